"""Those at one door that have not shown who they are: few, and not for long."""

from collections.abc import Callable, Hashable

HELLO_S = 5.0
"""So long may one be a stranger."""
MOST_STRANGERS = 16
"""One more takes the place of the oldest."""


class Strangers:
    """Belongs to an event loop."""

    def __init__(self) -> None:
        self._waiting: dict[Hashable, Callable[[], None]] = {}
        """The oldest first."""

    def come(self, page: Hashable, dismiss: Callable[[], None]) -> None:
        """One more; `dismiss` is called when another one takes its place."""
        self._waiting[page] = dismiss
        if len(self._waiting) > MOST_STRANGERS:
            self._waiting.pop(next(iter(self._waiting)))()

    def leave(self, page: Hashable) -> None:
        """It is known now, or has gone."""
        self._waiting.pop(page, None)
