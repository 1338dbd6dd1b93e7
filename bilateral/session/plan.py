"""What a set is to be, before it begins: the values a session builds its score from."""

import math
from dataclasses import dataclass, replace

from bilateral.stimulus.exercise import Exercise
from bilateral.stimulus.limits import SLOWEST_HZ, SWEEPS_PER_PASS, LimitError, Limits
from bilateral.stimulus.look import ROUNDING_HZ, Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses
from bilateral.timing.segment import Segment
from bilateral.timing.timeline import Side, Timeline
from bilateral.timing.variation import EVEN, Variation
from bilateral.words.notice import Notice

LONGEST_S = 3600
"""No set is longer than an hour, nor has more passes than fit into one at 1 Hz."""
ROUNDING_SWEEPS = 1e-6
SPEED_STEP_HZ = 0.05
PACE_STEP_HZ = 0.5 / 60.0
"""Of an exercise: half a breath a minute."""


@dataclass(frozen=True, slots=True)
class Passes:
    """The set ends after so many passes."""

    count: int

    def __post_init__(self) -> None:
        """Refuse a set without an end, or without a beginning."""
        if not 1 <= self.count <= LONGEST_S:
            raise LimitError(Notice("limit-passes", most=LONGEST_S, passes=self.count))

    def sweeps_of(self, timeline: Timeline) -> int:
        """How many sweeps the timeline has until then."""
        del timeline  # the same on all
        return self.count * SWEEPS_PER_PASS


@dataclass(frozen=True, slots=True)
class Seconds:
    """The set ends at the first extreme after so many seconds of movement."""

    length_s: float

    def __post_init__(self) -> None:
        """Refuse a set without an end, or without a beginning."""
        if not 0 < self.length_s <= LONGEST_S:
            raise LimitError(Notice("limit-seconds", most=LONGEST_S, seconds=self.length_s))

    def sweeps_of(self, timeline: Timeline) -> int:
        """How many sweeps the timeline has until then; pauses do not count."""
        moving_s = self.length_s
        first, *_, last = (timeline.segments[0], *timeline.segments)
        for segment, after in zip(timeline.segments, timeline.segments[1:], strict=False):
            if segment.sweeps_per_s == 0:
                continue
            span_s = after.start_s - segment.start_s
            if moving_s <= span_s:
                last = segment
                break
            moving_s -= span_s
        reached = last.start_phase + moving_s * last.sweeps_per_s
        return math.ceil(reached - first.start_phase - ROUNDING_SWEEPS)


@dataclass(frozen=True, slots=True)
class Sweeps:
    """What is given ends after so many sweeps: a single cue, or with 0 a target that only rests."""

    count: int

    def __post_init__(self) -> None:
        """Refuse what is no check any more."""
        if not 0 <= self.count <= SWEEPS_PER_PASS:
            raise LimitError(Notice("limit-check", most=SWEEPS_PER_PASS, sweeps=self.count))

    def sweeps_of(self, timeline: Timeline) -> int:
        """How many sweeps the timeline has until then."""
        del timeline  # the same on all
        return self.count


