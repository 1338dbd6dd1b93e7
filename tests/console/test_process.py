"""How a console serves: on a loop that leaves the socket to the next one, and it says so."""

import asyncio
import threading
from pathlib import Path

import pytest

from bilateral.console.console import BEAT_S
from tests.console.visiting import Served, serving
from tests.rig.children import wait_until


def test_a_console_whose_thread_is_held_up_says_nothing_until_it_is_free(served: Served) -> None:
    held, free = threading.Event(), threading.Event()

    def hold() -> None:
        held.set()
        free.wait(10.0)

    wait_until(lambda: served.beats > 1, 5.0, "a second sign of life")
    served.console._loop.call_soon_threadsafe(hold)
    assert held.wait(5.0)
    before = served.beats
    assert not free.wait(2 * BEAT_S)
    assert served.beats == before
    free.set()
    wait_until(lambda: served.beats > before, 5.0, "a sign of life")


def test_the_listening_socket_is_left_to_the_next_console_on_every_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a system takes for a loop if it is not told may tie the socket to itself."""
    monkeypatch.setattr(asyncio.events, "new_event_loop", _Usual)
    with serving(tmp_path) as served, served.enter():
        assert type(served.console._loop) is asyncio.SelectorEventLoop


class _Usual(asyncio.SelectorEventLoop):
    """Stands for Windows' proactor."""
