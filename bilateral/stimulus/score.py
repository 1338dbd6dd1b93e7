"""What is given to a client at one time: the timeline with its look and its sound, as one value."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.easing import appeared, eased
from bilateral.stimulus.exercise import Exercise, FormerExercise, Meeting, marks, meeting
from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.lighting import Lighting
from bilateral.stimulus.limits import (
    SHORTEST_FADE_S,
    SLOWEST_HZ,
    SWEEPS_PER_PASS,
    LimitError,
    Limits,
)
from bilateral.stimulus.look import Look, Turned
from bilateral.stimulus.motion import FormerMotion, Motion, Point, blended
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses
from bilateral.stimulus.ways import Way, aways_of, way_at
from bilateral.timing.segment import Segment
from bilateral.timing.timeline import CONTINUITY_SWEEPS, Timeline
from bilateral.words.notice import Notice

JUMP_S = 0.02
"""How long what sounds on and on takes from ear to ear where the target jumps."""
_JUST = 0.1
"""Of a sweep, which takes longer than a jump even at the highest speed; no glide is so far."""
PAUSE_GLIDE_S = 0.5
"""How long what sounds on and on takes to fall silent in a pause, and to come back after it."""


@dataclass(frozen=True, slots=True)
class Held:
    """It is held to a speed since something large has changed, or is about to."""

    until_phase: float
    speed_hz: float


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
    exercise: Exercise | None = None
    """What is given instead of a bilateral set."""
    former_exercises: tuple[FormerExercise, ...] = ()
    words: str = ""
    """What the client reads before the target appears."""
    rest_s: float = field(init=False, repr=False, compare=False)
    """When the target comes to rest for good and starts to fade out."""
    gone_s: float = field(init=False, repr=False, compare=False)
    """When nothing is left to be seen."""

    def __post_init__(self) -> None:
        """Hold the limits here, where nothing that reaches a client can pass by them."""
        rest_s = min(self.timeline.end_s, self.leave_s)
        object.__setattr__(self, "rest_s", rest_s)  # asked for several times a turn and block
        object.__setattr__(self, "gone_s", rest_s + self.fade_out_s)
        if self.timeline.end_sweep is None:
            raise LimitError(Notice("limit-endless"))
        self._check_course()
        if self.tones is not None:
            self.limits.check_level(self.tones.level_dbfs)
            if self.tones.ambience is not None:
                self.limits.check_level(self.tones.ambience.level_dbfs)
        for given in (self.tones, self.pulses):
            own_rate_hz = None if given is None else given.alignment.own_rate_hz
            if own_rate_hz is not None:
                self.limits.check_own_rate(own_rate_hz)
        fades_s = [self.fade_in_s, self.fade_out_s]
        if self.turned is not None:
            fades_s.append(self.turned.fade_s)
        if not all(SHORTEST_FADE_S <= fade_s < math.inf for fade_s in fades_s):
            raise LimitError(Notice("limit-fade", shortest=SHORTEST_FADE_S))
        if self.look.has_saturated_red and any(m.profile.blinks for m in self._motions()):
            raise LimitError(Notice("limit-red"))

    def cues(self, alignment: Alignment, start_s: float, end_s: float) -> Iterator[Cue]:
        """Cues of one output in [start_s, end_s), up to the moment at which the target leaves."""
        for cue in self._cues(alignment, start_s, end_s):
            if cue.planned_s <= self.leave_s:
                yield cue

    def _cues(self, alignment: Alignment, start_s: float, end_s: float) -> Iterator[Cue]:
        if self.exercise is None:
            return alignment.cues(self.timeline, start_s, end_s)
        begins, held = -math.inf, []
        for former in self.former_exercises:
            held.append((former.exercise, begins, former.until_phase))
            begins = former.until_phase
        held.append((self.exercise, begins, math.inf))
        return marks(alignment, self.timeline, tuple(held), start_s, end_s)

    def exercise_in(self, phase: float) -> Exercise | None:
        """The exercise that holds at a phase; None in a bilateral set."""
        meets = self.meeting_in(phase)
        return None if meets is None else meets.now

    def meeting_in(self, phase: float) -> Meeting | None:
        """The exercise that holds at a phase and the one that gives way; None in a set."""
        if self.exercise is None:
            return None
        return meeting(self.former_exercises, self.exercise, phase)

    def way_at(self, at_s: float) -> Way:
        """The motions by which eyes see the target move at `at_s`."""
        return way_at(self.former, self.motion, at_s)

    def motion_at(self, at_s: float) -> Motion:
        """The motion that holds for eyes at `at_s`."""
        return self.way_at(at_s).motion_in(self.timeline.phase_at(at_s))

    def place_at(self, at_s: float) -> Point:
        """Where the target is at `at_s`, seen or not."""
        return self.way_at(at_s).place_in(self.timeline.phase_at(at_s))

    def lit_at(self, at_s: float, aspect: float, seen: float = 1.0) -> tuple[Lit, ...]:
        """What is lit at `at_s` on a screen `aspect` times as wide as it is high.

        `seen` is the share of it that is.
        """
        phase = self.timeline.phase_at(at_s)
        meets = self.meeting_in(phase)
        if meets is not None and (lights := meets.lights(phase)):
            shown = seen * self.opacity_at(at_s)
            lit = (Lit(at, shown * share, size, spans=spans) for at, share, size, spans in lights)
            return tuple(one for one in lit if one.opacity > 0.0)
        way = self.way_at(at_s)
        lighting = Lighting(self.look, way.former, way.motion, self.timeline.phase_at)
        return lighting.lit_at(at_s, aspect, seen * self.opacity_at(at_s))

    def sway_at(self, at_s: float) -> float:
        """Between which ears the target is at `at_s`: -1 at left extremes, 1 at right ones.

        So on every path and however wide it is, as the sides of cues are. A jump takes JUMP_S.
        """
        if self.exercise is not None and not self.exercise.sways:
            return 0.0
        phase = self.timeline.phase_at(at_s)
        sway = self._sway_in(phase)
        sweep = math.floor(phase)
        if phase - sweep > _JUST or sweep <= self.timeline.segments[0].start_phase:
            return sway
        before = sweep - CONTINUITY_SWEEPS
        jump = self._sway_in(float(sweep)) - self._sway_in(before)
        if abs(jump) < _JUST:
            return sway
        return sway - jump * (1.0 - eased((at_s - self.timeline.time_of(sweep)) / JUMP_S))

    def _sway_in(self, phase: float) -> float:
        if not self.former:  # asked a hundred times a block
            return self.motion.sway(phase)
        swayed = blended(self.former, self.motion, phase, lambda one: Point(one.sway(phase), 0.0))
        return swayed.x

    def opacity_at(self, at_s: float) -> float:
        """How much of the target is seen, 0 … 1; comes and goes without an edge."""
        return self.come_at(at_s) * self.sight_at(at_s)

    def come_at(self, at_s: float) -> float:
        """How much of the target has come, and has not left or been hidden."""
        into = appeared((at_s - self.appear_s) / self.fade_in_s)
        return into * (1.0 - self._left_at(at_s)) * self._shown_at(at_s)

    def sight_at(self, at_s: float) -> float:
        """How much is seen of what has come: all of it, unless it goes over to another motion."""
        if not self.former:
            return 1.0
        return math.prod(away.shown_at(at_s) for away in aways_of(self.former))

    def presence_at(self, at_s: float) -> float:
        """How much is heard of what sounds on and on, 0 … 1: it comes, rests and goes with the set.

        Without an edge, as `opacity_at`.
        """
        into = eased((at_s - self.appear_s) / self.fade_in_s)
        there = into * (1.0 - self._left_at(at_s)) * eased(self._moves_at(at_s))
        phase = self.timeline.phase_at(at_s)
        meets = self.meeting_in(phase)
        return (
            there if meets is None else there * meets.mixed(phase, lambda one, at: one.heard_at(at))
        )

    def height_at(self, at_s: float) -> float:
        """How high a tone is that rises and falls with an exercise, 0 … 1; in a set it is high."""
        phase = self.timeline.phase_at(at_s)
        meets = self.meeting_in(phase)
        return 1.0 if meets is None else meets.mixed(phase, lambda one, at: one.height_at(at))

    def _left_at(self, at_s: float) -> float:
        rest_s = self.rest_s
        return eased((at_s - rest_s) / self.fade_out_s) if at_s > rest_s else 0.0

    def _moves_at(self, at_s: float) -> float:
        """0 where it rests in a pause, 1 where it moves or is about to, evenly in between.

        One that is paused in its lead-in is heard until it would have moved off.
        """
        before, *others = self.timeline.segments
        share = 1.0
        for segment in others:
            if segment.start_s >= at_s:
                break
            share = _glided(share, before, segment.start_s)
            before = segment
        return _glided(share, before, at_s)

    def _shown_at(self, at_s: float) -> float:
        if self.turned is None:
            return float(self.look.shown)
        turned = eased((at_s - self.turned.at_s) / self.turned.fade_s)
        return turned if self.look.shown else 1.0 - turned

    def _motions(self) -> Iterator[Motion]:
        yield from (former.motion for former in self.former)
        yield self.motion

    def _check_course(self) -> None:
        """Hold each speed of the course to what it is seen with; resting is not too slow.

        Where passes vary, the quickest of them counts.
        """
        segments = self.timeline.segments
        last_s = self.timeline.end_s
        for segment, after in zip(segments, (*segments[1:], None), strict=True):
            ends_s = last_s if after is None else min(after.start_s, last_s)
            if ends_s <= self.since_s:
                continue
            speed_hz = segment.fastest_sweeps_per_s / SWEEPS_PER_PASS
            begins = max(segment.start_phase, self.timeline.phase_at(self.since_s))
            until = math.inf if after is None else after.start_phase
            if self.exercise is not None:
                if speed_hz > 0.0:
                    self.exercise.check_speed(speed_hz, self.limits)
                continue
            for motion in self._motions_in(begins, until):
                if speed_hz > 0.0:
                    self.look.check_speed(max(speed_hz, SLOWEST_HZ), motion, self.limits)
            held = self.held
            if held and begins < held.until_phase - CONTINUITY_SWEEPS:
                self.limits.check_held(speed_hz, self.motion.profile, held.speed_hz)

    def _motions_in(self, from_phase: float, until_phase: float) -> Iterator[Motion]:
        """The motions that make up what is seen from one phase to another."""
        begins = -math.inf
        for former in self.former:
            until, gone = former.until_phase, former.gone_phase
            if former.away is not None:
                until = gone = self.timeline.phase_at(former.away.gone_s)
            if gone > from_phase + CONTINUITY_SWEEPS and begins < until_phase - CONTINUITY_SWEEPS:
                yield former.motion
            begins = until
        if begins < until_phase - CONTINUITY_SWEEPS:
            yield self.motion


def _glided(share: float, segment: Segment, until_s: float) -> float:
    """How far a share has come at `until_s` on its way to 0 in a pause, or else to 1."""
    step = max(0.0, until_s - segment.start_s) / PAUSE_GLIDE_S
    return min(1.0, share + step) if segment.sweeps_per_s > 0.0 else max(0.0, share - step)
