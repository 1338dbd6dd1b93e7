"""What can be taken back: what was chosen before, the newest on top."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, Literal, TypeVar

from bilateral.console.workspace.memory import Step
from bilateral.console.workspace.selection import PlainValues, Selection, SetChoice, Source

MOST_STEPS = 100
ONE_CHANGE_S = 2.0
"""A slider gives many values; those of one setting that follow each other so soon count as one."""


Chosen = TypeVar("Chosen")


@dataclass(frozen=True, slots=True)
class UndoHistory(Generic[Chosen]):
    """The way back. Times come in as arguments."""

    steps: tuple[Step[Chosen], ...] = ()
    last_label: str = ""
    """What was changed last; "" where whatever comes next is a change of its own."""
    last_s: float = 0.0

    @property
    def label(self) -> str:
        """What would be taken back; "" for nothing."""
        return self.steps[-1].label if self.steps else ""

    def added(
        self, label: str, before: Chosen, after: Chosen, now_s: float
    ) -> "UndoHistory[Chosen]":
        """The same after a change from `before` to `after`, if that is one."""
        if before == after:
            return self
        if not self.steps or label != self.last_label or now_s >= self.last_s + ONE_CHANGE_S:
            steps = (*self.steps, Step(label, before))[-MOST_STEPS:]
            return UndoHistory(steps, label, now_s)
        if self.steps[-1].before == after:  # back again: there is nothing to be taken back
            return self.dropped()
        return replace(self, last_s=now_s)

    def dropped(self) -> "UndoHistory[Chosen]":
        """The same without the newest step."""
        return UndoHistory(self.steps[:-1])

    def redrawn(
        self, redrawn: Callable[[Chosen], Chosen], *, newest: int | None = None
    ) -> "UndoHistory[Chosen]":
        """The same with others in the place of all that was chosen, or of the newest ones."""
        first = 0 if newest is None else len(self.steps) - newest
        steps = (
            *self.steps[:first],
            *(replace(step, before=redrawn(step.before)) for step in self.steps[first:]),
        )
        return replace(self, steps=steps)


def run_of(history: UndoHistory[SetChoice], source: Source) -> int:
    """How many of the newest steps are changes of this preset."""
    steps = history.steps
    others = (i for i, step in enumerate(reversed(steps)) if step.before.source != source)
    return next(others, len(steps))


@dataclass(frozen=True, slots=True)
class Histories:
    """What can be taken back: of the set, and of the room by itself."""

    of_set: UndoHistory[SetChoice]
    of_room: UndoHistory[PlainValues]

    def added(self, label: str, before: Selection, after: Selection, now_s: float) -> "Histories":
        """The same after a change from `before` to `after`."""
        return Histories(
            self.of_set.added(label, before.of_the_set, after.of_the_set, now_s),
            self.of_room.added(label, before.room, after.room, now_s),
        )

    def undone(
        self, selection: Selection, of: Literal["set", "room"]
    ) -> tuple[Selection, "Histories"]:
        """What was chosen before the last change of the set, or of the room, if there was one."""
        if of == "set" and (steps := self.of_set.steps):
            before = selection.with_set(steps[-1].before)
            return before, replace(self, of_set=self.of_set.dropped())
        if of == "room" and (room_steps := self.of_room.steps):
            before = replace(selection, room=room_steps[-1].before)
            return before, replace(self, of_room=self.of_room.dropped())
        return selection, self
