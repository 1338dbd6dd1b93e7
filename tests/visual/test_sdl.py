"""What is asked of SDL beside pygame, and what if it cannot be asked or fails."""

from collections.abc import Iterator
from types import SimpleNamespace

import pygame
import pytest

from bilateral.visual import sdl
from bilateral.visual.canvas import hidden_window
from tests.visual.dummy import MONITOR, unseen_screen

PARTS = [pygame.Rect(0, 0, 10, 20), pygame.Rect(30, 40, 5, 5)]


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with unseen_screen(monkeypatch):
        yield


class Watched:
    """A window that counts how often it is shown whole."""

    def __init__(self) -> None:
        self._window = hidden_window(MONITOR, windowed=True)
        self._window.get_surface()
        self.id = self._window.id
        self.flips = 0

    def get_surface(self) -> pygame.Surface:
        return self._window.get_surface()

    def flip(self) -> None:
        self.flips += 1
        self._window.flip()


def shown(parts: list[pygame.Rect]) -> int:
    """How often the window had to be shown whole."""
    window = Watched()
    sdl.show_parts(window, parts)  # type: ignore[arg-type]
    return window.flips


def test_parts_are_shown_alone() -> None:
    assert shown(PARTS) == 0


def test_what_cannot_be_shown_in_parts_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def refuse(_window: object, _rects: object, count: object) -> int:
        asked.append(count)
        return -1

    broken = SimpleNamespace(SDL_GetWindowFromID=lambda _: 1, SDL_UpdateWindowSurfaceRects=refuse)
    monkeypatch.setattr(sdl, "_library", lambda: broken)
    assert shown(PARTS) == 1
    assert shown([]) == 0
    assert len(asked) == 1


def test_without_sdl_at_hand_the_window_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sdl, "_library", lambda: None)
    assert shown(PARTS) == 1
    assert shown([]) == 0


def test_there_is_no_window_of_the_x_server_without_one() -> None:
    window = hidden_window(MONITOR, windowed=True)
    assert sdl.x11_window(window.id) is None
    assert sdl.x11_window(window.id + 1000) is None
