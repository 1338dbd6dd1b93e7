"""Asks the system for what a media player gets: that a frame or a block which is due comes first.

Beside a call, a browser or an update, an ordinary program waits its turn, and a tone is lost. All
threads of the engine ask together, as they share one interpreter: one that is made to wait while it
holds the interpreter makes the others wait too. What the engine starts (the console, a browser)
stays as it is. A program that runs on and on gives back what it was granted, so that even a fault
cannot hang the desktop. Where Linux refuses, as it does to most accounts, rtkit is asked.
"""

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

import psutil

from bilateral.outputs.realtime_kit import NothingLent, RealtimeKit, main_threads
from bilateral.processes import threads

if sys.platform == "linux":
    import resource

    OWN_NICE = os.getpriority(os.PRIO_PROCESS, 0)
    """As the program was started."""

LOOKS_EVERY_S = 0.5
"""Threads that began since then are granted the same."""
LEFT_S = 1.0
"""Who is being asked may be held up."""
LOWEST_REAL_TIME = 1
"""Before all ordinary programs, and behind the system's own sound."""
BUSY_SHARE = 0.9
"""Of one processor. A session takes some hundredths; more than this for long is a fault."""
BUSY_FOR_S = 3.0
SPIN_WARNED_US, SPIN_ENDED_US = 2_000_000, 5_000_000
"""A thread that never once waits is warned, then ended by Linux together with the program."""
USER_INTERACTIVE = 0x21
"""QOS_CLASS_USER_INTERACTIVE of macOS' <sys/qos.h>."""


class Granted(StrEnum):
    """What the system gave, as the report says it."""

    REAL_TIME = "real time"
    HIGH = "high"
    USUAL = "usual"
    GIVEN_BACK = "given back"


class BusyWatch:
    """Tells a program that runs on and on; times in seconds, of the clock and of the processor."""

    def __init__(self, now_s: float, used_s: float) -> None:
        self._since_s, self._used_s = now_s, used_s

    def is_too_busy(self, now_s: float, used_s: float) -> bool:
        """Whether it has taken nearly a whole processor for long; ask again and again."""
        passed_s = now_s - self._since_s
        if used_s - self._used_s < BUSY_SHARE * passed_s:
            self._since_s, self._used_s = now_s, used_s
            return False
        return passed_s > BUSY_FOR_S


PUMP = "pulse-pump"
"""The thread of a board's pulses, which like the main loop may not come late."""


class MediaPriority:
    """What this process was granted. Kept and left by the main thread, read by any.

    What rtkit lends as real time may end the whole process (see there), so it is asked for that
    only where the process `may_end`, because another one takes its place; else for a larger share,
    for the threads that may not come late.
    """

    def __init__(self, *, may_end: bool) -> None:
        self._may_end = may_end
        self.granted = Granted.USUAL
        self._leaving = threading.Event()
        self._keeper = threading.Thread(target=self._keep, name="media-priority", daemon=True)

    def ask(self) -> None:
        """Ask for all threads there are now, and for those that begin later."""
        self.granted = _ask()
        if self.granted is not Granted.USUAL:
            _limit_spinning()
        if self.granted is not Granted.USUAL or sys.platform == "linux":
            _heed_spinning(self.give_back)
            try:
                threads.start(self._keeper)
            except threads.ComputerFull:  # nobody would take it back from a fault
                self.granted = Granted.USUAL
                _be_usual()

    def give_back(self) -> None:
        """Be an ordinary program again, for the rest of the session."""
        if self.granted in {Granted.REAL_TIME, Granted.HIGH}:
            _be_usual()
            self.granted = Granted.GIVEN_BACK  # the keeper may be asking just now, and sees it then

    def leave(self) -> None:
        """As at the end of a session; what was granted is still known."""
        self._leaving.set()
        if self._keeper.is_alive():
            self._keeper.join(LEFT_S)
            _be_usual()

    def _keep(self) -> None:
        kit = RealtimeKit.reached() if self.granted is Granted.USUAL else None
        try:
            self._keep_with(kit)
        finally:
            if kit is not None:
                kit.close()

    def _keep_with(self, kit: RealtimeKit | None) -> None:
        if kit is not None:
            self._borrow(kit)
        if self.granted is Granted.USUAL:
            return
        watch = BusyWatch(time.monotonic(), time.process_time())
        while not self._leaving.wait(LOOKS_EVERY_S):
            if self.granted is Granted.GIVEN_BACK:
                _be_usual()  # once more: this thread may have been asking just then
                return
            if watch.is_too_busy(time.monotonic(), time.process_time()):
                self.give_back()
            elif kit is not None:
                self._borrow(kit)
            elif self.granted is Granted.REAL_TIME:
                _ask()

    def _borrow(self, kit: RealtimeKit) -> None:
        """Ask rtkit for threads that have begun; what it refuses stays as it is."""
        if self._may_end and self.granted is not Granted.HIGH:
            with suppress(NothingLent):
                kit.lend_real_time(_threads())
                self.granted = Granted.REAL_TIME
            if self.granted is Granted.REAL_TIME:
                return
        with suppress(NothingLent):
            kit.lend_high(_threads() if self._may_end else main_threads(PUMP))
            self.granted = Granted.HIGH


