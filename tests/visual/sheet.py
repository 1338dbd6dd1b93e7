"""A canvas without a window, of which every picture can be judged."""

from collections.abc import Sequence

import numpy as np
import pygame

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.canvas import pixel_place
from bilateral.visual.own_picture import OwnPicture
from bilateral.visual.soft_disc import SoftDisc, lay_disc
from bilateral.visual.sprites import OPAQUE, SpriteBank
from tests.rig.flashes import Pixels

SEEN = 2
"""Every second pixel of every second row is judged; discs keep their soft rims."""


class Sheet:
    """Canvas without a window, drawn as the processor draws the stage's."""

    window_id = 0

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self._surface = pygame.Surface(size, 0, 32)
        self._sprites: SpriteBank | None = None
        self._diameter_px = 0.0
        self._disc: SoftDisc | None = None

    def dress(self, look: Look, own: OwnPicture | None = None) -> None:
        self._diameter_px = look.diameter * self.size[1]
        self._sprites = SpriteBank(self._diameter_px, look.colour, look.shape, own)
        self._disc = SoftDisc(self.size[1], look.colour)

    def prepare(self) -> None:
        pass

    def draw(self, lit: Sequence[Lit], ground: BackdropFrame) -> None:
        ground.lay_on(self._surface, self._surface.get_rect())
        if self._sprites is None or self._disc is None:
            return
        for one in lit:
            if one.diameter is not None:
                lay_disc(self._surface, self._disc, one)
                continue
            place = pixel_place(one.place, self.size, self._diameter_px)
            picture, corner = self._sprites.at(*place)
            picture.set_alpha(round(OPAQUE * one.opacity))
            self._surface.blit(picture, corner)

    def present(self) -> None:
        pass

    def repaint(self) -> None:
        pass

    def close(self) -> None:
        pass

    @property
    def pixels(self) -> Pixels:
        seen = pygame.surfarray.pixels3d(self._surface)[::SEEN, ::SEEN]
        return np.ascontiguousarray(seen.swapaxes(0, 1))
