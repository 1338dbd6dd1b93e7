"""The console's process as the engine keeps it: started, heard, started again, ended."""

import errno
import json
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import psutil
import pytest
from websockets.sync.client import ClientConnection, connect

from bilateral.console.messages import (
    VERSION,
    Ask,
    AskSpeed,
    Devices,
    MonitorShown,
    Numbered,
    SessionState,
    Use,
)
from bilateral.console.process_silence import BEGIN_S, LOOK_S, SILENT_S, ProcessSilence
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.control import console_supervisor
from bilateral.control.command_queue import CommandQueue
from bilateral.control.console_supervisor import ConsoleSupervisor
from bilateral.control.newest_state import NewestState
from tests.console.faltering import break_off
from tests.console.visiting import TOKEN, state
from tests.rig.children import wait_until
from tests.words.hearing import into

ROOM = Devices(
    monitors=(MonitorShown(number=1, name="left", size=(1920, 1080), is_clients=False, kept=""),),
    sound_devices=("headphones",),
    serial_ports=(),
)


@pytest.fixture
def command_queue() -> CommandQueue:
    return CommandQueue()


@pytest.fixture
def newest_state() -> NewestState[SessionState]:
    return NewestState()


@pytest.fixture
def asked() -> list[Numbered]:
    return []


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def unstarted(
    command_queue: CommandQueue,
    newest_state: NewestState[SessionState],
    asked: list[Numbered],
    told: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[ConsoleSupervisor]:
    """One that the test has to start."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    kept = ConsoleSupervisor(
        *(command_queue, newest_state, FirstChoice("standard", {}), asked.append, into(told)),
        browse=False,
    )
    yield kept
    kept.close()
    assert multiprocessing.active_children() == []


@pytest.fixture
def supervisor(unstarted: ConsoleSupervisor) -> ConsoleSupervisor:
    unstarted.start()
    return unstarted


def visit(supervisor: ConsoleSupervisor) -> ClientConnection:
    place = supervisor.address.partition("#")[0]
    where = place.replace("http", "ws") + "link"
    headers = {"Origin": place.rstrip("/")}
    return connect(where, additional_headers=headers, open_timeout=20, proxy=None)


def hello(supervisor: ConsoleSupervisor) -> str:
    key = supervisor.address.partition("#")[2]
    return json.dumps({"type": "hello", "version": VERSION, "token": TOKEN, "key": key})


def heard(
    page: ClientConnection, kind: str, holds: Callable[[Any], bool] = lambda _: True
) -> dict[str, Any]:
    """The next message of a kind that is as it should be; a page hears others beside it."""
    while True:
        message: dict[str, Any] = json.loads(page.recv(5))
        if message["type"] == kind and holds(message):
            return message


def test_what_a_page_asks_for_comes_to_the_engine_in_its_order(
    command_queue: CommandQueue,
    asked: list[Numbered],
    supervisor: ConsoleSupervisor,
) -> None:
    with visit(supervisor) as page:
        page.send(hello(supervisor))
        page.send('{"type": "speed", "speed_hz": 1.5}')
        page.send('{"type": "halt"}')
        speed, halt = AskSpeed(type="speed", speed_hz=1.5), Ask(type="halt")
        wait_until(lambda: len(asked) == 2, 5.0, "both")
        assert asked == [Numbered(number=1, asked=speed), Numbered(number=2, asked=halt)]
        assert command_queue.linked
    wait_until(lambda: not command_queue.linked, 5.0, "the news that the page has left")


@pytest.mark.parametrize("in_order", [True, False])
def test_states_go_to_the_page_and_an_end_is_told(
    command_queue: CommandQueue,
    newest_state: NewestState[SessionState],
    supervisor: ConsoleSupervisor,
    in_order: bool,
) -> None:
    with visit(supervisor) as page:
        page.send(hello(supervisor))
        wait_until(lambda: command_queue.linked, 5.0, "the page")
        newest_state.show(state(7))
        heard(page, "state", lambda shown: shown["number"] == 7)
        supervisor.close(in_order=in_order)
        assert heard(page, "gone") == {"type": "gone", "in_order": in_order}


def test_a_console_that_died_is_back_at_the_same_address_and_knows_all_it_knew(
    command_queue: CommandQueue,
    newest_state: NewestState[SessionState],
    asked: list[Numbered],
    supervisor: ConsoleSupervisor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # One that dies as soon as it is started is given a rest: this one counts as old.
    monkeypatch.setattr(console_supervisor, "SHORT_LIFE_S", 0.0)
    change = {"type": "change", "section": "target", "field": "colour", "value": "#00ff00"}

    def is_green(bench: dict[str, Any]) -> bool:
        return bool(bench["values"]["target"]["colour"] == "#00ff00")

    def colours_used() -> list[str]:
        return [one.asked.settings.target.colour for one in asked if isinstance(one.asked, Use)]

    supervisor.tell_devices(ROOM)
    with visit(supervisor) as page:
        page.send(hello(supervisor))
        assert Devices.model_validate_json(json.dumps(heard(page, "devices"))) == ROOM
        page.send(json.dumps(change))
        heard(page, "workspace", is_green)
        wait_until(lambda: "#00ff00" in colours_used(), 5.0, "the colour")
        wait_until(lambda: "#00ff00" in supervisor._memory, 5.0, "what is to be kept")
        kill_consoles()
        wait_until(lambda: not command_queue.linked, 1.0, "the loss")
    with visit(supervisor) as page:
        page.send(hello(supervisor))
        assert is_green(heard(page, "workspace"))
        assert heard(page, "devices")["sound_devices"] == ["headphones"]
        newest_state.show(state(8))
        heard(page, "state", lambda shown: shown["number"] == 8)
        assert colours_used()[-1] == "#00ff00"
        page.send('{"type": "faster"}')
        wait_until(lambda: asked[-1].asked == Ask(type="faster"), 5.0, "the step")
    assert [one.number for one in asked] == list(range(1, len(asked) + 1))


def test_a_console_that_is_frozen_is_replaced(
    command_queue: CommandQueue, supervisor: ConsoleSupervisor
) -> None:
    """It hears no page, and so no halt; its pages come back to the next one."""
    with visit(supervisor) as page:
        page.send(hello(supervisor))
        wait_until(lambda: command_queue.linked, 5.0, "the page")
        (frozen,) = multiprocessing.active_children()
        psutil.Process(frozen.pid).suspend()
        wait_until(lambda: not command_queue.linked, SILENT_S + 2 * LOOK_S + 1.0, "the loss")
    with visit(supervisor) as page:
        page.send(hello(supervisor))
        wait_until(lambda: command_queue.linked, 5.0, "the page, again")
    assert not frozen.is_alive()


def test_a_console_that_does_not_listen_is_ended_all_the_same(
    command_queue: CommandQueue,
    newest_state: NewestState[SessionState],
    supervisor: ConsoleSupervisor,
) -> None:
    with visit(supervisor) as page:
        page.send(hello(supervisor))
        wait_until(lambda: command_queue.linked, 5.0, "the page")
        for child in multiprocessing.active_children():
            psutil.Process(child.pid).suspend()
        for number in range(50):  # until no more goes into the pipe
            newest_state.show(state(number, words="x" * 100_000))
            wait_until(
                lambda: newest_state._newest is None or supervisor._saying.locked(),
                5.0,
                "the state",
            )
        assert supervisor._saying.locked()
        began_s = time.monotonic()
        supervisor.close()
        assert time.monotonic() - began_s < 8.0


def test_silence_is_counted_in_looks() -> None:
    silence = ProcessSilence()
    assert [silence.look() for _ in range(round(BEGIN_S / LOOK_S))].count(True) == 0
    assert silence.look()
    silence.hear()
    for _ in range(3):
        assert [silence.look() for _ in range(round(SILENT_S / LOOK_S))].count(True) == 0
        silence.hear()
    for _ in range(round(SILENT_S / LOOK_S)):
        silence.look()
    assert silence.look()


def test_a_console_that_is_frozen_in_the_middle_of_a_message_is_ended(
    unstarted: ConsoleSupervisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(console_supervisor, "begin", break_off)
    monkeypatch.setattr(console_supervisor, "LOOK_S", 0.1)
    unstarted.start()
    wait_until(lambda: unstarted._memory == "begun", 10.0, "the first word")
    (frozen,) = multiprocessing.active_children()
    wait_until(lambda: unstarted._process is None, SILENT_S, "the end of it")
    wait_until(lambda: not frozen.is_alive(), 1.0, "its last breath")


def test_a_console_that_cannot_be_started_is_tried_again_and_told_of_once(
    unstarted: ConsoleSupervisor, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe, start = multiprocessing.Pipe, multiprocessing.context.SpawnProcess.start
    no_pipe = [OSError(errno.EMFILE, os.strerror(errno.EMFILE))]
    no_process = [OSError(code, os.strerror(code)) for code in (errno.ENOMEM, errno.EAGAIN)]
    made: list[tuple[Connection, Connection]] = []

    def pipe_seen() -> tuple[Connection, Connection]:
        if made and no_pipe:
            raise no_pipe.pop()
        made.append(pipe())
        return made[-1]

    def fail_at_first(process: multiprocessing.context.SpawnProcess) -> None:
        if no_process:
            raise no_process.pop()
        start(process)

    monkeypatch.setattr(multiprocessing, "Pipe", pipe_seen)
    monkeypatch.setattr(multiprocessing.context.SpawnProcess, "start", fail_at_first)
    monkeypatch.setattr(console_supervisor, "PATIENCE_S", 0.01)
    unstarted.start()
    wait_until(lambda: unstarted._process is not None, 5.0, "a console")
    assert not no_pipe
    assert [end.closed for ends in made for end in ends] == [True, True, True, True, False, True]
    (sentence,) = told
    assert os.strerror(errno.EAGAIN) in sentence


def test_a_console_is_deaf_to_the_terminal_from_its_first_moment(
    supervisor: ConsoleSupervisor,
    command_queue: CommandQueue,
    capfd: pytest.CaptureFixture[str],
) -> None:
    wait_until(lambda: supervisor._process is not None, 5.0, "the console")
    (process,) = multiprocessing.active_children()
    assert process.pid is not None
    for number in range(100):
        os.kill(process.pid, (signal.SIGINT, signal.SIGHUP)[number % 2])
        time.sleep(0.01)
    with visit(supervisor) as page:
        page.send(hello(supervisor))
        wait_until(lambda: command_queue.linked, 5.0, "the page")
    assert multiprocessing.active_children() == [process]
    assert capfd.readouterr().err == ""


def kill_consoles() -> None:
    for child in multiprocessing.active_children():
        child.kill()
