"""Paced breathing: a light that is as full as the lungs are meant to be."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, NamedTuple, Self

from bilateral.stimulus.exercise import (
    LARGEST_LIGHT,
    MIDDLE,
    SMALLEST_LIGHT,
    Exercise,
    ExerciseChoice,
    Light,
    approach_of,
    exercise,
)
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.motion import Point

SLOWEST_PER_MIN, FASTEST_PER_MIN = 3.0, 12.0
SOFTEST, FAINTEST_HUM = 0.1, 0.12
"""Of sound and hum with empty lungs: neither goes away in the midst of an exercise."""
RISE = 0.7
"""Of the height that is left: how far a light that rises goes from the middle."""
REACH = 0.7
"""The same from side to side, of a light on a wave."""
RISING, WAVE, HORIZON = "rising", "wave", "horizon"
FIGURES = ("disc", RISING, WAVE, HORIZON)


class Breath(NamedTuple):
    """A pattern: seconds in, held, out and at rest."""

    in_s: float
    hold_s: float
    out_s: float
    rest_s: float
    sips: tuple[tuple[float, float], ...] = ((1.0, 1.0),)
    """Of breathing in: up to which share of its time there is how much air."""


BREATHS: Mapping[str, Breath] = MappingProxyType(
    {
        "longer-exhale": Breath(4.5, 0.0, 5.5, 0.0),
        "even": Breath(5.0, 0.0, 5.0, 0.0),
        "box": Breath(4.0, 4.0, 4.0, 4.0),
        # In, a second time on top of it, and out at length (the physiological sigh).
        "sigh": Breath(3.0, 0.0, 6.0, 0.0, ((0.65, 0.75), (1.0, 1.0))),
    }
)
USUAL_BREATH = "longer-exhale"


@exercise
@dataclass(frozen=True, slots=True)
class Breathing(Exercise):
    """Seconds of its parts at its own pace; another pace makes all of them as much longer."""

    kind: ClassVar[str] = "breathing"
    slowest_hz: ClassVar[float] = SLOWEST_PER_MIN / 60.0
    fastest_hz: ClassVar[float] = FASTEST_PER_MIN / 60.0
    is_approached: ClassVar[bool] = True
    marks: ClassVar[tuple[str, str]] = ("in", "out")

    breath: Breath = BREATHS[USUAL_BREATH]
    figure: str = FIGURES[0]
    smallest: float = 0.2
    largest: float = 0.6

    def __post_init__(self) -> None:
        """Refuse what no lungs could follow, and a light that does not fit."""
        super(Breathing, self).__post_init__()
        breath = self.breath
        if min(breath.in_s, breath.out_s) <= 0.0 or min(breath.hold_s, breath.rest_s) < 0.0:
            raise ValueError("breathing in and out takes time, holding may take none")
        if not SMALLEST_LIGHT <= self.smallest < self.largest <= LARGEST_LIGHT:
            raise ValueError(f"no such light: {self.smallest} … {self.largest}")

    @classmethod
    def of(cls, choice: ExerciseChoice) -> Self:
        """The pattern that was chosen, and of its parts those that were set otherwise."""
        breath = BREATHS[choice.breath]
        set_otherwise = {
            part: length_s
            for part in ("in_s", "hold_s", "out_s", "rest_s")
            if (length_s := getattr(choice, part)) is not None
        }
        breath = breath._replace(**set_otherwise)
        hz = choice.pace_hz or 1.0 / length_of(breath)
        return cls(
            hz,
            approach_of(choice, hz),
            breath=breath,
            figure=choice.figure,
            smallest=choice.smallest,
            largest=choice.largest,
        )

    @property
    def period(self) -> int:
        """It comes back from where it has gone."""
        return SWEEPS_PER_PASS * (2 if self.figure == WAVE else 1)

    @property
    def turn(self) -> float:
        """Where breathing out begins."""
        breath = self.breath
        return SWEEPS_PER_PASS * (breath.in_s + breath.hold_s) / length_of(breath)

    def fullness(self, phase: float) -> float:
        """0 empty … 1 full; at rest at the beginning and the end of each part."""
        breath = self.breath
        at_s = phase % SWEEPS_PER_PASS / SWEEPS_PER_PASS * length_of(breath)
        if at_s < breath.in_s:
            return _drawn(breath, at_s / breath.in_s)
        at_s -= breath.in_s + breath.hold_s
        return 1.0 - _eased(min(1.0, max(0.0, at_s / breath.out_s)))

    def light_at(self, phase: float) -> Light:
        """A disc that grows and shrinks, or a light that rises and sinks; each figure its own way.

        Each breath is a wave: one goes to the right, the next to the left.
        """
        full = self.fullness(phase)
        if self.figure != FIGURES[0]:
            across = -REACH * math.cos(math.pi * phase / SWEEPS_PER_PASS)
            place = Point(across if self.figure == WAVE else 0.0, RISE * (1.0 - 2.0 * full))
            return Light(place, spans=self.figure == HORIZON)
        return Light(MIDDLE, diameter=self.smallest + (self.largest - self.smallest) * full)

    def heard_at(self, phase: float) -> float:
        """It swells with the breath."""
        return SOFTEST + (1.0 - SOFTEST) * self.fullness(phase)

    def height_at(self, phase: float) -> float:
        """It rises with the breath."""
        return self.fullness(phase)

    def felt_at(self, phase: float, near: float) -> float:
        """The same in both hands."""
        del near
        return FAINTEST_HUM + (1.0 - FAINTEST_HUM) * self.fullness(phase)


def length_of(breath: Breath) -> float:
    """Of a whole breath, in seconds."""
    return breath.in_s + breath.hold_s + breath.out_s + breath.rest_s


def _drawn(breath: Breath, share: float) -> float:
    begins, has = 0.0, 0.0
    for until, to in breath.sips:
        if share < until:
            return has + (to - has) * _eased((share - begins) / (until - begins))
        begins, has = until, to
    return 1.0


def _eased(share: float) -> float:
    """From 0 to 1 with speed and acceleration of 0 at both ends."""
    return share - math.sin(2.0 * math.pi * share) / (2.0 * math.pi)
