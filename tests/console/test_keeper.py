"""The console's process as the engine keeps it: started, heard, started again, ended."""

import multiprocessing
import time
from collections.abc import Iterator
from dataclasses import replace

import psutil
import pytest
from websockets.sync.client import ClientConnection, connect

from bilateral.console.keeper import ConsoleKeeper
from bilateral.console.messages import State
from bilateral.session.commands import Command, Halt, SetSpeed, UsePlan
from bilateral.session.desk import Desk, Offer
from tests.console.visiting import read, state
from tests.rig.children import wait_until
from tests.test_app import PLAN

SLOW = replace(PLAN, speed_hz=0.4, name="slow")


@pytest.fixture
def desk() -> Desk[State]:
    return Desk([Offer("slow", "for a beginning", SLOW), Offer("broken", "line 3", None)])


@pytest.fixture
def keeper(desk: Desk[State]) -> Iterator[ConsoleKeeper]:
    kept = ConsoleKeeper(desk, browse=False)
    kept.start()
    yield kept
    kept.close()
    assert multiprocessing.active_children() == []


def visit(keeper: ConsoleKeeper) -> ClientConnection:
    place = keeper.address.partition("#")[0]
    where = place.replace("http", "ws") + "link"
    headers = {"Origin": place.rstrip("/")}
    return connect(where, additional_headers=headers, open_timeout=10, proxy=None)


def hello(keeper: ConsoleKeeper) -> str:
    token = keeper.address.partition("#")[2]
    return f'{{"type": "hello", "version": 1, "token": "{token}"}}'


def awaited(desk: Desk[State], count: int) -> list[Command]:
    taken: list[Command] = []

    def came() -> bool:
        taken.extend(desk.take())
        return len(taken) >= count

    wait_until(came, 5.0, f"{count} commands")
    return taken


def test_what_a_page_asks_for_becomes_commands(desk: Desk[State], keeper: ConsoleKeeper) -> None:
    with visit(keeper) as page:
        page.send(hello(keeper))
        for asked in (
            '{"type": "speed", "speed_hz": 1.5}',
            '{"type": "preset", "name": "broken"}',
            '{"type": "preset", "name": "unheard of"}',
            '{"type": "preset", "name": "slow"}',
        ):
            page.send(asked)
        assert awaited(desk, 2) == [SetSpeed(1.5), UsePlan(SLOW)]
        page.send('{"type": "halt"}')
        assert awaited(desk, 1) == [Halt()]
        assert desk.linked
    wait_until(lambda: not desk.linked, 5.0, "the news that the page has left")


def test_states_go_to_the_page_and_an_end_is_told(desk: Desk[State], keeper: ConsoleKeeper) -> None:
    with visit(keeper) as page:
        page.send(hello(keeper))
        wait_until(lambda: desk.linked, 5.0, "the page")
        desk.show(state(7))
        assert read(page)["number"] == 7
        keeper.close()
        assert read(page) == {"type": "gone", "in_order": True}


def test_a_console_that_died_is_back_at_the_same_address(
    desk: Desk[State], keeper: ConsoleKeeper
) -> None:
    with visit(keeper) as page:
        page.send(hello(keeper))
        wait_until(lambda: desk.linked, 5.0, "the page")
        time.sleep(2.0)  # one that dies as soon as it is started is given a rest
        kill_consoles()
        wait_until(lambda: not desk.linked, 1.0, "the loss")
    with visit(keeper) as page:
        page.send(hello(keeper))
        desk.show(state(8))
        assert read(page)["number"] == 8


def test_a_console_that_does_not_listen_is_ended_all_the_same(
    desk: Desk[State], keeper: ConsoleKeeper
) -> None:
    with visit(keeper) as page:
        page.send(hello(keeper))
        wait_until(lambda: desk.linked, 5.0, "the page")
        for child in multiprocessing.active_children():
            psutil.Process(child.pid).suspend()
        for number in range(50):
            desk.show(state(number, words="x" * 100_000))
        began_s = time.monotonic()
        keeper.close()
        assert time.monotonic() - began_s < 8.0


def kill_consoles() -> None:
    for child in multiprocessing.active_children():
        child.kill()