@dataclass(frozen=True, slots=True)
class SetPlan:
    """One set: how fast, how long, how it looks, sounds and feels."""

    speed_hz: float
    length: Passes | Seconds | Sweeps
    motion: Motion
    look: Look
    tones: Tones | None
    limits: Limits
    lead_in_s: float
    fade_in_s: float
    fade_out_s: float
    pulses: Pulses | None = None
    name: str = ""
    """Of the preset it was made after."""
    first_side: Side = Side.LEFT
    exercise: Exercise | None = None
    """What is given instead of a bilateral set."""
    variation: Variation = EVEN
    """Of the speed, from pass to pass."""
    words: str = ""
    """What the client reads first."""

    @property
    def kind(self) -> str | None:
        """Of the exercise; None for a bilateral set."""
        return None if self.exercise is None else self.exercise.kind

    @property
    def slowest_hz(self) -> float:
        """Lowest speed that it may be given at."""
        return SLOWEST_HZ if self.exercise is None else self.exercise.slowest_hz

    @property
    def fastest_hz(self) -> float:
        """Highest speed that it may be given at."""
        if self.exercise is not None:
            return self.exercise.fastest_within(self.limits)
        return mean_of_fastest_hz(self.look.fastest_hz(self.motion, self.limits), self.variation)

    @property
    def step_hz(self) -> float:
        """What a press for faster or slower comes to."""
        return SPEED_STEP_HZ if self.exercise is None else PACE_STEP_HZ

    def check_speed(self, speed_hz: float) -> None:
        """Raise LimitError for a speed that it may not be given at."""
        if self.exercise is not None:
            self.exercise.check_speed(speed_hz, self.limits)
            return
        self.look.check_speed(speed_hz, self.motion, self.limits)
        if speed_hz * self.variation.most > self.look.fastest_hz(self.motion, self.limits) + (
            ROUNDING_HZ
        ):
            raise LimitError(
                Notice(
                    "limit-speed-varied",
                    speed=speed_hz,
                    percent=round(100 * self.variation.share, 1),
                    fastest=self.fastest_hz,
                )
            )

    def timeline(self, start_s: float, speed_hz: float) -> Timeline:
        """Its course when nothing changes."""
        start = Segment(start_s, float(self.first_side), sweeps_per_s(speed_hz))
        course = Timeline((start,))
        if self.exercise is not None:
            course = paced(course, self.exercise, speed_hz, start_s)
            return course.ending_at(self.end_sweep_on(course))
        end = self.end_sweep_on(course)
        varied = self.variation.closing(self.first_side, end)
        return Timeline((replace(start, variation=varied),), end)

    def variation_on(self, timeline: Timeline) -> Variation:
        """Of the speed of a course that has begun, which comes to the plan's length."""
        return self.variation.closing(self.first_side, self.end_sweep_on(timeline))

    def end_sweep_on(self, timeline: Timeline) -> int:
        """The extreme at which it ends on this timeline, which has not been pruned.

        An exercise ends with a whole pass: a breath ends when it is out.
        """
        sweeps = self.length.sweeps_of(timeline)
        if self.exercise is not None:
            sweeps = even(sweeps)
        return self.first_side + sweeps

    def sweeps_at(self, speed_hz: float) -> int:
        """How many sweeps it has at this speed."""
        return self.end_sweep_on(self.timeline(0.0, speed_hz)) - self.first_side

    def seconds_at(self, speed_hz: float) -> float:
        """How long it lasts at this speed."""
        if self.exercise is None:
            return self.sweeps_at(speed_hz) / sweeps_per_s(speed_hz)
        return self.timeline(0.0, speed_hz).end_s


def even(phase: float) -> int:
    """The nearest phase from this one on at which a pass begins."""
    return SWEEPS_PER_PASS * math.ceil(phase / SWEEPS_PER_PASS - ROUNDING_SWEEPS)


def paced(timeline: Timeline, exercise: Exercise, speed_hz: float, from_s: float) -> Timeline:
    """Go on from there at the pace of an exercise that is to come to `speed_hz`.

    The same timeline if it does so anyway. Its end is left open.
    """
    moving = replace(timeline, end_sweep=None)
    number = math.floor(moving.phase_at(from_s) / SWEEPS_PER_PASS + ROUNDING_SWEEPS)
    rate = sweeps_per_s(exercise.hz_in(number, speed_hz))
    last = moving.segments[-1]
    if last.sweeps_per_s != rate or moving.segment_at(from_s) is not last:
        moving = moving.with_rate(from_s, rate)
    if exercise.approach is not None:
        for change in exercise.approach.changes(number):
            rate = sweeps_per_s(exercise.hz_in(change, speed_hz))
            moving = moving.with_rate(moving.time_of(change * SWEEPS_PER_PASS), rate)
    return moving


def mean_of_fastest_hz(fastest_hz: float, variation: Variation) -> float:
    """The speed of which the quickest pass is no faster than this; in whole hundredths."""
    if variation.share == 0.0:
        return fastest_hz
    return math.floor(round(100.0 * fastest_hz / variation.most, 6)) / 100.0


def sweeps_per_s(speed_hz: float) -> float:
    """Sweeps per second of a speed in passes per second."""
    return speed_hz * SWEEPS_PER_PASS
