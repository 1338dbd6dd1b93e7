"""What is lit at a moment: the target or the lamps of its row, and what is left behind it; pure."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bilateral.stimulus.colour_cycle import GLIDE_STEPS
from bilateral.stimulus.lamps import LampRow, Lit, lit_of, row_of
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import (
    FormerMotion,
    Motion,
    Point,
    glides_from,
    place_among,
    shares_of,
)
from bilateral.stimulus.trail import AGES, Was, lit_with_trail


@dataclass(frozen=True, slots=True)
class Lighting:
    """A look along the motions that give way to one another; `phase_at` tells when it is where."""

    look: Look
    former: Sequence[FormerMotion]
    motion: Motion
    phase_at: Callable[[float], float]

    def lit_at(self, at_s: float, aspect: float, shown: float) -> tuple[Lit, ...]:
        """On a screen `aspect` times as wide as it is high; of all that is lit a share is shown."""
        look, phase = self.look, self.phase_at(at_s)
        if look.lamps is None:
            return self._lit_along((), self._place_in, at_s, phase, aspect, shown)
        lit: list[Lit] = []
        # Rows of lamps stay where they are: one goes as the other comes, or lamps would flicker.
        for motion, share in shares_of(self.former, self.motion, phase):
            row = row_of(motion.ends, look.lamps, look.diameter, aspect)
            lit.extend(self._lit_along(row, motion.at, at_s, phase, aspect, shown * share))
        return tuple(lit)

    def _place_in(self, phase: float) -> Point:
        return place_among(self.former, self.motion, phase)

    def _lit_along(
        self,
        row: LampRow,
        place_in: Callable[[float], Point],
        at_s: float,
        phase: float,
        aspect: float,
        shown: float,
    ) -> tuple[Lit, ...]:
        look = self.look
        now = self._was(place_in, phase)
        if look.trail_s <= 0.0:
            return lit_of(row, now.place, shown, now.colour)
        begun = glides_from(self.former, self.motion, phase)
        if begun > phase:
            return lit_of(row, now.place, shown, now.colour)
        phases = (self.phase_at(at_s - age * look.trail_s) for age in AGES[1:])
        before = (self._was(place_in, max(begun, one), steps=GLIDE_STEPS) for one in phases)
        return lit_with_trail(row, [now, *before], look.diameter, aspect, shown)

    def _was(
        self, place_in: Callable[[float], Point], phase: float, steps: int | None = None
    ) -> Was:
        """With so many colours a sweep, as each has pictures of its own."""
        place = place_in(phase)
        if self.look.cycle is None:
            return Was(place, None)
        seen = math.floor(phase * steps) / steps if steps else phase
        return Was(place, self.look.colour_in(seen))
