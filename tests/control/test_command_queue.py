"""Commands from another thread, states to it, and what becomes of a set that lost its page."""

import threading

import pytest

from bilateral.control.command_queue import CommandQueue
from bilateral.control.lease import GRACE_S, LAST_S, Lease
from bilateral.session.commands import (
    CloseSession,
    Command,
    Faster,
    Finish,
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
    command_queue: CommandQueue[str] = CommandQueue()
    for command in asked:
        command_queue.ask(command)
    assert command_queue.take() == taken
    assert command_queue.take() == []


def test_a_halt_that_came_another_way_counts_for_what_was_asked_for_before_it() -> None:
    command_queue: CommandQueue[str] = CommandQueue()
    before = command_queue.halts
    command_queue.ask(Start())
    command_queue.ask(MoveStage(2))
    command_queue.note_halt()
    command_queue.ask(Faster(), before)
    command_queue.ask(Slower())
    assert command_queue.take() == [MoveStage(2), Slower()]


def test_only_the_newest_state_is_fetched_and_only_once() -> None:
    command_queue: CommandQueue[str] = CommandQueue()
    command_queue.show("old")
    command_queue.show("new")
    assert command_queue.await_shown(0.0) == "new"
    assert command_queue.await_shown(0.0) is None


def test_whoever_waits_for_a_state_is_woken_by_it() -> None:
    command_queue: CommandQueue[str] = CommandQueue()
    fetched: list[str | None] = []
    waiting = threading.Thread(target=lambda: fetched.append(command_queue.await_shown(10.0)))
    waiting.start()
    command_queue.show("news")
    waiting.join(5.0)
    assert fetched == ["news"]


def due_at(lease: Lease, now_s: float, *, linked: bool = False) -> Command | None:
    return lease.due(now_s, linked=linked, playing=True)


def test_a_lost_page_finishes_the_set_after_a_while_and_halts_what_plays_on() -> None:
    lease = Lease()
    assert due_at(lease, 0.0, linked=True) is None
    assert due_at(lease, 10.0) is None
    assert due_at(lease, 10.0 + GRACE_S - 0.01) is None
    assert due_at(lease, 10.0 + GRACE_S) == Finish()
    assert due_at(lease, 10.1 + GRACE_S) is None
    assert due_at(lease, 9.9 + GRACE_S + LAST_S) is None
    assert due_at(lease, 10.0 + GRACE_S + LAST_S) == Halt()
    assert due_at(lease, 99.0) is None


def test_a_page_that_comes_back_in_time_changes_nothing() -> None:
    lease = Lease()
    due_at(lease, 0.0, linked=True)
    due_at(lease, 1.0)
    assert due_at(lease, 1.0 + GRACE_S - 0.1, linked=True) is None
    assert due_at(lease, 1.0 + GRACE_S) is None
    assert due_at(lease, 0.9 + 2 * GRACE_S) is None


def test_a_set_that_never_had_a_page_goes_on() -> None:
    lease = Lease()
    assert [due_at(lease, second) for second in range(100)] == [None] * 100


def test_nothing_is_due_once_the_set_is_over() -> None:
    lease = Lease()
    due_at(lease, 0.0, linked=True)
    due_at(lease, 1.0)
    assert lease.due(2.0, linked=False, playing=False) is None
    assert due_at(lease, 60.0) is None
