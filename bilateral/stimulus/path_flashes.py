"""How fast a target may glide along any path before it flashes, place by place; pure.

The screen is looked at as a grid, and a target goes along its path until that repeats: each place
turns from dark to light or back so many times. As everything takes its share of a pass, the
shortest share that holds one turn too many tells how fast it may be.
"""

import math
from collections.abc import Callable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bilateral.stimulus.motion import Motion
from bilateral.stimulus.paths import SWEEPS_OF_A_PASS
from bilateral.timing.arrays import FloatArray

Covers = Callable[[FloatArray, FloatArray], NDArray[np.bool_]]
"""Whether a target covers places, given across and down from its middle in its own radii."""

FIELD = (4 / 9, 1 / 3)
"""Ten degrees across and down, in heights of the screen, as WCAG takes it (341 and 256 of 768)."""
ALLOWED_AREA = 0.95 * 0.25 * FIELD[0] * FIELD[1]
"""Of places that flash too often within a field, in squared heights; the rest is for rounding."""
FRAMES_S = 0.04
"""Two frames at 50 Hz: what is lit and dark is seen by frames, so intervals may seem shorter."""
TURNS = 6
"""Of a place from light to dark or back that are allowed in a second."""
ASPECTS = (4 / 3, 16 / 9, 32 / 9)
"""Nobody knows how wide the screen will be: the one on which it flashes most counts."""
CELL = 1 / 72
SAMPLES_OF_A_PASS = 192
"""A change between two of them may have been up to one earlier or later."""
_AT_ONCE = 64
"""So many samples are looked at in one step: few enough to stay in the processor's cache."""
PASSES_LOOKED_AT = 3
"""A second has fewer of them at the highest speed."""


def disc(across: FloatArray, down: FloatArray) -> NDArray[np.bool_]:
    """A filled circle."""
    found: NDArray[np.bool_] = across * across + down * down < 1.0
    return found


@lru_cache(maxsize=512)
def fastest_on_path_hz(
    motion: Motion, diameter: float, cap_hz: float, turns: int = TURNS, covers: Covers = disc
) -> float:
    """Highest speed, in whole hundredths, at which what can be seen may move like this."""
    fastest = round(cap_hz * 100)
    for aspect in ASPECTS:
        fastest = fastest_with(_own_limits_hz(motion, diameter, aspect, turns, covers), fastest)
    return round(fastest / 100, 2)


def length_in_a_field(motion: Motion) -> float:
    """The longest stretch of its path, until that repeats, within any field; in heights."""
    return _length_in_a_field(motion.centred)


@lru_cache(maxsize=512)
def _length_in_a_field(motion: Motion) -> float:
    longest = 0.0
    for aspect in ASPECTS:
        places = _places(motion, 0.0, aspect)
        lengths = np.hypot(*np.diff(places, axis=0).T)
        cells = (places[:-1] / CELL).astype(int)
        grid = np.zeros((math.ceil(aspect / CELL) + 1, math.ceil(1 / CELL) + 1))
        np.add.at(grid, (cells[:, 0], cells[:, 1]), lengths)
        longest = max(longest, most_in_a_field(grid))
    return longest


def fastest_with(own_hz: FloatArray, fast: int) -> int:
    """Highest speed in hundredths, up to one that often may be: so that one is looked at first."""
    slow, middle = 1, fast
    while slow < fast:
        flashes = own_hz < middle / 100
        if most_in_a_field(flashes.astype(float)) * CELL**2 <= ALLOWED_AREA:
            slow = middle
        else:
            fast = middle - 1
        middle = (slow + fast + 1) // 2
    return slow


def _own_limits_hz(
    motion: Motion, diameter: float, aspect: float, turns: int, covers: Covers
) -> FloatArray:
    """How fast it may go before each place turns too often; infinite where that never is."""
    size = math.ceil(aspect / CELL), math.ceil(1 / CELL)
    centres = _places(motion, diameter, aspect)[:-1]
    at, place = _turned(centres, diameter / 2, size, covers)
    return limits_of_turns(at, place, len(centres), size, turns)


