"""The one host clock that every output is mapped to, and a clock that tests can turn by hand."""

import time
from typing import Protocol


class Clock(Protocol):
    """Tells host time in seconds and waits for a moment of it."""

    def now_s(self) -> float:
        """Host time in seconds; only differences have a meaning."""

    def sleep_until(self, at_s: float) -> None:
        """Return at `at_s` or a little later; at once when it is past."""


class MonotonicClock:
    """`time.perf_counter`: the finest monotonic clock Python has, shared by all processes."""

    def now_s(self) -> float:
        """Host time in seconds."""
        return time.perf_counter()

    def sleep_until(self, at_s: float) -> None:
        """Sleep until `at_s`; the operating system may wake us later, never earlier."""
        while (left_s := at_s - time.perf_counter()) > 0:
            time.sleep(left_s)


class ManualClock:
    """A clock that stands still until it is moved, so that tests never wait."""

    def __init__(self, start_s: float = 0.0) -> None:
        self._now_s = start_s

    def now_s(self) -> float:
        """Return the moment it was last moved to."""
        return self._now_s

    def sleep_until(self, at_s: float) -> None:
        """Move to `at_s` if that lies ahead."""
        self._now_s = max(self._now_s, at_s)

    def advance(self, by_s: float) -> None:
        """Move forward by `by_s` seconds. Raises ValueError for a step back."""
        if by_s < 0:
            raise ValueError(f"a clock only moves forward, not by {by_s} s")
        self._now_s += by_s
