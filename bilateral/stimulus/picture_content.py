"""What is on a picture, as far as it tells how often a place turns while the picture passes; pure.

It is the picture in few cells, and which of these hide something finer than themselves. So it
depends on no background, size or path, and is made once, where the picture is read.
"""

from dataclasses import dataclass, field, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from bilateral.stimulus.dimming import dimmed_pixels
from bilateral.timing.arrays import FloatArray

SIDE = 64
"""Cells across the circle of a target."""
FINE = 8
"""Pixels to a cell, across and down, from which they are made."""
FINE_SIDE = SIDE * FINE
THIN = 10
"""Pixels: what is no thinner fills more than half of a cell; what is may be lost."""
OF_AN_EDGE = 0.12
HIDDEN_CHANGE = 0.03
"""Of luminance that a cell may hide: so much less counts as a turn of what it shows."""
HIDDEN_RED = 6.0
SPECK, MUCH = 1, 2
LARGEST_SPECK = 4 * FINE
"""Pixels: one that is no larger turns a place twice; a line through four cells has as many."""
_LIGHT_STEPS = 4096

Levels = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PictureContent:
    """Of one file, as it was when it was read."""

    stamp: int
    """Of the file's last change: another picture of that name is not this one."""
    cells: bytes = field(repr=False)
    """SIDE by SIDE, each red, green and blue times alpha, and alpha, indexed [x, y]."""
    hiding: bytes = field(repr=False)
    """Of each cell: 0, or SPECK or MUCH where it hides more than HIDDEN_CHANGE or HIDDEN_RED.

    Dimmed, it hides less, as all light falls by one factor.
    """
    brightness: float = 1.0
    """At which it is shown, 0 … 1."""

    def dimmed(self, brightness: float) -> Self:
        """The same picture, shown at a share of its brightness."""
        return replace(self, brightness=brightness)

    def levels(self, background: tuple[int, int, int]) -> tuple[Levels, Levels]:
        """Luminance and redness of each cell on a background, and of that alone at the end."""
        whole = np.frombuffer(self.cells, np.uint8).reshape(-1, 4).astype(np.float32)
        cells = dimmed_pixels(whole, self.brightness)
        colours = cells[:, :3] + (1.0 - cells[:, 3:] / 255) * np.array(background, np.float32)
        bare = np.array([background], np.float32)
        return luminance_and_redness(np.concatenate((colours, bare)).astype(np.float32))

    def hides(self, what: int) -> NDArray[np.bool_]:
        """Whether each cell hides that; the background, at the end, does not."""
        return np.append(np.frombuffer(self.hiding, np.uint8) == what, [False])


def content_of(pixels: FloatArray | NDArray[np.float32], stamp: int) -> PictureContent:
    """Of a picture in the middle of a square around its circle, FINE_SIDE pixels wide.

    Colours times alpha, and alpha, 0 … 255, shape (FINE_SIDE, FINE_SIDE, 4), indexed [x, y].
    """
    blocks = pixels.reshape(SIDE, FINE, SIDE, FINE, 4)
    cells = np.rint(blocks.mean(axis=(1, 3))).astype(np.uint8)
    thin = np.zeros((FINE_SIDE, FINE_SIDE), bool)
    clear = 255.0 - pixels[..., 3:]
    for ground in (0.0, 1.0):
        levels = luminance_and_redness(pixels[..., :3] + ground * clear)
        for level, most in zip(levels, (HIDDEN_CHANGE, HIDDEN_RED), strict=True):
            thin |= _is_thin(level, most)
    return PictureContent(stamp, cells.tobytes(), _hiding(thin).tobytes())


def luminance_and_redness(colours: FloatArray | Levels) -> tuple[Levels, Levels]:
    """Of colours that need not be whole bytes: WCAG's measures of light and of saturated red."""
    steps = np.clip(np.rint(colours * (_LIGHT_STEPS / 255)), 0, _LIGHT_STEPS).astype(np.intp)
    light = _LIGHT[steps]
    red, green, blue = light[..., 0], light[..., 1], light[..., 2]
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    is_saturated = red >= _NEARLY_SATURATED * (red + green + blue)
    redness = np.where(is_saturated, np.maximum(0.0, (red - green - blue) * 320), 0.0)
    return luminance.astype(np.float32), redness.astype(np.float32)


_NEARLY_SATURATED = 0.79
"""WCAG says 0.8, and a cell is an average."""
_CODES = np.linspace(0.0, 1.0, _LIGHT_STEPS + 1)
_LIGHT = np.where(
    _CODES <= 0.04045, _CODES / 12.92, ((np.maximum(_CODES, 0.04) + 0.055) / 1.055) ** 2.4
).astype(np.float32)


def _hiding(thin: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """What each cell hides, as few pixels in and around it are the tip of something, or a dot."""
    lost = np.pad(thin.reshape(SIDE, FINE, SIDE, FINE).sum(axis=(1, 3)), 1)
    rows = lost[:-2] + lost[1:-1] + lost[2:]
    around = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]
    found = np.where(around > LARGEST_SPECK, MUCH, SPECK)
    return np.where(lost[1:-1, 1:-1] > 0, found, 0).astype(np.uint8)


def _is_thin(level: Levels, most: float) -> NDArray[np.bool_]:
    """Where it is lighter, or darker, by more than that on places thinner than THIN.

    Beside a strong edge it is that by a share of the edge: a slope that ends there is no line.
    """
    level = np.pad(level, THIN, mode="edge")
    across = -_opened(-level, -1) - _opened(level, -1)
    held = np.maximum(most, OF_AN_EDGE * across)
    lost = np.maximum(level - _opened(level, 1), -_opened(-level, 1) - level)
    found: NDArray[np.bool_] = lost > held
    return found[THIN:-THIN, THIN:-THIN]


def _opened(level: Levels, way: int) -> Levels:
    """What is left of the light where no square of THIN pixels fits into it: nothing.

    The other way (-1): the least of all squares to which a place belongs.
    """
    least = _least_behind(level)
    if way < 0:
        return _least_behind(least[::-1, ::-1])[::-1, ::-1]
    return -_least_behind(-least[::-1, ::-1])[::-1, ::-1]


def _least_behind(level: Levels) -> Levels:
    """The least of the square of THIN pixels that begins at each place."""
    for axis in (0, 1):
        ends = [(0, THIN - 1) if one == axis else (0, 0) for one in (0, 1)]
        level = np.moveaxis(np.pad(level, ends, mode="edge"), axis, 0)
        held = 1
        while held < THIN:
            more = min(held, THIN - held)
            level = np.minimum(level[:-more], level[more:])
            held += more
        level = np.moveaxis(level, 0, axis)
    return level
