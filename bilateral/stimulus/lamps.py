"""What is lit for a target at a place: the target itself, or the nearest lamps of a row; pure."""

import math
from functools import lru_cache
from typing import NamedTuple

from bilateral.stimulus.light import Colour
from bilateral.stimulus.motion import Point


class Lit(NamedTuple):
    """One picture of the target, and how much of it is seen, 0 … 1."""

    place: Point
    opacity: float
    diameter: float | None = None
    """Of the height of the screen, where it is not the look's: then it is a soft disc."""
    colour: Colour | None = None
    """Where it is not the look's."""
    age: float | None = None
    """Of a mark of the trail, as a share of its time; such a mark is soft."""
    spans: bool = False
    """Whether it is a soft band from side to side, as thick as the look's target is large."""


LampRow = tuple[Point, ...]
"""Lamps, evenly from the even extreme to the odd one; none where the target glides itself."""


@lru_cache(maxsize=256)
def row_of(ends: tuple[Point, ...], lamps: int | None, diameter: float, aspect: float) -> LampRow:
    """The lamps between two ends on a screen `aspect` times as wide as it is high.

    Of those asked for there are as many as fit side by side; where no two do, the target glides.
    """
    if lamps is None:
        return ()
    first, last = ends
    across = (last.x - first.x) * (aspect - diameter) / 2.0
    down = (last.y - first.y) * (1.0 - diameter) / 2.0
    number = min(lamps, 1 + math.floor(math.hypot(across, down) / diameter))
    if number < 2:
        return ()
    shares = (lamp / (number - 1) for lamp in range(number))
    return tuple(
        Point(first.x + share * (last.x - first.x), first.y + share * (last.y - first.y))
        for share in shares
    )


def lit_of(
    row: LampRow, place: Point, opacity: float, colour: Colour | None = None
) -> tuple[Lit, ...]:
    """What is lit for a target at `place`: between two lamps each as much as it is near.

    So the light's centre of gravity is where the target would be.
    """
    if opacity <= 0.0:
        return ()
    if not row:
        return (Lit(place, opacity, colour=colour),)
    along = along_row(row, place)
    nearer = min(math.floor(along), len(row) - 2)
    beyond = along - nearer
    both = (row[nearer], 1.0 - beyond), (row[nearer + 1], beyond)
    return tuple(Lit(lamp, opacity * near, colour=colour) for lamp, near in both if near > 0.0)


def along_row(row: LampRow, place: Point) -> float:
    """How far along a row a place is: 0 at its first lamp, 1 at the next, and no farther."""
    first, last = row[0], row[-1]
    wide, high = last.x - first.x, last.y - first.y
    share = ((place.x - first.x) * wide + (place.y - first.y) * high) / (wide**2 + high**2)
    return min(1.0, max(0.0, share)) * (len(row) - 1)
