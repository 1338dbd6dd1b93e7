"""Whole pictures at a share of their brightness, as the eye judges it; pure."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bilateral.stimulus.light import dimmed

Pixels = NDArray[np.float32]
_ALL_SHADES = range(256)


@lru_cache(maxsize=8)
def dimmed_shades(brightness: float) -> Pixels:
    """What becomes of each byte of a colour, 0 … 255; shape (256,), and not to be written to."""
    return np.array([dimmed((n, n, n), brightness)[0] for n in _ALL_SHADES], np.float32)


def dimmed_pixels(premultiplied: Pixels, brightness: float) -> Pixels:
    """Colours times alpha, and alpha, 0 … 255, shape (…, 4): what is clear stays as clear."""
    if brightness >= 1.0:
        return premultiplied
    alpha = premultiplied[..., 3:]
    colours = premultiplied[..., :3] * (255.0 / np.maximum(alpha, 1.0))
    shades = np.interp(colours, _ALL_SHADES, dimmed_shades(brightness))
    return np.concatenate((shades * (alpha / 255), alpha), axis=-1, dtype=np.float32)
