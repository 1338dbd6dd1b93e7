"""A set as an immutable timeline: what the phase is at a moment, and when each crossing is due.

Phase counts sweeps since the set began: integers are extremes, even ones left, odd ones right.
Everything is derived from the number of the sweep and its segment: nothing ticks, nothing adds up.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from itertools import zip_longest
from typing import Literal, NamedTuple, Self

from bilateral.timing.segment import Segment
from bilateral.timing.variation import Variation

__all__ = [
    "CONTINUITY_SWEEPS",
    "Crossing",
    "Segment",
    "Side",
    "SideName",
    "Timeline",
]

CONTINUITY_SWEEPS = 1e-6
"""Two segments meet within this: far above rounding, far below what anyone can see."""


SideName = Literal["left", "right"]


class Side(IntEnum):
    """A side of the client; the value is the audio channel and the parity of the sweep."""

    LEFT = 0
    RIGHT = 1

    @property
    def word(self) -> SideName:
        """What it is called in messages, reports and catalogues."""
        return "left" if self is Side.LEFT else "right"

    @staticmethod
    def called(word: SideName) -> "Side":
        """The side of that name."""
        return Side.LEFT if word == "left" else Side.RIGHT

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side(1 - self)


class Crossing(NamedTuple):
    """The moment at which the phase passes the number `sweep` plus the offset asked for."""

    sweep: int
    time_s: float

    @property
    def side(self) -> Side:
        """Left for even, right for odd: a missed crossing can never turn the sides round."""
        return Side(self.sweep % 2)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The course of one set: segments in order of time, and the sweep at which it ends.

    A value: safe to read from any thread. Before the first segment the phase rests at its start,
    from the end on it rests at `end_sweep`.
    """

    segments: tuple[Segment, ...]
    end_sweep: int | None = None
    end_s: float = field(init=False, repr=False, compare=False)
    """When the set comes to rest for good; infinite while paused or open-ended."""

    def __post_init__(self) -> None:
        """Refuse an empty timeline, one that runs back in time, and one whose phase jumps.

        A jump would move the target faster than any speed limit could see.
        """
        if not self.segments:
            raise ValueError("a timeline needs at least one segment")
        for before, after in zip(self.segments, self.segments[1:], strict=False):
            if after.start_s < before.start_s or after.start_phase < before.start_phase:
                raise ValueError(f"segments run backwards: {before} then {after}")
            if abs(after.start_phase - before.phase_at(after.start_s)) > CONTINUITY_SWEEPS:
                raise ValueError(f"the phase jumps: {before} then {after}")
        ends_s = math.inf if self.end_sweep is None else self.time_of(self.end_sweep)
        object.__setattr__(self, "end_s", ends_s)  # asked for in every turn of every output

    @classmethod
    def starting(cls, at_s: float, sweeps_per_s: float, end_sweep: int | None = None) -> Self:
        """Start from the left extreme at `at_s`."""
        return cls((Segment(at_s, 0.0, sweeps_per_s),), end_sweep)

    @property
    def start_s(self) -> float:
        """When the set began, or the start of the oldest segment kept after pruning."""
        return self.segments[0].start_s

    def segment_at(self, at_s: float) -> Segment:
        """Return the segment in force at `at_s` (the first one before its start)."""
        if at_s >= self.segments[-1].start_s:  # nearly always, and asked by all outputs
            return self.segments[-1]
        return self.segments[max(0, bisect_right(self.segments, at_s, key=_start) - 1)]

    def rate_at(self, at_s: float) -> float:
        """Sweeps per second in force at `at_s`, whether or not the set has ended; their mean."""
        return self.segment_at(at_s).sweeps_per_s

    def rate_in_pass_at(self, at_s: float) -> float:
        """Sweeps per second of the very pass that is given at `at_s`."""
        segment = self.segment_at(at_s)
        return segment.sweeps_per_s * segment.variation.quickness(segment.phase_at(at_s))

    def even_stretches(self, start_s: float, end_s: float) -> Iterator[Segment]:
        """All that is in force in [start_s, end_s), in segments of which none varies."""
        for segment, until in self._spans(bisect_right(self.segments, start_s, key=_start) - 1):
            if segment.start_s >= end_s:
                break
            if not segment.varies:
                yield segment
                continue
            phase = segment.phase_at(max(start_s, segment.start_s))
            last = math.inf if until is None else until.start_phase
            # Rounding must never skip one: what lies before the window does no harm.
            even = segment.from_phase(max(segment.start_phase, phase - 1.0))
            while even.start_s < end_s:
                yield even
                phase = segment.variation.next_change(even.start_phase)
                if phase >= last:
                    break
                even = segment.from_phase(phase)

    def phase_at(self, at_s: float) -> float:
        """Phase at `at_s`, resting at the start before it and at `end_sweep` after it."""
        segment = self.segment_at(at_s)
        phase = segment.phase_at(max(at_s, segment.start_s))
        return phase if self.end_sweep is None else min(phase, float(self.end_sweep))

    def time_of(self, phase: float) -> float:
        """When `phase` is first reached: infinite if it never is, the start if it is behind it."""
        if self.end_sweep is not None and phase > self.end_sweep:
            return math.inf
        behind = bisect_left(self.segments, phase, key=_start_phase)
        for segment, until in self._spans(behind - 1):
            if phase <= segment.start_phase:
                return segment.start_s
            if segment.sweeps_per_s > 0:
                at_s = segment.time_of(phase)
                return at_s if until is None else min(at_s, until.start_s)
        return math.inf

    def crossings(self, start_s: float, end_s: float, offset: float = 0.0) -> Iterator[Crossing]:
        """Crossings of `sweep + offset` in the half-open window [start_s, end_s), in order.

        A set of N sweeps has exactly N of them for any |offset| < 1. A segment owns those between
        its own first phase and the next one's, so windows that tile give each of them once.
        """
        # The end is a whole number, so it stays outside the rounding that a tiny offset would cost.
        first = math.ceil(-offset)
        stop = math.inf if self.end_sweep is None else self.end_sweep + first
        for segment, until in self._spans(bisect_left(self.segments, start_s, key=_start) - 1):
            if segment.start_s >= end_s:
                break
            if segment.sweeps_per_s == 0:
                continue
            last = math.inf if until is None else until.start_s
            sweep = max(math.ceil(segment.start_phase - offset), first)
            if start_s > segment.start_s:
                # One step back: rounding must never skip a crossing that the filter below keeps.
                sweep = max(sweep, math.floor(segment.phase_at(start_s) - offset) - 1)
            owned = stop
            if until is not None:
                owned = min(stop, math.ceil(until.start_phase - offset))
            while sweep < owned:
                time_s = min(segment.time_of(sweep + offset), last)
                time_s = max(time_s, segment.start_s)
                if time_s >= end_s:
                    break
                if time_s >= start_s:
                    yield Crossing(sweep, time_s)
                sweep += 1

    def with_rate(
        self, at_s: float, sweeps_per_s: float, variation: Variation | None = None
    ) -> Self:
        """Take up another speed at `at_s`, the phase unbroken; 0 pauses.

        It varies as it did, unless it is told how. What was planned from `at_s` on is replaced;
        what lies before is kept as it was.
        """
        at_s = max(at_s, self.start_s)
        before = self.segment_at(at_s)
        varies = before.variation if variation is None else variation
        after = Segment(
            at_s, before.phase_at(at_s), sweeps_per_s, before.moved_at(at_s), variation=varies
        )
        kept = tuple(s for s in self.segments if s.start_s < at_s)
        return replace(self, segments=(*kept, after))

    def ending_at(self, sweep: int) -> Self:
        """Come to rest at extreme number `sweep`."""
        return replace(self, end_sweep=sweep)

    def at_own_rate(self, sweeps_per_s: float) -> "Timeline":
        """A course of the same moves and rests, at one speed of its own, from a left extreme on.

        It has no end: what is asked of it ends with this one.
        """
        return Timeline(
            tuple(
                Segment(
                    s.start_s,
                    s.moved_s * sweeps_per_s,
                    sweeps_per_s if s.sweeps_per_s > 0 else 0.0,
                    s.moved_s,
                )
                for s in self.segments
            )
        )

    def pruned(self, before_s: float) -> Self:
        """Drop segments that no question about `before_s` or later can reach.

        The one in which the set ended is kept: the fade after the end is reckoned from it.
        """
        first = max(0, bisect_right(self.segments, min(before_s, self.end_s), key=_start) - 1)
        return replace(self, segments=self.segments[first:]) if first else self

    def _spans(self, first: int) -> Iterator[tuple[Segment, Segment | None]]:
        """Each segment from number `first` on with the one behind it."""
        return zip_longest(self.segments[max(0, first) :], self.segments[max(0, first) + 1 :])


def _start(segment: Segment) -> float:
    return segment.start_s


def _start_phase(segment: Segment) -> float:
    return segment.start_phase
