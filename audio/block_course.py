"""Where a score is in one block of sound: between the ears, and how much of it is heard."""

import numpy as np

from bilateral.stimulus.score import Score
from bilateral.timing.arrays import FloatArray

HURRIED_PER_S = 15.0
"""How fast no target glides between the ears, -1 … 1, even at 2 Hz."""


class BlockCourse:
    """For what sounds on and on, which is heard so much later than it is read."""

    def __init__(
        self, score: Score, span_s: tuple[float, float], frames: int, latency_s: float
    ) -> None:
        self._score = score
        self._start_s = span_s[0] + latency_s
        self._per_sample_s = (span_s[1] - span_s[0]) / frames
        self._frames = frames

    def knots(self, every: int) -> tuple[FloatArray, FloatArray]:
        """Samples from which gains go straight on, and when they are heard.

        At extremes too: a target that turns round at once does so there.
        """
        end_s = self._start_s + self._frames * self._per_sample_s
        turns = self._score.timeline.crossings(self._start_s, end_s)
        turned = [(one.time_s - self._start_s) / self._per_sample_s for one in turns]
        knots = np.array(
            sorted({*range(0, self._frames, every), *turned, self._frames}), dtype=np.float64
        )
        return knots, self._start_s + knots * self._per_sample_s

    def sways(self, at_s: FloatArray) -> FloatArray:
        """Between which ears it is."""
        return np.array([self._score.sway_at(one) for one in at_s.tolist()])

    def presences(self, at_s: FloatArray) -> FloatArray:
        """How much of it is heard, 0 … 1."""
        ends = [self._score.presence_at(float(at_s[end])) for end in (0, -1)]
        if ends in ([0.0, 0.0], [1.0, 1.0]):  # no glide is so short that it fits in between
            return np.full(len(at_s), ends[0])
        return np.array([self._score.presence_at(one) for one in at_s.tolist()])

    @staticmethod
    def hurries(sways: FloatArray, at_s: FloatArray) -> bool:
        """Whether it goes faster than any target that glides."""
        return bool((np.abs(steps(sways)) > HURRIED_PER_S * steps(at_s)).any())


def steps(values: FloatArray) -> FloatArray:
    """From each to the next; as `np.diff`, which takes as long as the rest of a block."""
    found: FloatArray = values[1:] - values[:-1]
    return found
