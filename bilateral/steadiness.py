"""What keeps the main loop even, and lets a signal end it calmly."""

import gc
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SWITCH_INTERVAL_S = 0.0005
"""How soon a thread in the midst of Python code lets another have the interpreter."""


@contextmanager
def steady_interpreter() -> Iterator[None]:
    """Keep the interpreter from holding up a frame or a block."""
    before_s = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        sys.setswitchinterval(before_s)


@contextmanager
def stop_signals(ask: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl+C and a request to terminate ask for the end instead of tearing the set."""

    def heed(_number: int, _frame: FrameType | None) -> None:
        ask()

    before = {number: signal.signal(number, heed) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
