"""Eyes and ears at once, both watched from outside on one clock."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.rig.motion import distinct_frames, fit_grid
from tests.rig.program import Program
from tests.rig.recording import Recording
from tests.rig.rect import Rect
from tests.rig.sound import Onset, find_tones
from tests.rig.soundcard import VirtualCard
from tests.rig.watching import RATE_HZ, Grabber, Sighting
from tests.rig.xserver import TwoMonitors
from tests.system.hearing import TONE
from tests.system.seeing import STRIP

FIT_S = 0.08
"""Around an extreme the target's path is a parabola for so long, within 0.3 px at 1 Hz."""


@dataclass(frozen=True, slots=True)
class Witnessed:
    """What the screen and the sound card say happened, and what the program says."""

    sighting: Sighting
    recording: Recording
    tones: list[Onset]
    given: dict[str, Any]
    told: str


@dataclass(slots=True)
class Scene:
    """A running set that can be acted upon."""

    program: Program
    monitors: TwoMonitors
    card: VirtualCard
    grabber: Grabber
    report: Path

    def witness(self, timeout_s: float = 60.0) -> Witnessed:
        """Wait for the end and gather what was seen and heard."""
        self.program.succeed(timeout_s)
        recording = self.card.recording()
        return Witnessed(
            self.grabber.result(),
            recording,
            find_tones(recording.samples, TONE, recording.rate_hz),
            json.loads(self.report.read_text())["sets"][-1],
            self.program.stdout(),
        )


@contextmanager
def playing(
    run_dir: Path,
    monitors: TwoMonitors,
    card: VirtualCard,
    *arguments: str,
    watch_s: float,
    rect: Rect = STRIP,
    reduce: str = "centroid",
    environment: Mapping[str, str] | None = None,
    launcher: Sequence[str] = (),
    device: str | None = None,
    rate_hz: float = RATE_HZ,
) -> Iterator[Scene]:
    """Start a set with both outputs; the context begins when the stage is open.

    Sound goes to the card itself, or to a `device` of the environment before it.
    """
    report = run_dir / "report.json"
    words = ["run", *arguments, "--require", "visual,audio", "--device", device or card.device]
    environments = [monitors.environment(), card.environment(), environment or {}]
    with ExitStack() as stack:
        grabber = Grabber(
            monitors.display, rect, run_dir, seconds=watch_s, reduce=reduce, rate_hz=rate_hz
        )
        program = stack.enter_context(
            Program(
                run_dir,
                *words,
                "--report",
                str(report),
                environments=environments,
                launcher=launcher,
            )
        )
        monitors.await_window("Bilateral")
        stack.enter_context(grabber)
        yield Scene(program, monitors, card, grabber, report)


def arrivals_s(sighting: Sighting, planned_s: np.ndarray) -> np.ndarray:
    """When the target was at its extreme, from outside: the turn of a parabola through its places.

    Only the beat of the frames and their places are used; nan where too few frames were seen.
    """
    frames = distinct_frames(sighting.start_s, sighting.end_s, sighting.figures)
    beat = fit_grid(frames.time_s)
    found = []
    for planned in planned_s:
        near = np.abs(beat.time_s - planned) < FIT_S
        if near.sum() < 5:
            found.append(np.nan)
            continue
        at_s = beat.time_s[near] - planned
        a, b, _ = np.polyfit(at_s, frames.x[near], 2)
        found.append(planned - b / (2 * a))
    return np.array(found)


def last_sound_s(recording: Recording) -> float:
    """Host time of the last sample that can be heard."""
    loud = np.flatnonzero(np.abs(recording.samples).max(axis=1) > 1e-4)
    return float(recording.time_of_sample(loud[-1]))


def blank_since_s(sighting: Sighting, from_s: float, until_s: float) -> float:
    """When, within a span, the target was gone for good (mass is the third figure)."""
    within = (sighting.start_s >= from_s) & (sighting.end_s <= until_s)
    seen = np.flatnonzero(np.nan_to_num(sighting.figures[within, 2]) > 0)
    assert seen[-1] + 1 < within.sum(), "the target was still there at the end"
    return float(sighting.end_s[within][seen[-1] + 1])
