"""What should be heard, reckoned from the formula of a tone and by no code of the product."""

import numpy as np

from audio.tones import Samples
from bilateral.stimulus.sound import ToneShape
from bilateral.timing.arrays import FloatArray

RATE_HZ = 48000.0
CLICK_FROM_HZ = 8000.0


def tone(shape: ToneShape, onset: float, samples: FloatArray, rate_hz: float = RATE_HZ) -> Samples:
    """A tone of peak 1 whose onset lies at sample `onset`, seen at these sample numbers."""
    at_s = (samples - onset) / rate_hz
    left_s = shape.duration_s - at_s
    inside = (at_s >= 0.0) & (left_s >= 0.0)
    rise = np.minimum(np.minimum(at_s, left_s) / shape.ramp_s, 1.0)
    envelope = np.where(inside, np.sin(np.pi / 2.0 * rise) ** 2, 0.0)
    wave: Samples = (envelope * np.sin(2.0 * np.pi * shape.pitch_hz * at_s)).astype(np.float32)
    return wave


def onset_of(
    wave: Samples, first: int, shape: ToneShape, near: float, rate_hz: float = RATE_HZ
) -> float:
    """Where a tone recorded from sample `first` on begins: the best fit close to `near`."""
    samples = first + np.arange(-2, len(wave) + 2, dtype=np.float64)
    heard = np.pad(wave.astype(np.float64), 2)
    step = 1e-3
    for _ in range(3):
        here = tone(shape, near, samples, rate_hz).astype(np.float64)
        after = tone(shape, near + step, samples, rate_hz).astype(np.float64)
        slope = (after - here) / step
        near += float(np.dot(heard - here, slope) / np.dot(slope, slope))
    return near


def above_db(wave: Samples, from_hz: float = CLICK_FROM_HZ, rate_hz: float = RATE_HZ) -> float:
    """Energy above a frequency against all of it; the wave begins and ends in silence."""
    power = np.abs(np.fft.rfft(wave.astype(np.float64), n=2 * len(wave))) ** 2
    high = np.fft.rfftfreq(2 * len(wave), 1.0 / rate_hz) >= from_hz
    return float(10.0 * np.log10(power[high].sum() / power.sum()))
