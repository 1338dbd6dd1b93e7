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

Nearest = NDArray[np.float32]
"""How near the target's middle comes to each cell in each stretch, in heights."""


@lru_cache(maxsize=512)
def fastest_passing_hz(motion: Motion, diameter: float, cap_hz: float) -> float:
    """Highest speed, in whole hundredths, at which it passes over few enough places in a second.

    Where no speed is slow enough, one hundredth.
    """
    fastest_hz = cap_hz
    shares = shares_until_repeated(motion.centred)
    for aspect in ASPECTS:
        fastest_hz = _fastest_hz(_nearest(shares, diameter, aspect), diameter, fastest_hz)
    return fastest_hz


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
    return all(
        _is_little(_nearest(shares, diameter, aspect), diameter, speed_hz) for aspect in ASPECTS
    )


def _fastest_hz(nearest: Nearest, diameter: float, cap_hz: float) -> float:
    """The highest speed there is: that one is looked at first, as it often may be."""
    slow, fast = 1, round(cap_hz / STEP_HZ)
    middle = fast
    while slow < fast:
        if _is_little(nearest, diameter, middle * STEP_HZ):
            slow = middle
        else:
            fast = middle - 1
        middle = (slow + fast + 1) // 2
    return round(slow * STEP_HZ, 2)


def _is_little(nearest: Nearest, diameter: float, speed_hz: float) -> bool:
    """Whether it is so in any second, which may begin in the midst of a stretch."""
    stretches = 1 + math.ceil(_STRETCHES_OF_A_PASS * speed_hz * (1.0 + FRAMES_S))
    most = ALLOWED_AREA / CELL**2
    return all(
        most_in_a_field(np.clip((diameter / 2 - near) / CELL + 0.5, 0.0, 1.0)) <= most
        for near in _within(nearest, stretches)
    )


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
    columns, rows = math.ceil(aspect / CELL), math.ceil(1.0 / CELL)
    count = math.ceil((len(places) - 1) / _SAMPLES_OF_A_STRETCH)
    found = np.full(count * columns * rows, _FAR, np.float32)
    reach = math.ceil(diameter / 2 / CELL) + 1
    cells = np.floor(points / CELL).astype(np.intp)
    for right in range(-reach, reach + 1):
        for down in range(-reach, reach + 1):
            column, row = cells[:, 0] + right, cells[:, 1] + down
            away = np.hypot(*(points - (np.stack((column, row), axis=1) + 0.5) * CELL).T)
            is_near = (away < diameter / 2 + CELL) & (column >= 0) & (column < columns)
            is_near &= (row >= 0) & (row < rows)
            at = (number * columns + column) * rows + row
            np.minimum.at(found, at[is_near], away[is_near].astype(np.float32))
    return found.reshape(count, columns, rows)


def _finely(places: FloatArray) -> tuple[FloatArray, NDArray[np.intp]]:
    """Points along a chain of places, and the stretch to which each belongs."""
    steps = np.diff(places, axis=0)
    count = max(1, math.ceil(float(np.hypot(*steps.T).max()) / CELL * _FINELY))
    parts = (np.arange(count) + 0.5) / count
    points = places[:-1, None] + parts[None, :, None] * steps[:, None]
    samples = np.repeat(np.arange(len(steps)), count)
    return points.reshape(-1, 2), samples // _SAMPLES_OF_A_STRETCH
