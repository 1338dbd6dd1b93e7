"""The questions before the first set of a sitting: every start waits for the answer."""

from collections.abc import Callable
from typing import Literal

State = Literal["due", "waited for", "done"]


class Screening:
    """Held by the engine, so that no page, key or clicker starts around it. For one thread.

    Only an answer ends it: whatever fails before that leaves the questions open. `is_wanted` says
    whether they are to be asked at all, and may change.
    """

    def __init__(self, is_wanted: Callable[[], bool]) -> None:
        self._is_wanted = is_wanted
        self._is_answered = False
        self._is_waited_for = False
        self.sitting = 1
        """Number of the sitting."""
        self.sets_before = 0
        """How many sets had begun before it."""

    def begin_anew(self, sets_begun: int) -> None:
        """Another client's sitting begins, after so many sets of others: they are asked again."""
        self.sitting += 1
        self.sets_before = sets_begun
        self._is_answered = self._is_waited_for = False

    def answer(self) -> None:
        """The therapist has asked what is to be asked."""
        self._is_answered = True

    def state(self, sets_begun: int) -> State:
        """Whether the questions are still to be asked, and whether a start waits for that."""
        if self._is_answered or sets_begun > self.sets_before or not self._is_wanted():
            return "done"
        return "waited for" if self._is_waited_for else "due"

    def holds_back(self, sets_begun: int) -> bool:
        """Whether a start that is asked for now has to wait."""
        self._is_waited_for = self.state(sets_begun) != "done"
        return self._is_waited_for
