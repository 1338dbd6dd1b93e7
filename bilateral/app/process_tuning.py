"""What keeps the main loop even, and lets a signal end it calmly."""

import ctypes
import gc
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from bilateral.processes.interpreter import SWITCH_INTERVAL_S, keep_what_is_there


@contextmanager
def steady_interpreter() -> Iterator[None]:
    """Keep the interpreter from holding up a frame or a block."""
    before_s = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    keep_what_is_there()
    try:
        with prompt_waking():
            yield
    finally:
        gc.unfreeze()
        sys.setswitchinterval(before_s)


SET_TIMER_SLACK, GET_TIMER_SLACK = 29, 30
"""Of Linux's `prctl`: by how many nanoseconds a thread's sleeps may be longer, to save wakings."""


@contextmanager
def prompt_waking() -> Iterator[None]:
    """Let this thread's sleeps end when they are to, where Linux would put them off a little.

    Who waits for a frame would else have to stay awake for as long.
    """
    if sys.platform != "linux":
        yield
        return
    prctl = ctypes.CDLL(None).prctl
    before_ns = prctl(GET_TIMER_SLACK, 0, 0, 0, 0)
    prctl(SET_TIMER_SLACK, ctypes.c_ulong(1), 0, 0, 0)
    try:
        yield
    finally:
        # 0 stands for what is usual; so does an answer that is none.
        prctl(SET_TIMER_SLACK, ctypes.c_ulong(max(0, before_ns)), 0, 0, 0)


TERMINAL_CLOSED = ("SIGHUP", "SIGBREAK")
"""What a program is sent whose terminal is closed; the second on Windows. Ctrl+Break sends it too,
and Windows ends the program some seconds later in any case."""


@contextmanager
def stop_signals(ask: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl+C, a request to terminate and a terminal that closes ask for the end of the set.

    Without it they would tear the set, and nothing would be reported. Once asked, it goes on to
    hear them: whoever asks again before the end has begun (`begin_unhurried_end`) tears nothing.
    """
    asked = False

    def heed(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        asked = True
        ask()

    before = {number: signal.signal(number, heed) for number in _heeded()}
    try:
        yield
    finally:
        if not asked:
            for number, handler in before.items():
                signal.signal(number, handler)


PATIENCE_S = 15.0
"""How long the end may take before Ctrl+C is heard again. Every close has a bound well below it, so
what takes longer is a disk that does not answer."""


def begin_unhurried_end(clock: Callable[[], float] = time.monotonic) -> None:
    """For PATIENCE_S, until the program is over, nobody can ask for the end again.

    Ctrl+C in the midst of closing would leave outputs open, and rows of the record unwritten; a
    moment later it would make a failure of a session that ended well.
    """
    patient_until_s = clock() + PATIENCE_S

    def heed(_number: int, _frame: FrameType | None) -> None:
        if clock() >= patient_until_s:
            raise KeyboardInterrupt

    for number in _heeded():
        signal.signal(number, heed)


def _heeded() -> list[signal.Signals]:
    """Those there are on this system; not the end of a terminal that is to be outlived (nohup)."""
    closed = [getattr(signal, name) for name in TERMINAL_CLOSED if hasattr(signal, name)]
    outlived = [number for number in closed if signal.getsignal(number) == signal.SIG_IGN]
    return [signal.SIGINT, signal.SIGTERM, *(one for one in closed if one not in outlived)]
