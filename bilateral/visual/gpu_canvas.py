"""The target drawn by the graphics card."""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

import pygame
from pygame._sdl2 import video

from bilateral.stimulus.exercise import LARGEST_LIGHT
from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.light import Colour
from bilateral.stimulus.look import Look
from bilateral.stimulus.shapes import OUTLINES, Shape
from bilateral.stimulus.trail import mark_diameter, strength_at
from bilateral.visual.backdrop_frame import BackdropFrame, PictureLayer
from bilateral.visual.canvas import hidden_window, pixel_place
from bilateral.visual.monitors import Monitor
from bilateral.visual.own_picture import OwnPicture
from bilateral.visual.soft_band import SoftBand
from bilateral.visual.soft_disc import SoftDisc
from bilateral.visual.sprites import LARGE_PX, OPAQUE, WHITE, picture_side, target_picture
from bilateral.visual.trail_pictures import BELL_PX, bell_picture


class GpuCanvas:
    """A renderer of the graphics card; the target is a texture placed at fractions of a pixel."""

    def __init__(
        self, monitor: Monitor, ground: BackdropFrame, *, windowed: bool, vsync: bool
    ) -> None:
        self._window = hidden_window(monitor, windowed=windowed)
        self._renderer = video.Renderer(self._window, vsync=vsync)
        self._texture: video.Texture | None = None
        self._coming: tuple[Look, OwnPicture | None] | None = None
        self._is_awaited = False
        self._layers: WeakKeyDictionary[pygame.Surface, video.Texture] = WeakKeyDictionary()
        self._diameter_px = 0.0
        self._mark: video.Texture | None = None
        self._side = 0
        self._colour: Colour = (0, 0, 0)
        self._tints = False
        self._band: tuple[video.Texture, int] | None = None
        self._disc: tuple[Colour, video.Texture, int] | None = None
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
        """Send the target's picture to the graphics card; what takes long, between two frames."""
        side = picture_side(look.diameter * self.size[1])
        is_drawn = look.shape is not Shape.DISC and not OUTLINES[look.shape].is_soft
        self._coming, self._is_awaited = (look, own), False
        if self._texture is None or side <= LARGE_PX or not (is_drawn or own is not None):
            self._take_up(look, own)

    def _take_up(self, look: Look, own: OwnPicture | None) -> None:
        self._coming = None
        self._diameter_px = look.diameter * self.size[1]
        self._side = picture_side(self._diameter_px)
        self._colour = look.colour
        self._tints = look.cycle is not None and own is None
        self._band = None
        if own is not None:
            drawn = own.at(self._side, 0.0, 0.0)
        else:
            colour = WHITE if self._tints else look.colour
            drawn = target_picture(self._diameter_px, colour, look.shape)
        self._texture = self._sent(drawn)

    def prepare(self) -> None:
        """Send the picture of a look that is taken up."""
        if self._coming is not None:
            self._take_up(*self._coming)

    def draw(self, lit: Sequence[Lit], ground: BackdropFrame) -> None:
        """Clear, lay the ground and place the target."""
        if self._is_awaited:
            self.prepare()
        self._is_awaited = True
        self._renderer.draw_color = (*ground.colour, OPAQUE)
        self._renderer.clear()
        for layer in ground.layers:
            self._lay(layer)
        if self._texture is None:
            return
        half = self._side / 2
        for one in lit:
            if one.age is not None:
                self._lay_mark(one, one.age)
                continue
            if one.diameter is not None:
                self._lay_disc(one, one.diameter)
                continue
            if one.spans:
                self._lay_band(one)
                continue
            x, y = pixel_place(one.place, self.size, self._diameter_px)
            self._texture.alpha = round(OPAQUE * one.opacity)
            if self._tints:
                self._texture.color = one.colour or self._colour
            self._texture.draw(dstrect=(x - half, y - half, self._side, self._side))

    def present(self) -> None:
        """Show the frame; waits for the display where vsync works."""
        self._renderer.present()

    def repaint(self) -> None:
        """Every frame is drawn whole here."""

    def close(self) -> None:
        """Take the window away."""
        self._texture = self._mark = self._disc = self._band = None
        self._layers.clear()
        self._window.destroy()

    def _lay_disc(self, lit: Lit, diameter: float) -> None:
        """Draw the largest disc as large as it is to be; it stays on the card."""
        height = self.size[1]
        if self._disc is None or self._disc[0] != self._colour:
            drawn = SoftDisc(height, self._colour)
            self._disc = self._colour, self._sent(drawn.at(LARGEST_LIGHT)[0]), drawn.side
        _, texture, largest_side = self._disc
        side = largest_side * diameter / LARGEST_LIGHT
        x, y = pixel_place(lit.place, self.size, diameter * height)
        texture.alpha = round(OPAQUE * lit.opacity)
        texture.draw(dstrect=(x - side / 2, y - side / 2, side, side))

    def _lay_band(self, lit: Lit) -> None:
        """Draw a band from side to side; what it is stretched from stays on the card."""
        if self._band is None:
            drawn = SoftBand(self._diameter_px, self._colour)
            self._band = self._sent(drawn.at(drawn.side / 2)[0]), drawn.side
        texture, side = self._band
        _, y = pixel_place(lit.place, self.size, self._diameter_px)
        texture.alpha = round(OPAQUE * lit.opacity)
        texture.draw(dstrect=(0, y - side / 2, self.size[0], side))

    def _lay_mark(self, lit: Lit, age: float) -> None:
        """Draw a mark of the trail; the one it is made from stays on the card."""
        height = self.size[1]
        if self._mark is None:
            self._mark = self._sent(bell_picture())
        side = self._mark.width * mark_diameter(age, self._diameter_px / height) * height / BELL_PX
        x, y = pixel_place(lit.place, self.size, self._diameter_px)
        self._mark.alpha = round(OPAQUE * strength_at(age) * lit.opacity)
        self._mark.color = lit.colour or self._colour
        self._mark.draw(dstrect=(x - side / 2, y - side / 2, side, side))

    def _lay(self, layer: PictureLayer) -> None:
        """Draw a picture; it stays on the card for as long as it is kept."""
        picture, alpha, (across, down) = layer
        if picture not in self._layers:
            self._layers[picture] = self._sent(picture)
        texture = self._layers[picture]
        texture.alpha = alpha
        width, height = picture.get_size()
        left, top = (self.size[0] - width) / 2 + across, (self.size[1] - height) / 2 + down
        texture.draw(dstrect=(left, top, width, height))

    def _sent(self, picture: pygame.Surface) -> video.Texture:
        texture = video.Texture.from_surface(self._renderer, picture)
        texture.blend_mode = pygame.BLENDMODE_BLEND
        return texture
