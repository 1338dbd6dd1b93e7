"""The target drawn by the processor, into a window surface."""

from collections.abc import Sequence

import pygame

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.visual import sdl
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.canvas import hidden_window
from bilateral.visual.monitors import Monitor
from bilateral.visual.own_picture import OwnPicture
from bilateral.visual.rectangles import apart
from bilateral.visual.target_pictures import TargetPictures

BANDS = 8
"""Of a ground that drifts one is laid anew in each frame: all of it would take most of a frame, and
that one lies a few pixels beside another nobody sees, as it has no edges."""


class SoftwareCanvas:
    """A window surface of which only the rectangles that changed are shown again."""

    def __init__(self, monitor: Monitor, ground: BackdropFrame, *, windowed: bool) -> None:
        self._window = hidden_window(monitor, windowed=windowed)
        self._surface = self._window.get_surface()
        self._ground: BackdropFrame | None = None
        self._pictures: TargetPictures | None = None
        self._coming: TargetPictures | None = None
        self._is_awaited = False
        self._shown: list[pygame.Rect] = []
        self._changed: list[pygame.Rect] = []
        self._band, self._behind = 0, 0
        self.draw((), ground)
        self.present()
        self._window.show()
        self.repaint()  # SDL has emptied the surface meanwhile
        self.draw((), ground)
        self.present()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._surface.get_size()

    @property
    def window_id(self) -> int:
        """SDL's number of the window."""
        return self._window.id

    def dress(self, look: Look, own: OwnPicture | None = None) -> None:
        """Take up a look; its sprites are drawn one by one, as they are needed.

        One whose first sprite takes long is seen a frame later: it is drawn ahead of that.
        """
        pictures = TargetPictures(look, self.size, own, self._pictures, hurries=True)
        if self._pictures is None or pictures.is_ready:
            self._pictures, self._coming = pictures, None
        else:
            self._coming, self._is_awaited = pictures, False

    def prepare(self) -> None:
        """Draw one of the sprites to come."""
        pictures = self._coming or self._pictures
        if pictures is not None:
            pictures.prepare()

    def draw(self, lit: Sequence[Lit], ground: BackdropFrame) -> None:
        """Erase what was lit, or all if the ground has changed, and draw what is."""
        if self._coming is not None and (self._coming.is_ready or self._is_awaited):
            self._pictures, self._coming = self._coming, None
        self._is_awaited = True
        if ground != self._ground:
            if self._ground is not None and ground.has_drifted_from(self._ground):
                self._behind = BANDS
            else:
                self._behind = 0
                self._shown = [self._surface.get_rect()]
            self._ground = ground
        if self._behind:
            self._shown.append(self._next_band())
        for shown in apart(self._shown):
            ground.lay_on(self._surface, shown)
        erased, self._shown = self._shown, []
        if self._pictures is None:
            self._changed.extend(erased)
            return
        self._shown = self._pictures.lay_on(self._surface, lit)
        if any(one.diameter is not None or one.spans for one in lit) and len(erased) == 1:
            self._changed.append(erased[0].unionall(self._shown))  # it is large, and shown once
            return
        self._changed.extend((*erased, *self._shown))

    def present(self) -> None:
        """Show the rectangles that changed."""
        sdl.show_parts(self._window, self._changed)
        self._changed.clear()

    def repaint(self) -> None:
        """Draw the whole window next time."""
        self._ground = None

    def close(self) -> None:
        """Take the window away."""
        self._window.destroy()

    def _next_band(self) -> pygame.Rect:
        """Of those that are behind, the one that has been so for longest."""
        width, height = self.size
        self._behind -= 1
        self._band = (self._band + 1) % BANDS
        top, bottom = (height * band // BANDS for band in (self._band, self._band + 1))
        return pygame.Rect(0, top, width, bottom - top)
