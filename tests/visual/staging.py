"""A stage on SDL's dummy driver, turned by hand."""

from collections.abc import Iterator

import pygame
import pytest

from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.timing.arrays import FloatArray
from bilateral.timing.timeline import Timeline
from bilateral.visual import monitors
from bilateral.visual.canvas_choice import StageChoice
from bilateral.visual.stage import Stage
from bilateral.visual.stage_events import StageEvent
from tests.visual.dummy import RunningClock, open_window, pixels_of, unseen_screen

PERIOD_S = 1 / 60
LATENCY_S = 0.05
SCORE = Score(
    number=1,
    timeline=Timeline.starting(101.0, 2.0).ending_at(8),
    motion=Motion(),
    look=Look(),
    tones=None,
    limits=Limits(),
    appear_s=100.0,
    fade_in_s=0.5,
    fade_out_s=0.5,
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Stage, RunningClock]]:
    monkeypatch.setattr(monitors, "UNSEEN_DRIVERS", frozenset[str]())
    with unseen_screen(monkeypatch):
        clock = RunningClock(100.0)
        made = Stage(StageChoice("auto", False, "software", LATENCY_S), clock)
        made.open(SCORE.look)
        yield made, clock
        made.close()


def play(
    made: Stage, clock: RunningClock, seconds: float, score: Score | None = SCORE
) -> list[StageEvent]:
    news: list[StageEvent] = []
    end_s = clock.now_s() + seconds
    while clock.now_s() < end_s:
        made.await_turn()
        news += made.take_news()
        made.show(score)
    return news


def lose(made: Stage) -> None:
    gone = {"display_index": made.monitors[0].index + 1}
    pygame.event.post(pygame.event.Event(pygame.WINDOWDISPLAYCHANGED, gone))


Opened = tuple[Stage, RunningClock]


def seen() -> FloatArray:
    window = open_window()
    assert window is not None
    return pixels_of(window.get_surface())


def rest(made: Stage, clock: RunningClock, seconds: float) -> list[StageEvent]:
    return play(made, clock, seconds, None)


def numbered() -> bool:
    return bool((seen()[:: seen().shape[0] - 1] == 0).all() and seen().max() > 100)
