"""Threads where the computer has none left."""

import threading

import pytest

from bilateral.processes import threads
from bilateral.stimulus.limits import LimitError
from bilateral.words.notice import Notice


def test_a_thread_that_the_system_does_not_give_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    never = threading.Thread(target=print)
    monkeypatch.setattr(never, "start", refuse)
    with pytest.raises(threads.ComputerFull) as full:
        threads.start(never)
    assert full.value.notice == Notice("computer-full")
    assert not never.is_alive()


def test_a_thread_begins() -> None:
    begun = threading.Event()
    threads.start(threading.Thread(target=begun.set))
    assert begun.wait(15.0)


def test_what_is_no_fault_of_the_program_has_words() -> None:
    limit = Notice("a-limit")
    assert threads.known(LimitError(limit)) == limit
    assert threads.known(MemoryError()) == Notice("computer-full")
    assert threads.known(ValueError("a fault")) is None
