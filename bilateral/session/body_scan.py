"""A body scan: the therapist's timer along places of the body, with an anchor to come back to.

Nothing is given in it but a soft sound at each place, if that is wanted. Time is an argument.
"""

from dataclasses import dataclass, replace
from typing import Literal, Self

from bilateral.timing.timeline import Side

MOST_PLACES = 20
SHORTEST_STAY_S, LONGEST_STAY_S = 5.0, 120.0

Result = Literal["clear", "where not", "left", "halted"]
"""What the client said at the end, or how it ended before."""


@dataclass(frozen=True, slots=True)
class ScanPlan:
    """What is gone through: the places in their order, and the anchor it begins at."""

    places: tuple[str, ...]
    anchor: str
    stay_s: float | None
    """At each place; None where only the therapist goes on."""
    sounds: bool
    """Whether the client hears a soft sound at each place."""
    sides: tuple[Side | None, ...] = ()
    """Of the places, on which side it is heard; in both ears where a place has none."""

    def side_of(self, place: int) -> Side | None:
        """On which side a place is; None where it is on both, or in the middle."""
        return self.sides[place] if place < len(self.sides) else None


@dataclass(frozen=True, slots=True)
class ScanReport:
    """A scan that is over, for the summary of the sitting."""

    begun_s: float
    ended_s: float
    plan: ScanPlan
    reached: int
    """How many of the places were come to."""
    result: Result
    where_not: tuple[str, ...]
    """The places that are not clear."""


@dataclass(frozen=True, slots=True)
class BodyScan:
    """Where a scan is. At the anchor, and at the end, it waits for the therapist, however long."""

    plan: ScanPlan
    begun_s: float
    place: int = 0
    """The one it is at, or goes to from the anchor; behind the last one it asks how it was."""
    is_at_anchor: bool = True
    since_s: float = 0.0
    """When it came to where it is."""
    rested_s: float | None = None
    """How long it had been at its place when time was stopped; None while time counts."""
    reached: int = 0

    @classmethod
    def begun(cls, plan: ScanPlan, now_s: float) -> Self:
        """At the anchor, before the first place."""
        return cls(plan, begun_s=now_s, since_s=now_s)

    @property
    def asks(self) -> bool:
        """Whether all places have been gone through."""
        return self.place >= len(self.plan.places)

    @property
    def is_held(self) -> bool:
        """Whether time does not take it on."""
        return self.rested_s is not None

    @property
    def due_s(self) -> float | None:
        """When time takes it on; None where it does not."""
        stay_s = self.plan.stay_s
        if stay_s is None or self.is_at_anchor or self.asks or self.is_held:
            return None
        return self.since_s + stay_s

    def next(self, now_s: float) -> Self:
        """On to the next place, from the anchor to the one that was left for it."""
        if self.asks and not self.is_at_anchor:
            return self
        return self._at(self.place if self.is_at_anchor else self.place + 1, now_s)

    def back(self, now_s: float) -> Self:
        """To the place before this one; from the first one, and from the anchor, to the anchor."""
        if self.is_at_anchor or self.place == 0:
            return self.to_anchor(now_s)
        return self._at(self.place - 1, now_s)

    def to_anchor(self, now_s: float) -> Self:
        """To the anchor, from wherever it is, until the therapist goes on."""
        return replace(self, is_at_anchor=True, since_s=now_s, rested_s=None)

    def held(self, now_s: float) -> Self:
        """Stay at this place until it is told to go on."""
        return self if self.is_held else replace(self, rested_s=now_s - self.since_s)

    def going_on(self, now_s: float) -> Self:
        """Let time count again, from where it was stopped."""
        if self.rested_s is None:
            return self
        return replace(self, since_s=now_s - self.rested_s, rested_s=None)

    def advanced(self, now_s: float) -> Self:
        """One place on if its time has come; a program that stood still skips none."""
        return self.next(now_s) if self.due_s is not None and now_s >= self.due_s else self

    def ended(self, now_s: float, result: Result, where_not: tuple[int, ...] = ()) -> ScanReport:
        """What there is to keep of it; places are told by their numbers."""
        places = self.plan.places
        named = tuple(places[number] for number in sorted({*where_not}) if number < len(places))
        return ScanReport(self.begun_s, now_s, self.plan, self.reached, result, named)

    def _at(self, place: int, now_s: float) -> Self:
        reached = max(self.reached, min(place + 1, len(self.plan.places)))
        rested_s = None if self.rested_s is None else 0.0
        return replace(
            self, place=place, is_at_anchor=False, since_s=now_s, rested_s=rested_s, reached=reached
        )
