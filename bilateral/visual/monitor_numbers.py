"""A large number on each monitor, so that the client's can be told from the others."""

import math
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pygame

from bilateral.stimulus.light import Colour
from bilateral.visual.monitors import ON_DISPLAY, Monitor

TITLE = "Bilateral: number of this monitor"
NUMBER_HEIGHT = 1 / 3
"""Of the monitor's height; the window is twice as high."""
_PAPER: Colour = (28, 30, 34)
_INK: Colour = (235, 235, 235)
_UNFOCUSED = "SDL_WINDOW_NO_ACTIVATION_WHEN_SHOWN"


def number_picture(number: int, height: int, colour: Colour) -> pygame.Surface:
    """Draw the number for a monitor of this height."""
    pygame.font.init()
    font = pygame.font.Font(None, round(height * NUMBER_HEIGHT))
    return font.render(str(number), True, colour)


class MonitorNumbers:
    """A small window on each of the other monitors; the stage draws its own number by itself.

    The windows are drawn once, take no focus and cannot be used.
    """

    def __init__(self) -> None:
        self._windows: list[pygame.Window] = []
        self._until_s = -math.inf

    @property
    def are_shown(self) -> bool:
        """Whether they have been asked for and not been taken away."""
        return self._until_s > -math.inf

    def show(self, monitors: Iterable[Monitor], until_s: float) -> None:
        """Open the windows."""
        with _without_focus():
            self._windows = [_open(monitor) for monitor in monitors]
        self._until_s = until_s

    def are_over(self, now_s: float) -> bool:
        """Whether they have been there for long enough."""
        return self.are_shown and now_s >= self._until_s

    def take(self, event: pygame.event.Event) -> bool:
        """Whether an event is one of their windows', and so none of the stage's."""
        window = getattr(event, "window", None)
        if window not in self._windows:
            return False
        if event.type == pygame.WINDOWEXPOSED:
            window.flip()
        return True

    def close(self) -> None:
        """Take them all away.

        What waits to be told of where they are goes with them: once they are gone, an event no
        longer says whose it was, and the stage would think that it has been moved itself.
        """
        self._until_s = -math.inf
        for event in pygame.event.get(pygame.WINDOWDISPLAYCHANGED) if self._windows else ():
            if not self.take(event):
                pygame.event.post(event)
        while self._windows:
            self._windows.pop().destroy()


def _open(monitor: Monitor) -> pygame.Window:
    height = monitor.size[1]
    side = round(2 * height * NUMBER_HEIGHT)
    window = pygame.Window(
        TITLE,
        (side, side),
        (ON_DISPLAY | monitor.index,) * 2,
        borderless=True,
        utility=True,
        always_on_top=True,
        hidden=True,
    )
    surface = window.get_surface()
    surface.fill(_PAPER)
    picture = number_picture(monitor.number, height, _INK)
    surface.blit(picture, picture.get_rect(center=surface.get_rect().center))
    window.show()
    window.flip()
    return window


@contextmanager
def _without_focus() -> Iterator[None]:
    """Keep the focus where it is while windows are shown; SDL reads the variable each time."""
    os.environ[_UNFOCUSED] = "1"
    try:
        yield
    finally:
        del os.environ[_UNFOCUSED]
