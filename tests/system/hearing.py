"""Plays a set to a recorded sound card and compares every tone with the schedule."""

import json
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.rig.load import busy_processes
from tests.rig.program import Program
from tests.rig.pulse import PrivatePulse
from tests.rig.recording import Recording
from tests.rig.sound import (
    Onset,
    Tone,
    click_db,
    crosstalk_db,
    drift_ppm,
    find_tones,
    sd_without_offset,
)
from tests.rig.soundcard import VirtualCard

TONE = Tone(440.0)
START_UP_S = 30.0
"""The longest a set may take beyond its own length."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Tones against the schedule. Errors are in samples of the recording, offset removed."""

    planned: int
    found: int
    sides_right: bool
    offset_ms: float
    interval_sd: float
    worst: float
    drift_ppm: float
    crosstalk_db: float
    click_db: float


def listen_to_card(
    run_dir: Path,
    *,
    speed_hz: float,
    seconds: float,
    ppm: float = 30.0,
    busy: int = 0,
    launcher: Sequence[str] = (),
) -> Heard:
    """Play to the virtual card itself."""
    card = VirtualCard(run_dir, ppm=ppm)
    events = play(run_dir, [card.environment()], speed_hz, seconds, busy, launcher, card.device)
    return compare(card.recording(), events)


def listen_to_server(run_dir: Path, *, speed_hz: float, seconds: float, busy: int = 0) -> Heard:
    """Play through PulseAudio onto the virtual card."""
    card = VirtualCard(run_dir, ppm=30.0)
    with PrivatePulse(run_dir, sink="card", card=card) as pulse, pulse.record() as recorder:
        events = play(run_dir, [pulse.environment()], speed_hz, seconds, busy)
    return compare(recorder.recording(), events)


def play(
    run_dir: Path,
    environments: Sequence[Mapping[str, str]],
    speed_hz: float,
    seconds: float,
    busy: int = 0,
    launcher: Sequence[str] = (),
    device: str = "auto",
) -> list[dict[str, Any]]:
    """Run one set and give the audio events of its report."""
    report = run_dir / "report.json"
    arguments = ["run", "--speed", f"{speed_hz:g}", "--seconds", f"{seconds:g}"]
    arguments += ["--device", device, "--require", "audio", "--report", str(report)]
    with ExitStack() as stack:
        if busy:
            stack.enter_context(busy_processes(busy))
        program = Program(run_dir, *arguments, environments=environments, launcher=launcher)
        stack.enter_context(program).succeed(seconds + START_UP_S)
    return audio_events(report)


def audio_events(report: Path) -> list[dict[str, Any]]:
    """The planned tones of the last set in a report."""
    events = json.loads(report.read_text())["sets"][-1]["events"]
    return [event for event in events if event["modality"] == "audio"]


def compare(recording: Recording, events: Sequence[Mapping[str, Any]]) -> Heard:
    """Hold what was heard against what was planned. Raises ValueError for a silence."""
    onsets = find_tones(recording.samples, TONE, recording.rate_hz)
    if not onsets:
        raise ValueError(f"None of {len(events)} tones was heard.")
    errors, heard_s, planned_s = timing_errors(recording, onsets, events)
    return Heard(
        planned=len(events),
        found=len(onsets),
        sides_right=[o.side for o in onsets] == [e["sweep"] % 2 for e in events],
        offset_ms=float(errors.mean() / recording.rate_hz * 1000),
        interval_sd=sd_without_offset(np.diff(heard_s), np.diff(planned_s)) * recording.rate_hz,
        worst=float(np.abs(errors - errors.mean()).max()),
        drift_ppm=drift_ppm(heard_s, planned_s),
        crosstalk_db=crosstalk_db(recording.samples, onsets, TONE, recording.rate_hz),
        click_db=click_db(recording.samples, recording.rate_hz),
    )


def timing_errors(
    recording: Recording, onsets: Sequence[Onset], events: Sequence[Mapping[str, Any]]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Errors in samples, and the heard and planned seconds, of as many as there are of both."""
    count = min(len(onsets), len(events))
    heard_s = recording.time_of_sample([onset.sample for onset in onsets[:count]])
    planned_s = np.array([event["planned_s"] for event in events[:count]])
    return (heard_s - planned_s) * recording.rate_hz, heard_s, planned_s


def assert_clean(heard: Heard) -> None:
    assert heard.found == heard.planned
    assert heard.sides_right
    assert heard.crosstalk_db < -90.0
    assert heard.click_db < -80.0


def assert_on_time(heard: Heard) -> None:
    """A sample is 21 µs; the benchmarks say how much better than these bounds it is."""
    assert heard.interval_sd <= 5.0
    assert heard.worst <= 20.0
    assert abs(heard.offset_ms) < 5.0
