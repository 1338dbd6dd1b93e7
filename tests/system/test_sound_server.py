"""Tones come out of the chosen device at their moment, or not at all, whatever a server does."""

import json
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.pulse import OTHER, PrivatePulse
from tests.rig.recording import Recording
from tests.rig.sound import find_tones
from tests.rig.soundcard import VirtualCard
from tests.rig.wall_clock import WallClock
from tests.system.hands import wait_until_s
from tests.system.hearing import TONE, audio_events
from tests.system.seeing import SHORT_LEAD_IN

pytestmark = pytest.mark.rig

SPEED_HZ = 0.83
WITHIN_S = 15.0
SET_S = 8
STEPS_S = (-0.5, -0.04, 0.5)
EXACT_S = 0.02
"""Later or earlier than this only if the map was misled: a server's own stamps wander by less."""
ENDS_WITHIN_S = 12.0
SILENT = 1e-4
LESS_THAN_A_TONE_S = 0.09
"""Of a tone that sounds while its stream is moved, the server gives on what it cannot take back."""


def tones_on(card: VirtualCard) -> int:
    try:
        recording = card.recording()
    except (RuntimeError, OSError, ValueError, IndexError):
        return 0
    return len(find_tones(recording.samples, TONE, recording.rate_hz))


def await_tones(card: VirtualCard, count: int, what: str) -> None:
    wait_until(lambda: tones_on(card) >= count, WITHIN_S, what)


def set_of(run_dir: Path, seconds: int, *environments: dict[str, str]) -> Program:
    words = ("run", "--speed", str(SPEED_HZ), "--seconds", str(seconds))
    report = ("--report", str(run_dir / "report.json"))
    return Program(run_dir, *words, *report, environments=environments)


def ended_soon(program: Program) -> None:
    """The set is halted, and the program ends well within a bound."""
    program.terminate()
    program.succeed(ENDS_WITHIN_S)


@pytest.mark.parametrize("how", ["pulled out", "moved by hand"])
def test_tones_never_come_out_of_another_device_than_the_chosen_one(
    run_dir: Path, make_card: Callable[..., VirtualCard], how: str
) -> None:
    chosen, other = make_card(), make_card(device=OTHER)
    with (
        PrivatePulse(run_dir, "card", chosen, beside=other) as pulse,
        set_of(run_dir, 120, pulse.environment(), SHORT_LEAD_IN) as program,
    ):
        await_tones(chosen, 3, "tones")
        if how == "pulled out":
            pulse.pull_out()
        else:
            pulse.move()
        program.await_output("no longer plays to", WITHIN_S)
        if how == "pulled out":
            wait_until_s(time.perf_counter() + 2.0)
            assert not pulse.plays(), "and nothing waits to be heard elsewhere"
            pulse.put_back()
        program.await_output("is back", WITHIN_S)
        before = tones_on(chosen)
        await_tones(chosen, before + 3, "tones after it was back")
        ended_soon(program)
    told = json.loads((run_dir / "report.json").read_text())
    assert told["audio"]["losses"] == 1
    assert program.stdout().count("no longer plays to") == 1
    try:
        elsewhere = other.recording().samples
    except RuntimeError:
        return  # the server has not even opened it
    loud = np.abs(elsewhere).max(axis=1) > SILENT
    assert loud.sum() / other.recording().rate_hz < LESS_THAN_A_TONE_S


