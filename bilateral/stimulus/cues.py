"""When each output gives its cue: the crossings, moved by its alignment, side swap and latency."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bilateral.stimulus.irregular import irregular_crossings
from bilateral.timing.timeline import Side, Timeline

EXTREME = 0.0
MIDLINE = 0.5


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

    def __post_init__(self) -> None:
        """Refuse an offset that would lose or add a cue."""
        if not -1.0 < self.offset_sweeps < 1.0:
            raise ValueError(f"offset_sweeps must lie within -1 … 1, not {self.offset_sweeps}")
        if not math.isfinite(self.latency_s):
            raise ValueError(f"latency_s must be a number, not {self.latency_s}")
        if not 0.0 <= self.irregular_sweeps < 1.0:
            raise ValueError(f"irregular_sweeps must lie within 0 … 1, not {self.irregular_sweeps}")

    def cues(self, timeline: Timeline, start_s: float, end_s: float) -> Iterator[Cue]:
        """Cues to be set off in the half-open window [start_s, end_s) of host time."""
        late_s = self.latency_s
        for sweep, time_s in self._crossings(timeline, start_s + late_s, end_s + late_s):
            side = Side(sweep % 2)
            yield Cue(sweep, side.other if self.swap else side, time_s - late_s, time_s)

    def _crossings(
        self, timeline: Timeline, start_s: float, end_s: float
    ) -> Iterator[tuple[int, float]]:
        if not self.irregular_sweeps:
            return timeline.crossings(start_s, end_s, self.offset_sweeps)
        return irregular_crossings(
            timeline, start_s, end_s, self.offset_sweeps, self.irregular_sweeps
        )
