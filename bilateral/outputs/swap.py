"""Hands changes of the outputs to the main loop, which takes them in its own time."""

import threading
from collections.abc import Callable
from typing import NamedTuple

from bilateral.outputs.output_set import OutputSet

Change = Callable[[OutputSet], OutputSet]


class _Offer(NamedTuple):
    change: Change
    is_patient: bool
    """Whether it waits until nothing plays."""


class Swap:
    """One change at a time, from one thread to the main one. `changed` is what both wake up by."""

    def __init__(self, changed: threading.Condition) -> None:
        self._changed = changed
        self._offer: _Offer | None = None
        self.busy = False
        """Whether the main loop is giving something."""

    @property
    def is_open(self) -> bool:
        """Whether a change waits to be taken."""
        return self._offer is not None

    def take(self, output_set: OutputSet, *, busy: bool) -> OutputSet:
        """The outputs as they are from now on; for each turn of the main loop."""
        self.busy = busy
        offer = self._offer
        if offer is None or (offer.is_patient and busy):
            return output_set
        with self._changed:
            if self._offer is offer:  # or it is not wanted any more
                output_set, self._offer = offer.change(output_set), None
                self._changed.notify_all()
            return output_set

    def give(self, change: Change, *, is_patient: bool, is_off: Callable[[], bool]) -> bool:
        """Wait until the main loop has taken a change; False if it is off before that.

        With `changed` held, and so is `is_off` asked, whenever something has changed.
        """
        self._offer = _Offer(change, is_patient)
        self._changed.wait_for(lambda: self._offer is None or is_off())
        is_taken, self._offer = self._offer is None, None
        return is_taken
