"""SDL without a screen, for tests that draw but show nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakSet

import numpy as np
import pygame
import pytest

from bilateral.timing.arrays import FloatArray
from bilateral.timing.clock import ManualClock
from bilateral.visual.monitors import Monitor

MONITOR = Monitor(0, "dummy", (0, 0), (500, 375), 60.0)
SIZE = (300, 225)
"""Of a window on it: small, so that every pixel can be looked at."""


class RunningClock(ManualClock):
    """Passes a little at every look, so that waiting awake for a moment comes to an end."""

    look_s = 20e-6

    def now_s(self) -> float:
        self.advance(self.look_s)
        return super().now_s()


class FoundWindow(pygame.Window):
    """A window that a test can find though the program keeps it to itself."""

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        _open.add(self)

    def destroy(self) -> None:
        super().destroy()
        _open.remove(self)


_open: WeakSet[FoundWindow] = WeakSet()


def open_window() -> FoundWindow | None:
    """The window that is open, of those opened since `unseen_screen`; None if there is none."""
    windows = list(_open)
    assert len(windows) <= 1
    return windows[0] if windows else None


def pixels_of(surface: pygame.Surface) -> FloatArray:
    """Red, green and blue of each pixel (width, height, 3)."""
    return pygame.surfarray.array3d(surface).astype(np.float64)


@contextmanager
def unseen_screen(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """SDL's display module on its dummy driver; pygame is left as it was found."""
    patch.setenv("SDL_VIDEODRIVER", "dummy")
    patch.setattr(pygame, "Window", FoundWindow)
    _open.clear()
    pygame.display.quit()
    pygame.display.init()
    try:
        yield
    finally:
        pygame.display.quit()
        pygame.quit()
