"""A stretch of a course at one speed, which may vary from pass to pass about its mean."""

import math
from dataclasses import dataclass, replace

from bilateral.timing.variation import EVEN, Variation


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of constant mean speed: phase moves from `start_phase` at `sweeps_per_s`."""

    start_s: float
    start_phase: float
    sweeps_per_s: float
    moved_s: float = 0.0
    """How long the set had been moving before it, whatever the speed."""
    variation: Variation = EVEN
    """Of the speed about its mean, by the number of the pass."""

    def __post_init__(self) -> None:
        """Refuse what no clock could follow."""
        if not all(map(math.isfinite, (self.start_s, self.start_phase, self.sweeps_per_s))):
            raise ValueError(f"a segment needs finite numbers: {self}")
        if self.sweeps_per_s < 0 or not 0.0 <= self.moved_s < math.inf:
            raise ValueError(f"sweeps_per_s must not be negative: {self.sweeps_per_s}")

    @property
    def varies(self) -> bool:
        """Whether its passes differ from one another."""
        return self.variation.share > 0.0 and self.sweeps_per_s > 0.0

    @property
    def fastest_sweeps_per_s(self) -> float:
        """Of its quickest pass."""
        return self.sweeps_per_s * self.variation.most

    @property
    def start_even(self) -> float:
        """Where it begins, on a course that does not vary."""
        return self.variation.even_of(self.start_phase)

    def phase_at(self, at_s: float) -> float:
        """Phase at `at_s` if this speed held for ever."""
        if not self.varies:
            return self.start_phase + (at_s - self.start_s) * self.sweeps_per_s
        even = self.start_even + (at_s - self.start_s) * self.sweeps_per_s
        return self.variation.phase_of(even)

    def moved_at(self, at_s: float) -> float:
        """How long the set has been moving at `at_s`, if this speed held for ever."""
        return self.moved_s + (at_s - self.start_s if self.sweeps_per_s > 0 else 0.0)

    def time_of(self, phase: float) -> float:
        """When `phase` is reached at this speed; only for a moving segment."""
        if not self.varies:
            return self.start_s + (phase - self.start_phase) / self.sweeps_per_s
        way = self.variation.even_of(phase) - self.start_even
        return self.start_s + way / self.sweeps_per_s

    def from_phase(self, phase: float) -> "Segment":
        """What is left of it from a phase on, at the speed of that pass, which does not vary."""
        start_s = max(self.time_of(phase), self.start_s)
        return replace(
            self,
            start_s=start_s,
            start_phase=phase,
            sweeps_per_s=self.sweeps_per_s * self.variation.quickness(phase),
            moved_s=self.moved_at(start_s),
            variation=EVEN,
        )
