"""The door for phones in a process of its own: it may die or hang, and strangers may crowd it."""

import multiprocessing
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest
from websockets.sync.client import ClientConnection

from bilateral.console import process_silence
from bilateral.console.doors.close_codes import COME_AGAIN, DOOR_SHUT, NOT_PAIRED
from bilateral.console.doors.server_limits import MOST_SILENT
from bilateral.console.phones import door as phone_door
from bilateral.console.phones import server
from bilateral.console.phones.door_link import start_door_process
from tests.console.visiting import (
    HELLO,
    OTHER_ADDRESS,
    Served,
    awaited_phone,
    pair_phone,
    read_until,
    said_until_closed,
    serving,
    tell,
)
from tests.rig.children import wait_until
from tests.words.hearing import words_sent

AWAITED_S = 15.0
CROWD = 300
"""Many times as many as are kept."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path, start_door=start_door_process) as console:
        yield console
    assert multiprocessing.active_children() == []


def door_process() -> psutil.Process:
    (process,) = multiprocessing.active_children()
    assert process.pid is not None
    return psutil.Process(process.pid)


def answers(page: ClientConnection) -> None:
    tell(page, type="ping", sent_ms=1.0)
    read_until(page, "pong")


def test_the_network_reaches_another_process_which_gives_way_and_knows_no_token(
    served: Served,
) -> None:
    door, token = pair_phone(served)
    process = door_process()
    listening = {
        one.laddr for one in process.net_connections("tcp4") if one.status == psutil.CONN_LISTEN
    }
    assert listening == {(door.address, door.port)}
    assert process.nice() > psutil.Process().nice()
    with door.enter(token) as phone, served.enter() as page:
        with ExitStack() as stack:
            lines = [
                stack.enter_context(socket.create_connection((door.address, door.port), AWAITED_S))
                for _ in range(CROWD)
            ]
            lines[0].settimeout(AWAITED_S)
            assert lines[0].recv(1) == b"", "the oldest makes room"
            wait_until(
                lambda: len(process.net_connections("tcp4")) <= MOST_SILENT + 2,
                AWAITED_S,
                "the end of the others",
            )
            answers(phone)
            answers(page)
        tell(page, type="pairing", address=None)
        assert said_until_closed(phone, [])[1] == DOOR_SHUT
    wait_until(lambda: not process.is_running(), AWAITED_S, "the end of the process")


@pytest.mark.parametrize("way", ["killed", "frozen"])
def test_a_door_that_is_gone_is_told_of_and_opened_again_for_phones_to_come_back(
    served: Served, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_silence, "SILENT_S", 1.0)
    monkeypatch.setattr(server, "SHORT_LIFE_S", 0.0)
    door, token = pair_phone(served)
    first = door_process()
    with served.enter() as page, door.enter(token) as phone:
        awaited_phone(page, connected=True)
        first.kill() if way == "killed" else first.suspend()
        assert said_until_closed(phone, [])[0] is not None
        while (problem := read_until(page, "pairing")["problem"]) is None:
            continue
        assert "opened again in a moment" in words_sent([problem])
        answers(page)
        while read_until(page, "pairing")["problem"] is not None:
            continue
        with door.enter(token) as back:
            awaited_phone(page, connected=True)
            answers(back)
    assert door_process().pid != first.pid


def test_a_door_that_dies_at_once_is_given_a_pause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no process can be started, that is tried again, not at once."""
    monkeypatch.setattr(server, "LONG_PAUSE_S", 0.2)
    tries: list[socket.socket] = []

    def start(listener: socket.socket) -> object:
        tries.append(listener)
        if len(tries) < 3:
            raise OSError
        return start_door_process(listener)

    with serving(tmp_path, start_door=start) as served:  # type: ignore[arg-type]
        door, token = pair_phone(served)
        with door.enter(token) as phone:
            answers(phone)
    assert len(tries) == 3


def test_a_door_whose_console_has_died_leaves_the_port_to_the_next_one() -> None:
    listener = socket.create_server((OTHER_ADDRESS, 0))
    address = listener.getsockname()
    pipe, process = start_door_process(listener)
    assert pipe.poll(AWAITED_S), "it serves"
    listener.close()
    pipe.close()
    process.join()
    socket.create_server(address).close()


def test_first_words_are_passed_on_no_faster_than_phones_say_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phone_door, "MOST_KNOCKS", 4)
    monkeypatch.setattr(phone_door, "KNOCKS_A_SECOND", 0.0)
    with serving(tmp_path) as served:
        door, token = pair_phone(served)
        with door.enter(token) as phone:
            for code in (NOT_PAIRED, NOT_PAIRED, COME_AGAIN, COME_AGAIN):
                with door.knock() as stranger:
                    wrong = {**HELLO, "token": "wrong"}
                    assert said_until_closed(stranger, [wrong]) == ([], code)
            answers(phone)
