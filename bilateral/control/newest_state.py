"""Where whole states go out to another thread: the last one is all that counts."""

import threading
from typing import Generic, TypeVar

State = TypeVar("State")


class NewestState(Generic[State]):
    """Between the main loop and whoever shows its states. Any thread may call anything.

    A state that is not fetched in time is replaced by the next one, so nobody waits for a reader.
    """

    def __init__(self) -> None:
        self._newest: State | None = None
        self._changed = threading.Condition()

    def show(self, state: State) -> None:
        """Replace what is to be shown."""
        with self._changed:
            self._newest = state
            self._changed.notify_all()

    def fetched(self, timeout_s: float) -> State | None:
        """What is newest and has not been fetched yet; None after `timeout_s` without any."""
        with self._changed:
            self._changed.wait_for(lambda: self._newest is not None, timeout_s)
            newest, self._newest = self._newest, None
            return newest
