"""What can be taken back: whole earlier pictures, the newest on top."""

from collections.abc import Callable
from dataclasses import replace

from bilateral.console.benchmemory import Step
from bilateral.console.picture import Picture, Source

MOST_STEPS = 100
ONE_CHANGE_S = 2.0
"""A slider gives many values; those of one setting that follow each other so soon count as one."""


class History:
    """The way back. Times come in as arguments."""

    def __init__(self, steps: tuple[Step, ...] = ()) -> None:
        self.steps = steps
        self._last_label = ""
        self._last_s = 0.0

    @property
    def label(self) -> str:
        """What would be taken back; "" for nothing."""
        return self.steps[-1].label if self.steps else ""

    def add(self, label: str, before: Picture, after: Picture, now_s: float) -> None:
        """Remember what is changed from `before` to `after`."""
        if self.steps and label == self._last_label and now_s < self._last_s + ONE_CHANGE_S:
            if self.steps[-1].before == after:  # back again: there is nothing to be taken back
                self.drop()
                return
        else:
            self.steps = (*self.steps, Step(label, before))[-MOST_STEPS:]
        self._last_label, self._last_s = label, now_s

    def drop(self) -> None:
        """Forget the newest step; what comes next is a change of its own."""
        self.steps = self.steps[:-1]
        self._last_label = ""

    def run_of(self, source: Source) -> int:
        """How many of the newest steps are changes of this preset."""
        others = (i for i, step in enumerate(reversed(self.steps)) if step.before.source != source)
        return next(others, len(self.steps))

    def redraw(self, redrawn: Callable[[Picture], Picture], *, newest: int | None = None) -> None:
        """Put other pictures in the place of all, or of the newest ones."""
        first = 0 if newest is None else len(self.steps) - newest
        self.steps = (
            *self.steps[:first],
            *(replace(step, before=redrawn(step.before)) for step in self.steps[first:]),
        )
