"""What lies behind the target in one frame: a colour, and pictures on it."""

from typing import NamedTuple

import pygame

from bilateral.stimulus.light import Colour
from bilateral.visual.glide import Gliding
from bilateral.visual.sprites import OPAQUE

GLIDE_S = 0.5
"""How long a change of the calm screen takes, and how long it stays before the next."""


class PictureLayer(NamedTuple):
    """A picture in the middle of the stage; `alpha` from 1 to 255."""

    picture: pygame.Surface
    alpha: int


class BackdropFrame(NamedTuple):
    """Two grounds are equal when they look the same."""

    colour: Colour
    layers: tuple[PictureLayer, ...] = ()


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
