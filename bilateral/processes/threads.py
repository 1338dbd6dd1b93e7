"""Starts threads; where the computer has none left, or no memory, that is said in a sentence."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bilateral.words.notice import Notice, Told

FULL = Notice("computer-full")
_ORDINARY: set[int] = set()


class ComputerFull(Told):
    """The system gives no more threads; the notice says what to do."""

    def __init__(self) -> None:
        super().__init__(FULL)


def start(thread: threading.Thread) -> None:
    """Start it. Raises ComputerFull."""
    try:
        thread.start()
    except (RuntimeError, MemoryError):
        raise ComputerFull from None


def known(fault: Exception) -> Notice | None:
    """What a fault that is none of the program's says to the therapist."""
    if isinstance(fault, Told):
        return fault.notice
    return FULL if isinstance(fault, MemoryError) else None


@contextmanager
def staying_ordinary() -> Iterator[None]:
    """Let this thread be granted nothing before other programs: it works for long, or has time."""
    number = threading.get_native_id()
    _ORDINARY.add(number)
    try:
        yield
    finally:
        _ORDINARY.discard(number)


def ordinary() -> frozenset[int]:
    """Threads that stay as they are, as the system numbers them."""
    return frozenset(_ORDINARY)
