"""Judges breathing that was seen, heard and felt, against a plan reckoned from seconds alone.

Pure functions of arrays; nothing here knows anything of what it judges.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tests.rig.motion import Frames

FloatArray = NDArray[np.float64]

LAGS_S = np.arange(-0.02, 0.04, 0.0005)
CELL_S = 0.12
"""A hum is made of cells: a power of two of them in half a breath, none longer than this."""
REST_EVERY = 16
"""A hand rests for one cell of so many."""
AT_REST_S = 0.005
"""Longer than a motor that runs, however faintly, is without current."""
QUIET_HUM, QUIET_SOUND = 0.12, 0.1
"""How much hands and ears are given with empty lungs."""


class Parts(NamedTuple):
    """Seconds of a breath at its own pace."""

    in_s: float
    hold_s: float
    out_s: float
    rest_s: float


LONGER_EXHALE, BOX = Parts(4.5, 0.0, 5.5, 0.0), Parts(4.0, 4.0, 4.0, 4.0)


@dataclass(frozen=True, slots=True)
class Breaths:
    """Paces in breaths a second, 0 for a pause, each from a moment on; patterns, from a breath on.

    Breaths are counted from 0.
    """

    from_s: FloatArray
    hz: FloatArray
    patterns: tuple[tuple[int, Parts], ...]

    @classmethod
    def of(cls, paces: Sequence[tuple[float, float]], *patterns: tuple[int, Parts]) -> Self:
        """Paces as pairs of a moment and breaths a second."""
        from_s, hz = np.array(paces, np.float64).T
        return cls(from_s, hz, patterns)

    def done_at(self, at_s: ArrayLike) -> FloatArray:
        """How many breaths are over, with the fraction of the one that is not."""
        at = np.asarray(at_s, np.float64)
        which = np.clip(np.searchsorted(self.from_s, at, side="right") - 1, 0, None)
        done: FloatArray = self._begun[which] + (at - self.from_s[which]) * self.hz[which]
        return np.maximum(done, 0.0)

    def moment_of(self, done: float) -> float:
        """When so many breaths are over."""
        moving = self.hz > 0.0
        begun, from_s, hz = self._begun[moving], self.from_s[moving], self.hz[moving]
        which = max(0, int(np.searchsorted(begun, done + 1e-9, side="right")) - 1)
        return float(from_s[which] + (done - begun[which]) / hz[which])

    def fullness_at(self, at_s: ArrayLike) -> FloatArray:
        """0 empty … 1 full, with no speed at the beginning and the end of each part."""
        done = self.done_at(at_s)
        # What is left of a breath by rounding is none.
        number = np.floor(done + 1e-9)
        full = np.zeros(len(done))
        for begins, ends, parts in self._held():
            here = (number >= begins) & (number < ends)
            since_s = np.maximum(0.0, done[here] - number[here]) * sum(parts)
            rise = np.minimum(since_s / parts.in_s, 1.0)
            fall = np.clip((since_s - parts.in_s - parts.hold_s) / parts.out_s, 0.0, 1.0)
            full[here] = _smooth(rise) - _smooth(fall)
        return full

    def marks_s(self, breaths: int) -> FloatArray:
        """When breathing in and breathing out begin, in so many breaths."""
        found = []
        for begins, ends, parts in self._held():
            turn = (parts.in_s + parts.hold_s) / sum(parts)
            for number in range(begins, int(min(ends, breaths))):
                found += [self.moment_of(number), self.moment_of(number + turn)]
        return np.array(found)

    def hum_begins_s(self, breaths: int, *, right: bool) -> FloatArray:
        """When a hand that has just rested is given its hum again, at one pace all the time."""
        cells = 4
        while 0.5 / self.hz[0] / cells > CELL_S:
            cells *= 2
        found = []
        for half in range(2 * breaths):
            rested = [float(cell) for cell in range(REST_EVERY, cells, REST_EVERY)]
            if (half % 2 == 1) != right:
                # The hand on the other side has its cells half a cell later, and rests one before.
                rested = [0.5, *(cell - 0.5 for cell in (*rested, cells))]
            elif half == 0:
                rested.insert(0, 0.0)
            found += [self.moment_of((half + cell / cells) / 2) for cell in rested]
        return np.array(sorted(found))

    def _held(self) -> list[tuple[int, float, Parts]]:
        untils = [*(begins for begins, _ in self.patterns[1:]), np.inf]
        return [(b, until, parts) for (b, parts), until in zip(self.patterns, untils, strict=True)]

    @property
    def _begun(self) -> FloatArray:
        spans = np.diff(self.from_s) * self.hz[:-1]
        return np.concatenate(([0.0], np.cumsum(spans)))


def _smooth(share: FloatArray) -> FloatArray:
    found: FloatArray = share - np.sin(2 * np.pi * share) / (2 * np.pi)
    return found


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large a light was in each picture; `off` is a share of what it was to be.

    lag_s: how late pictures came, which is taken out. longest_s: the longest time in which it
    should have grown or shrunk by a pixel and did not.
    """

    lag_s: float
    px: FloatArray
    off: FloatArray
    longest_s: float


