"""Starts threads; where the computer has none left, or no memory, that is said in a sentence."""

import threading

from bilateral.words.notice import Notice, Told

FULL = Notice("computer-full")


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
