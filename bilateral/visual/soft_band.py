"""A band of light across the whole screen, soft above and below, at any height."""

import numpy as np
import pygame

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.light import Colour
from bilateral.stimulus.shapes import glow_shares
from bilateral.visual.canvas import pixel_place
from bilateral.visual.sprites import FINEST_STEPS, OPAQUE, in_colour, picture_side

STRIP_PX = 128
"""Wide, laid side by side: a picture as wide as the screen for each fraction would fill memory."""


class SoftBand:
    """One band in one colour; its middle is within 1/32 px of where it belongs."""

    def __init__(self, thickness_px: float, colour: Colour) -> None:
        self.side = picture_side(thickness_px)
        self._radius_px = thickness_px / 2
        self._colour = colour
        self._strips: dict[int, pygame.Surface] = {}

    def at(self, middle_y: float) -> tuple[pygame.Surface, int]:
        """A strip of it that is about `middle_y`, and the row where it begins."""
        top, step = divmod(round((middle_y - self.side / 2) * FINEST_STEPS), FINEST_STEPS)
        if step not in self._strips:
            rows_px = np.arange(self.side, dtype=np.float64) + 0.5 - self.side / 2
            shares = glow_shares((rows_px - step / FINEST_STEPS) / self._radius_px)
            rows = np.round(OPAQUE * shares).astype(np.uint8)
            self._strips[step] = in_colour(np.tile(rows, (STRIP_PX, 1)), self._colour)
        return self._strips[step], top


def lay_band(surface: pygame.Surface, band: SoftBand, lit: Lit, thickness_px: float) -> pygame.Rect:
    """Lay it on a surface; the rectangle that has changed."""
    width, height = surface.get_size()
    _, y = pixel_place(lit.place, (width, height), thickness_px)
    strip, top = band.at(y)
    strip.set_alpha(round(OPAQUE * lit.opacity))
    surface.blits([(strip, (left, top)) for left in range(0, width, STRIP_PX)], doreturn=False)
    return pygame.Rect(0, top, width, band.side).clip(surface.get_rect())
