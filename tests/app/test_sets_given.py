"""What the console is told of each set that is over: as it was given, and by whom it was ended."""

import pytest

from bilateral.session.commands import (
    AnswerScreening,
    Command,
    Finish,
    Halt,
    NextClient,
    SetSpeed,
    Start,
    Wish,
)
from bilateral.sitting.set_given import SetGiven
from bilateral.visual.stage_keys import Press
from tests.app.pages_by_hand import HandDesk, give
from tests.app.test_main_loop import PLAN

PASSES = PLAN.sweeps_at(PLAN.speed_hz) / 2


def given(desk: HandDesk) -> tuple[SetGiven, ...]:
    """As the last state has it."""
    return desk.shown[-1][1].given


def test_a_set_to_its_end_is_told_once_with_all_that_was_given() -> None:
    desk, instrument, _ = give((1.0, Start()), close_s=9.8)
    (one,) = given(desk)
    assert (one.number, one.outcome, one.ended_by) == (1, "complete", "")
    assert one.passes == one.passes_planned == PASSES
    assert one.speed_hz == pytest.approx(PLAN.speed_hz)
    assert one.seconds == pytest.approx(PASSES / PLAN.speed_hz)
    assert one.end_s == instrument.sets[0].end_s
    assert desk.shown[-1][1].outputs.eyes == "missing"
    assert one.outputs == (), "there was nobody to give it"


@pytest.mark.parametrize(
    ("asked", "pressed", "linked_until_s", "outcome", "by"),
    [
        (((1.0, Start()), (3.2, Finish())), (), 1e9, "finished early", "therapist"),
        (((1.0, Start()),), (), 1.5, "finished early", "absence"),
        (((1.0, Start()), (3.0, Finish())), ((3.3, Press.STOP),), 1e9, "halted", "stage"),
    ],
)
def test_who_ended_it_is_told_with_what_had_been_planned(
    asked: tuple[tuple[float, Command | Wish], ...],
    pressed: tuple[tuple[float, Press], ...],
    linked_until_s: float,
    outcome: str,
    by: str,
) -> None:
    desk, _, _ = give(*asked, pressed=pressed, linked_until_s=linked_until_s, close_s=8.5)
    (one,) = given(desk)
    assert (one.outcome, one.ended_by) == (outcome, by)
    assert 0 < one.passes < one.passes_planned == PASSES


def test_a_set_begun_at_once_after_another_leaves_that_its_own_number() -> None:
    desk, _, _ = give(
        *((1.0, Start()), (3.2, Halt()), (3.7, Start()), (6.5, SetSpeed(2.0))), close_s=14.0
    )
    first, second = given(desk)
    assert (first.number, first.outcome) == (1, "halted")
    assert (second.number, second.outcome) == (2, "complete")
    assert PLAN.speed_hz < second.speed_hz < 2.0


def test_another_client_is_asked_again_and_counted_anew() -> None:
    desk, instrument, _ = give(
        *((0.5, AnswerScreening()), (1.0, Start()), (3.0, NextClient()), (3.2, Halt())),
        *((5.0, NextClient()), (6.0, Start()), (7.0, AnswerScreening()), (8.0, Start())),
        close_s=12.0,
        screening=True,
    )
    sittings = [(state.sitting, at_s) for at_s, state in desk.shown]
    began_s = next(at_s for sitting, at_s in sittings if sitting == 2)
    assert began_s == pytest.approx(5.0, abs=0.1), "and nothing while a set was given"
    later = [state for at_s, state in desk.shown if at_s >= began_s]
    assert {state.sets_before for state in later} == {1}
    asked = [state.screening for state in later]
    assert [*dict.fromkeys(asked)] == ["due", "waited for", "done"]
    assert len(instrument.sets) == 2
    assert desk.shown[-1][1].sets_begun == 2
