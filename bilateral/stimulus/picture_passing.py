"""What each place of the screen sees while a picture goes along its path; pure."""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bilateral.stimulus.motion import Motion
from bilateral.stimulus.path_flashes import CELL, in_order, shares_until_repeated
from bilateral.stimulus.picture_content import SIDE
from bilateral.timing.arrays import FloatArray

BARE = SIDE * SIDE
"""What a place sees while the picture is elsewhere."""

Numbers = NDArray[np.intp]


class Seen(NamedTuple):
    """What all places see, one after the other, each in order of time until the path repeats."""

    cells: Numbers
    at: Numbers
    """Samples of the path."""
    begins: Numbers
    """Where the row of each place begins, the longest first."""
    counts: Numbers
    places: Numbers


@lru_cache(maxsize=6)
def seen_on(
    motion: Motion, diameter: float, aspect: float, size: tuple[int, int]
) -> tuple[Seen, int]:
    """Of all places on a grid, and how many samples there are until the path repeats."""
    points, sample = _points(motion, diameter, aspect)
    number, place, cells = _passed(points, diameter, size)
    order = in_order(place)
    number, place, cells = number[order], place[order], cells[order]
    at, cells, place = _with_gaps(number, place, cells, sample)
    begins = np.flatnonzero(np.diff(place, prepend=-1))
    counts = np.diff(begins, append=len(place))
    longest = np.argsort(-counts, kind="stable")
    rows = Seen(cells, at, begins[longest], counts[longest], place[begins[longest]])
    return rows, len(shares_until_repeated(motion)) - 1


def _points(motion: Motion, diameter: float, aspect: float) -> tuple[FloatArray, Numbers]:
    """Where its middle is, a cell of the picture apart at the most, and at which sample."""
    half = np.array((aspect - diameter, 1.0 - diameter)) / 2.0
    middles = np.array((aspect, 1.0)) / 2.0 + shares_until_repeated(motion) * half
    steps = np.diff(middles, axis=0)
    counts = np.maximum(1, np.ceil(np.hypot(*steps.T) * SIDE / diameter)).astype(np.intp)
    sample = np.repeat(np.arange(len(steps)), counts)
    first = np.cumsum(counts) - counts
    part = (np.arange(len(sample)) - first[sample] + 0.5) / counts[sample]
    return middles[sample] + part[:, None] * steps[sample], sample


def _passed(
    points: FloatArray, diameter: float, size: tuple[int, int]
) -> tuple[Numbers, Numbers, Numbers]:
    """Which point of the path has the picture over which place, and with which of its cells."""
    reach = math.ceil(diameter / 2 / CELL) + 1
    base = np.floor(points / CELL).astype(np.intp)
    off = points - (base + 0.5) * CELL
    downs = np.arange(-reach, reach + 1)[:, None]
    row, deep = base[:, 1] + downs, downs * CELL - off[:, 1]
    is_in_rows, deep_squared = (row >= 0) & (row < size[1]), deep * deep
    y = (np.clip(deep / diameter + 0.5, 0.0, 1.0) * SIDE).astype(np.intp)
    numbers, places, cells = [], [], []
    for right in range(-reach, reach + 1):
        column = base[:, 0] + right
        across = right * CELL - off[:, 0]
        is_near = across * across + deep_squared < diameter * diameter / 4
        is_near &= is_in_rows & (column >= 0) & (column < size[0])
        where = np.flatnonzero(is_near)  # far sooner than two at once
        found = where % len(points)
        x = np.minimum(SIDE - 1, (across[found] / diameter + 0.5) * SIDE).astype(np.intp)
        numbers.append(found)
        places.append(column[found] * size[1] + row.ravel()[where])
        cells.append(x * SIDE + np.minimum(SIDE - 1, y.ravel()[where]))
    number = np.concatenate(numbers)
    order = in_order(number)
    return number[order], np.concatenate(places)[order], np.concatenate(cells)[order]


def _with_gaps(
    number: Numbers, place: Numbers, cells: Numbers, sample: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """With the background after each visit of a place, unless the next one goes on from there."""
    ends = np.diff(place, append=-1) != 0
    firsts = np.flatnonzero(np.diff(place, prepend=-1))
    after = np.append(number[1:], 0)
    after[ends] = number[firsts] + len(sample)
    leaves = after != number + 1
    behind = np.arange(len(place)) + np.cumsum(leaves) - leaves
    total = len(place) + int(leaves.sum())
    at, codes, places = (np.empty(total, np.intp) for _ in range(3))
    at[behind], codes[behind], places[behind] = sample[number], cells, place
    bare = behind[leaves] + 1
    at[bare] = sample[np.minimum(number[leaves] + 1, len(sample) - 1)]
    codes[bare], places[bare] = BARE, place[leaves]
    return at, codes, places


def in_rows(seen: Seen) -> Numbers:
    """What all rows hold, one row after the other in their own order."""
    ends = np.cumsum(seen.counts)
    within = np.arange(int(ends[-1])) - np.repeat(ends - seen.counts, seen.counts)
    found: Numbers = np.repeat(seen.begins, seen.counts) + within
    return found
