"""Colours that the target takes in turn, one gliding into the next; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from bilateral.stimulus.disc_flashes import LEAST_CHANGE, LEAST_RED, redness
from bilateral.stimulus.easing import eased
from bilateral.stimulus.light import Colour, luminance, midway
from bilateral.stimulus.limits import SWEEPS_PER_PASS

FEWEST_PASSES = 2
"""With each colour: even at the highest speed they change once in a second at the most."""
GLIDE_SWEEPS = 1.0
"""So long one colour takes to become the next."""
GLIDE_STEPS = 16
"""Of a glide, where all its colours are looked at."""
_TURNS_OF_A_VISIT = 2
"""A place that the target passes over turns to its colour, and back."""


@dataclass(frozen=True, slots=True)
class ColourCycle:
    """Colours that follow the look's own, and how many passes each of them is kept."""

    others: tuple[Colour, ...]
    every_passes: int

    def __post_init__(self) -> None:
        """Refuse colours that follow one another too fast."""
        if not self.others:
            raise ValueError("a cycle has another colour")
        if self.every_passes < FEWEST_PASSES:
            raise ValueError(f"a colour is kept for {FEWEST_PASSES} passes or more")

    @property
    def every_sweeps(self) -> int:
        """From the beginning of one glide to that of the next."""
        return self.every_passes * SWEEPS_PER_PASS

    def at(self, first: Colour, phase: float) -> Colour:
        """The colour at a phase of a target that begins with its `first` one."""
        number, within = divmod(phase, self.every_sweeps)
        turn = int(number)
        if turn <= 0:
            return first
        colours = (first, *self.others)
        now = colours[turn % len(colours)]
        if within >= GLIDE_SWEEPS:
            return now
        before = colours[(turn - 1) % len(colours)]
        return midway(before, now, eased(within / GLIDE_SWEEPS))

    def glides(self, first: Colour) -> tuple[tuple[Colour, ...], ...]:
        """All colours from each to the next, evenly in time."""
        return _glides((first, *self.others))

    def seen(self, first: Colour) -> tuple[Colour, ...]:
        """All colours that there may be."""
        return tuple(dict.fromkeys(chain.from_iterable(self.glides(first))))

    def may_add_flashes(self, first: Colour, beside: Sequence[Colour]) -> bool:
        """Whether a place turns more often where the colour glides while the target is over it.

        It does not where all colours are lighter than what lies beside the target, or all darker.
        """
        return _turn_back(self.glides(first), tuple(beside))


@lru_cache(maxsize=64)
def _glides(colours: tuple[Colour, ...]) -> tuple[tuple[Colour, ...], ...]:
    shares = [eased(step / GLIDE_STEPS) for step in range(GLIDE_STEPS + 1)]
    return tuple(
        tuple(midway(one, other, share) for share in shares)
        for one, other in pairwise((*colours, colours[0]))
    )


@lru_cache(maxsize=64)
def _turn_back(glides: tuple[tuple[Colour, ...], ...], beside: tuple[Colour, ...]) -> bool:
    for measure, least in ((luminance, LEAST_CHANGE), (redness, LEAST_RED)):
        around = {measure(colour) for colour in beside}
        for glide in glides:
            levels = [measure(colour) for colour in glide]
            if any(_turns((b, *levels, b), least) > _TURNS_OF_A_VISIT for b in around):
                return True
    return False


def _turns(levels: Sequence[float], least: float) -> int:
    """How often it goes on in the other direction, by so much at least."""
    found, heading = 0, 0
    lowest = highest = levels[0]
    for level in levels:
        lowest, highest = min(lowest, level), max(highest, level)
        rises = heading <= 0 and level - lowest >= least
        falls = heading >= 0 and highest - level >= least
        if rises or falls:
            found, heading = found + 1, 1 if rises else -1
            lowest = highest = level
    return found
