"""How much of the screen a target passes over within a second, and how fast it may be for that.

What is on a picture may light a place any number of times as it goes by, so each place that it
passes over counts, but once, however often the target comes back to it. Pure.
"""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bilateral.stimulus.motion import Motion
from bilateral.stimulus.path_flashes import (
    ALLOWED_AREA,
    ASPECTS,
    CELL,
    FIELD,
    FRAMES_S,
    SAMPLES_OF_A_PASS,
    most_in_a_field,
    shares_until_repeated,
)
from bilateral.timing.arrays import FloatArray

STEP_HZ = 0.01
_SAMPLES_OF_A_STRETCH = 8
_STRETCHES_OF_A_PASS = SAMPLES_OF_A_PASS // _SAMPLES_OF_A_STRETCH
_FINELY = 3
"""Points to the width of a cell, at the least."""
_FAR = 9.0
"""In heights, of places that it does not come near."""
_APART = 8
"""Beginnings that are looked at one after another: those beside each other differ by little."""

Nearest = NDArray[np.float32]
"""How near the target's middle comes to each cell in each stretch, in heights."""


@lru_cache(maxsize=512)
def fastest_passing_hz(motion: Motion, diameter: float, cap_hz: float) -> float:
    """Highest speed, in whole hundredths, at which it passes over few enough places in a second.

    Where no speed is slow enough, one hundredth.
    """
    fastest = round(cap_hz / STEP_HZ)
    most = _stretches_in_a_second(fastest * STEP_HZ)
    shares = shares_until_repeated(motion.centred)
    for aspect in ASPECTS:
        most = _most_stretches(_nearest(shares, diameter, aspect), diameter, most)
    while fastest > 1 and _stretches_in_a_second(fastest * STEP_HZ) > most:
        fastest -= 1
    return round(fastest * STEP_HZ, 2)


@lru_cache(maxsize=128)
def largest_passing(motion: Motion, speed_hz: float, cap: float) -> float:
    """Largest diameter, in whole thousandths and no more than `cap`, that may go so fast."""
    fits, too_large = 0, math.floor(1000 * cap) + 1
    while too_large - fits > 1:
        middle = (fits + too_large) // 2
        if _may_pass(motion, middle / 1000, speed_hz):
            fits = middle
        else:
            too_large = middle
    return fits / 1000


def _may_pass(motion: Motion, diameter: float, speed_hz: float) -> bool:
    shares = shares_until_repeated(motion.centred)
    stretches = _stretches_in_a_second(speed_hz)
    return all(
        all(_is_little(near, diameter) for near in _within(nearest, stretches))
        for nearest in (_nearest(shares, diameter, aspect) for aspect in ASPECTS)
    )


def _stretches_in_a_second(speed_hz: float) -> int:
    """At the most: a second may begin in the midst of one."""
    return 1 + math.ceil(_STRETCHES_OF_A_PASS * speed_hz * (1.0 + FRAMES_S))


def _most_stretches(nearest: Nearest, diameter: float, most: int) -> int:
    """So many one after another pass over few enough places, wherever they begin.

    No more than `most`, which often are not too many; and one, if even two are.
    """
    count = len(nearest)
    if most >= count:
        if _is_little(nearest.min(axis=0), diameter):
            return most
        most = count - 1
    again = np.concatenate((nearest, nearest[: most - 1]))

    def is_little(begin: int, stretches: int) -> bool:
        return _is_little(again[begin : begin + stretches].min(axis=0), diameter)

    # Fewer than are too many elsewhere are seldom too many: most beginnings are looked at once.
    for begin in (each for first in range(_APART) for each in range(first, count, _APART)):
        if most > 1 and not is_little(begin, most):
            few, many = 1, most
            while many - few > 1:
                middle = (few + many) // 2
                few, many = (middle, many) if is_little(begin, middle) else (few, middle)
            most = few
    return most


def _is_little(near: Nearest, diameter: float) -> bool:
    """Whether what is passed over, being so near, is little enough in any field."""
    covered = np.clip((diameter / 2 - near) / CELL + 0.5, 0.0, 1.0)
    most = ALLOWED_AREA / CELL**2
    return bool(covered.sum() <= most) or most_in_a_field(covered) <= most


def _within(nearest: Nearest, stretches: int) -> Nearest:
    """The same in so many stretches one after another, from each of them on."""
    if stretches >= len(nearest):
        whole: Nearest = nearest.min(axis=0, keepdims=True)
        return whole
    found = np.concatenate((nearest, nearest[: stretches - 1]))
    held = 1
    while held < stretches:
        more = min(held, stretches - held)
        found = np.minimum(found[:-more], found[more:])
        held += more
    return found


def _nearest(shares: FloatArray, diameter: float, aspect: float) -> Nearest:
    """Looked at along the path as if it were a chain of points, so close that none shows."""
    middle = np.array((aspect, 1.0)) / 2.0
    half = np.array((aspect - diameter, 1.0 - diameter)) / 2.0
    places = middle + shares * half
    points, number = _finely(places)
    cells = np.floor(points / CELL).astype(np.intp)
    reach = math.ceil(diameter / 2 / CELL) + 1
    corner, (columns, rows) = _box(cells, reach, aspect)
    cells -= corner
    points = points - corner * CELL
    count = math.ceil((len(places) - 1) / _SAMPLES_OF_A_STRETCH)
    found = np.full(count * columns * rows, _FAR, np.float32)
    for right in range(-reach, reach + 1):
        for down in range(-reach, reach + 1):
            column, row = cells[:, 0] + right, cells[:, 1] + down
            away = np.hypot(*(points - (np.stack((column, row), axis=1) + 0.5) * CELL).T)
            is_near = (away < diameter / 2 + CELL) & (column >= 0) & (column < columns)
            is_near &= (row >= 0) & (row < rows)
            at = (number * columns + column) * rows + row
            np.minimum.at(found, at[is_near], away[is_near].astype(np.float32))
    return found.reshape(count, columns, rows)


def _box(
    cells: NDArray[np.intp], reach: int, aspect: float
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """First cell and size of the part of the screen that it comes near, a field at the least."""
    screen = np.array([math.ceil(side / CELL) for side in (aspect, 1.0)])
    first = np.maximum(cells.min(axis=0) - reach, 0)
    last = np.minimum(cells.max(axis=0) + reach + 1, screen)
    size = np.maximum(last - first, [math.ceil(side / CELL) for side in FIELD])
    return np.minimum(first, screen - size), size


def _finely(places: FloatArray) -> tuple[FloatArray, NDArray[np.intp]]:
    """Points along a chain of places, and the stretch to which each belongs."""
    steps = np.diff(places, axis=0)
    count = max(1, math.ceil(float(np.hypot(*steps.T).max()) / CELL * _FINELY))
    parts = (np.arange(count) + 0.5) / count
    points = places[:-1, None] + parts[None, :, None] * steps[:, None]
    stretches = np.repeat(np.arange(len(steps)) // _SAMPLES_OF_A_STRETCH, count)
    # Where it rests, all of them are one.
    tells = (steps != 0.0).any(axis=1, keepdims=True) | (np.arange(count) == 0)
    return points[tells], stretches[tells.ravel()]
