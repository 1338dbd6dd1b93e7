"""Holds the peaks of a long sound under a bound, by a gain that moves too slowly to be heard."""

import numpy as np

from bilateral.timing.arrays import FloatArray

CELL = 32
"""Samples that are judged together; the gain goes straight from cell to cell."""
REACH = 30
"""Cells by which the gain sees a peak come, and remembers it: 20 ms at 48 kHz."""
CONTEXT = (2 * REACH + 2) * CELL
"""Samples on either side without which a gain cannot be told."""
_HALF_WAY = np.array([-0.0195, 0.0645, -0.1745, 0.6295, 0.6295, -0.1745, 0.0645, -0.0195])
"""Samples that are not there, half way between those that are: the wave peaks there too."""
_MARGIN = 0.94
"""What these two looks at a wave may miss of its peak."""


def limited(wave: FloatArray, most: float) -> FloatArray:
    """The wave but for CONTEXT samples at its ends, nowhere beyond `most`; a multiple of CELL."""
    between = np.convolve(wave, _HALF_WAY, "same")
    peaks = np.maximum(np.abs(wave), np.abs(between)).reshape(-1, CELL).max(axis=1)
    reach = REACH + 1
    windows = np.lib.stride_tricks.sliding_window_view(peaks, 2 * reach + 1)
    held = windows.max(axis=1)
    weights = np.hanning(2 * REACH + 3)[1:-1]
    hull = np.convolve(held, weights / weights.sum(), "valid")
    gains = np.minimum(1.0, _MARGIN * most / np.maximum(hull, 1e-9))
    first = reach + REACH
    inner = wave[CONTEXT : len(wave) - CONTEXT]
    centres = (np.arange(first, first + len(gains)) + 0.5) * CELL
    gain = np.interp(np.arange(CONTEXT, CONTEXT + len(inner)) + 0.5, centres, gains)
    held_back: FloatArray = inner * gain
    return held_back
