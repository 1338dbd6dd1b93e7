"""What is asked of the X server in each look, and when all of it: beside tests with a real one.

`tests/system/test_losses.py` and `test_twin_monitors.py` lose and move monitors of a real server.
"""

import ctypes
from typing import Any

import pytest

from bilateral.visual.x11_monitors import ASKED_IN_FULL, MonitorReader, _MonitorInfo

NAME, OUTPUT = 7, 70


class Server:
    """As Xlib and RandR together: one monitor on one plug, and news that wait to be read."""

    def __init__(self) -> None:
        self.info = _MonitorInfo(name=NAME, primary=1, noutput=1, width=1920, height=1080)
        self.outputs = (ctypes.c_ulong * 1)(OUTPUT)
        self.info.outputs = ctypes.cast(self.outputs, ctypes.POINTER(ctypes.c_ulong))
        self.edid = ctypes.create_string_buffer(b"first", 5)
        self.name = ctypes.create_string_buffer(b"HDMI-1")
        self.news = 0
        self.asked_in_full = 0
        self.asked_at_all = 0

    def __getattr__(self, called: str) -> Any:
        """A function by the name that it has in C."""
        return object.__getattribute__(self, f"call_{called.lower()}")

    def call_xdefaultrootwindow(self, _display: object) -> int:
        return 1

    def call_xseterrorhandler(self, _handler: object) -> None:
        """Nobody has one."""

    def call_xsync(self, *_: object) -> None:
        """Nothing waits."""

    def call_xfree(self, _what: object) -> None:
        """Nothing of it is the server's."""

    def call_xrrfreemonitors(self, _infos: object) -> None:
        """Nothing of it is the server's."""

    def call_xrrselectinput(self, _display: object, _root: object, mask: int) -> None:
        assert mask == 0b1111

    def call_xpending(self, _display: object) -> int:
        return self.news

    def call_xnextevent(self, _display: object, _event: object) -> None:
        self.news -= 1

    def call_xinternatom(self, *_: object) -> int:
        return 3

    def call_xgetatomname(self, _display: object, _name: object) -> int:
        return ctypes.addressof(self.name)

    def call_xrrgetmonitors(self, _d: object, _root: object, _active: int, count: object) -> object:
        self.asked_at_all += 1
        ctypes.cast(count, ctypes.POINTER(ctypes.c_int))[0] = 1  # type: ignore[arg-type]
        return ctypes.pointer(self.info)

    def call_xrrgetoutputproperty(self, *asked: object) -> int:
        self.asked_in_full += 1
        width, items, data = asked[9], asked[10], asked[12]
        ctypes.cast(width, ctypes.POINTER(ctypes.c_int))[0] = 8  # type: ignore[arg-type]
        ctypes.cast(items, ctypes.POINTER(ctypes.c_ulong))[0] = 5  # type: ignore[arg-type]
        address = ctypes.addressof(self.edid)
        ctypes.cast(data, ctypes.POINTER(ctypes.c_void_p))[0] = address  # type: ignore[arg-type]
        return 0


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def reader(server: Server) -> MonitorReader:
    return MonitorReader(server, server, 1)  # type: ignore[arg-type]


def test_while_nothing_changes_plugs_are_asked_once_in_ten_looks(
    server: Server, reader: MonitorReader
) -> None:
    first = reader.monitors()
    assert first[0].plugs == {("HDMI-1", b"first")}
    looks = [reader.monitors() for _ in range(3 * ASKED_IN_FULL - 1)]
    assert all(look == first for look in looks)
    assert all(look is first for look in looks[: ASKED_IN_FULL - 1])
    assert server.asked_at_all == 3 * ASKED_IN_FULL
    assert server.asked_in_full == 3


def test_another_monitor_on_the_same_plug_is_seen_in_the_look_after_the_servers_word(
    server: Server, reader: MonitorReader
) -> None:
    reader.monitors()
    server.edid.raw, server.news = b"other", 2
    assert reader.monitors()[0].plugs == {("HDMI-1", b"other")}
    assert server.news == 0


def test_a_server_that_tells_nobody_is_asked_for_plugs_once_a_second_in_any_case(
    server: Server, reader: MonitorReader
) -> None:
    reader.monitors()
    server.edid.raw = b"other"
    seen = [reader.monitors()[0].plugs for _ in range(ASKED_IN_FULL)]
    assert seen[-1] == {("HDMI-1", b"other")}


@pytest.mark.parametrize("change", [{"x": 1920}, {"width": 1280}, {"primary": 0}, {"noutput": 0}])
def test_another_place_size_or_rank_is_seen_at_once_without_a_word(
    server: Server, reader: MonitorReader, change: dict[str, int]
) -> None:
    before = reader.monitors()
    for field, value in change.items():
        setattr(server.info, field, value)
    asked = server.asked_in_full
    after = reader.monitors()
    assert after is not before
    assert server.asked_in_full == asked + server.info.noutput
    assert after[0].position == (server.info.x, 0)
    assert after[0].is_primary == bool(server.info.primary)
