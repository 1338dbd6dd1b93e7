"""Sines instead of ambiences and music."""

import math

import numpy as np

from audio.tones import Samples
from bilateral.stimulus.ambience import AmbienceSource
from tests.audio.hearing import RATE_HZ

HUM_HZ = 997.0


class Hum:
    """A sine instead of an ambience: any unevenness in it can be seen."""

    def __init__(self, hz: float = HUM_HZ) -> None:
        self._turn = 2.0 * math.pi * hz / RATE_HZ
        self.read = 0

    def read_into(self, out: Samples) -> None:
        at = np.arange(self.read, self.read + len(out), dtype=np.float64)
        out[:] = np.sin(at * self._turn)
        self.read += len(out)


class Hums(dict[AmbienceSource, Hum]):
    def found(self, source: AmbienceSource) -> Hum | None:
        return self.get(source)
