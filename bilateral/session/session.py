"""The set state machine: takes commands, and alone writes what the outputs read."""

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from bilateral.session.commands import (
    Command,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    SetLevel,
    SetSpeed,
    Slower,
    Start,
    UsePlan,
)
from bilateral.session.plan import Passes, SetPlan, sweeps_per_s
from bilateral.stimulus.limits import SLOWEST_HZ, SWEEPS_PER_PASS
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Timeline
from bilateral.timing.transport import Transport

SPEED_STEP_HZ = 0.05
COMMIT_HORIZON_S = 0.2
"""A change takes effect this much later, when no output has committed itself any further."""
RESTART_S = 0.5
"""Start and halt pressed in turn must not make the target flash: a start waits so long."""
ROUNDING_SWEEPS = 1e-6
KEPT_S = 2.0
"""How long a past segment stays readable: longer than any output looks back."""


class State(StrEnum):
    """Where the set is."""

    IDLE = "idle"
    LEAD_IN = "lead-in"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHING = "finishing"
    HALTED = "halted"


Outcome = Literal["complete", "finished early", "halted"]
PLAYING = frozenset({State.LEAD_IN, State.RUNNING, State.PAUSED, State.FINISHING})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the set has come."""

    state: State
    speed_hz: float
    passes_done: float
    passes_left: float | None
    """None before the first set."""


class Session:
    """The only writer of the transport. Belongs to one thread; time comes in as an argument.

    The state is not kept but read off the timeline, so the two can never disagree.
    """

    def __init__(
        self,
        plan: SetPlan,
        transport: Transport[Score],
        commit_horizon_s: float = COMMIT_HORIZON_S,
    ) -> None:
        plan.limits.check_speed(plan.speed_hz, plan.motion.profile)
        self._plan = plan
        self._next_plan = plan
        self._transport = transport
        self.commit_horizon_s = commit_horizon_s
        self._score: Score | None = None
        self._finishing = False
        self._halted = False
        self._appeared_s = -math.inf
        self.speed_hz = plan.speed_hz
        self.sets_begun = 0

    @property
    def plan(self) -> SetPlan:
        """What the set is to be: the one playing, else the next."""
        return self._plan

    @property
    def next_plan(self) -> SetPlan:
        """What the next set is to be."""
        return self._next_plan

    @property
    def score(self) -> Score | None:
        """The set's whole course with nothing pruned: the one playing, else the last one."""
        return self._score

    @property
    def outcome(self) -> Outcome:
        """How the set that ended last came to its end."""
        if self._halted:
            return "halted"
        return "finished early" if self._finishing else "complete"

    def state_at(self, now_s: float) -> State:
        """Where the set is at `now_s`."""
        if self._halted:
            return State.HALTED
        score = self._score
        if score is None or now_s >= score.gone_s:
            return State.IDLE
        if self._finishing or now_s >= score.rest_s:
            return State.FINISHING
        if score.timeline.segments[-1].sweeps_per_s == 0:
            return State.PAUSED
        return State.LEAD_IN if now_s < score.timeline.start_s else State.RUNNING

    def progress_at(self, now_s: float) -> Progress:
        """How far the set is, for the therapist's eyes."""
        state = self.state_at(now_s)
        score = self._score
        if score is None:
            return Progress(state, self.speed_hz, 0.0, None)
        done = score.timeline.phase_at(min(now_s, score.rest_s)) / SWEEPS_PER_PASS
        end = score.timeline.end_sweep
        left = None if end is None else max(0.0, end / SWEEPS_PER_PASS - done)
        return Progress(state, self.speed_hz, done, left)

    def may_start(self, now_s: float) -> bool:
        """Whether a start at `now_s` begins a set."""
        return self.state_at(now_s) not in PLAYING and now_s >= self._appeared_s + RESTART_S

    def take(self, command: Command, now_s: float) -> None:
        """Carry out a command; one that means nothing in the present state is let pass.

        Raises LimitError for a speed or level out of range; nothing is changed then.
        """
        match command:
            case Halt():
                self._halt(now_s)
            case Start():
                self._start(now_s)
            case Finish():
                self._finish(now_s)
            case Pause():
                self._pause(now_s)
            case Resume():
                self._resume(now_s)
            case Faster() | Slower():
                upwards = isinstance(command, Faster)
                self._step(SPEED_STEP_HZ if upwards else -SPEED_STEP_HZ, now_s)
            case SetSpeed(speed_hz):
                self._set_speed(speed_hz, now_s)
            case SetLevel(level_dbfs):
                self._set_level(level_dbfs, now_s)
            case UsePlan(plan):
                self._use(plan, now_s)

    def advance(self, now_s: float) -> None:
        """Once the set is over, take the score away and take up the plan chosen meanwhile."""
        if self.state_at(now_s) in PLAYING:
            return
        if self._transport.current is not None:
            self._transport.clear()
        if self._plan is not self._next_plan:
            self._take_up(self._next_plan)

    def _halt(self, now_s: float) -> None:
        self._transport.clear()
        if self.state_at(now_s) in PLAYING and self._score is not None:
            self._halted = True
            self._score = replace(self._score, leave_s=min(now_s, self._score.leave_s))

    def _start(self, now_s: float) -> None:
        if not self.may_start(now_s):
            return
        self.advance(now_s)
        self._appeared_s = now_s
        plan = self._plan
        begin_s = now_s + max(plan.lead_in_s, self.commit_horizon_s)
        timeline = Timeline.starting(begin_s, sweeps_per_s(self.speed_hz))
        score = Score(
            timeline=timeline.ending_at(self._end_sweep(timeline)),
            motion=plan.motion,
            look=plan.look,
            tones=plan.tones,
            limits=plan.limits,
            pulses=plan.pulses,
            appear_s=now_s,
            fade_in_s=plan.fade_in_s,
            fade_out_s=plan.fade_out_s,
        )
        self._finishing = self._halted = False
        self.sets_begun += 1
        self._publish(score, now_s)

    def _pause(self, now_s: float) -> None:
        score = self._score
        if score is None or self.state_at(now_s) not in {State.LEAD_IN, State.RUNNING}:
            return
        paused = score.timeline.with_rate(now_s + self.commit_horizon_s, 0.0)
        self._publish(replace(score, timeline=paused), now_s)

    def _resume(self, now_s: float) -> None:
        score = self._score
        if score is not None and self.state_at(now_s) is State.PAUSED:
            self._publish(self._at_speed(score, now_s), now_s)

    def _finish(self, now_s: float) -> None:
        score = self._score
        if score is None or self.state_at(now_s) not in PLAYING - {State.FINISHING}:
            return
        effective_s = now_s + self.commit_horizon_s
        timeline = score.timeline
        if effective_s >= timeline.start_s and timeline.rate_at(effective_s) > 0:
            reached = timeline.phase_at(effective_s)
            score = replace(score, timeline=timeline.ending_at(math.ceil(reached)))
        else:
            # At rest then: nothing may start to move only in order to end.
            still = timeline.with_rate(effective_s, 0.0)
            score = replace(score, timeline=still, leave_s=effective_s)
        self._finishing = True
        self._publish(score, now_s)

    def _step(self, by_hz: float, now_s: float) -> None:
        fastest_hz = self._plan.limits.fastest_hz(self._plan.motion.profile)
        stepped_hz = round(self.speed_hz + by_hz, 6)
        self._set_speed(min(fastest_hz, max(SLOWEST_HZ, stepped_hz)), now_s)

    def _set_speed(self, speed_hz: float, now_s: float) -> None:
        self._plan.limits.check_speed(speed_hz, self._plan.motion.profile)
        self.speed_hz = speed_hz
        score = self._score
        if score is not None and self.state_at(now_s) in {State.LEAD_IN, State.RUNNING}:
            self._publish(self._at_speed(score, now_s), now_s)

    def _set_level(self, level_dbfs: float, now_s: float) -> None:
        plan = self._plan
        if plan.tones is None:
            return
        plan.limits.check_level(level_dbfs)
        louder = replace(plan, tones=replace(plan.tones, level_dbfs=level_dbfs))
        if self._next_plan is plan:
            self._next_plan = louder
        self._plan = louder
        score = self._score
        if score is not None and self.state_at(now_s) in PLAYING:
            self._publish(replace(score, tones=self._plan.tones), now_s)

    def _use(self, plan: SetPlan, now_s: float) -> None:
        plan.limits.check_speed(plan.speed_hz, plan.motion.profile)
        self._next_plan = plan
        if self.state_at(now_s) not in PLAYING:
            self._take_up(plan)

    def _take_up(self, plan: SetPlan) -> None:
        self._plan = plan
        self.speed_hz = plan.speed_hz

    def _at_speed(self, score: Score, now_s: float) -> Score:
        """Move on at the speed asked for, from the horizon on, to an end that fits it."""
        timeline = score.timeline.with_rate(
            now_s + self.commit_horizon_s, sweeps_per_s(self.speed_hz)
        )
        return replace(score, timeline=timeline.ending_at(self._end_sweep(timeline)))

    def _end_sweep(self, timeline: Timeline) -> int:
        length = self._plan.length
        if isinstance(length, Passes):
            return length.count * SWEEPS_PER_PASS
        return _sweep_after(timeline, length.length_s)

    def _publish(self, score: Score, now_s: float) -> None:
        """Keep the whole course, and hand the outputs one that does not grow for an hour."""
        self._score = score
        pruned = score.timeline.pruned(now_s - KEPT_S)
        self._transport.replace(replace(score, timeline=pruned))


def _sweep_after(timeline: Timeline, moving_s: float) -> int:
    """First extreme once the target has moved for `moving_s`; pauses do not count."""
    *past, last = timeline.segments
    for segment, after in zip(past, timeline.segments[1:], strict=True):
        if segment.sweeps_per_s == 0:
            continue
        span_s = after.start_s - segment.start_s
        if moving_s <= span_s:
            return _next_extreme(segment.start_phase + moving_s * segment.sweeps_per_s)
        moving_s -= span_s
    return _next_extreme(last.start_phase + moving_s * last.sweeps_per_s)


def _next_extreme(phase: float) -> int:
    """First extreme at `phase` or after it, where rounding does not cost a whole sweep."""
    return math.ceil(phase - ROUNDING_SWEEPS)
