"""Tones rendered once, at sixteen starting points between two samples."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bilateral.stimulus.sound import ToneShape
from bilateral.timing.timeline import FloatArray, Side

Samples = NDArray[np.float32]

SUB_STEPS = 16
"""Starting points per sample: the onset is within 1/32 of a sample of where it belongs."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """One tone of peak amplitude 1, and the envelope it never exceeds; both of the same length."""

    wave: Samples
    envelope: Samples


class ToneBank:
    """A tone at one sample rate, ready to start anywhere between two samples. Safe to share."""

    def __init__(self, shape: ToneShape, rate_hz: float) -> None:
        self.shape = shape
        self._voiced = tuple(_render(shape, rate_hz, step / SUB_STEPS) for step in range(SUB_STEPS))

    def starting_at(self, sample: float) -> tuple[int, Voiced]:
        """Return the first whole sample of a tone whose onset lies at `sample`, and the tone."""
        steps = round(sample * SUB_STEPS)
        first = -(-steps // SUB_STEPS)
        return first, self._voiced[first * SUB_STEPS - steps]


def _render(shape: ToneShape, rate_hz: float, ahead_samples: float) -> Voiced:
    """Sample a tone whose onset lies `ahead_samples` before the first sample."""
    count = math.ceil(shape.duration_s * rate_hz)
    at_s = (np.arange(count) + ahead_samples) / rate_hz
    envelope = raised_cosine(np.minimum(at_s, shape.duration_s - at_s) / shape.ramp_s)
    wave = envelope * np.sin(2.0 * np.pi * shape.pitch_hz * at_s)
    return Voiced(wave.astype(np.float32), envelope.astype(np.float32))


def raised_cosine(progress: FloatArray) -> FloatArray:
    """From 0 to 1 without a corner, clamped outside."""
    rise: FloatArray = 0.5 - 0.5 * np.cos(np.pi * np.clip(progress, 0.0, 1.0))
    return rise


def pan_gains(side: Side, width: float) -> tuple[float, float]:
    """Gains of left and right for a tone on `side`: equal power at every width.

    `width` 1 gives one ear all of it, 0 gives both ears the same.
    """
    angle = math.pi / 4.0 * (1.0 - width)
    near, far = math.cos(angle), math.sin(angle)
    return (near, far) if side is Side.LEFT else (far, near)


def amplitude(level_dbfs: float) -> float:
    """Peak amplitude of a level in dBFS, where full scale is 1."""
    return float(10.0 ** (level_dbfs / 20.0))
