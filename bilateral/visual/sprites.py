"""The target as small pictures, drawn at fractions of a pixel so that it glides."""

import math

import numpy as np
import pygame
from numpy.typing import NDArray

from bilateral.stimulus.limits import Colour
from bilateral.timing.timeline import FloatArray

FINEST_STEPS = 16
"""Positions per pixel: the centre is within 1/32 px of where it belongs."""
MEMORY_BYTES = 64 * 2**20
_MARGIN_PX = 2


def disc_coverage(diameter_px: float, dx: float, dy: float) -> FloatArray:
    """How much of each pixel a disc covers, 0 … 1, shape (side, side), indexed [x, y].

    The disc's centre lies (dx, dy) pixels right of and below the middle of the picture. Coverage
    is a ramp one pixel wide across the rim, exact to 1 % for discs wider than ten pixels.
    """
    side = picture_side(diameter_px)
    across = np.arange(side) + 0.5 - side / 2
    distance = np.hypot(across[:, None] - dx, across[None, :] - dy)
    coverage: FloatArray = np.clip(diameter_px / 2 - distance + 0.5, 0.0, 1.0)
    return coverage


def picture_side(diameter_px: float) -> int:
    """Side in pixels of the square picture that holds the disc at any fraction of a pixel."""
    return 2 * (math.ceil(diameter_px / 2) + _MARGIN_PX)


def disc_picture(
    diameter_px: float, colour: Colour, dx: float = 0.0, dy: float = 0.0
) -> pygame.Surface:
    """Draw the disc in its colour, its coverage as alpha."""
    coverage = disc_coverage(diameter_px, dx, dy)
    alpha: NDArray[np.uint8] = np.round(coverage * 255.0).astype(np.uint8)
    picture = pygame.Surface(alpha.shape, pygame.SRCALPHA, 32)
    picture.fill((*colour, 0))
    pygame.surfarray.pixels_alpha(picture)[:] = alpha
    return picture


class SpriteBank:
    """The disc at every fraction of a pixel that a path needs, drawn once.

    A path along one axis needs one row of pictures, a diagonal the whole square; large discs get
    fewer steps, so that the bank stays within `MEMORY_BYTES`.
    """

    def __init__(self, diameter_px: float, colour: Colour, *, along_x: bool, along_y: bool) -> None:
        self.side = picture_side(diameter_px)
        axes = along_x + along_y
        self._steps = FINEST_STEPS
        while self._steps > 1 and 4 * self.side**2 * self._steps**axes > MEMORY_BYTES:
            self._steps //= 2
        self._steps_x = self._steps if along_x else 1
        self._steps_y = self._steps if along_y else 1
        self._pictures = [
            [
                disc_picture(diameter_px, colour, x / self._steps_x, y / self._steps_y)
                for y in range(self._steps_y)
            ]
            for x in range(self._steps_x)
        ]

    def at(self, x: float, y: float) -> tuple[pygame.Surface, tuple[int, int]]:
        """Picture and its top left pixel for a disc centred at (x, y) pixels from the corner."""
        left, step_x = divmod(round((x - self.side / 2) * self._steps_x), self._steps_x)
        top, step_y = divmod(round((y - self.side / 2) * self._steps_y), self._steps_y)
        return self._pictures[step_x][step_y], (left, top)
