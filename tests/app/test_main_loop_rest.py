"""While nothing plays the main loop hardly turns; whatever is said is heard within a frame."""

from itertools import pairwise

import pytest

from bilateral.session.commands import Command, Halt, Start
from bilateral.visual.stage_keys import Press
from tests.app.pages_by_hand import give
from tests.app.stages import HandHands
from tests.app.test_main_loop import TURN_S, Room

FEWEST_A_SECOND, MOST_A_SECOND = 3, 12
"""Outputs fall silent after half a second without a beat; and idle turns cost the processor."""


def test_a_stage_on_which_nothing_changes_is_hardly_looked_after() -> None:
    room = Room((20.0, Press.CLOSE))
    room.give(wait=True)
    idle = [at_s for at_s, _ in room.stage.shown if 1.0 <= at_s < 19.0]
    assert FEWEST_A_SECOND * 18 <= len(idle) <= MOST_A_SECOND * 18


@pytest.mark.parametrize("press", [Press.START_FINISH])
@pytest.mark.parametrize("at_s", [5.0, 5.013, 5.09, 5.19])
def test_a_press_is_answered_in_the_next_frame(press: Press, at_s: float) -> None:
    room = Room((at_s, press), (9.0, Press.CLOSE))
    room.give(wait=True)
    begun_s = next(shown_s for shown_s, score in room.stage.shown if score is not None)
    assert at_s <= begun_s <= at_s + 1.01 * TURN_S


@pytest.mark.parametrize("at_s", [5.0, 5.013, 5.09, 5.19])
def test_what_the_page_asks_for_is_answered_in_the_next_frame(at_s: float) -> None:
    halts_s = at_s + 3.0
    asked: tuple[tuple[float, Command], ...] = ((at_s, Start()), (halts_s, Halt()))
    command_queue, _, _ = give(*asked, close_s=12.0)
    shown = command_queue.stage.shown
    given = [shown_s for shown_s, score in shown if score is not None]
    assert at_s <= given[0] <= at_s + 1.01 * TURN_S
    assert halts_s - 1.01 * TURN_S <= given[-1] <= halts_s + TURN_S


def test_a_set_that_plays_is_drawn_in_every_frame() -> None:
    room = Room((2.0, Press.START_FINISH), (6.0, Press.HALT), (9.0, Press.CLOSE))
    room.give(wait=True)
    playing = [at_s for at_s, score in room.stage.shown if score is not None]
    assert len(playing) == pytest.approx(4.0 / TURN_S, abs=2)


def test_outputs_are_told_that_the_program_lives_while_it_rests() -> None:
    room = Room((20.0, Press.CLOSE)).with_hands()
    room.give(wait=True)
    assert isinstance(room.hands, HandHands)
    beats_s = room.hands.beats_s
    assert max(b - a for a, b in pairwise(beats_s)) < 0.4
