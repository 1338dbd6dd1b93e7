"""The target drawn by the processor, into a window surface."""

from collections.abc import Sequence

import pygame

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.visual import sdl
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.canvas import hidden_window, pixel_place
from bilateral.visual.monitors import Monitor
from bilateral.visual.own_picture import OwnPicture
from bilateral.visual.sprites import OPAQUE, SpriteBank


class SoftwareCanvas:
    """A window surface of which only the rectangles that changed are shown again."""

    def __init__(self, monitor: Monitor, ground: BackdropFrame, *, windowed: bool) -> None:
        self._window = hidden_window(monitor, windowed=windowed)
        self._surface = self._window.get_surface()
        self._ground: BackdropFrame | None = None
        self._sprites: SpriteBank | None = None
        self._diameter_px = 0.0
        self._shown: list[pygame.Rect] = []
        self._changed: list[pygame.Rect] = []
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
        """Take up a look; its sprites are drawn one by one, as they are needed."""
        self._diameter_px = look.diameter * self.size[1]
        self._sprites = SpriteBank(self._diameter_px, look.colour, look.shape, own)

    def draw(self, lit: Sequence[Lit], ground: BackdropFrame) -> None:
        """Erase what was lit, or all if the ground has changed, and draw what is."""
        if ground != self._ground:
            self._ground = ground
            self._shown = [self._surface.get_rect()]
        for erased in self._shown:
            self._lay(ground, erased)
        self._changed.extend(self._shown)
        self._shown = []
        if self._sprites is None:
            return
        for place, opacity in lit:
            x, y = pixel_place(place, self.size, self._diameter_px)
            picture, corner = self._sprites.at(x, y)
            picture.set_alpha(round(OPAQUE * opacity))
            self._shown.append(self._surface.blit(picture, corner))
        self._changed.extend(self._shown)

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

    def _lay(self, ground: BackdropFrame, where: pygame.Rect) -> None:
        """Draw the ground in a part of the window."""
        self._surface.fill(ground.colour, where)
        if not ground.layers:
            return
        self._surface.set_clip(where)
        middle = self._surface.get_rect().center
        for picture, alpha in ground.layers:
            picture.set_alpha(alpha)
            self._surface.blit(picture, picture.get_rect(center=middle))
        self._surface.set_clip(None)
