"""A target that goes over to another motion while nobody sees it; pure.

What may light a place any number of times as it goes by must not pass over the places of two ways
within a second. So it fades, is away for longer than that, and comes again where it goes on; ears
and hands have their rhythm all the while.
"""

from dataclasses import dataclass

from bilateral.stimulus.easing import eased

FADE_S = 0.5
"""So long it takes to go, and to come: a client sees that, and is not surprised by it."""
AWAY_S = 1.05
"""A second, and some frames: none in which it is seen on both ways."""


@dataclass(frozen=True, slots=True)
class OutOfSight:
    """It begins to go at `from_s`, wherever it is then, and however fast it goes on."""

    from_s: float

    @property
    def gone_s(self) -> float:
        """From when on nothing of it is seen."""
        return self.from_s + FADE_S

    @property
    def back_s(self) -> float:
        """When it begins to come again, on its new way."""
        return self.gone_s + AWAY_S

    @property
    def over_s(self) -> float:
        """When all of it is seen again."""
        return self.back_s + FADE_S

    def shown_at(self, at_s: float) -> float:
        """How much of it is seen, 0 … 1; without an edge."""
        goes, comes = (eased((at_s - begins_s) / FADE_S) for begins_s in (self.from_s, self.back_s))
        return 1.0 - goes + comes
