"""An independent judge of loudness: the filter ebur128 of FFmpeg, as PyAV brings it."""

import math
from fractions import Fraction

import av
import numpy as np
from av.filter import Graph
from numpy.typing import ArrayLike, NDArray

RATE_HZ = 48_000
HOP = RATE_HZ // 10
"""It tells its momentary loudness, of 0.4 s, ten times a second."""
OFFSET_DB = 0.691
PARTS = 4
"""Windows are tried a quarter of a hop apart."""


def loudest_lufs(wave: ArrayLike) -> float:
    """Highest loudness of a mono wave in any 200 ms.

    The meter sums over 400 ms; what has come up to a moment is the sum of those that tile the time
    before it, and a window of 200 ms is the difference of two such moments.
    """
    most, wave = 0.0, np.asarray(wave, np.float64)
    for part in range(PARTS):
        silence = np.zeros(10 * HOP - part * HOP // PARTS)
        told = _momentary(np.concatenate((silence, wave, np.zeros(6 * HOP))))
        so_far = np.zeros(len(told))
        for at, energy in enumerate(told):
            so_far[at] = energy + (so_far[at - 4] if at >= 4 else 0.0)
        most = max(most, float((so_far[2:] - so_far[:-2]).max()))
    return 10 * math.log10(most * 2) - OFFSET_DB


def integrated_lufs(wave: ArrayLike) -> float:
    """Loudness of a whole mono wave."""
    return _told(np.asarray(wave, np.float64), "metadata=1", "lavfi.r128.I")[-2]


def true_peak_dbfs(wave: ArrayLike) -> float:
    """Highest peak of a mono wave between its samples too, after four times oversampling."""
    told = _told(np.asarray(wave, np.float64), "metadata=1:peak=true", "lavfi.r128.true_peak")
    return 20 * math.log10(max(told))


def _momentary(wave: NDArray[np.float64]) -> list[float]:
    """Mean weighted power of the 0.4 s before each hop's end."""
    told = _told(wave, "metadata=1", "lavfi.r128.M")  # the last part of a hop has none
    return [10 ** ((lufs + OFFSET_DB) / 10) if lufs > -100 else 0.0 for lufs in told]


def _told(wave: NDArray[np.float64], options: str, key: str) -> list[float]:
    graph = Graph()
    source = graph.add_abuffer(
        format="dbl", sample_rate=RATE_HZ, layout="mono", time_base=Fraction(1, RATE_HZ)
    )
    meter, sink = graph.add("ebur128", options), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(wave[None, :], "dbl", "mono")
    frame.sample_rate, frame.pts = RATE_HZ, 0
    graph.push(frame)
    graph.push(None)
    told: list[float] = []
    while True:
        try:
            heard = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return told
        told.append(float(heard.metadata.get(key, "nan")))
