"""Cues that are irregular on purpose: each sweep has its own place, told by its number alone."""

import math
from collections.abc import Iterator

from bilateral.timing.chance import chance
from bilateral.timing.timeline import Crossing, Timeline


def share_of(sweep: int) -> float:
    """Where a cue lies in what it may move by, 0 … 1: even by chance, and always the same."""
    return chance(sweep)


def irregular_crossings(
    timeline: Timeline, start_s: float, end_s: float, offset: float, most: float
) -> Iterator[Crossing]:
    """Crossings in [start_s, end_s), each moved by up to `most` of a sweep, never past the next.

    No cue leaves its sweep: where the offset leaves less room than that, it moves by less.
    """
    room = min(most, 1.0 - offset if offset >= 0.0 else -offset)
    begun = max(0.0, timeline.segments[0].start_phase)
    first = math.floor(timeline.phase_at(start_s) - offset - room) - 1
    last = math.ceil(timeline.phase_at(end_s) - offset) + 1
    for sweep in range(first, last + 1):
        phase = sweep + offset + room * share_of(sweep)
        if phase >= begun and start_s <= (time_s := timeline.time_of(phase)) < end_s:
            yield Crossing(sweep, time_s)
