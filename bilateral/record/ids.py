"""Names of rows, made before the rows are written, so that they can be offered again."""

import secrets
import threading
import time

ID_BITS = 52
"""So that every program reads an id exactly, also those that know no whole numbers."""
RANDOM_BITS = 20
SECONDS_FROM_S = 1_704_067_200
"""2024. Of the bits, 32 are left for seconds: what was written together lies together."""


class _Ids:
    """Ids that ascend within a process, and differ from those of any other."""

    def __init__(self) -> None:
        self._last = 0
        self._lock = threading.Lock()

    def next(self) -> int:
        second = max(0, int(time.time()) - SECONDS_FROM_S) & (1 << (ID_BITS - RANDOM_BITS)) - 1
        with self._lock:
            fresh = second << RANDOM_BITS | secrets.randbits(RANDOM_BITS)
            self._last = max(self._last + 1, fresh)
            return self._last


_ids = _Ids()


def new_id() -> int:
    """An id that no row has had."""
    return _ids.next()


def random_id() -> int:
    """An id that says nothing of when it was made."""
    return 1 + secrets.randbits(ID_BITS - 1)


def wall_ms() -> int:
    """Time of the day, which may be set."""
    return time.time_ns() // 1_000_000
