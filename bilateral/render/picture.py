"""What is on the stage at a moment, drawn without a window."""

from collections.abc import Iterable

import pygame

from bilateral.stimulus.score import Score
from bilateral.visual.canvas import pixel_place
from bilateral.visual.sprites import SpriteBank

ROUNDING_S = 1e-9
"""A frame that is due at the very moment of a jump shows it, however its time was rounded."""
_NOTHING = pygame.Rect(0, 0, 0, 0)


class Picture:
    """One frame that is drawn over and over, with the sprites of the stage. For one thread."""

    def __init__(self, score: Score, size: tuple[int, int]) -> None:
        self._score = score
        self._diameter_px = score.look.diameter * size[1]
        self._sprites = SpriteBank(self._diameter_px, score.look.colour, score.look.shape)
        self.surface = pygame.Surface(size, 0, 32)
        self.surface.fill(score.look.background)
        self._shown = _NOTHING

    def show(self, at_s: float) -> Iterable[pygame.Rect]:
        """Draw the moment `at_s` and return the rectangles that changed."""
        score = self._score
        at_s += ROUNDING_S
        erased = self._shown
        self.surface.fill(score.look.background, erased)
        self._shown = _NOTHING
        opacity = score.opacity_at(at_s)
        if opacity > 0.0:
            place = score.place_at(at_s)
            picture, corner = self._sprites.at(
                *pixel_place(place, self.surface.get_size(), self._diameter_px)
            )
            picture.set_alpha(round(255 * opacity))
            self._shown = self.surface.blit(picture, corner)
        if erased.colliderect(self._shown):
            return [erased.union(self._shown)]
        return [changed for changed in (erased, self._shown) if changed.size != (0, 0)]