def test_a_device_that_comes_back_with_one_channel_is_told(
    run_dir: Path, make_card: Callable[..., VirtualCard]
) -> None:
    """As a headset does that is switched from music to calls."""
    chosen, other = make_card(), make_card(device=OTHER)
    with (
        PrivatePulse(run_dir, "card", chosen, beside=other) as pulse,
        set_of(run_dir, 120, pulse.environment(), SHORT_LEAD_IN) as program,
    ):
        await_tones(chosen, 1, "tones")
        pulse.pull_out()
        program.await_output("no longer plays to", WITHIN_S)
        pulse.put_back(one_channel=True)
        program.await_output("each tone comes to both ears", WITHIN_S)
        ended_soon(program)


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a set in the midst of which its wall clock was set."""

    recording: Recording
    report: Path


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Mapping[float, Played]:
    """Sets on clocks, servers and cards of their own; all at once, as most of it is waiting."""
    cards: dict[float, VirtualCard] = {}
    reports: dict[float, Path] = {}
    with ExitStack() as stack:
        begun: dict[float, tuple[WallClock, Program]] = {}
        for step_s in STEPS_S:
            run_dir = tmp_path_factory.mktemp("run")
            wall, cards[step_s] = WallClock(run_dir), VirtualCard(run_dir)
            server = PrivatePulse(run_dir, "card", cards[step_s], given=wall.environment())
            environments = stack.enter_context(server).environment(), wall.environment()
            program = stack.enter_context(set_of(run_dir, SET_S, *environments))
            begun[step_s], reports[step_s] = (wall, program), run_dir / "report.json"
        for step_s, (wall, _) in begun.items():
            await_tones(cards[step_s], 3, "tones")
            wall.set_by(step_s)
        for _, program in begun.values():
            program.succeed(SET_S + WITHIN_S)
    return {step_s: Played(cards[step_s].recording(), reports[step_s]) for step_s in STEPS_S}


@pytest.mark.parametrize("step_s", STEPS_S)
def test_a_wall_clock_that_is_set_moves_no_tone(
    played: Mapping[float, Played], step_s: float
) -> None:
    recording, report = played[step_s].recording, played[step_s].report
    onsets = find_tones(recording.samples, TONE, recording.rate_hz)
    events = audio_events(report)
    planned_s = np.array([event["planned_s"] for event in events])
    heard_s = recording.time_of_sample([onset.sample for onset in onsets])
    nearest = [int(np.abs(planned_s - at_s).argmin()) for at_s in heard_s]
    off_s = heard_s - planned_s[nearest]
    assert np.abs(off_s).max() < EXACT_S
    assert [onset.side for onset in onsets] == [events[n]["sweep"] % 2 for n in nearest]
    dropped = json.loads(report.read_text())["audio"]["tones_dropped"]
    assert len(onsets) + dropped == len(events)
    assert dropped <= 2


def test_a_frozen_sound_server_does_not_keep_the_program_from_ending(
    run_dir: Path, pulse_on_card: PrivatePulse, virtual_card: VirtualCard
) -> None:
    with set_of(run_dir, 120, pulse_on_card.environment(), SHORT_LEAD_IN) as program:
        await_tones(virtual_card, 1, "tones")
        pulse_on_card.freeze()
        ended_soon(program)


def test_a_sound_server_that_is_frozen_from_the_start_costs_the_ears_and_no_more(
    run_dir: Path, private_pulse: PrivatePulse
) -> None:
    private_pulse.freeze()
    with set_of(run_dir, 1, private_pulse.environment(), SHORT_LEAD_IN) as program:
        told = program.succeed(60.0)
    assert "sound service does not answer" in told
    assert "Ears are missing" in told


ODD = """\
pcm.odd { type null hint { show on description "x" } }
pcm."Kopfh\u00f6rer" { type plug slave.pcm "vdac" hint { show on description "y" } }
"""


def test_a_device_whose_name_is_not_utf8_is_listed_and_hides_no_other(
    run_dir: Path, virtual_card: VirtualCard
) -> None:
    odd = run_dir / "odd.conf"
    odd.write_bytes(ODD.encode("latin-1"))
    paths = virtual_card.environment()["ALSA_CONFIG_PATH"]
    environment = {"ALSA_CONFIG_PATH": f"{paths}:{odd}"}
    with Program(run_dir, "devices", environments=[environment]) as program:
        told = program.succeed(30.0)
    assert "vdac" in told
    assert "Kopfh\u00f6rer" in told
    words = ("run", "--seconds", "1", "--device", "Kopfh\u00f6rer")
    with Program(run_dir, *words, environments=[environment, SHORT_LEAD_IN]) as program:
        assert "Traceback" not in program.succeed(30.0)
        assert "Set complete" in program.stdout()
