"""What is lit of the target, laid on a surface by the processor: of the stage, or of a film."""

from collections.abc import Sequence

import pygame

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.visual.canvas import pixel_place
from bilateral.visual.own_picture import OwnPicture
from bilateral.visual.soft_band import SoftBand, lay_band
from bilateral.visual.soft_disc import SoftDisc, lay_disc
from bilateral.visual.sprites import OPAQUE, SpriteBank
from bilateral.visual.trail_pictures import TrailPictures


class TargetPictures:
    """The pictures of one look on surfaces of one size, each made when it is needed first.

    What is the same as `before` is taken over from there.
    """

    def __init__(
        self,
        look: Look,
        size: tuple[int, int],
        own: OwnPicture | None = None,
        before: "TargetPictures | None" = None,
        *,
        hurries: bool = False,
    ) -> None:
        self.colour = look.colour
        self._has_trail = look.trail_s > 0.0
        self._size = size
        self._diameter_px = look.diameter * size[1]
        self._sprites = SpriteBank(
            *(self._diameter_px, look.colour, look.shape, own),
            tints=look.cycle is not None,
            hurries=hurries,
        )
        self._trail = TrailPictures(look, size)
        self.disc: SoftDisc | None = None
        self._band: SoftBand | None = None
        if before is not None and before.colour == self.colour:
            self.disc = before.disc

    @property
    def is_ready(self) -> bool:
        """Whether it can be laid without drawing first what takes long."""
        return self._sprites.is_begun or not self._sprites.is_slow

    def prepare(self) -> None:
        """Draw one of the pictures to come."""
        self._sprites.prepare()
        if self._has_trail:
            self._trail.prepare()

    def lay_on(self, surface: pygame.Surface, lit: Sequence[Lit]) -> list[pygame.Rect]:
        """Lay all of it on a surface, in order; rectangles that hold what has changed."""
        marks = [one for one in lit if one.age is not None]
        changed = [] if not marks else self._trail.lay_on(surface, marks)
        return changed + [self._lay_one(surface, one) for one in lit if one.age is None]

    def _lay_one(self, surface: pygame.Surface, lit: Lit) -> pygame.Rect:
        if lit.diameter is not None:
            self.disc = self.disc or SoftDisc(self._size[1], self.colour)
            return lay_disc(surface, self.disc, lit)
        if lit.spans:
            self._band = self._band or SoftBand(self._diameter_px, self.colour)
            return lay_band(surface, self._band, lit, self._diameter_px)
        x, y = pixel_place(lit.place, self._size, self._diameter_px)
        picture, corner = self._sprites.at(x, y, lit.colour)
        picture.set_alpha(round(OPAQUE * lit.opacity))
        return surface.blit(picture, corner)
