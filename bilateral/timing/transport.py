"""Holds what is being given now; the single place where it is replaced."""

from typing import Generic, TypeVar

Content = TypeVar("Content")


class Transport(Generic[Content]):
    """One reference, swapped whole: readers on any thread take it once and need no lock.

    The session is the only writer. `None` means nothing is given: that is how a halt looks, and
    every output asks for it before anything else.
    """

    __slots__ = ("_current",)

    def __init__(self) -> None:
        self._current: Content | None = None

    @property
    def current(self) -> Content | None:
        """What is given now, or `None`."""
        return self._current

    def replace(self, given: Content) -> None:
        """Give this from now on."""
        self._current = given

    def clear(self) -> None:
        """Give nothing, at once."""
        self._current = None
