"""Gives breathing to a screen, a sound card and a board, and holds all three against the plan."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from tests.rig.board.terminal import TerminalBoard
from tests.rig.board.virtual import LEFT_PIN, RIGHT_PIN
from tests.rig.breath import (
    QUIET_HUM,
    QUIET_SOUND,
    Breaths,
    FloatArray,
    Parts,
    Sizes,
    begins_from_rest,
    envelope,
    judge_sizes,
    share_on,
)
from tests.rig.motion import distinct_frames
from tests.rig.program import Program
from tests.rig.recording import Recording
from tests.rig.rect import Rect
from tests.rig.sound import Onset, find_tones
from tests.rig.soundcard import VirtualCard
from tests.rig.watching import Grabber, Sighting
from tests.rig.xserver import TwoMonitors
from tests.system.feeling import EXACT
from tests.system.hearing import TONE
from tests.system.seeing import SHORT_LEAD_IN, STAGE

HALF = Rect(STAGE.x + STAGE.width // 2, STAGE.height // 2, 480, 1)
"""From the middle of the disc to beyond its rim: one row, as a run may last for long."""
COLUMN = Rect(STAGE.x + STAGE.width // 2, 0, 1, STAGE.height)
"""From top to bottom: where a light is that rises and sinks."""
LIGHT = 3 * 255
SMALLEST, LARGEST = 0.2, 0.6
STEP_S, SMOOTH_S = 0.01, 0.02
PAUSE_FADES_S = 0.7
"""Longer than what sounds on and on takes to come back."""
STRENGTH = 0.5
"""Of the hum, as the presets of breathing have it."""
WHITE = {"BILATERAL_TARGET_COLOUR": "#ffffff", "BILATERAL_TARGET_BACKGROUND": "#000000"}
MARKS_ALONE = {"BILATERAL_AMBIENCE_SOURCE": "none", "BILATERAL_AMBIENCE_INSTEAD_OF_TONES": "false"}
SHORT = {**SHORT_LEAD_IN, "BILATERAL_SET_FADE_S": "0.5"}


@dataclass(frozen=True, slots=True)
class Given:
    """What came out of all three, and what the program itself reported of each exercise or set."""

    sighting: Sighting
    recording: Recording
    edges: Mapping[int, tuple[FloatArray, FloatArray]]
    """Of each hand's pin: when it was switched on, and off."""
    sets: Sequence[Mapping[str, Any]]


@dataclass(slots=True)
class Breathing:
    """A program that gives breathing."""

    program: Program
    monitors: TwoMonitors
    card: VirtualCard
    board: TerminalBoard
    grabber: Grabber
    report: Path

    def given(self, timeout_s: float) -> Given:
        """Wait for the end and gather what there is."""
        self.program.succeed(timeout_s)
        sets = json.loads(self.report.read_text())["sets"]
        return Given(self.grabber.result(), self.card.recording(), pins_of(self.board), sets)


@contextmanager
def breathing(
    run_dir: Path,
    monitors: TwoMonitors,
    board: TerminalBoard,
    *words: str,
    watch_s: float,
    rect: Rect = HALF,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Breathing]:
    """Start `run` or `open` of it on all real parts; the context begins when the stage is open."""
    card, report = VirtualCard(run_dir), run_dir / "report.json"
    outputs = ("--device", card.device, "--buzzers", str(board.port))
    required = ("--require", "visual,audio,tactile", "--report", str(report))
    environments = [monitors.environment(), card.environment(), EXACT, WHITE, environment or {}]
    with Program(run_dir, *words, *outputs, *required, environments=environments) as program:
        monitors.await_window("Bilateral")
        with Grabber(monitors.display, rect, run_dir, seconds=watch_s) as grabber:
            yield Breathing(program, monitors, card, board, grabber, report)


def pins_of(board: TerminalBoard) -> dict[int, tuple[FloatArray, FloatArray]]:
    """Moments at which each hand's pin was switched on and off, in order."""
    edges = np.array([edge for edge in board.edges() if edge.pin in (LEFT_PIN, RIGHT_PIN)])
    return {
        pin: (
            edges[(edges[:, 1] == pin) & (edges[:, 2] > 0), 0],
            edges[(edges[:, 1] == pin) & (edges[:, 2] == 0), 0],
        )
        for pin in (LEFT_PIN, RIGHT_PIN)
    }


def plan_of(given: Mapping[str, Any], *patterns: tuple[int, Parts]) -> Breaths:
    """By the paces that the program says it gave, and the patterns that were asked for."""
    return Breaths.of([(one["from_s"], one["speed_hz"]) for one in given["speeds"]], *patterns)


def seen(
    sighting: Sighting, breaths: Breaths, span_s: tuple[float, float], largest: float = LARGEST
) -> Sizes:
    """How large the light was within a span."""
    inside = (sighting.start_s > span_s[0]) & (sighting.end_s < span_s[1])
    # Light along one row from the middle outwards: the radius in pixels.
    radii = sighting.figures[inside].copy()
    radii[:, 0] = radii[:, 2] / LIGHT
    frames = distinct_frames(
        sighting.start_s[inside], sighting.end_s[inside], radii, mass_tolerance=None
    )
    half = STAGE.height / 2
    return judge_sizes(frames, breaths, SMALLEST * half, largest * half)


