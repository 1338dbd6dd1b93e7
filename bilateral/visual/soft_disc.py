"""A disc with a soft rim that may have another size in each frame, drawn by the processor."""

import math

import numpy as np
import pygame
from numpy.typing import NDArray

from bilateral.stimulus.exercise import LARGEST_LIGHT
from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.light import Colour
from bilateral.visual.canvas import pixel_place

SOFTNESS = 0.012
"""Of the height, on either side of the radius: from all of the light to none of it."""
LEVELS_PER_PX = 16
"""How finely a pixel's distance from the middle is told: the radius is exact to 1/32 px."""
OPAQUE = 255
_MARGIN_PX = 2


class SoftDisc:
    """One picture, of which only the rim is drawn anew; for one height and one colour.

    The picture depends on the diameter asked for alone, whatever was asked for before.
    """

    def __init__(self, height: int, colour: Colour) -> None:
        self._soft_px = max(1.0, SOFTNESS * height)
        self._largest_px = LARGEST_LIGHT * height / 2
        self.side = 2 * (math.ceil(self._largest_px + self._soft_px) + _MARGIN_PX)
        self._picture = pygame.Surface((self.side, self.side), pygame.SRCALPHA, 32)
        self._picture.fill((*colour, 0))
        # A quarter tells of the others.
        squares = np.square(np.arange(self.side // 2) + 0.5).astype(np.float32)
        away = np.sqrt(squares[:, None] + squares[None, :])
        levels = (away * LEVELS_PER_PX + 0.5).astype(np.uint16).ravel()
        order = np.argsort(levels, kind="stable")
        self._x, self._y = (part.astype(np.int16) for part in np.divmod(order, self.side // 2))
        self._counts = np.bincount(levels)
        self._starts = np.concatenate(([0], np.cumsum(self._counts)))
        self._full_below = self._empty_from = 0

    def at(self, diameter: float) -> tuple[pygame.Surface, pygame.Rect]:
        """The disc of a diameter, of the height; the rectangle of the picture that holds it."""
        radius = min(diameter * self._largest_px / LARGEST_LIGHT, self._largest_px)
        inner, outer = radius - self._soft_px, radius + self._soft_px
        last = len(self._counts)
        full_below = min(last, max(0, math.floor(inner * LEVELS_PER_PX)))
        empty_from = min(last, max(0, math.ceil(outer * LEVELS_PER_PX)))
        first, behind = min(full_below, self._full_below), max(empty_from, self._empty_from)
        shares = (np.arange(first, behind) / LEVELS_PER_PX - inner) / (outer - inner)
        eased = 0.5 + 0.5 * np.cos(np.pi * np.clip(shares, 0.0, 1.0))
        alphas: NDArray[np.uint8] = np.round(OPAQUE * eased).astype(np.uint8)
        counts = self._counts[first:behind]
        changed = slice(self._starts[first], self._starts[behind])
        self._paint(self._x[changed], self._y[changed], np.repeat(alphas, counts))
        self._full_below, self._empty_from = full_below, empty_from
        half = math.ceil(outer) + 1
        return self._picture, pygame.Rect(
            self.side // 2 - half, self.side // 2 - half, 2 * half, 2 * half
        )

    def _paint(self, x: NDArray[np.int16], y: NDArray[np.int16], alphas: NDArray[np.uint8]) -> None:
        """Paint pixels, told from the middle, in all four quarters."""
        seen = pygame.surfarray.pixels_alpha(self._picture)
        half = self.side // 2
        for across in (half + x, half - 1 - x):
            for down in (half + y, half - 1 - y):
                seen[across, down] = alphas
        # Once nobody holds this view of it, the picture can be laid on others again.


def lay_disc(surface: pygame.Surface, disc: SoftDisc, lit: Lit) -> pygame.Rect:
    """Lay it on a surface of the height it was made for; the rectangle that has changed."""
    width, height = surface.get_size()
    diameter = LARGEST_LIGHT if lit.diameter is None else lit.diameter
    picture, part = disc.at(diameter)
    picture.set_alpha(round(OPAQUE * lit.opacity))
    x, y = pixel_place(lit.place, (width, height), diameter * height)
    return surface.blit(picture, (round(x) - part.width // 2, round(y) - part.height // 2), part)
