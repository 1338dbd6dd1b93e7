"""The stage on SDL's dummy driver: its turns go on, with a monitor and without."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pygame
import pytest

from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.look import Look
from bilateral.timing.timeline import Timeline
from bilateral.visual import stage as stage_module
from bilateral.visual.canvas_choice import StageChoice, open_best
from bilateral.visual.monitor_watch import LOOK_AGAIN_S
from bilateral.visual.monitors import DisplayMissing, Monitor, find_monitors
from bilateral.visual.stage_events import MonitorBack, MonitorLost, PhotoUnread, StageEvent
from bilateral.visual.stage_keys import Press
from tests.visual.dummy import open_window, unseen_screen
from tests.visual.staging import (
    LATENCY_S,
    PERIOD_S,
    SCORE,
    Opened,
    lose,
    numbered,
    play,
    rest,
    seen,
)


def test_a_screen_no_one_can_see_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    with unseen_screen(monkeypatch), pytest.raises(DisplayMissing, match="display-none"):
        find_monitors()


def test_frames_are_shown_when_they_are_due_and_noted_as_seen(opened: Opened) -> None:
    made, clock = opened
    made.begin_counting()
    play(made, clock, 2.0)
    frames = made.frames.times(float("-inf"))
    assert made.frames.count == pytest.approx(120, abs=1)
    assert (made.late, made.skipped) == (0, 0)
    lags_s = frames.presented_s - frames.planned_s
    assert lags_s.min() >= 0.0
    assert lags_s.max() < 1e-3
    slots = (frames.planned_s - LATENCY_S - frames.planned_s[0] + LATENCY_S) / PERIOD_S
    assert slots == pytest.approx(range(len(slots)), abs=1e-6)


def test_a_late_frame_is_counted_and_slots_that_passed_are_skipped(opened: Opened) -> None:
    made, clock = opened
    play(made, clock, 0.1)
    made.begin_counting()
    clock.advance(10.2 * PERIOD_S)
    play(made, clock, 0.1)
    assert made.skipped == pytest.approx(10, abs=1)


def test_keys_on_the_stage_are_presses(opened: Opened) -> None:
    made, clock = opened
    play(made, clock, 0.1)
    for key in (pygame.K_SPACE, pygame.K_LSHIFT, pygame.K_s, pygame.K_x):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key))
    assert play(made, clock, 0.05) == [Press.HALT, Press.START_FINISH, Press.STOP]


def test_without_its_monitor_the_window_is_gone_and_the_turns_go_on(opened: Opened) -> None:
    made, clock = opened
    play(made, clock, 0.1)
    lose(made)
    assert play(made, clock, 0.05) == [MonitorLost(made.monitors[0])]
    assert made.condition == "lost"
    assert open_window() is None
    shown, began_s = made.frames.count, clock.now_s()
    turns = 0
    while clock.now_s() < began_s + LOOK_AGAIN_S / 2:
        made.await_turn()
        assert list(made.take_news()) == []
        made.show(SCORE)
        turns += 1
    assert turns == pytest.approx(LOOK_AGAIN_S / 2 * 60, abs=1)
    assert made.frames.count == shown


def test_a_monitor_that_is_back_is_opened_again_and_drawn_on(opened: Opened) -> None:
    made, clock = opened
    lose(made)
    news = play(made, clock, LOOK_AGAIN_S + 2 * PERIOD_S)
    assert news == [MonitorLost(made.monitors[0]), MonitorBack(made.monitors[0])]
    assert made.condition == "on"
    playing = replace(SCORE, timeline=Timeline.starting(101.0, 2.0).ending_at(800))
    bright = [0.0]
    while bright[-1] < 255.0:
        play(made, clock, PERIOD_S, playing)
        bright.append(seen().max())
    rises = np.diff(bright)
    assert rises.min() >= 0.0
    assert rises.max() < 255.0 * 0.06, "it comes back softly, though it was there before"


def test_a_monitor_that_gives_no_window_yet_is_tried_again(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, clock = opened
    lose(made)
    play(made, clock, 0.05)
    with monkeypatch.context() as patch:
        patch.setenv("SDL_VIDEODRIVER", "no such driver")
        assert play(made, clock, 2.5 * LOOK_AGAIN_S) == []
        assert made.condition == "lost"
    assert play(made, clock, LOOK_AGAIN_S + 0.1) == [MonitorBack(made.monitors[0])]


def test_a_photo_that_cannot_be_read_is_news(opened: Opened, tmp_path: Path) -> None:
    made, clock = opened
    made.settle(CalmScreen(photo=tmp_path / "gone.jpg"))
    news: list[StageEvent] = []
    while not news:
        news += rest(made, clock, 0.1)
        time.sleep(0.01)
    assert [type(one) for one in news] == [PhotoUnread]


def test_the_stage_stays_where_it_was_if_there_is_no_such_monitor(opened: Opened) -> None:
    made, clock = opened
    before = open_window()
    with pytest.raises(DisplayMissing, match=r"display-unknown\(.*wanted=9"):
        made.move_to(9)
    made.move_to(1)
    assert open_window() is before, "it is there already"
    made.move_to(1, windowed=True)
    rest(made, clock, 0.1)
    assert (made.condition, made.monitor) == ("on", made.monitors[0])
    assert seen().shape[0] < made.monitors[0].size[0]


def test_a_move_that_gives_no_window_leaves_the_stage_where_it_was(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, clock = opened
    open_once = open_best
    tried: list[bool] = []

    def refuse_windows(monitor: Monitor, choice: StageChoice, *rest: Any) -> Any:
        tried.append(choice.windowed)
        if choice.windowed:
            raise pygame.error("no window for you")
        return open_once(monitor, choice, *rest)

    monkeypatch.setattr(stage_module, "open_best", refuse_windows)
    with pytest.raises(DisplayMissing, match="no window for you"):
        made.move_to(1, windowed=True)
    assert tried == [True, False]
    rest(made, clock, 0.1)
    assert made.condition == "on"


def test_a_monitor_that_is_back_in_a_set_shows_that_sets_background(opened: Opened) -> None:
    made, clock = opened
    made.settle(CalmScreen((250, 250, 250)))
    given = replace(SCORE, timeline=Timeline.starting(101.0, 2.0).ending_at(40))
    play(made, clock, 3.0, given)
    made.expect(Look(background=(200, 0, 0)))
    lose(made)
    while made.condition == "on":
        play(made, clock, 0.05, given)
    while made.condition == "lost":
        made.show(given)
        made.await_turn()
        list(made.take_news())
    assert not seen().any()


def test_the_stage_shows_its_own_number_for_a_while_or_until_asked_again(opened: Opened) -> None:
    made, clock = opened
    rest(made, clock, 0.1)
    made.show_numbers(2.0)
    rest(made, clock, 1.0)
    assert numbered()
    rest(made, clock, 1.7)
    assert not seen().any()
    made.show_numbers(20.0)
    rest(made, clock, 1.0)
    assert numbered()
    made.show_numbers(20.0)
    rest(made, clock, 0.7)
    assert not seen().any()


def test_numbers_are_gone_at_once_when_a_set_starts_or_is_halted(opened: Opened) -> None:
    made, clock = opened
    for given in (None, replace(SCORE, look=Look(shown=False))):
        made.show_numbers(20.0)
        rest(made, clock, 1.0)
        assert numbered()
        made.await_turn()
        if given is None:
            made.clear()
        made.show(given)
        assert not seen().any()


def test_no_numbers_are_shown_while_a_set_plays(opened: Opened) -> None:
    made, clock = opened
    playing = replace(SCORE, look=Look(shown=False))
    play(made, clock, 0.1, playing)
    made.show_numbers(20.0)
    play(made, clock, 1.0, playing)
    assert not seen().any()