def risen(
    sighting: Sighting, breaths: Breaths, span_s: tuple[float, float], size: float, reach: float
) -> Sizes:
    """How high above the lower edge of the screen a light of a size was, as `seen` of its own."""
    inside = (sighting.start_s > span_s[0]) & (sighting.end_s < span_s[1])
    heights = sighting.figures[inside].copy()
    heights[:, 0] = STAGE.height - (heights[:, 1] + 0.5)
    frames = distinct_frames(sighting.start_s[inside], sighting.end_s[inside], heights)
    away = reach * (1.0 - size) / 2
    lowest, highest = ((0.5 + sign * away) * STAGE.height for sign in (-1, 1))
    return judge_sizes(frames, breaths, lowest, highest)


def marks_heard(recording: Recording, marks_s: FloatArray) -> list[list[Onset]]:
    """The tones around each mark, up to half the way to its neighbours, in their own samples."""
    at = recording.sample_at(marks_s)
    middles = (at[1:] + at[:-1]) / 2
    edges = np.round([0.0, *middles, len(recording.samples)]).astype(int)
    found = []
    for begin, end in pairwise(edges):
        onsets = find_tones(recording.samples[begin:end], TONE, recording.rate_hz)
        found.append([Onset(o.side, o.sample + begin, *_rest(o)) for o in onsets])
    return found


def _rest(onset: Onset) -> tuple[float, float, float]:
    return onset.amplitude, onset.other, onset.misfit


def errors_samples(
    recording: Recording, heard: Sequence[Sequence[Onset]], marks_s: FloatArray
) -> FloatArray:
    """How late each mark was heard that was heard once."""
    once = [(o[0].sample, mark_s) for o, mark_s in zip(heard, marks_s, strict=True) if len(o) == 1]
    samples, planned_s = np.array(once).reshape(-1, 2).T
    errors: FloatArray = (recording.time_of_sample(samples) - planned_s) * recording.rate_hz
    return errors


@dataclass(frozen=True, slots=True)
class Hum:
    """Both hands: beginnings after a rest against the plan, and how strong the hum was."""

    planned: int
    found: int
    errors_ms: FloatArray
    strength_off: FloatArray
    """Of windows of half a second, as a share of the strongest hum."""


def felt(given: Given, breaths: Breaths, count: int, strength: float = STRENGTH) -> Hum:
    """Hold the hum of so many breaths at one pace against the plan."""
    errors_ms: list[float] = []
    off: list[FloatArray] = []
    planned_count = found_count = 0
    until_s = breaths.moment_of(count)
    for pin, (rises_s, falls_s) in given.edges.items():
        planned = breaths.hum_begins_s(count, right=pin == RIGHT_PIN)
        planned = planned[planned < until_s - 0.2]
        began = begins_from_rest(rises_s, falls_s)
        began = began[began < until_s - 0.2]
        near = np.abs(planned[:, None] - began[None, :]).argmin(axis=1)
        errors_ms += [*((began[near] - planned) * 1000.0)]
        planned_count += len(planned)
        found_count += len(began)
        off.append(_strength_off(rises_s, falls_s, planned, breaths, strength))
    return Hum(planned_count, found_count, np.array(errors_ms), np.concatenate(off))


def _strength_off(
    rises_s: FloatArray,
    falls_s: FloatArray,
    begins_s: FloatArray,
    breaths: Breaths,
    strength: float,
) -> FloatArray:
    """In half a second a little after each beginning, where no rest is."""
    from_s = begins_s[np.append(np.diff(begins_s) > 0.8, False)] + 0.1
    until_s = from_s + 0.5
    middles = from_s[:, None] + np.linspace(0.0, 0.5, 21)[None, :]
    full = breaths.fullness_at(middles.ravel()).reshape(middles.shape).mean(axis=1)
    wanted = strength * (QUIET_HUM + (1.0 - QUIET_HUM) * full)
    off: FloatArray = (share_on(rises_s, falls_s, from_s, until_s) - wanted) / strength
    return off


@dataclass(frozen=True, slots=True)
class Swell:
    """A pure tone that sounds on and on, as shares of how loud it is with full lungs.

    off: from the plan, where no pause fades. step: the most it changes in STEP_S, anywhere.
    apart: the most by which the ears differ. Both worsts are told with the breaths done by then.
    """

    off: FloatArray
    off_at: float
    step: float
    step_at: float
    apart: float


def swell(given: Given, breaths: Breaths, end_s: float, hz: float) -> Swell:
    """Hold how loud it is against the plan, from the second breath on."""
    recording = given.recording
    step = round(STEP_S * recording.rate_hz)
    looks = np.arange(0, len(recording.samples), step)
    left, right = (
        envelope(recording.samples[:, ear], hz, recording.rate_hz, SMOOTH_S)[looks]
        for ear in (0, 1)
    )
    at_s = recording.time_of_sample(looks)
    wanted = QUIET_SOUND + (1.0 - QUIET_SOUND) * breaths.fullness_at(at_s)
    # Music is levelled while its first seconds play.
    steady = (at_s > breaths.moment_of(1) + 1.0) & (at_s < end_s - 0.1)
    untils = np.append(breaths.from_s[1:], end_s)
    for from_s, until_s, pace_hz in zip(breaths.from_s, untils, breaths.hz, strict=True):
        if pace_hz == 0.0:
            steady &= (at_s < from_s - 0.1) | (at_s > until_s + PAUSE_FADES_S)
    most = float(left[steady] @ wanted[steady] / (wanted[steady] @ wanted[steady]))
    off, steps, done = left[steady] / most - wanted[steady], np.diff(left), breaths.done_at(at_s)
    return Swell(
        off=off,
        off_at=float(done[steady][np.abs(off).argmax()]),
        step=float(np.abs(steps).max()) / most,
        step_at=float(done[np.abs(steps).argmax()]),
        apart=float(np.abs(left - right).max()) / most,
    )
