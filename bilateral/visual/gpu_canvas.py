"""The target drawn by the graphics card."""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

import pygame
from pygame._sdl2 import video

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.canvas import hidden_window, pixel_place
from bilateral.visual.monitors import Monitor
from bilateral.visual.own_picture import OwnPicture
from bilateral.visual.sprites import OPAQUE, picture_side, target_picture


class GpuCanvas:
    """A renderer of the graphics card; the target is a texture placed at fractions of a pixel."""

    def __init__(
        self, monitor: Monitor, ground: BackdropFrame, *, windowed: bool, vsync: bool
    ) -> None:
        self._window = hidden_window(monitor, windowed=windowed)
        self._renderer = video.Renderer(self._window, vsync=vsync)
        self._texture: video.Texture | None = None
        self._layers: WeakKeyDictionary[pygame.Surface, video.Texture] = WeakKeyDictionary()
        self._diameter_px = 0.0
        self._side = 0
        self.draw((), ground)
        self._renderer.present()
        self._window.show()
        self.draw((), ground)
        self._renderer.present()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._window.size

    @property
    def window_id(self) -> int:
        """SDL's number of the window."""
        return self._window.id

    def dress(self, look: Look, own: OwnPicture | None = None) -> None:
        """Send the target's picture to the graphics card."""
        self._diameter_px = look.diameter * self.size[1]
        self._side = picture_side(self._diameter_px)
        if own is not None:
            drawn = own.at(self._side, 0.0, 0.0)
        else:
            drawn = target_picture(self._diameter_px, look.colour, look.shape)
        self._texture = self._sent(drawn)

    def draw(self, lit: Sequence[Lit], ground: BackdropFrame) -> None:
        """Clear, lay the ground and place the target."""
        self._renderer.draw_color = (*ground.colour, OPAQUE)
        self._renderer.clear()
        for picture, alpha in ground.layers:
            self._lay(picture, alpha)
        if self._texture is None:
            return
        half = self._side / 2
        for place, opacity in lit:
            x, y = pixel_place(place, self.size, self._diameter_px)
            self._texture.alpha = round(OPAQUE * opacity)
            self._texture.draw(dstrect=(x - half, y - half, self._side, self._side))

    def present(self) -> None:
        """Show the frame; waits for the display where vsync works."""
        self._renderer.present()

    def repaint(self) -> None:
        """Every frame is drawn whole here."""

    def close(self) -> None:
        """Take the window away."""
        self._texture = None
        self._layers.clear()
        self._window.destroy()

    def _lay(self, picture: pygame.Surface, alpha: int) -> None:
        """Draw a picture in the middle; it stays on the card for as long as it is kept."""
        if picture not in self._layers:
            self._layers[picture] = self._sent(picture)
        texture = self._layers[picture]
        texture.alpha = alpha
        width, height = picture.get_size()
        left, top = (self.size[0] - width) / 2, (self.size[1] - height) / 2
        texture.draw(dstrect=(left, top, width, height))

    def _sent(self, picture: pygame.Surface) -> video.Texture:
        texture = video.Texture.from_surface(self._renderer, picture)
        texture.blend_mode = pygame.BLENDMODE_BLEND
        return texture