def limits_of_turns(
    at: NDArray[np.intp],
    place: NDArray[np.intp],
    count: int,
    size: tuple[int, int],
    turns: int,
) -> FloatArray:
    """The same of turns at samples and places, in order of time, all within `count` samples."""
    ahead = SAMPLES_OF_A_PASS * PASSES_LOOKED_AT
    again = range(1 + math.ceil(ahead / count))
    at, place = np.concatenate([at + n * count for n in again]), np.tile(place, len(again))
    order = in_order(place)
    at, place = at[order], place[order]
    same = place[turns:] == place[:-turns]
    spans = np.full(size[0] * size[1], ahead)
    np.minimum.at(spans, place[:-turns][same], (at[turns:] - at[:-turns])[same])
    limits = np.where(spans < ahead, (spans - 1) / SAMPLES_OF_A_PASS / (1.0 + FRAMES_S), np.inf)
    return limits.reshape(size)


def _turned(
    centres: FloatArray, radius: float, size: tuple[int, int], covers: Covers
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Samples at which places turn, in order, and which places these are."""
    before = np.roll(centres, 1, axis=0)
    first = np.floor((np.minimum(centres, before) - radius) / CELL).astype(int)
    last = np.ceil((np.maximum(centres, before) + radius) / CELL).astype(int)
    first, last = np.maximum(first, 0), np.minimum(last, size)
    across, down = ((np.arange(count) + 0.5) * CELL / radius for count in size)
    centres, before = centres / radius, before / radius
    samples, places = [], []
    for group in _alike(last - first):
        wide, high = np.maximum(last[group] - first[group], 0).max(axis=0)
        columns = (first[group, 0, None] + np.arange(wide))[:, :, None]
        rows = (first[group, 1, None] + np.arange(high))[:, None, :]
        x, y = across[np.minimum(columns, size[0] - 1)], down[np.minimum(rows, size[1] - 1)]
        one, other = (
            covers(x - at[group, 0, None, None], y - at[group, 1, None, None])
            for at in (centres, before)
        )
        on_screen = (columns < last[group, 0, None, None]) & (rows < last[group, 1, None, None])
        sample, column, row = np.nonzero((one != other) & on_screen)
        samples.append(group[sample])
        places.append((column + first[group, 0][sample]) * size[1] + row + first[group, 1][sample])
    found, where = np.concatenate(samples), np.concatenate(places)
    order = in_order(found)
    return found[order], where[order]


def in_order(numbers: NDArray[np.intp]) -> NDArray[np.intp]:
    """Where the smallest is, and so on; equal ones stay in order. Short integers go sooner."""
    is_small = numbers.max(initial=0) <= np.iinfo(np.uint16).max
    return np.argsort(numbers.astype(np.uint16) if is_small else numbers, kind="stable")


def _alike(sizes: NDArray[np.intp]) -> Iterator[NDArray[np.intp]]:
    """Samples whose windows are of about one size, to be looked at together."""
    usual = 2 * np.median(sizes, axis=0)
    is_usual = (sizes <= usual).all(axis=1)
    for some in (is_usual, ~is_usual):
        numbers = np.flatnonzero(some)
        for begin in range(0, len(numbers), _AT_ONCE):
            yield numbers[begin : begin + _AT_ONCE]


def _places(motion: Motion, diameter: float, aspect: float) -> FloatArray:
    """Where the middle of the target is until the path repeats, in heights from the corner."""
    half = np.array((aspect - diameter, 1.0 - diameter)) / 2.0
    found: FloatArray = np.array((aspect, 1.0)) / 2.0 + shares_until_repeated(motion) * half
    return found


@lru_cache(maxsize=64)
def shares_until_repeated(motion: Motion) -> FloatArray:
    """Where a point is until its path repeats, each time that it is looked at, in -1 to 1."""
    # What comes before it repeats meets what comes after; whether there is any tells the length.
    once = motion.begins + motion.period if motion.begins else 0
    sweeps = (*range(once), *range(motion.begins, motion.begins + motion.period + 1))
    count = SAMPLES_OF_A_PASS // SWEEPS_OF_A_PASS
    parts = np.arange(count) / count
    phases = (np.array(sweeps)[:, None] + parts).ravel()[: 1 - count]
    return np.array([motion.at(float(phase)) for phase in phases])


def most_in_a_field(grid: FloatArray) -> float:
    """The largest sum of a grid of cells within any field."""
    columns, rows = (math.ceil(side / CELL) for side in FIELD)
    summed = np.zeros((grid.shape[0] + 1, grid.shape[1] + 1))
    grid.cumsum(axis=0).cumsum(axis=1, out=summed[1:, 1:])
    fields = (
        summed[columns:, rows:]
        - summed[:-columns, rows:]
        - summed[columns:, :-rows]
        + summed[:-columns, :-rows]
    )
    return float(fields.max())
