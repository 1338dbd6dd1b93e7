"""Exciters from outside: what a second sound card was given, against the target on the screen.

    python -m benchmarks exciters [--seconds 20]

The hum is held against where the grabber saw the target; strokes against the schedule that the
report has. Strength is a share of what the settings call full.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.tables import print_table
from bilateral.stimulus.patterns import PATTERNS, Hand
from tests.rig.breath import envelope
from tests.rig.motion import distinct_frames
from tests.rig.recording import Recording
from tests.rig.soundcard import VirtualCard, environment_of
from tests.rig.watching import Sighting
from tests.rig.xserver import TwoMonitors
from tests.system.feeling import EXACT, tactile_events
from tests.system.together import Witnessed, playing

FloatArray = NDArray[np.float64]

SECONDS = 20.0
START_UP_S = 12.0
PITCH_HZ = 200.0
FULL = 10 ** (-12 / 20)
"""As the settings have it."""
STROKE_S, RAMP_S = 0.1, 0.01
SMOOTH_S = 1.0 / PITCH_HZ
STEP_S = 0.002
CELL_S = 0.0625
"""Of a hum at 1 Hz: it has one strength for so long, so means over a cell are compared."""
LEAST_JUDGED = 0.16
"""A hand that would get less than half of it gets none: such means do not count."""
LAGS_S = np.arange(-0.02, 0.0201, 0.0005)
SOUGHT_S = 0.02
HUM = "hum"


@dataclass(frozen=True, slots=True)
class Felt:
    """What the exciters' card was given, hand by hand, and what else there is of the set."""

    recording: Recording
    swells: tuple[FloatArray, FloatArray]
    seen: Witnessed

    def strength(self, hand: int, at_s: FloatArray) -> FloatArray:
        """How strong it was at moments, as a share of full."""
        at, swell = self.recording.sample_at(at_s), self.swells[hand]
        return np.interp(at, np.arange(len(swell)), swell)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser("exciters", description=__doc__)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    wanted = parser.parse_args([word for word in sys.argv[1:] if word != "exciters"])
    with tempfile.TemporaryDirectory() as folder:
        given = {name: _given(Path(folder) / name, name, wanted.seconds) for name in PATTERNS}
    print_table(
        f"Hum of exciters against the target on the screen, {wanted.seconds:g} s at 1 Hz",
        ("hand", "looks", "off, median, %", "off, 99 % within, %", "hum after target, ms"),
        [_hum_row(name, hand, given[HUM]) for hand, name in enumerate(("left", "right"))],
    )
    print_table(
        f"Strokes of exciters against the schedule, {wanted.seconds:g} s at 1 Hz",
        (
            *("pattern", "strokes found", "onset, median, ms", "onset SD, ms", "onset, worst, ms"),
            *("strength off, worst, %", "in the other hand, %"),
        ),
        [_stroke_row(name, each) for name, each in given.items() if name != HUM],
    )


def _given(run_dir: Path, pattern: str, seconds: float) -> Felt:
    run_dir.mkdir()
    ears = VirtualCard(run_dir / "ears")
    exciters = VirtualCard(run_dir / "hands", ppm=-60.0, device="exciters")
    chosen = {
        **EXACT,
        **environment_of(ears, exciters),
        "BILATERAL_HANDS_DEVICE": exciters.device,
        "BILATERAL_HANDS_PATTERN": pattern,
    }
    words = ("--seconds", f"{seconds:g}", "--buzzers", "audio")
    with (
        TwoMonitors(run_dir / "x") as monitors,
        playing(
            *(run_dir, monitors, ears, *words), watch_s=seconds + START_UP_S, environment=chosen
        ) as scene,
    ):
        seen = scene.witness(seconds + 2 * START_UP_S)
    recording = exciters.recording()
    left, right = (
        envelope(recording.samples[:, hand], PITCH_HZ, recording.rate_hz, SMOOTH_S) / FULL
        for hand in (0, 1)
    )
    return Felt(recording, (left, right), seen)


