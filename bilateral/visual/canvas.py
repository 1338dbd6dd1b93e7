"""What the stage asks of a window, however it is drawn in."""

from collections.abc import Sequence
from typing import Protocol

import pygame

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Point
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.monitors import ON_DISPLAY, Monitor
from bilateral.visual.own_picture import OwnPicture

TITLE = "Bilateral"
WINDOWED_FRACTION = 0.6


class Canvas(Protocol):
    """A window of the client's with a target in it. For the thread that opened it."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""

    @property
    def window_id(self) -> int:
        """SDL's number of the window."""

    def dress(self, look: Look, own: OwnPicture | None = None) -> None:
        """Draw the target with this look from now on, or from the next frame but one.

        Fast enough for the midst of a set.

        Where there is a picture of the therapist's own, it takes the place of the shape.
        """

    def prepare(self) -> None:
        """Use a moment in which nothing is to be drawn for what will be drawn later."""

    def draw(self, lit: Sequence[Lit], ground: BackdropFrame) -> None:
        """Draw what is lit of the target on its ground, unseen as yet."""

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


def hidden_window(monitor: Monitor, *, windowed: bool) -> pygame.Window:
    """Open the client's window unseen: what is shown first should be a picture, not its birth.

    Without a frame even before it fills the monitor: a window manager would show it for a moment.
    Raises pygame.error.
    """
    return pygame.Window(
        TITLE,
        window_size(monitor) if windowed else monitor.size,
        (ON_DISPLAY | monitor.index,) * 2,
        fullscreen_desktop=not windowed,
        borderless=not windowed,
        hidden=True,
    )


def window_size(monitor: Monitor) -> tuple[int, int]:
    """Size of a window that leaves room for others."""
    width, height = monitor.size
    return int(width * WINDOWED_FRACTION), int(height * WINDOWED_FRACTION)
