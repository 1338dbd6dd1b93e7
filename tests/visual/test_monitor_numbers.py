"""Windows with numbers beside the stage's: what happens to them does not happen to the stage."""

from collections.abc import Iterator

import numpy as np
import pygame
import pytest

from bilateral.visual.monitor_numbers import MonitorNumbers, number_picture
from tests.visual.dummy import MONITOR, unseen_screen


@pytest.fixture
def numbers(monkeypatch: pytest.MonkeyPatch) -> Iterator[MonitorNumbers]:
    with unseen_screen(monkeypatch):
        pygame.display.set_mode((64, 64))
        made = MonitorNumbers()
        made.show([MONITOR], until_s=10.0)
        yield made
        made.close()


def moved(window: pygame.Window | None) -> pygame.event.Event:
    return pygame.event.Event(pygame.WINDOWDISPLAYCHANGED, window=window, display_index=1)


def test_their_events_are_theirs_and_the_stages_are_not(numbers: MonitorNumbers) -> None:
    (window,) = numbers._windows
    assert numbers.take(moved(window))
    assert numbers.take(pygame.event.Event(pygame.WINDOWEXPOSED, window=window))
    assert not numbers.take(moved(None))
    assert not numbers.take(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE))


def test_what_they_leave_behind_is_not_taken_for_the_stages(numbers: MonitorNumbers) -> None:
    pygame.event.get()
    pygame.event.post(moved(numbers._windows[0]))
    pygame.event.post(moved(None))
    numbers.close()
    told = pygame.event.get(pygame.WINDOWDISPLAYCHANGED)
    assert [event.window for event in told] == [None]


def test_they_are_over_once_their_time_has_passed(numbers: MonitorNumbers) -> None:
    assert [numbers.are_over(now_s) for now_s in (9.9, 10.0)] == [False, True]
    numbers.close()
    assert not numbers.are_shown
    assert not numbers.are_over(11.0)


def test_a_number_is_large_and_in_the_colour_asked_for() -> None:
    picture = number_picture(2, 1080, (10, 200, 90))
    inked = pygame.surfarray.array_alpha(picture) == 255
    assert np.ptp(np.nonzero(inked)[1]) > 0.15 * 1080
    assert (pygame.surfarray.array3d(picture)[inked] == (10, 200, 90)).all()
