"""How loud a sound is to an ear: K-weighted loudness after ITU-R BS.1770-5, of short sounds.

The filters are laid over the spectrum of the whole sound: fit for cues and for excerpts of some
seconds, and nothing for the thread that fills blocks.
"""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bilateral.timing.arrays import FloatArray

SHORT_S = 0.2
"""An ear adds up what comes within about so long; cues are told apart in loudness by this."""
BLOCK_S = 0.4
"""What is long is measured in blocks of this length."""
_PART_S = 2.0
_OFFSET_DB = -0.691
_SILENCE_LUFS = -70.0
_GATE_DB = -10.0
_TAIL_S = 0.25
_SILENT = 1e-30


def loudest_lufs(wave: FloatArray, rate_hz: float, window_s: float = SHORT_S) -> float:
    """Highest loudness of a mono wave within any window, in LUFS.

    A sound that is shorter than the window counts with the silence beside it.
    """
    weighted = k_weighted(wave, rate_hz)
    width = round(window_s * rate_hz)
    energy = np.concatenate(([0.0], np.cumsum(np.pad(weighted**2, (0, width)))))
    most = float((energy[width:] - energy[:-width]).max()) / width
    return _OFFSET_DB + 10.0 * math.log10(max(most, _SILENT))


def block_energies(wave: FloatArray, rate_hz: float) -> FloatArray:
    """The weighted energies of a wave's whole blocks, which `gated_lufs` puts together."""
    width = round(BLOCK_S * rate_hz)
    count = len(wave) // width
    weighted = k_weighted(wave, rate_hz)[: count * width]
    energies: FloatArray = np.mean(weighted.reshape(count, width) ** 2, axis=1)
    return energies


def long_lufs(wave: FloatArray, rate_hz: float) -> float:
    """Loudness of something long, in LUFS, measured part by part; what is left over is left out."""
    part = round(_PART_S * rate_hz)
    begins = range(0, len(wave) - part + 1, part)
    return gated_lufs(
        np.concatenate([block_energies(wave[at : at + part], rate_hz) for at in begins])
    )


def gated_lufs(energies: FloatArray) -> float:
    """What such energies come to, in LUFS: what is much quieter than the rest is left out."""
    heard = energies[energies > _energy(_SILENCE_LUFS)]
    if not len(heard):
        return -math.inf
    heard = heard[heard > heard.mean() * 10.0 ** (_GATE_DB / 10.0)]
    return _OFFSET_DB + 10.0 * math.log10(heard.mean())


def _energy(lufs: float) -> float:
    return float(10.0 ** ((lufs - _OFFSET_DB) / 10.0))


def k_weighted(wave: FloatArray, rate_hz: float) -> FloatArray:
    """The wave as the meter hears it, and how that dies away."""
    count = len(wave) + int(_TAIL_S * rate_hz)
    size = 1 << (count - 1).bit_length()
    return np.fft.irfft(np.fft.rfft(wave, size) * _weights(size, rate_hz), size)[:count]


@lru_cache(maxsize=2)  # what is long is measured in parts of one length
def _weights(size: int, rate_hz: float) -> NDArray[np.complex128]:
    """What becomes of each frequency of a spectrum of so many samples."""
    step = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    weights = np.ones(len(step), np.complex128)
    for (b0, b1, b2), (a1, a2) in (_shelf(rate_hz), _high_pass(rate_hz)):
        weights *= (b0 + step * (b1 + step * b2)) / (1.0 + step * (a1 + step * a2))
    return weights


_Biquad = tuple[tuple[float, float, float], tuple[float, float]]


def _shelf(rate_hz: float) -> _Biquad:
    """A head lifts what is above about 1.7 kHz by 4 dB."""
    quality, k = 0.7071752369554196, math.tan(math.pi * 1681.974450955533 / rate_hz)
    high = 10.0 ** (3.999843853973347 / 20.0)
    band = high**0.4996667741545416
    whole = 1.0 + k / quality + k * k
    over = (
        (high + band * k / quality + k * k) / whole,
        2.0 * (k * k - high) / whole,
        (high - band * k / quality + k * k) / whole,
    )
    return over, (2.0 * (k * k - 1.0) / whole, (1.0 - k / quality + k * k) / whole)


def _high_pass(rate_hz: float) -> _Biquad:
    """An ear hears less of what is below about 40 Hz."""
    quality, k = 0.5003270373238773, math.tan(math.pi * 38.13547087602444 / rate_hz)
    whole = 1.0 + k / quality + k * k
    under = 2.0 * (k * k - 1.0) / whole, (1.0 - k / quality + k * k) / whole
    return (1.0, -2.0, 1.0), under