@contextmanager
def media_priority(*, may_end: bool = False) -> Iterator[MediaPriority]:
    """Have what a media player gets, while the context lasts. For the main thread."""
    priority = MediaPriority(may_end=may_end)
    priority.ask()
    try:
        yield priority
    finally:
        priority.leave()


def _ask() -> Granted:
    """Ask for every thread. A system that refuses leaves the program an ordinary one."""
    granted = Granted.USUAL
    if sys.platform == "linux":
        if _schedule(os.SCHED_RR | os.SCHED_RESET_ON_FORK, LOWEST_REAL_TIME):
            granted = Granted.REAL_TIME
    elif sys.platform == "win32":
        with suppress(psutil.Error, OSError):
            psutil.Process().nice(psutil.HIGH_PRIORITY_CLASS)
            granted = Granted.HIGH
            task = ctypes.byref(ctypes.c_ulong())
            ctypes.WinDLL("avrt").AvSetMmThreadCharacteristicsW("Playback", task)
    elif sys.platform == "darwin":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).pthread_set_qos_class_self_np(USER_INTERACTIVE, 0)
            granted = Granted.HIGH
    return granted


def _be_usual() -> None:
    if sys.platform == "linux":
        # who was lent it may not take this flag away
        _schedule(os.SCHED_OTHER | os.SCHED_RESET_ON_FORK, 0)
        for thread in _threads():
            with suppress(OSError):
                if os.getpriority(os.PRIO_PROCESS, thread) < OWN_NICE:
                    os.setpriority(os.PRIO_PROCESS, thread, OWN_NICE)
    elif sys.platform == "win32":
        with suppress(psutil.Error):
            psutil.Process().nice(psutil.NORMAL_PRIORITY_CLASS)


if sys.platform == "linux":

    def _schedule(policy: int, priority: int) -> bool:
        """Whether the system let every thread have it; one may end meanwhile."""
        for thread in _threads():
            try:
                os.sched_setscheduler(thread, policy, os.sched_param(priority))
            except ProcessLookupError:
                continue
            except OSError:
                return False
        return True


def _threads() -> list[int]:
    """All threads of this process that are no ordinary ones, as Linux numbers them."""
    found = {int(thread.name) for thread in Path("/proc/self/task").iterdir()}
    return sorted(found - threads.ordinary())


def _limit_spinning() -> None:
    """Have Linux watch each thread: nothing of the program may be needed for it."""
    if sys.platform == "linux":
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_RTTIME, (SPIN_WARNED_US, SPIN_ENDED_US))


def _heed_spinning(warn: Callable[[], None]) -> None:
    if sys.platform == "linux":
        signal.signal(signal.SIGXCPU, lambda _number, _frame: warn())
