"""A resting light: still and warm, it may swell very slowly."""

import math
from dataclasses import dataclass
from typing import ClassVar, Self

from bilateral.stimulus.exercise import MIDDLE, Exercise, ExerciseChoice, Light, exercise

USUAL_HZ = 0.05
STEADY_HUM = 0.5


@exercise
@dataclass(frozen=True, slots=True)
class RestingLight(Exercise):
    """It swells by `swell` of its brightness, once a pass."""

    kind: ClassVar[str] = "resting-light"
    slowest_hz: ClassVar[float] = 0.05
    fastest_hz: ClassVar[float] = 0.1
    marks: ClassVar[tuple[str, str]] = ("dim", "bright")

    swell: float = 0.2

    def __post_init__(self) -> None:
        """Refuse a light that would go out."""
        super(RestingLight, self).__post_init__()
        if not 0.0 <= self.swell <= 0.5:
            raise ValueError(f"swell must lie in 0 … 0.5, not {self.swell}")

    @classmethod
    def of(cls, choice: ExerciseChoice) -> Self:
        """As it was chosen."""
        return cls(choice.pace_hz or USUAL_HZ, swell=choice.swell)

    def light_at(self, phase: float) -> Light:
        """The target, in the middle."""
        return Light(MIDDLE, 1.0 - self.swell * _ebb(phase))

    def heard_at(self, phase: float) -> float:
        """It swells with the light."""
        return 1.0 - self.swell * _ebb(phase)

    def felt_at(self, phase: float, near: float) -> float:
        """The same in both hands, and gentle."""
        del near
        return STEADY_HUM * (1.0 - self.swell * _ebb(phase))


def _ebb(phase: float) -> float:
    return 0.5 + 0.5 * math.cos(math.pi * phase)
