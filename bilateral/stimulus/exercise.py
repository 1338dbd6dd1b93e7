"""A calm exercise: what eyes, ears and hands get of it at a phase, as pure functions.

One pass of the timeline is one breath or one swing. Everything else, from the first command to the
report, is as in a bilateral set. A further exercise is one file in `exercises`, and its words.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, NamedTuple, Self, TypeVar

from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.easing import eased
from bilateral.stimulus.limits import SWEEPS_PER_PASS, LimitError, Limits
from bilateral.stimulus.motion import Point
from bilateral.timing.timeline import Timeline
from bilateral.words.notice import Notice

APPROACH_STEPS = 24
"""A pace that is approached changes at so many passes at the most."""
MIDDLE = Point(0.0, 0.0)
LARGEST_LIGHT = 0.8
"""Of the height: what a processor draws anew in the time that it has for a frame."""
SMALLEST_LIGHT = 0.02
GIVES_WAY_SWEEPS = 0.5
"""From where a pass begins: how long light, sound and hum take to be those of another exercise."""
_ROUNDING_HZ = 1e-9


class Light(NamedTuple):
    """What is lit: where, how much of it, and how large where that is not as the look has it."""

    place: Point
    share: float = 1.0
    diameter: float | None = None
    """Of the height of the screen, where half of the light is left."""
    spans: bool = False
    """Whether it is a band from side to side, as thick as the target is large."""

    def is_like(self, other: "Light") -> bool:
        """Whether one can become the other."""
        return self.spans == other.spans and (self.diameter is None) == (other.diameter is None)


@dataclass(frozen=True, slots=True)
class Approach:
    """From a pace of the client's own to that of the exercise, over so many passes."""

    from_hz: float
    passes: int

    def hz_in(self, number: int, goal_hz: float) -> float:
        """The pace of one pass, which it keeps to its end."""
        step = math.ceil(self.passes / APPROACH_STEPS)
        share = eased((number - number % step) / self.passes)
        return self.from_hz + (goal_hz - self.from_hz) * share

    def changes(self, behind: int) -> Iterator[int]:
        """Passes behind that one which begin with another pace."""
        step = math.ceil(self.passes / APPROACH_STEPS)
        yield from (number for number in range(0, self.passes, step) if number > behind)
        if self.passes > behind:
            yield self.passes


@dataclass(frozen=True, slots=True)
class ExerciseChoice:
    """All that may be chosen for an exercise; each takes what it knows."""

    pace_hz: float | None = None
    breath: str = ""
    in_s: float | None = None
    hold_s: float | None = None
    out_s: float | None = None
    rest_s: float | None = None
    figure: str = ""
    smallest: float = 0.2
    largest: float = 0.6
    swell: float = 0.0
    from_hz: float | None = None
    approach_s: float = 240.0


@dataclass(frozen=True, slots=True)
class Exercise(ABC):
    """Raises LimitError for what is not safe to give."""

    kind: ClassVar[str]
    slowest_hz: ClassVar[float]
    fastest_hz: ClassVar[float]
    sways: ClassVar[bool] = False
    """Whether what sounds on and on goes from ear to ear."""
    is_approached: ClassVar[bool] = False
    """Whether it may begin at the pace of the client's own, and go gently to its own."""
    marks: ClassVar[tuple[str, str]] = ("left", "right")
    """What the two marks of a pass are, as tables say it."""

    hz: float
    """Passes a second at its own pace."""
    approach: Approach | None = None

    def __post_init__(self) -> None:
        """Refuse a pace that is none of this exercise."""
        self.check_speed(self.hz, Limits())
        if self.approach is not None:
            self.check_speed(self.approach.from_hz, Limits())

    @classmethod
    @abstractmethod
    def of(cls, choice: ExerciseChoice) -> Self:
        """The exercise that was chosen. Raises LimitError."""

    @abstractmethod
    def light_at(self, phase: float) -> Light | None:
        """What eyes get; None for the target of the look, along the motion."""

    @abstractmethod
    def heard_at(self, phase: float) -> float:
        """How much of what sounds on and on is heard, 0 … 1."""

    def height_at(self, phase: float) -> float:
        """How high a tone is that rises and falls, 0 … 1."""
        return self.heard_at(phase)

    @abstractmethod
    def felt_at(self, phase: float, near: float) -> float:
        """How strong a hum is in one hand, 0 … 1; `near` is how near a target is that swings."""

    @property
    def period(self) -> int:
        """After so many sweeps its light is where it was."""
        return SWEEPS_PER_PASS

    @property
    def turn(self) -> float:
        """The phase within a pass of its second mark; the first one is at 0."""
        return 1.0

    def fastest_within(self, limits: Limits) -> float:
        """The highest pace that may be set."""
        return min(self.fastest_hz, limits.speed_hz)

    def check_speed(self, speed_hz: float, limits: Limits) -> None:
        """Raise LimitError for a pace out of range."""
        fastest_hz = self.fastest_within(limits)
        if not self.slowest_hz - _ROUNDING_HZ <= speed_hz <= fastest_hz + _ROUNDING_HZ:
            raise LimitError(
                Notice(
                    "limit-pace",
                    pace=round(60.0 * speed_hz, 2),
                    slowest=round(60.0 * self.slowest_hz, 2),
                    fastest=round(60.0 * fastest_hz, 2),
                )
            )

    def hz_in(self, number: int, goal_hz: float) -> float:
        """The pace of pass `number` of an exercise on its way to `goal_hz`."""
        return goal_hz if self.approach is None else self.approach.hz_in(number, goal_hz)


