"""Judges pictures that follow one another for flashes, knowing nothing of what made them.

Of each place, by WCAG 2.2, 2.3.1: its relative luminance turns when it goes back by a tenth or more
from the last extreme, the darker of the two being below 0.8; a saturated red turns by its own
measure, (R - G - B) x 320, going up or down by more than 20. Two turns are a flash, and more than
six in any second too many. That is allowed on less than a quarter of any field of ten degrees:
341 by 256 of 1024 by 768, taken in heights of the screen.
"""

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""Of shape (rows, columns, 3)."""
Counts = NDArray[np.int16]
Levels = NDArray[np.float32]
Part = tuple[slice, slice]
"""Of a picture: rows and columns."""

SECOND_S = 1.0
MOST_TURNS = 6
ALLOWED_SHARE = 0.25
FIELD_HEIGHT, FIELD_WIDTH = 256 / 768, 341 / 768
_CODES = np.arange(256) / 255
_LIGHT = np.where(
    _CODES <= 0.04045, _CODES / 12.92, ((np.maximum(_CODES, 0.04) + 0.055) / 1.055) ** 2.4
).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The worst that was seen at any moment."""

    turns: int
    share: float
    """Of the worst field that turned too often; shares of a quarter and more are not allowed."""

    @property
    def is_safe(self) -> bool:
        return self.share < ALLOWED_SHARE


class _Turns:
    """Counts the turns of one measure at every place within the last second."""

    def __init__(self, first: Levels, least: float, dark_below: float) -> None:
        self.least, self.dark_below = least, dark_below
        self.high, self.low = first.copy(), first.copy()
        self.heading = np.zeros(first.shape, np.int8)
        self.counts = np.zeros(first.shape, np.int16)
        self.kept: deque[tuple[float, Part, NDArray[np.bool_]]] = deque()

    def see(self, level: Levels, part: Part, at_s: float) -> Counts | None:
        """The counts at all places, if anything turned within the part that has changed."""
        high, low, heading = self.high[part], self.low[part], self.heading[part]
        np.maximum(high, level, out=high)
        np.minimum(low, level, out=low)
        up = (heading <= 0) & (level - low >= self.least) & (low < self.dark_below)
        down = (heading >= 0) & (high - level >= self.least) & (level < self.dark_below)
        down &= ~up
        turned = up | down
        self.forget(at_s)
        if not turned.any():
            return None
        heading[up], heading[down] = 1, -1
        high[turned] = low[turned] = level[turned]
        self.counts[part] += turned
        self.kept.append((at_s, part, turned))
        return self.counts

    def forget(self, at_s: float) -> None:
        """Let go of what turned a second ago."""
        while self.kept and self.kept[0][0] <= at_s - SECOND_S + 1e-9:
            _, part, turned = self.kept.popleft()
            self.counts[part] -= turned


class FlashJudge:
    """Fed with pictures in order; `height` is that of the screen, in the pictures' own pixels."""

    def __init__(self, height: int) -> None:
        self._field = max(1, round(height * FIELD_HEIGHT)), max(1, round(height * FIELD_WIDTH))
        self._meters: tuple[_Turns, _Turns] | None = None
        self._last: Pixels = np.zeros((0, 0, 3), np.uint8)
        self._turns, self._share = 0, 0.0

    def see(self, picture: Pixels, at_s: float) -> None:
        if self._meters is None:
            luminance, redness = _levels(picture)
            self._meters = (_Turns(luminance, 0.1, 0.8), _Turns(redness, 20.0, np.inf))
            self._last = picture.copy()
            return
        part = _part_that_differs(picture, self._last)
        if part is None:
            return
        self._last[part] = picture[part]
        for meter, level in zip(self._meters, _levels(picture[part]), strict=True):
            counts = meter.see(level, part, at_s)
            if counts is not None:
                most = int(counts.max())
                self._turns = max(self._turns, most)
                if most > MOST_TURNS:
                    self._share = max(self._share, self._worst_share(counts > MOST_TURNS))

    @property
    def verdict(self) -> Verdict:
        return Verdict(self._turns, self._share)

    def _worst_share(self, bad: NDArray[np.bool_]) -> float:
        rows, columns = (min(a, b) for a, b in zip(self._field, bad.shape, strict=True))
        summed = np.pad(bad.astype(np.int32).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
        fields = (
            summed[rows:, columns:]
            - summed[:-rows, columns:]
            - summed[rows:, :-columns]
            + summed[:-rows, :-columns]
        )
        return float(fields.max()) / (self._field[0] * self._field[1])


def _levels(picture: Pixels) -> tuple[Levels, Levels]:
    """Relative luminance and redness."""
    red, green, blue = (_LIGHT[picture[..., part]] for part in range(3))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    saturated = red >= 0.8 * (red + green + blue)
    redness = np.where(saturated, np.maximum(0.0, (red - green - blue) * 320), 0.0)
    return luminance, redness.astype(np.float32)


def _part_that_differs(one: Pixels, other: Pixels) -> Part | None:
    """Rows and columns outside of which nothing turns, as it has stayed what it was."""
    parts = one != other
    differs = parts[..., 0] | parts[..., 1] | parts[..., 2]  # far sooner than `any` of an axis
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not len(rows):
        return None
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
