"""SDL without a screen, for tests that draw but show nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

import pygame
import pytest

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


@contextmanager
def unseen_screen(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """SDL's display module on its dummy driver; pygame is left as it was found."""
    patch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.quit()
    pygame.display.init()
    try:
        yield
    finally:
        pygame.display.quit()
        pygame.quit()
