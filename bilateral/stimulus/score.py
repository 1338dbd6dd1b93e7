"""What is given to a client at one time: the timeline with its look and its sound, as one value."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.flashes import differs_enough_to_flash, fastest_glide_hz
from bilateral.stimulus.light import Colour
from bilateral.stimulus.limits import (
    HIGHEST_PITCH_HZ,
    LONGEST_PULSE_S,
    LOWEST_PITCH_HZ,
    SHORTEST_FADE_S,
    SHORTEST_PULSE_S,
    SHORTEST_RAMP_S,
    SLOWEST_HZ,
    SPEED_CAP_HZ,
    SWEEPS_PER_PASS,
    LimitError,
    Limits,
    is_saturated_red,
)
from bilateral.stimulus.motion import FormerMotion, Motion, Point
from bilateral.timing.timeline import CONTINUITY_SWEEPS, Segment, Timeline
from bilateral.words.notice import Notice

ROUNDING_HZ = 1e-9


@dataclass(frozen=True, slots=True)
class Look:
    """How the target looks. Colours are sRGB bytes; the diameter is a fraction of stage height."""

    colour: Colour = (255, 255, 255)
    background: Colour = (0, 0, 0)
    diameter: float = 0.05
    shown: bool = True
    """Without a target the stage stays a calm, empty screen."""

    @property
    def has_saturated_red(self) -> bool:
        """Whether it may not be seen to jump."""
        return any(map(is_saturated_red, (self.colour, self.background)))

    @property
    def stands_out(self) -> bool:
        """Whether places that the target passes over flash; it may be shown at any moment."""
        return differs_enough_to_flash(self.colour, self.background)

    def fastest_hz(self, motion: Motion, limits: Limits) -> float:
        """Highest speed at which it may be seen to move like this."""
        glides_hz = fastest_glide_hz(motion, self.diameter) if self.stands_out else SPEED_CAP_HZ
        return min(limits.fastest_hz(motion.profile), glides_hz)

    def check_speed(self, speed_hz: float, motion: Motion, limits: Limits) -> None:
        """Raise LimitError for a speed out of range."""
        limits.check_speed(speed_hz, motion.profile)
        fastest_hz = self.fastest_hz(motion, limits)
        if speed_hz > fastest_hz + ROUNDING_HZ:
            raise LimitError(
                Notice(
                    "limit-speed-of-glide",
                    speed=speed_hz,
                    slowest=SLOWEST_HZ,
                    fastest=fastest_hz,
                    diameter=self.diameter * 100,
                )
            )


@dataclass(frozen=True, slots=True)
class Turned:
    """The target is hidden or shown in the midst of a set: how it comes to be as the look says."""

    at_s: float
    """Before, it was the other way round."""
    fade_s: float


@dataclass(frozen=True, slots=True)
class Held:
    """It is held to a speed since something large has changed, or is about to."""

    until_phase: float
    speed_hz: float


@dataclass(frozen=True, slots=True)
class ToneShape:
    """The tone itself; all that a rendered wave depends on."""

    pitch_hz: float = 440.0
    duration_s: float = 0.1
    ramp_s: float = 0.01

    def __post_init__(self) -> None:
        """Refuse a tone that would click, or could not be heard."""
        if not LOWEST_PITCH_HZ <= self.pitch_hz <= HIGHEST_PITCH_HZ:
            raise LimitError(
                Notice(
                    "limit-pitch",
                    pitch=self.pitch_hz,
                    lowest=LOWEST_PITCH_HZ,
                    highest=HIGHEST_PITCH_HZ,
                )
            )
        if not self.ramp_s >= SHORTEST_RAMP_S:
            raise LimitError(Notice("limit-ramp", shortest=SHORTEST_RAMP_S * 1000))
        if not self.duration_s >= 2 * self.ramp_s:
            raise LimitError(Notice("limit-tone-short"))


@dataclass(frozen=True, slots=True)
class Tones:
    """What the ears get. `width` 1 sends each tone to one ear only, 0 to both alike."""

    shape: ToneShape = field(default_factory=ToneShape)
    level_dbfs: float = -20.0
    width: float = 1.0
    alignment: Alignment = field(default_factory=Alignment)

    def __post_init__(self) -> None:
        """Refuse what no pair of ears could be given."""
        if not 0.0 <= self.width <= 1.0:
            raise LimitError(Notice("limit-width", width=self.width))


@dataclass(frozen=True, slots=True)
class Pulses:
    """What the hands get. `strength` is a fraction of what the motor can do."""

    duration_s: float = 0.1
    strength: float = 1.0
    kick_s: float = 0.0
    """How long a motor is driven fully at first, whatever the strength, to get it going."""
    alignment: Alignment = field(default_factory=Alignment)

    def __post_init__(self) -> None:
        """Refuse a pulse that no hand should get."""
        if not SHORTEST_PULSE_S <= self.duration_s <= LONGEST_PULSE_S:
            raise LimitError(
                Notice(
                    "limit-pulse", shortest=SHORTEST_PULSE_S * 1000, longest=LONGEST_PULSE_S * 1000
                )
            )
        if not 0.0 <= self.strength <= 1.0:
            raise LimitError(Notice("limit-strength"))
        if not 0.0 <= self.kick_s <= self.duration_s:
            raise LimitError(Notice("limit-kick"))


@dataclass(frozen=True, slots=True)
class Score:
    """All that the outputs read, swapped whole. Raises LimitError for what is not safe to give."""

    number: int
    """Of the set or check: each has its own, and keeps it however it is revised."""
    timeline: Timeline
    motion: Motion
    look: Look
    tones: Tones | None
    limits: Limits
    appear_s: float
    """When the target begins to fade in, at rest at its starting place."""
    fade_in_s: float
    fade_out_s: float
    pulses: Pulses | None = None
    leave_s: float = math.inf
    """When it leaves from where it is, if that comes before the timeline's end."""
    former: tuple[FormerMotion, ...] = ()
    """Motions that come before `motion`, in order: the first whose phase has not come holds."""
    turned: Turned | None = None
    held: Held | None = None
    since_s: float = -math.inf
    """From when on `limits` hold; what ended before was held to those of its own time."""

    def __post_init__(self) -> None:
        """Hold the limits here, where nothing that reaches a client can pass by them."""
        if self.timeline.end_sweep is None:
            raise LimitError(Notice("limit-endless"))
        self._check_course()
        if self.tones is not None:
            self.limits.check_level(self.tones.level_dbfs)
        fades_s = [self.fade_in_s, self.fade_out_s]
        if self.turned is not None:
            fades_s.append(self.turned.fade_s)
        if not all(SHORTEST_FADE_S <= fade_s < math.inf for fade_s in fades_s):
            raise LimitError(Notice("limit-fade", shortest=SHORTEST_FADE_S))
        if self.look.has_saturated_red and any(m.profile.blinks for m in self._motions()):
            raise LimitError(Notice("limit-red"))

    @property
    def rest_s(self) -> float:
        """When the target comes to rest for good and starts to fade out."""
        return min(self.timeline.end_s, self.leave_s)

    @property
    def gone_s(self) -> float:
        """When nothing is left to be seen."""
        return self.rest_s + self.fade_out_s

    def cues(self, alignment: Alignment, start_s: float, end_s: float) -> Iterator[Cue]:
        """Cues of one output in [start_s, end_s), up to the moment at which the target leaves."""
        for cue in alignment.cues(self.timeline, start_s, end_s):
            if cue.planned_s <= self.leave_s:
                yield cue

    def motion_at(self, at_s: float) -> Motion:
        """The motion that holds at `at_s`."""
        return self._motion_in(self.timeline.phase_at(at_s))

    def place_at(self, at_s: float) -> Point:
        """Where the target is at `at_s`, seen or not."""
        phase = self.timeline.phase_at(at_s)
        return self._motion_in(phase).at(phase)

    def opacity_at(self, at_s: float) -> float:
        """How much of the target is seen, 0 … 1; comes and goes without an edge."""
        into = appeared((at_s - self.appear_s) / self.fade_in_s)
        rest_s = self.rest_s
        away = eased((at_s - rest_s) / self.fade_out_s) if at_s > rest_s else 0.0
        return into * (1.0 - away) * self._shown_at(at_s)

    def _shown_at(self, at_s: float) -> float:
        if self.turned is None:
            return float(self.look.shown)
        turned = eased((at_s - self.turned.at_s) / self.turned.fade_s)
        return turned if self.look.shown else 1.0 - turned

    def _motion_in(self, phase: float) -> Motion:
        return next((f.motion for f in self.former if phase < f.until_phase), self.motion)

    def _motions(self) -> Iterator[Motion]:
        yield from (former.motion for former in self.former)
        yield self.motion

    def _check_course(self) -> None:
        """Hold each speed of the course to what it is seen with; resting is not too slow."""
        segments = self.timeline.segments
        last_s = self.timeline.end_s
        for segment, after in zip(segments, (*segments[1:], None), strict=True):
            ends_s = last_s if after is None else min(after.start_s, last_s)
            if ends_s <= self.since_s:
                continue
            speed_hz = segment.sweeps_per_s / SWEEPS_PER_PASS
            until = math.inf if after is None else after.start_phase
            for motion in self._motions_in(segment, until):
                if speed_hz > 0.0:
                    self.look.check_speed(max(speed_hz, SLOWEST_HZ), motion, self.limits)
            held = self.held
            begins = max(segment.start_phase, self.timeline.phase_at(self.since_s))
            if held and begins < held.until_phase - CONTINUITY_SWEEPS:
                replace(self.limits, speed_hz=held.speed_hz).check_rate(
                    segment.sweeps_per_s, self.motion.profile
                )

    def _motions_in(self, segment: Segment, until_phase: float) -> Iterator[Motion]:
        """The motions that hold while the phase goes from the segment's own to `until_phase`."""
        reached = segment.start_phase
        for former in self.former:
            if former.until_phase > reached + CONTINUITY_SWEEPS:
                yield former.motion
                reached = former.until_phase
            if reached >= until_phase - CONTINUITY_SWEEPS:
                return
        yield self.motion


FIRST_STEP = 1 / 255
"""The least that a display can show of a target."""


def appeared(progress: float) -> float:
    """Like `eased`, with its first step that can be seen at once: a start is answered at once."""
    return max(FIRST_STEP, eased(progress)) if progress > 0.0 else 0.0


def eased(progress: float) -> float:
    """Raised cosine from 0 to 1, clamped outside."""
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, progress)))