def judge_sizes(frames: Frames, breaths: Breaths, smallest_px: float, largest_px: float) -> Sizes:
    """Hold sizes in pixels, as `x` of frames, against the plan."""

    def wanted_px(at_s: FloatArray) -> FloatArray:
        return smallest_px + (largest_px - smallest_px) * breaths.fullness_at(at_s)

    misses = [float(np.mean((frames.x - wanted_px(frames.time_s - lag)) ** 2)) for lag in LAGS_S]
    lag_s = float(LAGS_S[int(np.argmin(misses))])
    off = frames.x / wanted_px(frames.time_s - lag_s) - 1.0
    moved = np.abs(np.diff(wanted_px(frames.time_s - lag_s))) >= 1.0
    gaps_s = np.diff(frames.time_s)[moved]
    return Sizes(lag_s, frames.x, off, float(gaps_s.max(initial=0.0)))


def begins_from_rest(rises_s: FloatArray, falls_s: FloatArray) -> FloatArray:
    """Of the moments at which a pin was switched on, those before which the hand was still."""
    before = np.searchsorted(falls_s, rises_s) - 1
    still_s = np.where(before >= 0, rises_s - falls_s[np.maximum(before, 0)], np.inf)
    found: FloatArray = rises_s[still_s > AT_REST_S]
    return found


def share_on(
    rises_s: FloatArray, falls_s: FloatArray, from_s: FloatArray, until_s: FloatArray
) -> FloatArray:
    """How much of each span a pin was on for, 0 … 1."""
    count = min(len(rises_s), len(falls_s))
    on_s = np.concatenate(([0.0], np.cumsum(falls_s[:count] - rises_s[:count])))

    def on_until(at_s: FloatArray) -> FloatArray:
        which = np.searchsorted(rises_s[:count], at_s) - 1
        last = np.maximum(which, 0)
        within = np.clip(at_s - rises_s[last], 0.0, falls_s[last] - rises_s[last])
        found: FloatArray = np.where(which >= 0, on_s[last] + within, 0.0)
        return found

    found: FloatArray = (on_until(until_s) - on_until(from_s)) / (until_s - from_s)
    return found


def envelope(sound: NDArray[np.float32], hz: float, rate_hz: int, smooth_s: float) -> FloatArray:
    """How loud a pure tone is at each sample of one channel, smoothed over a moment."""
    turned = sound * np.exp(-2j * np.pi * hz * np.arange(len(sound)) / rate_hz)
    span = 2 * round(smooth_s * rate_hz / 2)
    window = np.hanning(span + 1)
    size = 1 << (len(sound) + span).bit_length()
    summed = np.fft.ifft(np.fft.fft(turned, size) * np.fft.fft(window / window.sum(), size))
    inner = 2.0 * np.abs(summed[span : len(sound)])
    ends = len(sound) - len(inner)
    found: FloatArray = np.pad(inner, (ends // 2, ends - ends // 2))
    return found
