"""Passes that differ from one another on purpose, each told by its number; their mean does not.

They go in pairs: by as much as one of them is shorter than the mean, the other one is longer. So
after each pair all is as if nothing varied, whatever came before, and nothing adds up.
"""

import math
from dataclasses import dataclass, replace
from typing import Self

from bilateral.timing.chance import chance

MOST = 0.15
"""Quicker or wider than the mean by no more than this share."""
_SWEEPS_OF_A_PASS = 2
_SWEEPS_OF_A_PAIR = 2 * _SWEEPS_OF_A_PASS


@dataclass(frozen=True, slots=True)
class Variation:
    """By how much passes differ from their mean, and which way, at most `share` of it."""

    share: float = 0.0
    seed: int = 1
    begins: int = 0
    """The extreme from which on passes go in pairs; those before it are as the mean."""

    def __post_init__(self) -> None:
        """Refuse what would no longer be the same exercise."""
        if not 0.0 <= self.share <= MOST:
            raise ValueError(f"share must lie in 0 … {MOST}, not {self.share}")

    @property
    def most(self) -> float:
        """What the quickest pass may have of the mean speed, and the widest of the mean width."""
        return 1.0 + self.share

    def closing(self, first: int, end: int) -> Self:
        """The same for a course from one extreme to another: all in pairs but what is left over.

        That comes first, so the mean of the whole is that of what does not vary.
        """
        if self.share == 0.0:
            return self
        return replace(self, begins=first + (end - first) % _SWEEPS_OF_A_PAIR)

    def deviation(self, number: int) -> float:
        """Of a pass, counted from where they begin to vary: -1 … 1, and 0 for each pair."""
        pair, second = divmod(number, 2)
        chosen = 2.0 * chance(pair, self.seed) - 1.0
        return -chosen if second else chosen

    def even_of(self, phase: float) -> float:
        """Where a course that does not vary is, when this one is at `phase`."""
        pair, within, stretch = self._within(phase)
        if pair is None:
            return phase
        if within <= _SWEEPS_OF_A_PASS:
            return pair + within * (1.0 + stretch)
        return pair + _SWEEPS_OF_A_PAIR - (_SWEEPS_OF_A_PAIR - within) * (1.0 - stretch)

    def phase_of(self, even: float) -> float:
        """The phase of this course, when one that does not vary is at `even`."""
        pair, within, stretch = self._within(even)
        if pair is None:
            return even
        if within <= _SWEEPS_OF_A_PASS * (1.0 + stretch):
            return pair + within / (1.0 + stretch)
        return pair + _SWEEPS_OF_A_PAIR - (_SWEEPS_OF_A_PAIR - within) / (1.0 - stretch)

    def quickness(self, phase: float) -> float:
        """Speed at a phase, in shares of the mean: from each extreme on it is the next pass's."""
        pair, within, stretch = self._within(phase)
        if pair is None:
            return 1.0
        return 1.0 / (1.0 + stretch if within < _SWEEPS_OF_A_PASS else 1.0 - stretch)

    def next_change(self, phase: float) -> float:
        """The phase behind this one at which the speed becomes another."""
        if phase < self.begins:
            return float(self.begins)
        passes = math.floor((phase - self.begins) / _SWEEPS_OF_A_PASS) + 1
        return float(self.begins + passes * _SWEEPS_OF_A_PASS)

    def _within(self, place: float) -> tuple[float | None, float, float]:
        """Where its pair begins, how far into that it is, and by how much its first pass is longer.

        None where nothing varies.
        """
        number = math.floor((place - self.begins) / _SWEEPS_OF_A_PAIR)
        if number < 0 or self.share == 0.0:
            return None, 0.0, 0.0
        begins = float(self.begins + number * _SWEEPS_OF_A_PAIR)
        return begins, place - begins, self._stretch(number)

    def _stretch(self, pair: int) -> float:
        """So much longer is the first one: as long as makes neither quicker than `most`."""
        return self.share / self.most * self.deviation(2 * pair)


EVEN = Variation()
"""Nothing varies."""
