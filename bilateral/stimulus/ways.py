"""What eyes see of motions that follow on one another: each way until the target goes over unseen.

Ears and hands know nothing of this: for them one motion gives way to the next as it always does.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bilateral.stimulus.motion import FormerMotion, Motion, Point, place_among
from bilateral.stimulus.out_of_sight import OutOfSight


class Way(NamedTuple):
    """Motions that give way to one another in sight, up to a moment."""

    former: tuple[FormerMotion, ...]
    motion: Motion
    until_s: float

    def place_in(self, phase: float) -> Point:
        """Where the target is at a phase."""
        return place_among(self.former, self.motion, phase)

    def motion_in(self, phase: float) -> Motion:
        """The motion that holds at a phase."""
        return next((one.motion for one in self.former if phase < one.until_phase), self.motion)


def ways_of(former: Sequence[FormerMotion], motion: Motion) -> Iterator[Way]:
    """All ways, in order; one that would begin as another one does is never seen."""
    begins_s, kept = -math.inf, list[FormerMotion]()
    for one in former:
        if one.away is None:
            kept.append(one)
            continue
        if one.away.back_s > begins_s:
            yield Way(tuple(kept), one.motion, one.away.back_s)
            begins_s = one.away.back_s
        kept = []
    yield Way(tuple(kept), motion, math.inf)


def way_at(former: Sequence[FormerMotion], motion: Motion, at_s: float) -> Way:
    """The way on which the target is, seen or not."""
    if not former:  # nearly always, and asked in every frame
        return Way((), motion, math.inf)
    return next(way for way in ways_of(former, motion) if at_s < way.until_s)


def aways_of(former: Sequence[FormerMotion]) -> tuple[OutOfSight, ...]:
    """Each time that the target is out of sight, in order."""
    return tuple(dict.fromkeys(one.away for one in former if one.away is not None))


def away_at(former: Sequence[FormerMotion], at_s: float) -> OutOfSight | None:
    """How the target is out of sight, or on its way there, unless it has begun to come again."""
    aways = aways_of(former)
    return aways[-1] if aways and at_s <= aways[-1].back_s else None


def still_kept(
    former: Sequence[FormerMotion], phase: float, at_s: float
) -> tuple[FormerMotion, ...]:
    """Without those of which nothing is left, for ears at a phase and for eyes at a moment."""
    gone = 0
    for number, one in enumerate(former, 1):
        if one.away is not None and one.away.over_s > at_s:
            break
        if one.gone_phase <= phase:
            gone = number
    return tuple(former[gone:])
