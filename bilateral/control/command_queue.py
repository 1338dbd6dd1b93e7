"""Where commands from another thread come in, and where whole states go out to it."""

import threading
from collections import deque
from typing import Generic, TypeVar

from bilateral.session.commands import (
    CloseSession,
    Command,
    Halt,
    MoveStage,
    Revise,
    UsePlan,
    Wish,
)

Shown = TypeVar("Shown")
AT_REST = (UsePlan, Revise, MoveStage, CloseSession)
"""They start nothing, and what was chosen before a halt holds after it."""


class CommandQueue(Generic[Shown]):
    """Between the main loop and whoever speaks for the therapist. Any thread may call anything.

    Nothing here waits for the other side but `await_shown`: a state that is not fetched in time
    is replaced by the next one.
    """

    def __init__(self) -> None:
        self.linked = False
        """Whether a therapist can see the session and halt it from elsewhere."""
        self.halts = 0
        """How many halts have not come by this desk."""
        self._asked: deque[tuple[int, Command | Wish]] = deque()
        self._newest: Shown | None = None
        self._changed = threading.Condition()

    def ask(self, command: Command | Wish, halts: int | None = None) -> None:
        """Leave a command for the main loop's next turn.

        `halts` is what it was when that was asked for, if not only now.
        """
        self._asked.append((self.halts if halts is None else halts, command))

    def note_halt(self) -> None:
        """A halt has come another way: nothing that was asked for before it is begun after it."""
        self.halts += 1

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits to be taken."""
        return not self._asked

    def take(self) -> list[Command | Wish]:
        """All that was asked for, in order, but a halt before everything.

        Of what was asked for before it only what moves nothing is left.
        """
        asked: list[Command | Wish] = []
        while self._asked:
            halts, command = self._asked.popleft()
            if isinstance(command, Halt):
                asked = [command, *(one for one in asked if isinstance(one, AT_REST))]
            elif halts == self.halts or isinstance(command, AT_REST):
                asked.append(command)
        return asked

    def show(self, state: Shown) -> None:
        """Replace what is to be shown."""
        with self._changed:
            self._newest = state
            self._changed.notify_all()

    def await_shown(self, timeout_s: float) -> Shown | None:
        """What is newest and has not been fetched yet; None after `timeout_s` without any."""
        with self._changed:
            self._changed.wait_for(lambda: self._newest is not None, timeout_s)
            newest, self._newest = self._newest, None
            return newest
