"""A canvas without a window, of which every picture can be judged."""

from collections.abc import Sequence

import numpy as np
import pygame

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.own_picture import OwnPicture
from bilateral.visual.target_pictures import TargetPictures
from tests.rig.flashes import Pixels

SEEN = 2
"""Every second pixel of every second row is judged; discs keep their soft rims."""


class Sheet:
    """Canvas without a window, drawn as the processor draws the stage's."""

    window_id = 0

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self._surface = pygame.Surface(size, 0, 32)
        self._pictures: TargetPictures | None = None

    def dress(self, look: Look, own: OwnPicture | None = None) -> None:
        self._pictures = TargetPictures(look, self.size, own)

    def prepare(self) -> None:
        pass

    def draw(self, lit: Sequence[Lit], ground: BackdropFrame) -> None:
        ground.lay_on(self._surface, self._surface.get_rect())
        if self._pictures is None:
            return
        self._pictures.lay_on(self._surface, lit)

    def present(self) -> None:
        pass

    def repaint(self) -> None:
        pass

    def close(self) -> None:
        pass

    @property
    def pixels(self) -> Pixels:
        seen = pygame.surfarray.pixels2d(self._surface).T[::SEEN, ::SEEN]
        whole = np.ascontiguousarray(seen, "<u4")  # four bytes at once, far sooner than three
        return whole.view(np.uint8).reshape(*whole.shape, 4)[..., 2::-1]