def _hum_row(name: str, hand: int, felt: Felt) -> tuple[object, ...]:
    given, sign = felt.seen.given, 1.0 if hand else -1.0
    looks_s = np.arange(given["start_s"] + 0.5, given["end_s"] - 0.5, STEP_S)
    had = _mean(felt.strength(hand, looks_s))

    def off(lag_s: float) -> FloatArray:
        wanted = _mean(0.5 + 0.5 * sign * _place(felt.seen.sighting, looks_s - lag_s))
        found: FloatArray = (had - wanted)[wanted > LEAST_JUDGED]
        return found

    lag_s = min(LAGS_S, key=lambda lag: float((off(lag) ** 2).mean()))
    found = 100.0 * np.abs(off(0.0))
    return name, len(found), float(np.median(found)), float(np.percentile(found, 99)), 1000 * lag_s


def _place(sighting: Sighting, at_s: FloatArray) -> FloatArray:
    """Where the target was seen, -1 at its left extreme and 1 at its right one."""
    frames = distinct_frames(sighting.start_s, sighting.end_s, sighting.figures)
    left, right = frames.x.min(), frames.x.max()
    shares = (frames.x - (left + right) / 2) / ((right - left) / 2)
    found: FloatArray = np.interp(at_s, frames.time_s, shares)
    return found


def _mean(values: FloatArray) -> FloatArray:
    count = round(CELL_S / STEP_S) | 1
    return np.convolve(values, np.full(count, 1.0 / count), "same")


def _stroke_row(pattern: str, felt: Felt) -> tuple[object, ...]:
    planned = list(_planned(pattern, tactile_events(felt.seen.given)))
    found, onsets_s, off, other = 0, [], [0.0], [0.0]
    for at_s, length_s, strength, hands, is_after_rest in planned:
        middle_s = np.array([at_s + length_s / 2])
        had = [float(felt.strength(hand, middle_s)[0]) for hand in (0, 1)]
        found += all(had[hand] > strength / 2 for hand in hands)
        off += [abs(had[hand] - strength) for hand in hands]
        other += [had[hand] for hand in {0, 1}.difference(hands)]
        if is_after_rest:
            onsets_s += [_onset_s(felt, hand, at_s, strength) - at_s for hand in hands]
    late = 1000.0 * np.array(onsets_s)
    return (
        pattern,
        f"{found} of {len(planned)}",
        float(np.median(late)),
        float(late.std()),
        float(np.abs(late).max()),
        100.0 * max(off),
        100.0 * max(other),
    )


def _planned(
    pattern: str, events: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[float, float, float, tuple[int, ...], bool]]:
    """Moment, length, strength and hands of each stroke, and whether its hand rested before it."""
    cues: dict[int, float] = {}
    for event in events:
        cues[event["sweep"]] = min(event["planned_s"], cues.get(event["sweep"], np.inf))
    for sweep, at_s in cues.items():
        side, ended = sweep % 2, -np.inf
        for stroke in PATTERNS[pattern].strokes:
            hands = (0, 1) if stroke.hand is Hand.BOTH else (side,)
            begins_s = at_s + stroke.at * STROKE_S
            yield begins_s, stroke.length * STROKE_S, stroke.strength, hands, stroke.at > ended
            ended = stroke.at + stroke.length


def _onset_s(felt: Felt, hand: int, at_s: float, strength: float) -> float:
    """Half of the strength is there in the middle of the rise; nan where that never is."""
    looks_s = np.arange(at_s - SOUGHT_S, at_s + SOUGHT_S, 1.0 / felt.recording.rate_hz)
    above = felt.strength(hand, looks_s) >= strength / 2
    return float(looks_s[above.argmax()]) - RAMP_S / 2 if above.any() else np.nan


if __name__ == "__main__":
    main()
