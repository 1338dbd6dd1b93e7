"""Pictures of what lies behind the target: made once for a window, and laid where they drift to."""

import math
import time
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pygame
from numpy.typing import NDArray

from bilateral.files.own_folders import photo_folder
from bilateral.stimulus.backgrounds import DRIFT, KINDS, WIDEST_BLUR, Ground, drift_at, mixed
from bilateral.stimulus.dimming import dimmed_shades
from bilateral.stimulus.light import Colour
from bilateral.visual.backdrop_frame import BackdropFrame, PictureLayer
from bilateral.visual.photos import BREATH_S, STRIP_ROWS, read_photo
from bilateral.visual.sprites import OPAQUE
from bilateral.words.notice import Notice

LEAST_OF_OTHERS = 0.4
"""Of red, in bytes, that green and blue have at least on a photo: so it is never saturated red."""
_SMALL_BLUR_PX = 3.0
_MARGIN_PX = 1
_SCATTER_PX = 128

Floats = NDArray[np.float32]


class Wanted(NamedTuple):
    """Which ground, on which colour, for a window of which size."""

    ground: Ground
    background: Colour
    size: tuple[int, int]


class GroundPicture(NamedTuple):
    """Without transparency; one that drifts is so much larger than the window."""

    picture: pygame.Surface
    mean: Colour
    drifts: bool


def make_ground(wanted: Wanted) -> GroundPicture:
    """Make the picture; takes a while, and lets others have the interpreter in between.

    Raises PictureRefused, pygame.error, OSError and MemoryError for a photo that cannot be read.
    """
    ground, background, size = wanted
    drifts = KINDS[ground.kind].drifts
    if ground.has_two_colours:
        reach = math.ceil(DRIFT * size[1]) + _MARGIN_PX if drifts else 0
        picture = _of_two_colours(ground, background, size, reach)
    else:
        picture = _of_a_photo(ground, background, size)
    red, green, blue, _ = pygame.transform.average_color(picture)
    return GroundPicture(picture, (red, green, blue), drifts)


def settled_frame(
    background: Colour, ground: GroundPicture | None, phase: float, height: int
) -> BackdropFrame:
    """What lies behind the target at a phase, in a window of this height."""
    if ground is None:
        return BackdropFrame(background)
    across, down = drift_at(phase) if ground.drifts else (0.0, 0.0)
    offset = round(across * height), round(down * height)
    return BackdropFrame(background, (PictureLayer(ground.picture, OPAQUE, offset),))


def ground_unread(wanted: Wanted, why: Notice | str) -> Notice:
    """Why there is only the background's colour behind the target."""
    return Notice("background-photo-unread", photo=wanted.ground.photo, why=why)


def _of_two_colours(
    ground: Ground, background: Colour, size: tuple[int, int], reach: int
) -> pygame.Surface:
    wide, high = size[0] + 2 * reach, size[1] + 2 * reach
    picture = pygame.Surface((wide, high), 0, 32)
    across = ((np.arange(wide, dtype=np.float32) + 0.5) - wide / 2) / np.float32(size[1])
    for top in range(0, high, STRIP_ROWS):
        rows = min(STRIP_ROWS, high - top)
        down = ((np.arange(top, top + rows, dtype=np.float32) + 0.5) - high / 2) / np.float32(
            size[1]
        )
        colours = mixed(ground, background, across[:, None], down[None, :])
        _fill(picture, top, colours)
    return picture


def _of_a_photo(ground: Ground, background: Colour, size: tuple[int, int]) -> pygame.Surface:
    picture = _blurred(read_photo(photo_folder() / ground.photo, size).picture, ground.blur)
    shades = dimmed_shades(ground.brightness)
    base = np.array(background, np.float32)
    for top in range(0, size[1], STRIP_ROWS):
        strip = picture.subsurface((0, top, size[0], min(STRIP_ROWS, size[1] - top)))
        colours = shades[pygame.surfarray.array3d(strip)]
        colours += np.float32(ground.dimming) * (base - colours)
        least = LEAST_OF_OTHERS * colours[..., :1] + 1.0
        colours[..., 1:] = np.maximum(colours[..., 1:], np.minimum(least, 255.0))
        _fill(picture, top, colours)
    return picture


def _blurred(picture: pygame.Surface, blur: float) -> pygame.Surface:
    """Softened as by a bell; the wider that is, the smaller the picture in which it is done."""
    wide_px = blur * WIDEST_BLUR * picture.get_height()
    if wide_px < 0.5:
        return picture
    shrunk = max(1, math.floor(wide_px / _SMALL_BLUR_PX))
    size = picture.get_size()
    small = pygame.transform.smoothscale(picture, [max(2, side // shrunk) for side in size])
    pixels: Floats = pygame.surfarray.array3d(small).astype(np.float32)
    for axis in (0, 1):
        pixels = _along(pixels, axis, wide_px / shrunk)
    pygame.surfarray.pixels3d(small)[:] = np.rint(pixels).astype(np.uint8)
    return pygame.transform.smoothscale(small, size)


def _along(pixels: Floats, axis: int, wide_px: float) -> Floats:
    reach = math.ceil(3.0 * wide_px)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / wide_px) ** 2).astype(np.float32)
    bell /= bell.sum()
    around = [(reach, reach) if one == axis else (0, 0) for one in range(3)]
    padded = np.pad(pixels, around, "edge")
    found: Floats = np.zeros_like(pixels)
    length = pixels.shape[axis]
    for step, weight in enumerate(bell):
        part = padded[step : step + length] if axis == 0 else padded[:, step : step + length]
        found += weight * part
    return found


def _fill(picture: pygame.Surface, top: int, colours: NDArray[np.floating]) -> None:
    """Whole numbers of colours; what is lost at each is scattered, so that no edge is seen."""
    wide, rows = colours.shape[:2]
    tiled = np.tile(_scatter(), (math.ceil(wide / _SCATTER_PX), 1))[:wide, :rows, None]
    scattered = np.clip(np.floor(colours + tiled), 0, 255).astype(np.uint8)
    pygame.surfarray.pixels3d(picture)[:, top : top + rows] = scattered
    time.sleep(BREATH_S)


@lru_cache(maxsize=1)
def _scatter() -> Floats:
    chance = np.random.default_rng(0)
    return chance.random((_SCATTER_PX, STRIP_ROWS)).astype(np.float32)
