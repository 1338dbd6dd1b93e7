"""A canvas whose pixels, and what of them is about to be shown anew, can be looked at."""

import numpy as np
import pygame

from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Point
from bilateral.timing.arrays import FloatArray
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.software_canvas import SoftwareCanvas
from tests.visual.dummy import MONITOR, SIZE, pixels_of

LOOK = Look(colour=(250, 200, 30), background=(10, 20, 60), diameter=0.16)
DIAMETER_PX = 0.16 * SIZE[1]
CENTRE = Point(0.0, 0.0)
GROUND = BackdropFrame(LOOK.background)


class Watched(SoftwareCanvas):
    """What is drawn can be looked at, and which rectangles are about to be shown anew."""

    @property
    def surface(self) -> pygame.Surface:
        return self._surface

    def about_to_show(self) -> list[pygame.Rect]:
        return [rect.copy() for rect in self._changed]


def canvas(ground: BackdropFrame = GROUND) -> Watched:
    made = Watched(MONITOR, ground, windowed=True)
    made.dress(LOOK)
    made.draw((), ground)
    made.present()
    return made


def checked_picture(size: tuple[int, int] = SIZE) -> pygame.Surface:
    """No two neighbours alike, so that a pixel that is not laid again is found."""
    picture = pygame.Surface(size, 0, 32)
    x, y = np.indices(size)
    values = np.stack((x * 37 % 251, y * 59 % 241, (x + y) * 83 % 239), axis=2)
    pygame.surfarray.blit_array(picture, values)
    return picture


def pixels(made: Watched) -> FloatArray:
    return pixels_of(made.surface)


def lit(made: Watched, look: Look = LOOK) -> FloatArray:
    """How far each pixel differs from the background."""
    apart: FloatArray = np.abs(pixels(made) - np.array(look.background)).sum(axis=2)
    return apart


def middle(made: Watched) -> tuple[float, float]:
    xs, ys = np.nonzero(lit(made) > 150)
    return float(xs.mean() + 0.5), float(ys.mean() + 0.5)
