"""Where commands from another thread come in."""

from collections import deque
from typing import NamedTuple

from bilateral.session.commands import (
    CloseSession,
    Command,
    Halt,
    MoveStage,
    Revise,
    ShowGrounding,
    UsePlan,
    Wish,
)

AT_REST = (UsePlan, Revise, MoveStage, ShowGrounding, CloseSession)
"""They start nothing, and what was chosen or asked for before a halt holds after it."""


class _Asked(NamedTuple):
    number: int | None
    commands: tuple[Command | Wish, ...]
    halts: int


class CommandQueue:
    """Between the main loop and whoever speaks for the therapist.

    Any thread may call anything but `take`, which is the main loop's. Nothing here waits.
    """

    def __init__(self) -> None:
        self.linked = False
        """Whether a therapist can see the session and halt it from elsewhere."""
        self.halts = 0
        """How many halts have come another way than by this queue."""
        self.taken = 0
        """All that was asked for up to this number has been taken, or dropped; the main loop's."""
        self._ahead: set[int] = set()
        """Numbers that were taken before others that are smaller: a halt waits for nothing."""
        self._asked: deque[_Asked] = deque()

    def ask(self, number: int, *commands: Command | Wish, halts: int | None = None) -> None:
        """Leave what is to be done under a number for the main loop's next turn.

        Each number, from 1 on, comes once; without any commands, where it is dropped. `halts` is
        what it was when that was asked for, if not only now.
        """
        self._asked.append(_Asked(number, commands, self.halts if halts is None else halts))

    def halt(self) -> None:
        """Halt, as was asked for by the way of halts, on which nothing has a number."""
        self.note_halt()
        self._asked.append(_Asked(None, (Halt(),), self.halts))

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
        taken: list[Command | Wish] = []
        while self._asked:
            number, commands, halts = self._asked.popleft()
            if number is not None:
                self._count(number)
            for command in commands:
                if isinstance(command, Halt):
                    taken = [command, *(one for one in taken if isinstance(one, AT_REST))]
                elif halts == self.halts or isinstance(command, AT_REST):
                    taken.append(command)
        return taken

    def _count(self, number: int) -> None:
        self._ahead.add(number)
        while self.taken + 1 in self._ahead:
            self.taken += 1
            self._ahead.discard(self.taken)
