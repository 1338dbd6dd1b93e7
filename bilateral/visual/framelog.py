"""When each frame was meant to be seen and when it was presented, kept for a whole set."""

from typing import NamedTuple

import numpy as np

from bilateral.timing.timeline import FloatArray

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

    def times(self) -> FrameTimes:
        """Return the frames kept, oldest first."""
        kept = min(self.count, len(self._planned_s))
        order = np.arange(self.count - kept, self.count) % len(self._planned_s)
        return FrameTimes(self._planned_s[order], self._presented_s[order])
