"""Samples that one thread has ready for another: neither ever waits for the other."""

import numpy as np

from audio.tones import Samples
from bilateral.stimulus.cue_samples import raised_cosine

EDGE_S = 0.01
"""How long it takes to fall silent where nothing is ready, and to come back."""
AGAIN_S = 0.5
"""So much is ready before it is heard, at first and after it was not."""


class MusicRing:
    """One writer, one reader: what was written and read only ever grows, so there is no lock."""

    def __init__(self, rate_hz: float, ahead_s: float) -> None:
        self._samples = np.zeros(1 << (int(ahead_s * rate_hz) - 1).bit_length(), np.float32)
        self._written = self._read = 0
        self._again = round(AGAIN_S * rate_hz)
        self._edge = round(EDGE_S * rate_hz)
        self._flows = False
        self.starved = 0
        """How often nothing was ready."""

    @property
    def free(self) -> int:
        """How much may be written."""
        return len(self._samples) - self.ready

    @property
    def ready(self) -> int:
        """How much may be read."""
        return self._written - self._read

    @property
    def has_enough(self) -> bool:
        """Whether it is worth beginning with."""
        return self._flows or self.ready >= self._again

    def write(self, part: Samples) -> None:
        """Have these ready too, no more than are free. For the writer."""
        at = self._written % len(self._samples)
        first = min(len(part), len(self._samples) - at)
        self._samples[at : at + first] = part[:first]
        self._samples[: len(part) - first] = part[first:]
        self._written += len(part)

    def read_into(self, out: Samples) -> None:
        """Write the next ones, silence where none are ready, and no click between. For the reader.

        A block is the last one when the next could not be filled: it falls silent.
        """
        is_rising = not self._flows
        if is_rising and self.ready < self._again:
            out.fill(0.0)
            return
        count = min(len(out), self.ready)
        at = self._read % len(self._samples)
        first = min(count, len(self._samples) - at)
        out[:first] = self._samples[at : at + first]
        out[first:count] = self._samples[: count - first]
        out[count:] = 0.0
        self._read += count
        edge = min(count, self._edge)
        rise = raised_cosine((np.arange(edge) + 0.5) / max(1, edge)).astype(np.float32)
        if is_rising:
            out[:edge] *= rise
        self._flows = self.ready >= len(out)
        if not self._flows:
            out[count - edge : count] *= rise[::-1]
            self.starved += 1
