"""The picture as a video keeps it: brightness and two colour planes of half the size.

Matrix and ranges: ITU-R BT.709, 8 bits, limited range. Colour samples lie on the left of the two
columns they stand for and midway between the two rows, where H.264 has them unless it says
otherwise.
"""

from typing import NamedTuple

import numpy as np
import pygame
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

_RED, _BLUE = 0.2126, 0.0722
_BRIGHTNESS = np.array([_RED, 1.0 - _RED - _BLUE, _BLUE])
_TOWARDS_BLUE = (np.array([0.0, 0.0, 1.0]) - _BRIGHTNESS) / (2.0 * (1.0 - _BLUE))
_TOWARDS_RED = (np.array([1.0, 0.0, 0.0]) - _BRIGHTNESS) / (2.0 * (1.0 - _RED))
_MATRIX = (np.stack([219 * _BRIGHTNESS, 224 * _TOWARDS_BLUE, 224 * _TOWARDS_RED]) / 255).T.astype(
    np.float32
)
_BLACK, _GREY = 16.0, 128.0


class Planes(NamedTuple):
    """Brightness, and towards blue and red, shapes (height, width) and half of it; written to."""

    bright: Bytes
    blue: Bytes
    red: Bytes


def bring_up_to_date(planes: Planes, surface: pygame.Surface, changed: pygame.Rect) -> None:
    """Convert what changed on the surface; at its border the change may reach one pixel on."""
    left, right = _even(changed.left - 1, changed.right + 1, surface.get_width())
    top, bottom = _even(changed.top, changed.bottom, surface.get_height())
    pixels = pygame.surfarray.pixels3d(surface)[left:right, top:bottom].astype(np.float32)
    bright, blue, red = np.moveaxis(pixels.swapaxes(0, 1) @ _MATRIX, 2, 0)
    planes.bright[top:bottom, left:right] = _whole(bright + _BLACK)
    half = slice(top // 2, bottom // 2), slice(left // 2, right // 2)
    # The column left of the rectangle is like its first one: it holds nothing that changed.
    planes.blue[half] = _whole(_halved(blue) + _GREY)
    planes.red[half] = _whole(_halved(red) + _GREY)


def _even(first: int, last: int, limit: int) -> tuple[int, int]:
    """Widen to whole pairs of pixels, within the picture."""
    return max(0, first - first % 2), min(limit, last + last % 2)


def _halved(plane: Floats) -> Floats:
    """One value for each square of four: 1-2-1 about the left column, the mean of both rows."""
    rows = plane[0::2] + plane[1::2]
    wide = np.pad(rows, ((0, 0), (1, 0)), "edge")
    halved: Floats = (wide[:, :-1:2] + 2 * wide[:, 1::2] + wide[:, 2::2]) / 8
    return halved


def _whole(plane: Floats) -> Bytes:
    return np.rint(plane).astype(np.uint8)
