"""The lines along which a target moves. A further one is a name and an entry in `LINES`, here.

One rule on every path: at phase p its main coordinate is -cos(pi p), so it is at one extreme at
even phases and at the other at odd ones. Sides, cues and panning need to know nothing of the line.
"""

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

SWEEPS_OF_A_PASS = 2
WANDER_SWEEPS = 16
"""After so many a wander repeats, which nobody notices: so all of it is known beforehand."""
USUAL_HEIGHTS = (0.0, 0.3, 0.45, 0.5, 0.45, 0.3, 0.0, -0.35, -0.4, -0.1, -0.4, -0.35)
"""What is drawn as long as nobody has drawn: over the top, and back below in two bows."""
HEIGHT_OF_WIDTH = 9 / 16
"""What is round on the usual screen is so much narrower than what fits across."""


class Path(StrEnum):
    """The line along which the target moves; the first named end is the even extreme."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    DIAGONAL_DOWN = "diagonal-down"
    DIAGONAL_UP = "diagonal-up"
    EIGHT = "eight"
    CIRCLE = "circle"
    ELLIPSE = "ellipse"
    ROUNDED_SQUARE = "rounded-square"
    ARC = "arc"
    WAVE = "wave"
    WANDER = "wander"
    DRAWN = "drawn"
    """Through heights of one's own."""
    FIXED = "fixed"
    """It rests in the middle, while ears and hands go on."""


class Point(NamedTuple):
    """A place on the stage: -1 … 1 from left to right and from top to bottom, 0 the centre."""

    x: float
    y: float


class Shaping(NamedTuple):
    """What some paths leave to whoever chooses them."""

    seed: int
    heights: tuple[float, ...]


Curve = Callable[[float, Shaping], Point]
"""From a phase within the period, and what shapes it, to a place in -1 … 1 on both axes."""


@dataclass(frozen=True, slots=True)
class Line:
    """A path: its curve, and how much of what fits it takes when its width is all of it."""

    curve: Curve
    across: float
    down: float
    is_straight: bool = False
    period: int = SWEEPS_OF_A_PASS
    """Sweeps after which it repeats."""
    is_by_chance: bool = False
    """Whether it goes after the seed."""
    is_drawn: bool = False
    """Whether it goes after heights."""

    @property
    def moves(self) -> bool:
        """Whether there is anything to follow."""
        return self.across > 0.0 or self.down > 0.0


def cosine(phase: float) -> float:
    """-cos(pi phase): folding comes first, so the extremes are exact."""
    within = phase % SWEEPS_OF_A_PASS
    return -math.cos(math.pi * min(within, SWEEPS_OF_A_PASS - within))


def _sine(phase: float) -> float:
    """sin(pi phase), exactly 0 at whole phases."""
    within = phase % SWEEPS_OF_A_PASS
    half = within % 1.0
    size = math.sin(math.pi * min(half, 1.0 - half))
    return size if within < 1.0 else -size


def _falling(phase: float, _shaping: Shaping) -> Point:
    along = cosine(phase)
    return Point(along, along)


def _rising(phase: float, _shaping: Shaping) -> Point:
    along = cosine(phase)
    return Point(along, -along)


def _round(phase: float, _shaping: Shaping) -> Point:
    """Over the top to the right, and back below."""
    return Point(cosine(phase), -_sine(phase))


def _eight(phase: float, _shaping: Shaping) -> Point:
    """Lying: once round in a pass, through the middle in each sweep."""
    return Point(cosine(phase), _sine(2.0 * phase))


def _square(phase: float, _shaping: Shaping) -> Point:
    """A superellipse by its own angle: straight sides, along which x stays at ±1, round corners."""
    across, down = cosine(phase), -_sine(phase)
    far = (across**4 + down**4) ** -0.25
    return Point(across * far, down * far)


def _arc(phase: float, _shaping: Shaping) -> Point:
    """There and back on one line, low in the middle."""
    along = cosine(phase)
    return Point(along, 1.0 - 2.0 * along * along)


def _wave(phase: float, _shaping: Shaping) -> Point:
    """There and back on one line of three half waves."""
    along = cosine(phase)
    return Point(along, math.sin(1.5 * math.pi * (along + 1.0)) * (1.0 - along**4))


def _wander(phase: float, shaping: Shaping) -> Point:
    """To another height with each sweep."""
    seed = shaping.seed
    number = math.floor(phase)
    part = phase - number
    before, after = _height(seed, number), _height(seed, number + 1)
    ease = part**3 * (part * (6.0 * part - 15.0) + 10.0)
    return Point(cosine(phase), before + (after - before) * ease)


@lru_cache(maxsize=1024)
def _height(seed: int, sweep: int) -> float:
    return random.Random(f"{seed} {sweep % WANDER_SWEEPS}").uniform(-1.0, 1.0)  # noqa: S311  # no secret


def _drawn(phase: float, shaping: Shaping) -> Point:
    """Through each height in turn, at even phases of a pass; between two never beyond them."""
    heights, slopes = shaping.heights, _slopes(shaping.heights)
    steps = phase % SWEEPS_OF_A_PASS * len(heights) / SWEEPS_OF_A_PASS
    before = int(steps) % len(heights)
    after = (before + 1) % len(heights)
    part = steps - int(steps)
    rest = 1.0 - part
    height = (
        heights[before] * rest * rest * (1.0 + 2.0 * part)
        + heights[after] * part * part * (1.0 + 2.0 * rest)
        + (slopes[before] * rest - slopes[after] * part) * part * rest
    )
    return Point(cosine(phase), -height)


@lru_cache(maxsize=64)
def _slopes(heights: tuple[float, ...]) -> tuple[float, ...]:
    """How steep it goes through each height, a step: level where it turns, so nothing swings over.

    These are the harmonic means of Fritsch and Butland, with which a cubic stays between its ends.
    """
    steps = [height - heights[n - 1] for n, height in enumerate(heights)]
    return tuple(
        2.0 * come * go / (come + go) if come * go > 0.0 else 0.0
        for come, go in zip(steps, (*steps[1:], steps[0]), strict=True)
    )


def _still(_phase: float, _shaping: Shaping) -> Point:
    return Point(0.0, 0.0)


LINES: Mapping[Path, Line] = MappingProxyType(
    {
        Path.HORIZONTAL: Line(_falling, 1.0, 0.0, is_straight=True),
        Path.VERTICAL: Line(_falling, 0.0, 1.0, is_straight=True),
        Path.DIAGONAL_DOWN: Line(_falling, 1.0, 1.0, is_straight=True),
        Path.DIAGONAL_UP: Line(_rising, 1.0, 1.0, is_straight=True),
        Path.EIGHT: Line(_eight, 1.0, 0.5),
        Path.CIRCLE: Line(_round, HEIGHT_OF_WIDTH, 1.0),
        Path.ELLIPSE: Line(_round, 1.0, 0.6),
        Path.ROUNDED_SQUARE: Line(_square, HEIGHT_OF_WIDTH, 1.0),
        Path.ARC: Line(_arc, 1.0, 0.3),
        Path.WAVE: Line(_wave, 1.0, 0.3),
        Path.WANDER: Line(_wander, 1.0, 0.6, period=WANDER_SWEEPS, is_by_chance=True),
        Path.DRAWN: Line(_drawn, 1.0, 1.0, is_drawn=True),
        Path.FIXED: Line(_still, 0.0, 0.0, is_straight=True),
    }
)
