"""What is on the stage at a moment, drawn without a window."""

from collections.abc import Iterable

import pygame

from bilateral.files.own_folders import photo_folder
from bilateral.files.picture_header import PictureRefused
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.grounds import GroundPicture, Wanted, make_ground, settled_frame
from bilateral.visual.own_picture import OwnPicture, read_own_picture
from bilateral.visual.target_pictures import TargetPictures

ROUNDING_S = 1e-9
"""A frame that is due at the very moment of a jump shows it, however its time was rounded."""


class Picture:
    """One frame that is drawn over and over, with the sprites of the stage. For one thread."""

    def __init__(self, score: Score, size: tuple[int, int]) -> None:
        self._score = score
        self._pictures = TargetPictures(score.look, size, _own(score.look, size[1]))
        self.surface = pygame.Surface(size, 0, 32)
        self._ground = _ground(score.look, size)
        self._frame = self._ground_at(0.0)
        self._lay(self.surface.get_rect())
        self._shown: list[pygame.Rect] = []

    def show(self, at_s: float) -> Iterable[pygame.Rect]:
        """Draw the moment `at_s` and return the rectangles that changed."""
        score = self._score
        at_s += ROUNDING_S
        size = self.surface.get_size()
        frame = self._ground_at(score.timeline.phase_at(at_s))
        changed = self._shown
        if frame != self._frame:
            self._frame = frame
            changed = [self.surface.get_rect()]
        for erased in changed:
            self._lay(erased)
        lit = score.lit_at(at_s, size[0] / size[1])
        self._shown = self._pictures.lay_on(self.surface, lit)
        if len(changed) == len(self._shown) == 1 and changed[0].colliderect(self._shown[0]):
            return [changed[0].union(self._shown[0])]
        return [one for one in (*changed, *self._shown) if one.size != (0, 0)]

    def _ground_at(self, phase: float) -> BackdropFrame:
        """What lies behind the target, as on a stage that has shown it for long."""
        background = self._score.look.background
        return settled_frame(background, self._ground, phase, self.surface.get_height())

    def _lay(self, where: pygame.Rect) -> None:
        self._frame.lay_on(self.surface, where)


def _ground(look: Look, size: tuple[int, int]) -> GroundPicture | None:
    """What lies on the colour of the background; where it cannot be read, nothing does."""
    if look.ground.is_plain:
        return None
    try:
        return make_ground(Wanted(look.ground, look.background, size))
    except (PictureRefused, pygame.error, OSError, MemoryError):
        return None


def _own(look: Look, height: int) -> OwnPicture | None:
    """The therapist's own picture; where it cannot be read the shape is drawn, as on the stage."""
    if not look.picture:
        return None
    size = round(look.diameter * height)
    stamp = None if look.content is None else look.content.stamp
    try:
        return read_own_picture(photo_folder() / look.picture, (size, size), stamp, look.brightness)
    except (PictureRefused, pygame.error, OSError, MemoryError):
        return None
