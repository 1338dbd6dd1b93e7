"""Commands from another thread: their order, and which of them are done."""

import pytest

from bilateral.control.command_queue import CommandQueue
from bilateral.session.commands import (
    CloseSession,
    Command,
    Faster,
    Halt,
    MoveStage,
    Slower,
    Start,
    Wish,
)


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        ([Start(), Faster()], [Start(), Faster()]),
        ([Start(), Faster(), Halt()], [Halt()]),
        ([Start(), Halt(), Slower(), Halt(), Faster()], [Halt(), Faster()]),
        ([Start(), MoveStage(2), CloseSession(), Halt()], [Halt(), MoveStage(2), CloseSession()]),
    ],
)
def test_nothing_asked_for_before_a_halt_comes_after_it(
    asked: list[Command | Wish], taken: list[Command | Wish]
) -> None:
    command_queue: CommandQueue = CommandQueue()
    for number, command in enumerate(asked, 1):
        command_queue.ask(number, command)
    assert command_queue.take() == taken
    assert command_queue.take() == []
    assert command_queue.taken == len(asked)


def test_a_halt_that_came_another_way_counts_for_what_was_asked_for_before_it() -> None:
    command_queue: CommandQueue = CommandQueue()
    before = command_queue.halts
    command_queue.ask(1, Start())
    command_queue.ask(2, MoveStage(2))
    command_queue.note_halt()
    command_queue.ask(3, Faster(), halts=before)
    command_queue.ask(4, Slower())
    assert command_queue.take() == [MoveStage(2), Slower()]


def test_what_is_taken_is_counted_up_to_the_first_number_that_is_missing() -> None:
    command_queue = CommandQueue()
    assert command_queue.taken == 0
    command_queue.ask(3, Halt())
    command_queue.ask(1)
    command_queue.take()
    assert command_queue.taken == 1, "the second one may still come"
    command_queue.ask(2, Faster())
    assert command_queue.taken == 1, "it is not done yet"
    assert command_queue.take() == [Faster()]
    assert command_queue.taken == 3
