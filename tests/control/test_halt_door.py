"""The engine's own door for halts, with real connections: pages, strangers, floods."""

import socket
import time
from collections.abc import Iterator

import psutil
import pytest

from bilateral.control import halt_door
from bilateral.control.halt_door import MOST_PAGES, MOST_STRANGERS, PATIENCE_S, HaltDoor
from bilateral.control.halt_request import LONGEST_HEAD, HaltSaid
from tests.control.halting import PAGE_PORT, come, halt, is_sent_away, request
from tests.rig.children import wait_until

AWAITED_S = 15.0
FLOOD = 400
"""Many times as many as are kept."""


@pytest.fixture
def said() -> list[HaltSaid]:
    return []


@pytest.fixture
def door(said: list[HaltSaid]) -> Iterator[HaltDoor]:
    opened = HaltDoor(said.append)
    opened.start(PAGE_PORT)
    yield opened
    opened.close()


def enter(door: HaltDoor) -> socket.socket:
    line = come(door.shown, request(door.shown))
    assert line.recv(4096).startswith(b"HTTP/1.1 101 ")
    return line


def test_a_page_that_has_come_in_halts(door: HaltDoor, said: list[HaltSaid]) -> None:
    with enter(door) as page:
        page.sendall(halt(1) + halt(2)[:5])
        wait_until(lambda: len(said) == 1, AWAITED_S, "the first")
        page.sendall(halt(2)[5:])
        wait_until(lambda: len(said) == 2, AWAITED_S, "the second")
    assert said == [HaltSaid("0000abcd", 1), HaltSaid("0000abcd", 2)]


def test_a_halt_may_come_along_with_the_request(door: HaltDoor, said: list[HaltSaid]) -> None:
    with come(door.shown, request(door.shown) + halt(7)):
        wait_until(lambda: said == [HaltSaid("0000abcd", 7)], AWAITED_S, "the halt")


def test_strangers_are_sent_away_without_a_word(door: HaltDoor, said: list[HaltSaid]) -> None:
    for spoken in (
        request(door.shown, Host="evil.example"),
        request(door.shown, Origin="http://evil.example"),
        request(door.shown, Sec_WebSocket_Protocol="bilateral-halt.wrong"),
        b"\x16\x03\x01\x02\x00\xff\r\n\r\n",
        b"a" * (LONGEST_HEAD + 1),
        b"POST /halt HTTP/1.1\r\n\r\n" + halt(),
    ):
        with come(door.shown, spoken) as stranger:
            assert is_sent_away(stranger)
    assert said == []


def test_who_says_anything_but_halt_is_sent_away(door: HaltDoor, said: list[HaltSaid]) -> None:
    with enter(door) as page:
        page.sendall(b"\x81\x85\x00\x00\x00\x00hello")
        assert is_sent_away(page)
    assert said == []


def test_who_shows_no_key_is_let_go_of_in_time(door: HaltDoor) -> None:
    began_s = time.monotonic()
    with come(door.shown) as silent, come(door.shown, request(door.shown)[:-1]) as slow:
        assert is_sent_away(silent)
        assert is_sent_away(slow)
    assert time.monotonic() - began_s >= PATIENCE_S / 2


def test_a_flood_neither_stops_a_halt_nor_takes_more_than_its_share(
    door: HaltDoor, said: list[HaltSaid], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(halt_door, "PATIENCE_S", 600.0)  # they end for the others that come
    idle: list[socket.socket] = []
    engine = psutil.Process()

    def held() -> int:
        """Connections that the door holds; in this process, as are those of the others."""
        listens = door.shown.port
        return sum(
            bool(one.laddr) and one.laddr.port == listens and one.status == "ESTABLISHED"
            for one in engine.net_connections("tcp")
        )

    with enter(door) as page:
        idle.extend(come(door.shown) for _ in range(FLOOD))
        page.sendall(halt(1))
        wait_until(lambda: len(said) == 1, AWAITED_S, "the halt of a page that was there before")
        with enter(door) as other:
            other.sendall(halt(2, page="another0"))
            wait_until(lambda: len(said) == 2, AWAITED_S, "the halt of one that came after them")
            wait_until(lambda: held() <= MOST_STRANGERS + 2, AWAITED_S, "the end of the first")
    for line in idle:
        line.close()


def test_one_more_page_takes_the_place_of_the_oldest(door: HaltDoor, said: list[HaltSaid]) -> None:
    pages = [enter(door) for _ in range(MOST_PAGES + 1)]
    assert is_sent_away(pages[0])
    pages[1].sendall(halt())
    wait_until(lambda: len(said) == 1, AWAITED_S, "the halt of another")
    for page in pages:
        page.close()


def test_a_door_that_is_closed_lets_everybody_go() -> None:
    door = HaltDoor(lambda _: None)
    door.start(PAGE_PORT)
    with enter(door) as page, come(door.shown) as stranger:
        door.close()
        door.close()
        assert is_sent_away(page)
        assert is_sent_away(stranger)
    with pytest.raises(ConnectionRefusedError):
        come(door.shown)


def test_a_door_that_never_opened_can_be_closed() -> None:
    HaltDoor(lambda _: None).close()
