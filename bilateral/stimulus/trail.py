"""The trail behind the target: where it has been lately, narrower and fainter with age; pure.

What is left at a place depends on how long ago the target was there and on nothing else, so each
visit of the target fades alike, and no place turns more often than without a trail.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bilateral.stimulus.lamps import LampRow, Lit, along_row, lit_of
from bilateral.stimulus.light import Colour
from bilateral.stimulus.motion import Point

LONGEST_TRAIL_S = 0.3
LOOKS = 24
"""Back at where the target was, evenly over the trail; it was on the straight lines between."""
AGES = tuple(look / LOOKS for look in range(LOOKS + 1))
WIDEST, NARROWEST = 0.8, 0.25
"""Of the target's diameter: the marks of which a trail consists, from the first to the last."""
FINEST = 0.012
"""Of the height: no mark is smaller than that."""
STRONGEST = 0.32
"""How much of the first mark is seen; as marks lie on one another it is about two fifths."""
OVERLAID = 1.3
SPACING = 0.4
"""Of a mark's diameter: so near to each other soft marks look like one."""
MOST_MARKS = 240
"""What is tiny and fast has them farther apart, so that a frame is drawn in time."""


class Was(NamedTuple):
    """Where the target was, and in which colour if that is not the look's."""

    place: Point
    colour: Colour | None


def width_at(age: float) -> float:
    """How wide the trail is after a share of its time, against the target's diameter."""
    return WIDEST + age * (NARROWEST - WIDEST)


def strength_at(age: float) -> float:
    """How much of a single mark is seen."""
    return STRONGEST * float((1.0 - age) ** 1.5)


def mark_diameter(age: float, diameter: float) -> float:
    """Of a mark behind a target of this diameter, in heights."""
    return max(FINEST, width_at(age) * diameter)


def lit_with_trail(
    row: LampRow, was: Sequence[Was], diameter: float, aspect: float, opacity: float
) -> tuple[Lit, ...]:
    """The target, or the lamps of its row, and what is behind it; it was there at each of AGES."""
    if row:
        return lamps_behind(row, was, opacity)
    now = was[0]
    marks = marks_behind(was, diameter, aspect, opacity)
    return (*marks, *lit_of(row, now.place, opacity, now.colour))


def marks_behind(
    was: Sequence[Was], diameter: float, aspect: float, opacity: float
) -> tuple[Lit, ...]:
    """The marks of a target that was there at each of AGES; the oldest first, as they are drawn."""
    if opacity <= 0.0:
        return ()
    return tuple(_marks(was, diameter, aspect, opacity))[::-1]


def _marks(was: Sequence[Was], diameter: float, aspect: float, opacity: float) -> Iterator[Lit]:
    across, down = (aspect - diameter) / 2.0, (1.0 - diameter) / 2.0
    ways = [
        math.hypot((b.place.x - a.place.x) * across, (b.place.y - a.place.y) * down)
        for a, b in pairwise(was)
    ]
    least = sum(ways) / MOST_MARKS
    left = max(least, SPACING * mark_diameter(0.0, diameter))
    for look, way in enumerate(ways):
        (before, colour), (after, _) = was[look], was[look + 1]
        gone = left
        while gone <= way and way > 0.0:
            part = gone / way
            age = (look + part) / LOOKS
            place = Point(
                before.x + part * (after.x - before.x), before.y + part * (after.y - before.y)
            )
            yield Lit(place, opacity, colour=colour, age=age)
            gone += max(least, SPACING * mark_diameter(age, diameter))
        left = gone - way


def lamps_behind(row: LampRow, was: Sequence[Was], opacity: float) -> tuple[Lit, ...]:
    """Lamps by which the target has come lately still glow, each by its latest light."""
    if opacity <= 0.0:
        return ()
    alongs = [along_row(row, place) for place, _ in was]
    brightest: dict[int, tuple[float, Colour | None]] = {}
    for look, (one, other) in enumerate(pairwise(alongs)):
        low, high = min(one, other), max(one, other)
        for lamp in range(math.floor(low), math.ceil(high) + 1):
            nearest = min(high, max(low, float(lamp)))
            part = (nearest - one) / (other - one) if other != one else 0.0
            near = 1.0 - abs(lamp - nearest)
            fades = OVERLAID * strength_at((look + part) / LOOKS)
            _brighten(brightest, lamp, near * fades, was[look].colour)
    for lamp in (math.floor(alongs[0]), math.ceil(alongs[0])):
        _brighten(brightest, lamp, 1.0 - abs(lamp - alongs[0]), was[0].colour)
    return tuple(
        Lit(row[lamp], opacity * share, colour=colour)
        for lamp, (share, colour) in brightest.items()
    )


def _brighten(
    brightest: dict[int, tuple[float, Colour | None]], lamp: int, seen: float, colour: Colour | None
) -> None:
    if seen > brightest.get(lamp, (0.0, None))[0]:
        brightest[lamp] = seen, colour
