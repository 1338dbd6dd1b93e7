"""A halt overtakes what was asked for before it, and nothing starts after it."""

import pytest

from bilateral.console.messages import Ask, AskMetronome
from bilateral.control.halt_request import HaltSaid
from bilateral.session.commands import (
    Command,
    Faster,
    Finish,
    Halt,
    Pause,
    Revise,
    ShowGrounding,
    Slower,
    Start,
    Wish,
)
from tests.control.plan_workers import FAST, SLOW, Behind, use
from tests.rig.children import wait_until


def test_a_start_still_behind_a_plan_does_not_come_after_a_halt_on_the_stage(
    behind: Behind,
) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start"))
    assert behind.outputs.working.wait(5.0)
    behind.command_queue.note_halt()
    behind.outputs.may_go_on.set()
    behind.ask(Ask(type="slower"))
    revised, slower = behind.awaited(2)
    assert isinstance(revised, Revise)
    assert slower == Slower()


def test_a_halt_comes_at_once_and_nothing_asked_for_before_it_starts_anything(
    behind: Behind,
) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start"), Ask(type="resume"), use(FAST))
    assert behind.outputs.working.wait(5.0)
    behind.ask(Ask(type="halt"))
    assert behind.command_queue.take() == [Halt()]
    behind.ask(Ask(type="faster"))
    behind.outputs.may_go_on.set()
    *plans, faster = behind.awaited(3)
    assert [type(plan) for plan in plans] == [Revise, Revise]
    assert faster == Faster()
    assert behind.outputs.arranged == [0.4, 1.4]


@pytest.mark.parametrize("number", range(10))
def test_however_a_halt_falls_nothing_starts_after_it(behind: Behind, number: int) -> None:
    for _ in range(number):
        behind.ask(Ask(type="start"), use(SLOW))
    behind.ask(Ask(type="halt"), Ask(type="slower"))
    taken: list[Command | Wish] = []

    def came() -> bool:
        taken.extend(behind.command_queue.take())
        return Slower() in taken

    wait_until(came, 5.0, "what was asked for last")
    assert Start() not in taken[taken.index(Halt()) :]


@pytest.mark.parametrize(("word", "command"), [("pause", Pause()), ("finish", Finish())])
def test_what_calms_does_not_wait_for_plans(behind: Behind, word: str, command: Command) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), use(FAST, live=False))
    assert behind.outputs.working.wait(5.0)
    behind.ask(Ask.model_validate({"type": word}))
    assert behind.command_queue.take() == [command]


def test_what_calms_comes_after_the_start_that_was_asked_for_before_it(behind: Behind) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start"))
    assert behind.outputs.working.wait(5.0)
    behind.ask(Ask(type="finish"))
    assert behind.command_queue.take() == []
    behind.outputs.may_go_on.set()
    assert [type(one) for one in behind.awaited(3)] == [Revise, Start, Finish]


def test_a_check_in_the_making_is_dropped_when_a_halt_comes(behind: Behind) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(AskMetronome(type="metronome", on=True))
    assert behind.outputs.working.wait(5.0)
    behind.ask(Ask(type="halt"), Ask(type="faster"))
    behind.outputs.may_go_on.set()
    assert behind.awaited(2) == [Halt(), Faster()]


def test_what_was_chosen_before_a_halt_holds_after_it(behind: Behind) -> None:
    behind.ask(use(SLOW), Ask(type="start"))
    wait_until(lambda: len(behind.command_queue._asked) == 2, 5.0, "both")
    behind.ask(Ask(type="halt"))
    assert [type(one) for one in behind.command_queue.take()] == [Halt, Revise]


@pytest.mark.parametrize("first", ["link", "door"])
def test_stop_and_ground_is_one_halt_whatever_way_comes_first_and_shows_the_cards(
    behind: Behind, first: str
) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start", page="abcdefgh"))
    assert behind.outputs.working.wait(5.0)
    said, asked = HaltSaid("abcdefgh", 1), Ask(type="ground", page="abcdefgh", halts=1)
    if first == "door":
        behind.plan_worker.halt(said)
    behind.ask(asked)
    if first == "link":
        behind.plan_worker.halt(said)
    assert behind.command_queue.take() == [Halt(), ShowGrounding()]
    behind.outputs.may_go_on.set()
    (revised,) = behind.awaited(1)
    assert isinstance(revised, Revise)
    wait_until(behind.all_taken, 5.0, "the start that was dropped")
