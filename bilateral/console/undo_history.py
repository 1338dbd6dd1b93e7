"""What can be taken back: whole earlier pictures, the newest on top."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bilateral.console.selection import Selection, Source
from bilateral.console.workspace_memory import Step

MOST_STEPS = 100
ONE_CHANGE_S = 2.0
"""A slider gives many values; those of one setting that follow each other so soon count as one."""


@dataclass(frozen=True, slots=True)
class UndoHistory:
    """The way back. Times come in as arguments."""

    steps: tuple[Step, ...] = ()
    last_label: str = ""
    """What was changed last; "" where whatever comes next is a change of its own."""
    last_s: float = 0.0

    @property
    def label(self) -> str:
        """What would be taken back; "" for nothing."""
        return self.steps[-1].label if self.steps else ""

    def added(self, label: str, before: Selection, after: Selection, now_s: float) -> "UndoHistory":
        """The same after a change from `before` to `after`."""
        if not self.steps or label != self.last_label or now_s >= self.last_s + ONE_CHANGE_S:
            steps = (*self.steps, Step(label, before))[-MOST_STEPS:]
            return UndoHistory(steps, label, now_s)
        if self.steps[-1].before == after:  # back again: there is nothing to be taken back
            return self.dropped()
        return replace(self, last_s=now_s)

    def dropped(self) -> "UndoHistory":
        """The same without the newest step."""
        return UndoHistory(self.steps[:-1])

    def run_of(self, source: Source) -> int:
        """How many of the newest steps are changes of this preset."""
        others = (i for i, step in enumerate(reversed(self.steps)) if step.before.source != source)
        return next(others, len(self.steps))

    def redrawn(
        self, redrawn: Callable[[Selection], Selection], *, newest: int | None = None
    ) -> "UndoHistory":
        """The same with other pictures in the place of all, or of the newest ones."""
        first = 0 if newest is None else len(self.steps) - newest
        steps = (
            *self.steps[:first],
            *(replace(step, before=redrawn(step.before)) for step in self.steps[first:]),
        )
        return replace(self, steps=steps)
