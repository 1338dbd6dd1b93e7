"""What lies behind the target in one frame: a colour, and pictures on it."""

from typing import NamedTuple

import pygame

from bilateral.stimulus.light import Colour
from bilateral.visual.glide import Gliding
from bilateral.visual.sprites import OPAQUE

GLIDE_S = 0.5
"""How long a change of the calm screen takes, and how long it stays before the next."""

DRIFTS_PX = 4
"""In a frame; what goes further has jumped."""


class PictureLayer(NamedTuple):
    """A picture in the middle of the stage, or `offset` pixels from there; `alpha` 1 to 255."""

    picture: pygame.Surface
    alpha: int
    offset: tuple[int, int] = (0, 0)

    @property
    def is_solid(self) -> bool:
        """Whether nothing is seen through it."""
        return self.alpha == OPAQUE and not self.picture.get_flags() & pygame.SRCALPHA

    def covers(self, surface: pygame.Surface) -> bool:
        """Whether nothing of the surface is seen beside it or through it."""
        wide, high = self.picture.get_size()
        across, down = (2 * abs(shift) for shift in self.offset)
        spare = wide - surface.get_width() - across, high - surface.get_height() - down
        return self.is_solid and min(spare) >= 0

    def lay_on(self, surface: pygame.Surface) -> None:
        """Draw it; within the surface's clip."""
        # Laid with the alpha of what is opaque it would take twenty times as long.
        self.picture.set_alpha(None if self.is_solid else self.alpha)
        wide, high = surface.get_size()
        middle = wide // 2 + self.offset[0], high // 2 + self.offset[1]
        surface.blit(self.picture, self.picture.get_rect(center=middle))


class BackdropFrame(NamedTuple):
    """Two grounds are equal when they look the same."""

    colour: Colour
    layers: tuple[PictureLayer, ...] = ()

    def has_drifted_from(self, before: "BackdropFrame") -> bool:
        """Whether it is the same picture, and nothing else, a few pixels on."""
        if len(self.layers) != 1 or len(before.layers) != 1:
            return False
        (one,), (other,) = self.layers, before.layers
        moved = (abs(here - there) for here, there in zip(one.offset, other.offset, strict=True))
        is_same = one.picture is other.picture and one.is_solid and other.alpha == OPAQUE
        return is_same and max(moved) <= DRIFTS_PX

    def lay_on(self, surface: pygame.Surface, where: pygame.Rect) -> None:
        """Draw a part of it."""
        if not (self.layers and self.layers[0].covers(surface)):
            surface.fill(self.colour, where)
        if not self.layers:
            return
        surface.set_clip(where)
        for layer in self.layers:
            layer.lay_on(surface)
        surface.set_clip(None)


class FadingPicture:
    """One picture or none; another comes once the one before it is gone."""

    def __init__(self) -> None:
        self.picture: pygame.Surface | None = None
        self._opacity = Gliding((0.0,), GLIDE_S)

    def seek(self, picture: pygame.Surface | None, at_s: float) -> None:
        """Show this from now on, or nothing."""
        if self._opacity.at(at_s) == (0.0,):
            self.picture = picture
        stays = picture is not None and picture is self.picture
        self._opacity.seek((float(stays),), at_s, GLIDE_S)

    def drop(self) -> None:
        """Show nothing, at once."""
        self.picture = None
        self._opacity.settle((0.0,))

    def layer(self, at_s: float, share: float) -> tuple[PictureLayer, ...]:
        """What is seen of it, at most `share` of its opacity."""
        alpha = round(OPAQUE * share * self._opacity.at(at_s)[0])
        return () if self.picture is None or not alpha else (PictureLayer(self.picture, alpha),)
