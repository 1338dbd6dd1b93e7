"""A console says that it hears its pages, for as long as it does."""

import threading

from bilateral.console.console import BEAT_S
from tests.console.visiting import Served
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
