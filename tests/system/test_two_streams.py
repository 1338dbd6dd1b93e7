"""Ears and hands on two sound cards at once, both recorded; one may go without the other."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest

from tests.rig.children import Child
from tests.rig.recording import Recording
from tests.rig.sound import Onset, Tone, find_tones
from tests.rig.soundcard import VirtualCard, environment_of
from tests.system.hands import wait_until_s
from tests.system.hearing import timing_errors

pytestmark = pytest.mark.rig

TONE = Tone(440.0)
BURST = Tone(200.0, length_s=0.12)
LATENCY_S = 0.03
"""So much earlier each burst is set off than it is to be felt."""
EXACT_S = 0.001


@pytest.fixture
def cards(make_card: Callable[..., VirtualCard]) -> tuple[VirtualCard, VirtualCard]:
    """The ears' card and the hands', on crystals of their own."""
    return make_card(ppm=80.0), make_card(ppm=-60.0, device="exciters")


def player(run_dir: Path, seconds: float, *cards: VirtualCard, hands_on: str = "") -> Child:
    ears, hands = cards
    command = [sys.executable, "-m", "tests.system.two_streams"]
    command += [ears.device, hands_on or hands.device, str(seconds)]
    return Child("player", command, run_dir, environment_of(ears, hands))


def heard(recording: Recording, like: Tone, given: list[list[Any]]) -> tuple[list[Onset], float]:
    """What is on a card, and how far the worst of it is from where it was planned."""
    onsets = find_tones(recording.samples, like, recording.rate_hz)
    events = [{"sweep": sweep, "planned_s": planned_s} for sweep, _, planned_s, _ in given]
    errors, _, _ = timing_errors(recording, onsets, events)
    return onsets, float(np.abs(errors).max()) / recording.rate_hz


def test_bursts_come_on_the_side_and_at_the_time_of_their_pulses_beside_the_tones(
    run_dir: Path, cards: tuple[VirtualCard, VirtualCard]
) -> None:
    with player(run_dir, 5.0, *cards) as child:
        told = json.loads(child.succeed(40).splitlines()[-1])
    tones, tones_off_s = heard(cards[0].recording(), TONE, told["tones"])
    earlier = [[sweep, side, at_s - LATENCY_S, None] for sweep, side, at_s, _ in told["pulses"]]
    bursts, bursts_off_s = heard(cards[1].recording(), BURST, earlier)
    assert len(tones) == len(bursts) == len(told["pulses"]) == 10
    assert [one.side for one in tones] == [one.side for one in bursts] == [0, 1] * 5
    assert max(tones_off_s, bursts_off_s) < EXACT_S
    assert max(one.misfit for one in (*tones, *bursts)) < 0.01
    assert max(one.other / one.amplitude for one in bursts) < 1e-3
    for sweep, _, planned_s, actual_s in told["pulses"]:
        assert actual_s == pytest.approx(planned_s, abs=EXACT_S), sweep
    assert told["health"]["hands"]["given"] == 10
    assert told["health"]["hands"]["dropped"] == 0


@pytest.mark.parametrize(
    ("lost", "told_by"), [(0, "write"), (1, "poll")], ids=["ears by write", "hands by poll"]
)
def test_a_card_that_is_pulled_out_leaves_the_other_playing_and_is_taken_up_again(
    run_dir: Path,
    cards: tuple[VirtualCard, VirtualCard],
    lost: int,
    told_by: Literal["poll", "write"],
) -> None:
    with player(run_dir, 14.0, *cards) as child:
        child.await_output("begun", 15.0)
        wait_until_s(time.perf_counter() + 3.0)
        cards[lost].pull_out(told_by)
        child.await_output("was lost", 6.0)
        cards[lost].put_back()
        child.await_output("is back", 6.0)
        words = child.succeed(40)
    told = json.loads(words.splitlines()[-1])
    assert words.count("was lost") == words.count("is back") == 1
    assert f"without {('tones', 'pulses')[lost]}" in words
    kept = cards[1 - lost].recording()
    assert len(kept.spans) == 1, "the other card was never closed"
    assert kept.xruns == 0
    likes, names = (TONE, BURST), ("tones", "pulses")
    left = find_tones(kept.samples, likes[1 - lost], kept.rate_hz)
    assert len(left) == 28
    assert [one.side for one in left] == [0, 1] * 14
    assert max(one.misfit for one in left) < 0.01
    again = told[names[lost]]
    assert again[-1][3] == pytest.approx(again[-1][2], abs=0.005)
    assert len(cards[lost].recording().spans) >= 2


def test_hands_on_the_ears_own_device_are_refused(
    run_dir: Path, cards: tuple[VirtualCard, VirtualCard]
) -> None:
    with player(run_dir, 1.0, *cards, hands_on=cards[0].device) as child:
        assert child.wait(20) != 0
        assert "cannot share the sound device 'vdac' with the ears" in child.stderr()


def test_a_device_for_the_hands_is_never_guessed(
    run_dir: Path, cards: tuple[VirtualCard, VirtualCard]
) -> None:
    with player(run_dir, 1.0, *cards, hands_on="auto") as child:
        assert child.wait(20) != 0
        assert "it is never guessed" in child.stderr()
        assert "exciters" in child.stderr()
