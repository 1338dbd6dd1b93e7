"""A tone that rises and falls: its pitch is told block by block, and never steps."""

import numpy as np

from audio.tones import Samples
from bilateral.stimulus.ambience_sounds import sung, tone_hz
from bilateral.timing.arrays import FloatArray


class RisingTone:
    """Goes on from wave to wave whatever its pitch is, so that nothing clicks. For one thread."""

    is_ready = True

    def __init__(self, rate_hz: float) -> None:
        self._rate_hz = rate_hz
        self._turns = 0.0
        self._knots = np.zeros(1)
        self._hz = tone_hz(np.zeros(1))

    def tune(self, knots: FloatArray, heights: FloatArray) -> None:
        """Be so high, 0 … 1, at these samples of what is read next, and stay so behind them."""
        self._knots, self._hz = knots, tone_hz(heights)

    def read_into(self, out: Samples) -> None:
        """Write the next samples, without waiting for anything."""
        hz = np.interp(np.arange(len(out)), self._knots, self._hz)
        turns = self._turns + np.cumsum(hz) / self._rate_hz
        out[:] = sung(turns)
        self._turns = float(turns[-1]) % 1.0
        self._knots, self._hz = np.zeros(1), self._hz[-1:]

    def close(self) -> None:
        """Nothing is held open."""
