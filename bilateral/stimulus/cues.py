"""When each output gives its cue: the crossings, moved by its alignment, side swap and latency."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bilateral.stimulus.irregular import irregular_crossings
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.timing.timeline import Side, Timeline

EXTREME = 0.0


class Cue(NamedTuple):
    """One event for one output, to be set off at host time `time_s`."""

    sweep: int
    side: Side
    time_s: float
    planned_s: float
    """When the client is to perceive it: `time_s` plus the output's latency."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How one output places its cues against the sweep."""

    offset_sweeps: float = EXTREME
    """0 at the extreme, 0.5 at the midline after it; above -1 and below 1."""
    swap: bool = False
    latency_s: float = 0.0
    """How much later the client perceives it than the output believes; may be negative."""
    irregular_sweeps: float = 0.0
    """Each cue comes later within its sweep by up to so much, on purpose; below 1."""
    every: int = 1
    """Only every so many-th crossing has a cue, the sides going on in turn."""
    own_rate_hz: float | None = None
    """Passes a second that are not those of the target: then its cues are counted on their own."""

    def __post_init__(self) -> None:
        """Refuse an offset that would lose or add a cue."""
        if not -1.0 < self.offset_sweeps < 1.0:
            raise ValueError(f"offset_sweeps must lie within -1 … 1, not {self.offset_sweeps}")
        if not math.isfinite(self.latency_s):
            raise ValueError(f"latency_s must be a number, not {self.latency_s}")
        if not 0.0 <= self.irregular_sweeps < 1.0:
            raise ValueError(f"irregular_sweeps must lie within 0 … 1, not {self.irregular_sweeps}")
        if self.every < 1:
            raise ValueError(f"every must be 1 or more, not {self.every}")

    def takes(self, sweep: int) -> bool:
        """Whether a sweep has a cue.

        Of an even number, every second gap is one crossing longer and the next one shorter: the
        sides take turns, and each cue is still on the side where the target is.
        """
        shift = (sweep // self.every) % 2 if self.every % 2 == 0 else 0
        return sweep % self.every == shift

    def side_of(self, sweep: int) -> Side:
        """The side of a sweep's cue."""
        side = Side(sweep % 2)
        return side.other if self.swap else side

    def course(self, timeline: Timeline) -> Timeline:
        """The timeline that cues are counted on: the set's, or one at a rate of its own."""
        if self.own_rate_hz is None:
            return timeline
        return timeline.at_own_rate(SWEEPS_PER_PASS * self.own_rate_hz)

    def cues(self, timeline: Timeline, start_s: float, end_s: float) -> Iterator[Cue]:
        """Cues to be set off in the half-open window [start_s, end_s) of host time."""
        late_s = self.latency_s
        from_s, until_s = start_s + late_s, end_s + late_s
        if self.own_rate_hz is not None:
            until_s = min(until_s, timeline.end_s)
        for sweep, time_s in self._crossings(self.course(timeline), from_s, until_s):
            if self.takes(sweep):
                yield Cue(sweep, self.side_of(sweep), time_s - late_s, time_s)

    def _crossings(
        self, course: Timeline, start_s: float, end_s: float
    ) -> Iterator[tuple[int, float]]:
        if not self.irregular_sweeps:
            return course.crossings(start_s, end_s, self.offset_sweeps)
        return irregular_crossings(
            course, start_s, end_s, self.offset_sweeps, self.irregular_sweeps
        )
