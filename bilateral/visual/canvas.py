"""Two ways to draw a target: into a window surface, or through the graphics card."""

from typing import Protocol

import pygame
from pygame._sdl2 import video

from bilateral.stimulus.limits import Colour
from bilateral.stimulus.motion import Motion, Path, Point
from bilateral.stimulus.score import Look
from bilateral.visual.monitors import Monitor
from bilateral.visual.sprites import SpriteBank, disc_picture, picture_side

TITLE = "Bilateral"
WINDOWED_FRACTION = 0.6
_ON_DISPLAY = 0x2FFF0000
"""SDL's mark for a position that means: centred on the display of this number."""


class Canvas(Protocol):
    """A window of the client's with a target in it. For the thread that opened it."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""

    def dress(self, look: Look, motion: Motion) -> None:
        """Prepare the pictures for this look; may take some milliseconds."""

    def draw(self, place: Point, opacity: float) -> None:
        """Draw the target, unseen as yet; `place` as the motion gives it."""

    def present(self) -> None:
        """Let it be seen."""

    def repaint(self) -> None:
        """Draw everything anew next time: the system may have lost the window's contents."""

    def close(self) -> None:
        """Take the window away."""


def pixel_place(place: Point, size: tuple[int, int], diameter_px: float) -> tuple[float, float]:
    """Centre of the target in pixels from the top left; ±1 just touches the edge."""
    width, height = size
    return (
        width / 2 + place.x * (width - diameter_px) / 2,
        height / 2 + place.y * (height - diameter_px) / 2,
    )


class SoftwareCanvas:
    """A window surface of which only the rectangles that changed are shown again.

    Without a frame even before it fills the monitor: a window manager would show it for a moment.
    """

    def __init__(self, monitor: Monitor, background: Colour, *, windowed: bool) -> None:
        size = window_size(monitor) if windowed else monitor.size
        pygame.display.set_caption(TITLE)
        flags = 0 if windowed else pygame.FULLSCREEN | pygame.NOFRAME
        self._surface = pygame.display.set_mode(size, flags, display=monitor.index)
        self._background = background
        self._look: Look | None = None
        self._sprites: SpriteBank | None = None
        self._diameter_px = 0.0
        self._shown: pygame.Rect | None = None
        self._changed: list[pygame.Rect] = []
        self.repaint()
        self.present()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._surface.get_size()

    def dress(self, look: Look, motion: Motion) -> None:
        """Prepare the sprites of this look along this path."""
        self._background = look.background
        self._diameter_px = look.diameter * self.size[1]
        self._sprites = SpriteBank(
            self._diameter_px,
            look.colour,
            along_x=motion.path is not Path.VERTICAL,
            along_y=motion.path is not Path.HORIZONTAL,
        )
        self.repaint()

    def draw(self, place: Point, opacity: float) -> None:
        """Erase the last target and draw the next."""
        if self._shown is not None:
            self._surface.fill(self._background, self._shown)
            self._changed.append(self._shown)
            self._shown = None
        if self._sprites is None or opacity <= 0.0:
            return
        x, y = pixel_place(place, self.size, self._diameter_px)
        picture, corner = self._sprites.at(x, y)
        picture.set_alpha(round(255 * opacity))
        self._shown = self._surface.blit(picture, corner)
        self._changed.append(self._shown)

    def present(self) -> None:
        """Show the rectangles that changed."""
        pygame.display.update(self._changed)
        self._changed.clear()

    def repaint(self) -> None:
        """Fill the whole window with the background."""
        self._surface.fill(self._background)
        self._shown = None
        self._changed = [self._surface.get_rect()]

    def close(self) -> None:
        """Take the window away; pygame can only close all of its display module with it."""
        pygame.display.quit()
        pygame.display.init()


class GpuCanvas:
    """A renderer of the graphics card; the target is a texture placed at fractions of a pixel."""

    def __init__(
        self, monitor: Monitor, background: Colour, *, windowed: bool, vsync: bool
    ) -> None:
        self._background = background
        position = (_ON_DISPLAY | monitor.index,) * 2
        size = window_size(monitor) if windowed else monitor.size
        self._window = pygame.Window(
            TITLE,
            size,
            position,
            fullscreen_desktop=not windowed,
            borderless=not windowed,
            hidden=True,
        )
        self._renderer = video.Renderer(self._window, vsync=vsync)
        self._texture: video.Texture | None = None
        self._diameter_px = 0.0
        self._side = 0
        self.draw(Point(0.0, 0.0), 0.0)
        self._renderer.present()
        self._window.show()
        self.draw(Point(0.0, 0.0), 0.0)
        self._renderer.present()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._window.size

    def dress(self, look: Look, motion: Motion) -> None:  # noqa: ARG002  # one texture serves all
        """Send the target's picture to the graphics card."""
        self._background = look.background
        self._diameter_px = look.diameter * self.size[1]
        self._side = picture_side(self._diameter_px)
        picture = disc_picture(self._diameter_px, look.colour)
        self._texture = video.Texture.from_surface(self._renderer, picture)
        self._texture.blend_mode = pygame.BLENDMODE_BLEND

    def draw(self, place: Point, opacity: float) -> None:
        """Clear and place the texture."""
        self._renderer.draw_color = (*self._background, 255)
        self._renderer.clear()
        if self._texture is None or opacity <= 0.0:
            return
        x, y = pixel_place(place, self.size, self._diameter_px)
        self._texture.alpha = round(255 * opacity)
        half = self._side / 2
        self._texture.draw(dstrect=(x - half, y - half, self._side, self._side))

    def present(self) -> None:
        """Show the frame; waits for the display where vsync works."""
        self._renderer.present()

    def repaint(self) -> None:
        """Every frame is drawn whole here."""

    def close(self) -> None:
        """Take the window away."""
        self._texture = None
        self._window.destroy()


def window_size(monitor: Monitor) -> tuple[int, int]:
    """Size of a window that leaves room for others."""
    width, height = monitor.size
    return int(width * WINDOWED_FRACTION), int(height * WINDOWED_FRACTION)
