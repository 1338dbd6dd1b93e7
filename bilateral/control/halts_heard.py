"""Which halts of which page have come, whatever way they took."""

import threading

MOST_PAGES = 64
"""The one that has been silent the longest is forgotten for one more."""


class HaltsHeard:
    """Pages count their halts. Any thread may call anything."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}
        self._lock = threading.Lock()

    def note(self, page: str, number: int) -> bool:
        """Whether this halt is new; one without a name or a number always is."""
        if not page or not number:
            return True
        with self._lock:
            if number <= self._last.get(page, 0):
                return False
            self._last.pop(page, None)
            self._last[page] = number
            if len(self._last) > MOST_PAGES:
                del self._last[next(iter(self._last))]
            return True

    def of(self, page: str) -> int:
        """How many halts of a page have come; 0 for one that is not known."""
        return self._last.get(page, 0)
