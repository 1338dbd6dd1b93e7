"""Phases at which a curve is gone along at constant speed, sweep by sweep; pure."""

from bisect import bisect_right
from functools import lru_cache

import numpy as np

from bilateral.stimulus.paths import HEIGHT_OF_WIDTH, LINES, Path, Shaping

_STEPS = 512


def even_phase(path: Path, shaping: Shaping, steepness: float, sweep: int, share: float) -> float:
    """The phase within sweep number `sweep` at which `share` of its length lies behind.

    `steepness` is the path's extent down the screen, in shares of what fits, by that across.
    """
    shares = _shares(path, shaping, steepness)[sweep]
    step = min(bisect_right(shares, share), _STEPS) - 1
    before, after = shares[step], shares[step + 1]
    inner = (share - before) / (after - before)
    return sweep + min(step + inner, float(_STEPS)) / _STEPS


@lru_cache(maxsize=64)
def _shares(path: Path, shaping: Shaping, steepness: float) -> tuple[tuple[float, ...], ...]:
    """Of each sweep, what share of its length lies behind after so many even steps of phase."""
    line = LINES[path]
    phases = np.arange(line.period * _STEPS + 1) / _STEPS
    places = np.array([line.curve(float(phase), shaping) for phase in phases])
    places[:, 1] *= steepness * HEIGHT_OF_WIDTH
    steps = np.hypot(*np.diff(places, axis=0).T).reshape(line.period, _STEPS)
    behind = np.cumsum(steps, axis=1) / steps.sum(axis=1, keepdims=True)
    return tuple((0.0, *map(float, row[:-1]), 1.0) for row in behind)
