"""Rocking: a slow pendulum, with a hum from hand to hand."""

from dataclasses import dataclass
from typing import ClassVar, Self

from bilateral.stimulus.exercise import Exercise, ExerciseChoice, approach_of, exercise

USUAL_HZ = 0.25


@exercise
@dataclass(frozen=True, slots=True)
class Rocking(Exercise):
    """Everything goes from side to side, as in a set, and much more slowly."""

    kind: ClassVar[str] = "rocking"
    slowest_hz: ClassVar[float] = 0.1
    fastest_hz: ClassVar[float] = 0.4
    sways: ClassVar[bool] = True
    is_approached: ClassVar[bool] = True

    @classmethod
    def of(cls, choice: ExerciseChoice) -> Self:
        """As it was chosen."""
        hz = choice.pace_hz or USUAL_HZ
        return cls(hz, approach_of(choice, hz))

    def light_at(self, phase: float) -> None:
        """The target along its motion."""

    def heard_at(self, phase: float) -> float:
        """It goes on evenly."""
        del phase
        return 1.0

    def felt_at(self, phase: float, near: float) -> float:
        """Each hand as strong as the target is near."""
        del phase
        return near
