"""When each frame was meant to be seen and when it was, kept for a set."""

from bisect import bisect_left
from typing import NamedTuple

import numpy as np

from bilateral.timing.arrays import FloatArray

CAPACITY = 2**20
"""Frames kept: two hours at 144 Hz. Older ones are overwritten."""


class FrameTimes(NamedTuple):
    """Frames in order of time."""

    planned_s: FloatArray
    presented_s: FloatArray


class FrameLog:
    """Written by the drawing thread, a pair of numbers a frame."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._planned_s = np.empty(capacity)
        self._presented_s = np.empty(capacity)
        self.count = 0

    def note(self, planned_s: float, presented_s: float) -> None:
        """Keep one frame."""
        slot = self.count % len(self._planned_s)
        self._planned_s[slot] = planned_s
        self._presented_s[slot] = presented_s
        self.count += 1

    def clear(self) -> None:
        """Forget all frames; for the beginning of a set."""
        self.count = 0

    def times(self, since_s: float) -> FrameTimes:
        """Return the frames planned from a little before `since_s` on, oldest first."""
        size = len(self._planned_s)
        kept = range(max(0, self.count - size), self.count)
        first = bisect_left(kept, since_s, key=lambda frame: float(self._planned_s[frame % size]))
        slots = np.array(kept[max(0, first - 1) :], dtype=np.int64) % size
        return FrameTimes(self._planned_s[slots], self._presented_s[slots])
