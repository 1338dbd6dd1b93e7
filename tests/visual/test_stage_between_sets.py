"""The stage between sets: calm, asleep while nothing changes, awake in a frame."""

from dataclasses import replace

import numpy as np
import pygame

from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.look import Look
from bilateral.timing.timeline import Timeline
from tests.visual.dummy import open_window
from tests.visual.staging import LATENCY_S, PERIOD_S, SCORE, Opened, play, rest, seen


def test_between_sets_the_stage_is_calm_and_a_set_is_given_on_its_own_background(
    opened: Opened,
) -> None:
    made, clock = opened
    assert not seen().any()
    made.settle(CalmScreen((60, 90, 110)))
    rest(made, clock, 1.0)
    assert (seen() == (60, 90, 110)).all()
    playing = replace(SCORE, timeline=Timeline.starting(clock.now_s() + 1.0, 2.0).ending_at(8))
    playing = replace(playing, appear_s=clock.now_s())
    play(made, clock, 1.5, playing)
    assert set(np.unique(seen()[:, 0])) == {0.0}
    assert seen().max() == 255


def test_between_sets_a_still_picture_is_not_drawn_again_and_no_frame_counts_as_lost(
    opened: Opened,
) -> None:
    made, clock = opened
    rest(made, clock, 1.0)
    made.begin_counting()
    rest(made, clock, 10.0)
    assert made.is_still
    assert 5 <= made.frames.count <= 15, "now and then it is, should the system have lost it"
    assert (made.late, made.skipped) == (0, 0)


def test_the_first_frame_of_a_set_that_follows_on_a_rest_is_shown_in_its_time(
    opened: Opened,
) -> None:
    made, clock = opened
    rest(made, clock, 1.5)
    began_s = clock.now_s()
    made.begin_counting()
    play(made, clock, 1.0)
    shown_s = made.frames.times(float("-inf")).presented_s - LATENCY_S
    assert shown_s[0] <= began_s + PERIOD_S + 0.005
    assert np.diff(shown_s).max() <= 1.1 * PERIOD_S
    assert (made.late, made.skipped) == (0, 0)


def test_a_stage_on_which_something_happens_is_not_still(opened: Opened) -> None:
    made, clock = opened

    def is_still() -> bool:
        return made.is_still

    rest(made, clock, 1.5)
    assert is_still()
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE))
    assert not is_still()
    rest(made, clock, 0.1)
    assert is_still()
    made.settle(CalmScreen((60, 90, 110)))
    rest(made, clock, 0.1)
    assert not is_still()
    rest(made, clock, 1.0)
    assert is_still()
    play(made, clock, 0.1, replace(SCORE, look=Look(shown=False)))
    assert not is_still(), "in a set every frame is shown"


def test_a_window_that_the_system_has_emptied_is_drawn_at_once(opened: Opened) -> None:
    made, clock = opened
    made.settle(CalmScreen((60, 90, 110)))
    rest(made, clock, 2.0)
    window = open_window()
    assert window is not None
    window.get_surface().fill((0, 0, 0))
    pygame.event.post(pygame.event.Event(pygame.WINDOWEXPOSED))
    rest(made, clock, 1.5 * PERIOD_S)
    assert (seen() == (60, 90, 110)).all()


def test_a_halt_takes_the_target_at_once_and_glides_back_to_calm(opened: Opened) -> None:
    made, clock = opened
    made.settle(CalmScreen((60, 90, 110)))
    play(made, clock, 3.0)
    assert seen().max() == 255
    made.await_turn()
    made.show(None)
    assert seen().max() <= 1.0
    rest(made, clock, 1.1)
    assert (seen() == (60, 90, 110)).all()


def test_the_background_of_the_set_to_come_is_there_before_it(opened: Opened) -> None:
    made, clock = opened
    made.expect(Look(background=(10, 20, 30)))
    rest(made, clock, 1.0)
    assert (seen() == (10, 20, 30)).all()
