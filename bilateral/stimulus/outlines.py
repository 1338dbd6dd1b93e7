"""Where a straight line that crosses a shape goes into it and out of it; pure."""

import math
import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bilateral.stimulus.shapes import OUTLINES, Shape
from bilateral.timing.arrays import FloatArray

CURVE_STEPS = 12
_COVER_CELLS = 256
CHORDS = 24
_COMMANDS = re.compile(r"([MLQCZ])([^MLQCZ]*)")
_NUMBERS = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")

Ring = FloatArray
"""Corners of a closed line, shape (n, 2); the last one is the first one again."""


def rings_of(path: str) -> tuple[Ring, ...]:
    """The closed lines of a path of ours, its curves as so many straight ones."""
    rings: list[Ring] = []
    corners: list[FloatArray] = []
    for command, numbers in _COMMANDS.findall(path):
        given = np.array([float(one) for one in _NUMBERS.findall(numbers)]).reshape(-1, 2)
        if command == "Z":
            rings.append(np.array([*corners, corners[0]]))
            corners = []
        elif command in {"M", "L"}:
            corners.extend(given)
        else:
            corners.extend(_curve(np.array([corners[-1], *given])))
    return tuple(rings)


@lru_cache(maxsize=128)
def edges_of(shape: Shape, across: float) -> FloatArray:
    """What lies on CHORDS parallel lines in a direction (radians from x), even ones apart.

    Distances along each line from its middle where it goes in, out, in … in order, shape
    (CHORDS, n), in halves of the diameter; what a line has fewer of is infinite.
    """
    if OUTLINES[shape].is_soft or shape is Shape.DISC:
        chord = np.sqrt(1.0 - _heights() ** 2)
        return np.stack((-chord, chord), axis=1)
    found: list[list[float]] = [[] for _ in range(CHORDS)]
    turn = np.array([[math.cos(across), -math.sin(across)], [math.sin(across), math.cos(across)]])
    for ring in rings_of(OUTLINES[shape].path):
        x, y = (ring @ turn).T
        for number, height in enumerate(_heights()):
            goes = (y[:-1] > height) != (y[1:] > height)
            share = (height - y[:-1][goes]) / (y[1:][goes] - y[:-1][goes])
            found[number].extend(x[:-1][goes] + share * (x[1:][goes] - x[:-1][goes]))
    most = max(map(len, found))
    return np.array([sorted(edges) + [math.inf] * (most - len(edges)) for edges in found])


@lru_cache(maxsize=len(Shape))
def covers_of(shape: Shape) -> Callable[[FloatArray, FloatArray], NDArray[np.bool_]]:
    """Whether it covers places, given across and down from its middle in halves of its diameter.

    Looked up in a picture of it, so that very many places are told at once.
    """
    middles = (np.arange(_COVER_CELLS) + 0.5) * 2.0 / _COVER_CELLS - 1.0
    inside = np.zeros((_COVER_CELLS + 1, _COVER_CELLS + 1), bool)
    for ring in rings_of(OUTLINES[shape].path):
        inside[:-1, :-1] ^= _enclosed(ring, middles[:, None], middles[None, :])

    def covers(across: FloatArray, down: FloatArray) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = inside[_cells(across), _cells(down)]
        return found

    return covers


def _cells(places: FloatArray) -> NDArray[np.intp]:
    """Which cell of the picture each place is in; what lies outside is in the last, empty one."""
    cells = np.floor((places + 1.0) * (_COVER_CELLS / 2.0)).astype(np.intp)
    return np.where((cells >= 0) & (cells < _COVER_CELLS), cells, _COVER_CELLS)


def _enclosed(ring: Ring, across: FloatArray, down: FloatArray) -> NDArray[np.bool_]:
    """A place is inside where a line from it crosses the ring an odd number of times."""
    inside: NDArray[np.bool_] = np.zeros(np.broadcast_shapes(across.shape, down.shape), bool)
    for (x, y), (to_x, to_y) in pairwise(ring):
        if y != to_y:
            crosses = (y > down) != (to_y > down)
            inside ^= crosses & (across < x + (down - y) / (to_y - y) * (to_x - x))
    return inside


def _heights() -> FloatArray:
    heights: FloatArray = (np.arange(CHORDS) + 0.5) * 2.0 / CHORDS - 1.0
    return heights


def _curve(points: FloatArray) -> list[FloatArray]:
    """A Bézier curve from its first point, which is left out, to its last."""
    shares = np.arange(1, CURVE_STEPS + 1)[:, None] / CURVE_STEPS
    now = [np.repeat(point[None, :], CURVE_STEPS, axis=0) for point in points]
    while len(now) > 1:
        now = [one + shares * (other - one) for one, other in pairwise(now)]
    return list(now[0])
