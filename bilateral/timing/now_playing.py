"""Holds what is being given now; the single place where it is replaced."""

from collections.abc import Callable
from typing import Generic, TypeVar

Content = TypeVar("Content")


class NowPlaying(Generic[Content]):
    """One reference, swapped whole: readers on any thread take it once and need no lock.

    The session is the only writer. `None` means nothing is given: that is how a halt looks, and
    every output asks for it before anything else.
    """

    __slots__ = ("_current", "_watchers")

    def __init__(self) -> None:
        self._current: Content | None = None
        self._watchers: tuple[Callable[[], None], ...] = ()

    @property
    def current(self) -> Content | None:
        """What is given now, or `None`."""
        return self._current

    def replace(self, given: Content) -> None:
        """Give this from now on."""
        self._current = given
        self._show()

    def clear(self) -> None:
        """Give nothing, at once."""
        self._current = None
        self._show()

    def watch(self, heed: Callable[[], None]) -> None:
        """Have this called after each change, by the writer: it must return at once."""
        self._watchers = (*self._watchers, heed)

    def unwatch(self, heed: Callable[[], None]) -> None:
        """Have it called no more."""
        self._watchers = tuple(one for one in self._watchers if one != heed)

    def _show(self) -> None:
        for heed in self._watchers:
            heed()
