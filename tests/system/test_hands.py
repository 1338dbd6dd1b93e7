"""The hands from outside: the real firmware behind a pseudo-terminal, judged by its pins."""

import time
from pathlib import Path

import numpy as np
import pytest

from tests.rig.board.terminal import TerminalBoard
from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.soundcard import VirtualCard
from tests.rig.watching import FEW_HZ
from tests.rig.xserver import TwoMonitors
from tests.system.beside_load import felt_and_heard
from tests.system.feeling import (
    NEVER_S,
    QUICK,
    SLOW_USB,
    Boards,
    Conditions,
    Felt,
    feel,
    given_in,
    misplaced,
    onsets,
    tactile_events,
    words_for,
)
from tests.system.hands import Keyboard, wait_until_s
from tests.system.hearing import assert_clean, assert_on_time
from tests.system.together import arrivals_s, playing

pytestmark = pytest.mark.rig

SPEED_HZ = 1.7
"""A sweep is a multiple of no block: quantising to blocks cannot hide in it."""
SECONDS = 4.0
LATENCY_S = 0.04
"""Of a coin motor, as the settings have it."""


@pytest.mark.parametrize(
    "conditions",
    [
        Conditions(environment=QUICK),
        Conditions(environment=QUICK, usb=SLOW_USB),
    ],
    ids=["idle", "USB takes 0 to 16 ms each way"],
)
def test_every_pulse_comes_in_its_hand_and_time(
    boards: Boards, run_dir: Path, conditions: Conditions
) -> None:
    assert_felt(feel(run_dir, boards, speed_hz=SPEED_HZ, seconds=SECONDS, conditions=conditions))


def test_tones_and_pulses_come_in_time_beside_two_busy_processes(
    boards: Boards, run_dir: Path
) -> None:
    felt, heard = felt_and_heard(run_dir, boards, speed_hz=SPEED_HZ, seconds=SECONDS, busy=2)
    assert_felt(felt)
    assert heard.planned > 10
    assert_clean(heard)
    assert_on_time(heard)


def assert_felt(felt: Felt) -> None:
    assert felt.found == felt.planned > 10
    assert felt.sides_right
    assert felt.max_ms < NEVER_S * 1000.0


def test_eyes_ears_and_hands_get_one_set(
    board: TerminalBoard, run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    with playing(
        run_dir,
        shared_monitors,
        virtual_card,
        *("--seconds", "8", "--buzzers", str(board.port)),
        watch_s=20.0,
        rate_hz=FEW_HZ,
    ) as scene:
        seen = scene.witness()
    events = tactile_events(seen.given)
    planned_s = np.array([event["planned_s"] for event in events])
    felt = onsets(board)
    assert not misplaced(felt, events, LATENCY_S)
    assert len(felt) == len(seen.tones) == len(events)
    felt_s = np.array([edge.at_s for edge in felt]) + LATENCY_S
    heard_s = seen.recording.time_of_sample([tone.sample for tone in seen.tones])
    seen_s = arrivals_s(seen.sighting, planned_s)
    for one_s, other_s in ((felt_s, heard_s), (felt_s, seen_s), (heard_s, seen_s)):
        assert abs(np.nanmedian(one_s - other_s)) <= 0.01
    told = [event["actual_s"] for event in events]
    assert told == pytest.approx(list(felt_s), abs=NEVER_S)
    assert seen.given["asynchrony"]["tactile-audio"]["count"] == len(events)


def test_live_changes_of_speed_reach_the_hands(
    board: TerminalBoard, run_dir: Path, shared_monitors: TwoMonitors
) -> None:
    report = run_dir / "report.json"
    words = words_for(board, report, "--passes", "14", "--speed", "1.2")
    with (
        Program(run_dir, *words, environments=[QUICK, shared_monitors.environment()]) as program,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        shared_monitors.await_window("Bilateral")
        wait_until(lambda: len(onsets(board)) > 0, 20.0, "the first pulse")
        for number in range(20):
            keyboard.press("plus" if number % 6 < 4 else "minus")
            wait_until_s(time.perf_counter() + (0.5 if number % 5 else 0.05))
        program.succeed(40.0)
    given = given_in(report)
    events = tactile_events(given)
    assert len(given["speeds"]) > 8
    assert not misplaced(onsets(board), events)
    assert len(onsets(board)) == len(events)