_KINDS: dict[str, type[Exercise]] = {}
EXERCISES: Mapping[str, type[Exercise]] = MappingProxyType(_KINDS)
"""What may be given instead of a set, by its name in the settings; `exercises` fills it."""

_Made = TypeVar("_Made", bound=type[Exercise])


def exercise(made: _Made) -> _Made:
    """Make it known by its kind."""
    _KINDS[made.kind] = made
    return made


def approach_of(choice: ExerciseChoice, hz: float) -> Approach | None:
    """The way from the client's own pace to `hz` that was chosen."""
    if choice.from_hz is None:
        return None
    passes = max(1, round(choice.approach_s * (choice.from_hz + hz) / 2.0))
    return Approach(choice.from_hz, passes)


@dataclass(frozen=True, slots=True)
class FormerExercise:
    """The same kind of exercise as it was until `until_phase`, where a pass begins."""

    exercise: Exercise
    until_phase: float


class Meeting(NamedTuple):
    """What holds at a phase, and what gives way to it where the two differ."""

    now: Exercise
    before: Exercise
    """The same one where nothing gives way."""
    met: float
    """The phase from which on it does."""
    share: float
    """How much there is of `now`, 0 … 1."""

    def mixed(self, phase: float, ask: Callable[[Exercise, float], float]) -> float:
        """A number of both at a phase, without a step from one to the other."""
        now, before = self.now, self.before
        if self.share == 1.0 or ask(before, self.met) == ask(now, self.met):
            return ask(now, phase)
        return (1.0 - self.share) * ask(before, phase) + self.share * ask(now, phase)

    def lights(self, phase: float) -> tuple[Light, ...]:
        """What is lit, if it is none that goes along a motion: one light, or two of two kinds."""
        now, before = self.now.light_at(phase), self.before.light_at(phase)
        is_one = self.share == 1.0 or self.before.light_at(self.met) == self.now.light_at(self.met)
        if now is None or before is None or is_one:
            return () if now is None else (now,)
        if not now.is_like(before):
            fading = before._replace(share=(1.0 - self.share) * before.share)
            return fading, now._replace(share=self.share * now.share)
        return (_between(before, now, self.share),)


def meeting(former: Iterable[FormerExercise], last: Exercise, phase: float) -> Meeting:
    """What holds at a phase; a change is seen, heard and felt from the beginning of a pass on."""
    before: FormerExercise | None = None
    now = last
    for one in former:
        if phase < one.until_phase:
            now = one.exercise
            break
        before = one
    if before is None or phase >= before.until_phase + GIVES_WAY_SWEEPS:
        return Meeting(now, now, phase, 1.0)
    share = eased((phase - before.until_phase) / GIVES_WAY_SWEEPS)
    return Meeting(now, before.exercise, before.until_phase, share)


def _between(before: Light, now: Light, share: float) -> Light:
    def mixed(one: float, other: float) -> float:
        return one + (other - one) * share

    return Light(
        Point(mixed(before.place.x, now.place.x), mixed(before.place.y, now.place.y)),
        mixed(before.share, now.share),
        None if before.diameter is None else mixed(before.diameter, now.diameter or 0.0),
        now.spans,
    )


def marks(
    alignment: Alignment,
    timeline: Timeline,
    exercises: tuple[tuple[Exercise, float, float], ...],
    start_s: float,
    end_s: float,
) -> Iterator[Cue]:
    """Marks of an output in [start_s, end_s): a pass has one at its beginning and one at its turn.

    Each exercise comes with the phases between which it holds. Swap and latency are those of the
    alignment.
    """
    late_s = alignment.latency_s
    found = []
    for one, from_phase, until_phase in exercises:
        for offset, parity in ((0.0, 0), (one.turn - 1.0, 1)):
            for sweep, time_s in timeline.crossings(start_s + late_s, end_s + late_s, offset):
                if sweep % SWEEPS_PER_PASS == parity and from_phase <= sweep - parity < until_phase:
                    found.append((time_s, sweep))
    for time_s, sweep in sorted(found):
        yield Cue(sweep, alignment.side_of(sweep), time_s - late_s, time_s)
