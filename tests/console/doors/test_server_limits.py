"""Whatever comes to a door before it has said who it is: it is let go of, and keeps no page out."""

import logging
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from statistics import median

import pytest
from websockets.sync.client import ClientConnection

from bilateral.console.doors import server_limits
from bilateral.console.doors.server_limits import MOST_BYTES, MOST_FRAMES, MOST_SILENT
from tests.console.visiting import (
    Served,
    open_for_phones,
    pair_phone,
    read_until,
    said_until_closed,
    serving,
    tell,
)

AWAITED_S = 15.0
FLOOD = 400
"""Many times as many as are kept."""
EMPTY_PIECE = b"\x00\x80\x00\x00\x00\x00"
EMPTY_PING = b"\x89\x80\x00\x00\x00\x00"
EMPTY_TEXT = b"\x81\x80\x00\x00\x00\x00"
NO_TEXT = b"\x81\x82\x00\x00\x00\x00\xff\xfe"


@pytest.fixture
def doors(tmp_path: Path) -> Iterator[tuple[Served, Served]]:
    with serving(tmp_path) as served:
        yield served, open_for_phones(served)[0]


def test_nothing_is_compressed_while_a_halt_may_wait(doors: tuple[Served, Served]) -> None:
    for door in doors:
        with door.knock() as page:
            assert page.protocol.extensions == []


def is_let_go(line: socket.socket) -> bool:
    """Wait until the other side is done with it."""
    line.settimeout(AWAITED_S)
    try:
        while line.recv(65536):
            continue
    except ConnectionResetError:
        pass
    return True


@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\nHost: "])
def test_who_asks_for_nothing_is_let_go_of(
    doors: tuple[Served, Served], said: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_limits, "SILENT_S", 0.2)
    for door in doors:
        with socket.create_connection((door.address, door.port), AWAITED_S) as line:
            line.sendall(said)
            assert is_let_go(line)


def test_idle_connections_at_either_door_keep_nobody_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_limits, "SILENT_S", 600.0)  # they end for others that come
    with serving(tmp_path) as served, ExitStack() as stack:
        phones, token = pair_phone(served)
        here = [stack.enter_context(served.enter()), stack.enter_context(phones.enter(token))]
        for door in (served, phones):
            lines = [
                stack.enter_context(socket.create_connection((door.address, door.port), AWAITED_S))
                for _ in range(FLOOD)
            ]
            assert all(map(is_let_go, lines[: FLOOD - MOST_SILENT - 1]))
        with served.enter() as page, phones.enter(token) as phone:
            for one in (page, phone, *here):
                tell(one, type="ping", sent_ms=1.0)
                read_until(one, "pong")
        assert served.request("/", {})[0].status == 200


def test_no_file_waits_until_the_page_has_confirmed_what_came_before(
    doors: tuple[Served, Served],
) -> None:
    for door in doors:
        took_s = []
        with door.line() as request:
            for _ in range(15):
                asked_s = time.monotonic()
                assert request("/", {})[0].status == 200
                took_s.append(time.monotonic() - asked_s)
        assert median(took_s) < 0.03  # a system that holds back an answer does so for 40 ms


@pytest.mark.parametrize(
    "frames",
    [
        b"\x01\x80\x00\x00\x00\x00" + EMPTY_PIECE * 10,
        EMPTY_PIECE * MOST_BYTES,
        EMPTY_PING * (MOST_FRAMES + 50),
        EMPTY_TEXT * 2,
        b"\x81\xfe\xff\xff\x00\x00\x00\x00" + b"a" * 70_000,
    ],
    ids=["pieces", "heap", "pings", "nothing", "long"],
)
def test_frames_that_no_page_sends_end_the_connection_at_once(
    doors: tuple[Served, Served], frames: bytes
) -> None:
    for door in doors:
        with door.knock() as stranger:
            with suppress(ConnectionError):  # it is let go of in the midst of them
                stranger.socket.sendall(frames)
            assert said_until_closed(stranger, [])[0] == []
        with doors[0].enter() as page:
            tell(page, type="ping", sent_ms=1.0)
            read_until(page, "pong")


def test_what_is_no_text_is_no_fault(
    doors: tuple[Served, Served], caplog: pytest.LogCaptureFixture
) -> None:
    def close_code(stranger: ClientConnection) -> int:
        stranger.socket.sendall(NO_TEXT)
        return said_until_closed(stranger, [])[1]

    with caplog.at_level(logging.WARNING):
        for door in doors:
            with door.knock() as stranger:
                assert close_code(stranger) == 1007
        with doors[0].enter() as page:
            assert close_code(page) == 1007
    assert not caplog.records
