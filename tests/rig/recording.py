"""What came out of a sound card, with the moment at which each sample was heard."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Recording:
    """Stereo sound and its clock.

    `samples` is (n, 2), left and right, -1..1, silence where nothing was played. The moments
    are perf_counter seconds, straight lines between `marks`: rows of (sample, second), at least
    two. `spans` are the half-open ranges of samples in which the card really ran.
    """

    samples: NDArray[np.float32]
    rate_hz: int
    marks: FloatArray
    xruns: int
    spans: tuple[tuple[int, int], ...]

    def time_of_sample(self, sample: ArrayLike) -> FloatArray:
        """When a sample (whole or not) was heard; beyond the marks the end lines go on."""
        return _along(np.asarray(sample, np.float64), self.marks[:, 0], self.marks[:, 1])

    def sample_at(self, time_s: ArrayLike) -> FloatArray:
        """The sample, with its fraction, heard at a moment; undoes `time_of_sample`."""
        return _along(np.asarray(time_s, np.float64), self.marks[:, 1], self.marks[:, 0])

    @property
    def ppm(self) -> float:
        """How much faster than its nominal rate the card ran by the host's clock, over all."""
        samples, seconds = self.marks[-1] - self.marks[0]
        return float((samples / seconds / self.rate_hz - 1) * 1e6)


def _along(at: FloatArray, x: FloatArray, y: FloatArray) -> FloatArray:
    """Straight lines through the points; precise at both ends of long recordings."""
    piece = np.clip(np.searchsorted(x, at, side="right") - 1, 0, len(x) - 2)
    slope = np.diff(y) / np.diff(x)
    found: FloatArray = y[piece] + (at - x[piece]) * slope[piece]
    return found
