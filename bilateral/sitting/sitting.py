"""The sitting, whole, and what may happen in it. Nothing here is kept anywhere."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import model_validator

from bilateral.sitting.set_given import SetGiven, SittingPart

LONGEST_NOTE = 200
HIGHEST_LOAD = 10
SCALES = {"sud": range(11), "voc": range(1, 8)}
"""The whole numbers of each."""


class Phase(StrEnum):
    """The eight phases, in their order."""

    HISTORY = "history"
    PREPARATION = "preparation"
    ASSESSMENT = "assessment"
    DESENSITISATION = "desensitisation"
    INSTALLATION = "installation"
    BODY_SCAN = "body-scan"
    CLOSURE = "closure"
    RE_EVALUATION = "re-evaluation"


class Rating(SittingPart):
    """A number that the client has said."""

    kind: Literal["sud", "voc"]
    value: int

    @model_validator(mode="after")
    def _is_on_its_scale(self) -> Self:
        if self.value not in SCALES[self.kind]:
            raise ValueError(self.value)
        return self


class SittingSet(SittingPart):
    """A set of this sitting, with what was said after it."""

    number: int
    """Within the sitting; 0 stands for what is said before the first."""
    phase: Phase
    given: SetGiven | None = None
    """None while it plays, and for a moment after."""
    rating: Rating | None = None
    is_skipped: bool = False
    """It was left without a number on purpose."""
    load: int | None = None
    """How much the set took up of what the client has in mind, 0 to 10."""
    note: str = ""


class Sitting(SittingPart):
    """What has happened with one client since they came. What cannot be meant changes nothing."""

    number: int
    """Counted from when the session opened."""
    began_s: float
    """Host time."""
    phase: Phase = Phase.DESENSITISATION
    sets: tuple[SittingSet, ...]
    """From what was said before the first on, so that each stands at its number."""

    @classmethod
    def new(cls, number: int, now_s: float) -> Self:
        """One that has just begun."""
        before = SittingSet(number=0, phase=Phase.ASSESSMENT)
        return cls(number=number, began_s=now_s, sets=(before,))

    def with_begun(self, count: int) -> Self:
        """So many sets have begun by now."""
        new = (
            SittingSet(number=number, phase=self.phase)
            for number in range(len(self.sets), count + 1)
        )
        return self._with(sets=(*self.sets, *new))

    def with_given(self, number: int, given: SetGiven) -> Self:
        """A set is over."""
        return self._with_set(number, given=given)

    def with_rating(self, number: int, rating: Rating | None) -> Self:
        """The client has said a number, or another one; None where they are asked for none."""
        return self._with_set(number, rating=rating, is_skipped=rating is None)

    def with_load(self, number: int, value: int | None) -> Self:
        """How much a set took up; None where that is taken back."""
        return self._with_set(number, load=value)

    def with_note(self, number: int, text: str) -> Self:
        """A line about a set; what stood there is replaced."""
        return self._with_set(number, note=" ".join(text.split())[:LONGEST_NOTE])

    def in_phase(self, phase: Phase) -> Self:
        """Another phase; sets that have begun keep theirs."""
        return self._with(phase=phase)

    def _with_set(self, number: int, **changed: object) -> Self:
        if not 0 <= number < len(self.sets):
            return self
        one = self.sets[number].model_copy(update=changed)
        return self._with(sets=(*self.sets[:number], one, *self.sets[number + 1 :]))

    def _with(self, **changed: object) -> Self:
        changed_one = self.model_copy(update=changed)
        return self if changed_one == self else changed_one
