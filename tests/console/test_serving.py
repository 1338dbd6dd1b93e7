"""A console that hears no page any more makes room for another."""

import threading

import pytest

from bilateral.console import serving
from bilateral.console.serving import MOST_MISSED, _watch
from tests.console.visiting import Served


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "LOOK_S", 0.001)


def ended_after(*answers: bool) -> tuple[list[int], int]:
    """With what the process was ended, and how often it was asked before."""
    over, ended, asked = threading.Event(), list[int](), list[float]()

    def answer(within_s: float) -> bool:
        asked.append(within_s)
        if len(asked) == len(answers):
            over.set()
        return answers[len(asked) - 1]

    _watch(answer, over, ended.append)
    return ended, len(asked)


def test_a_server_that_stays_deaf_is_ended() -> None:
    assert ended_after(True, *[False] * MOST_MISSED) == ([1], 1 + MOST_MISSED)


def test_a_server_that_is_deaf_for_a_moment_stays() -> None:
    assert ended_after(*[False, True] * 4) == ([], 8)


def test_a_thread_that_is_held_up_does_not_answer_until_it_is_free(served: Served) -> None:
    held, free = threading.Event(), threading.Event()

    def hold() -> None:
        held.set()
        free.wait(10.0)

    served.console._loop.call_soon_threadsafe(hold)
    assert held.wait(5.0)
    assert not served.console.answers(0.05)
    free.set()
    assert served.console.answers(5.0)
