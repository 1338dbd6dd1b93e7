"""Any commands at any moments, over sets and exercises: what must hold for a client whatever comes.

`python -m benchmarks commands` tries ten thousand sequences of them.
"""

import math
from collections.abc import Callable
from dataclasses import fields, replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from bilateral.session.commands import (
    Check,
    Command,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    SetSpeed,
    Slower,
    Start,
    UsePlan,
)
from bilateral.session.plan import SetPlan
from bilateral.session.session import COMMIT_HORIZON_S, PLAYING, SetState
from bilateral.session.sudden import RESTART_S
from bilateral.stimulus.disc_flashes import CHANGED_S
from bilateral.stimulus.exercise import Exercise
from bilateral.stimulus.limits import SPEED_CAP_HZ, SWEEPS_PER_PASS
from tests.hypothesis_profiles import manifold
from tests.session.any_plans import any_plans, checks, exercises, is_safe
from tests.session.commanded import ROUNDING, TURN_S, CommandedSession

CALM = (Pause(), Resume(), Faster(), Slower(), Finish())
"""Commands that any therapist may give at any time and that may not undo what is committed."""
MOST_DELAYS = 4
PLAN_PARTS = tuple(field.name for field in fields(SetPlan) if field.name != "first_side")


class SessionMachine(CommandedSession):
    """All that may be asked for, and what holds whatever was."""

    @rule(wait_s=st.one_of(st.floats(0.0, 0.3), st.floats(0.0, 4.0)))
    def wait(self, wait_s: float) -> None:
        self.pass_time(wait_s)

    @rule(stall_s=st.floats(0.0, 1.0))
    def stall(self, stall_s: float) -> None:
        self.turn(stall_s)

    @rule()
    def start(self) -> None:
        begun = self.session.sets_begun
        begins = self.session.may_start(self.now_s)
        if self.set_plays or not self.watcher.rested_at(self.now_s, RESTART_S):
            assert not begins
        elif self.watcher.rested_at(self.now_s, CHANGED_S):  # large or not
            assert begins
        self.session.take(Start(), self.now_s)
        assert self.session.sets_begun == begun + begins
        if begins:
            self.plan = self.next_plan
            assert self.state is SetState.LEAD_IN
            assert not self.session.is_check

    @rule(command=st.sampled_from(CALM))
    def press(self, command: Command) -> None:
        self.take(command)

    @rule(share=st.floats(0.0, 1.0))
    def set_speed(self, share: float) -> None:
        slowest_hz, fastest_hz = self.plan.slowest_hz, self.plan.fastest_hz
        self.take(SetSpeed(slowest_hz + share * (fastest_hz - slowest_hz)))

    @rule(plan=any_plans)
    def revise_all(self, plan: SetPlan) -> None:
        self.revise(plan)

    @rule(exercise=exercises)
    def revise_exercise(self, exercise: Exercise) -> None:
        """Another pattern, pace or figure in the midst of it."""
        self.revise(replace(self.plan, exercise=exercise, speed_hz=exercise.hz))

    @rule(other=any_plans, part=st.sampled_from(PLAN_PARTS))
    def revise_one_part(self, other: SetPlan, part: str) -> None:
        self.revise(replace(self.plan, **{part: getattr(other, part)}))

    @rule(plan=any_plans.filter(is_safe), keeps=st.booleans())
    def use_plan(self, plan: SetPlan, keeps: bool) -> None:
        self.await_plan(UsePlan(plan, keeps_speed=keeps))

    @rule(make=checks)
    def check(self, make: Callable[[SetPlan], SetPlan | None]) -> None:
        plan = make(self.plan)
        if plan is not None:
            given, played = self.now_playing.current, self.set_plays
            self.session.take(Check(plan), self.now_s)
            assert not played or self.now_playing.current is given

    @rule()
    def halt(self) -> None:
        was = self.state
        self.session.take(Halt(), self.now_s)
        assert self.now_playing.current is None
        assert self.state is (SetState.HALTED if was in PLAYING else was)
        assert not self.session.is_check
        self.turn(TURN_S)
        assert self.now_playing.current is None
        assert self.state not in PLAYING

    @precondition(lambda self: self.state in PLAYING)
    @rule()
    def finish_ends_within_a_sweep_or_with_a_whole_breath(self) -> None:
        was_finishing = self.state is SetState.FINISHING
        self.take(Finish())
        score = self.session.score
        assert score is not None
        effective_s = self.now_s + COMMIT_HORIZON_S
        segment = score.timeline.segment_at(max(effective_s, score.timeline.start_s))
        sweeps = 1 if score.exercise is None else SWEEPS_PER_PASS
        longest = sweeps * (1.0 + segment.variation.share)
        way_s = longest / segment.sweeps_per_s if segment.sweeps_per_s > 0 else 0.0
        bound_s = COMMIT_HORIZON_S + way_s + score.fade_out_s
        if score.exercise is not None and score.leave_s == math.inf:
            breaths = score.timeline.phase_at(score.rest_s) / SWEEPS_PER_PASS
            assert abs(breaths - round(breaths)) < ROUNDING
        assert was_finishing or score.gone_s <= self.now_s + bound_s + ROUNDING
        self.play_to_the_end()

    @precondition(lambda self: self.set_plays and self.state is not SetState.PAUSED)
    @rule()
    def ends_by_itself(self) -> None:
        self.play_to_the_end()

    def play_to_the_end(self) -> None:
        """What eyes still have to be shown slowly may move the end, but not for ever."""
        for _ in range(MOST_DELAYS):
            score = self.session.score
            assert score is not None
            assert math.isfinite(score.gone_s)
            self.pass_time(score.gone_s - self.now_s + TURN_S)
            if self.state not in PLAYING or self.session.is_check:
                break
            assert self.session.score != score
        assert self.state not in PLAYING or self.session.is_check
        assert (self.now_playing.current is None) or self.session.is_check

    @invariant()
    def gives_something_only_while_playing(self) -> None:
        self.session.advance(self.now_s)
        self.look_and_listen()
        assert (self.now_playing.current is not None) is (self.state in PLAYING)

    @invariant()
    def knows_what_comes_next(self) -> None:
        assert (self.session.plan, self.session.plans.next) == (self.plan, self.next_plan)
        assert self.set_plays or self.session.plans.waiting is None
        next_plan = self.session.plans.next
        next_hz = self.session.plans.next_speed_hz
        assert next_plan.slowest_hz <= next_hz <= next_plan.fastest_hz

    @invariant()
    def never_runs_on(self) -> None:
        score = self.session.score
        assert score is None or score.timeline.end_sweep is not None
        if score is not None and self.state is not SetState.PAUSED:
            assert math.isfinite(score.gone_s) or self.state is SetState.HALTED

    @invariant()
    def is_never_too_fast(self) -> None:
        assert self.plan.slowest_hz <= self.session.speed_hz <= self.plan.fastest_hz
        if (score := self.now_playing.current) is None:
            return
        *past, last = score.timeline.segments
        assert all(s.sweeps_per_s <= 2 * SPEED_CAP_HZ + ROUNDING for s in past)
        if score.rest_s > self.now_s + COMMIT_HORIZON_S:
            assert last.sweeps_per_s <= 2 * score.limits.speed_hz + ROUNDING
            assert self.session.is_check or score.limits == self.plan.limits

    @invariant()
    def no_side_is_skipped_or_doubled(self) -> None:
        for listener in self.listeners:
            first, count = listener.first, len(listener.sweeps)
            assert listener.sweeps == list(range(first, first + count))

    @invariant()
    def progress_fits_the_set(self) -> None:
        progress = self.session.progress_at(self.now_s)
        score = self.session.score
        if score is not None:
            assert progress.passes_left is not None
            assert score.timeline.end_sweep is not None
            first = score.timeline.segments[0].start_phase
            total = progress.passes_done + progress.passes_left
            assert abs(total - (score.timeline.end_sweep - first) / 2) < ROUNDING

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        if self.session.is_check:
            self.session.take(Halt(), self.now_s)
        if self.state is SetState.PAUSED:
            self.take(Resume())
        if (score := self.session.score) is not None and self.state in PLAYING:
            self.stall(score.gone_s - self.now_s + TURN_S)
        self.session.take(Halt(), self.now_s)
        assert self.state in {SetState.IDLE, SetState.HALTED}
        assert self.now_playing.current is None


TestSessionMachine = SessionMachine.TestCase
TestSessionMachine.settings = settings(
    manifold,
    max_examples=manifold.max_examples // 3,
    stateful_step_count=25,
    # Whether a plan may be given is reckoned while it is drawn, which takes its time.
    suppress_health_check=[HealthCheck.too_slow],
)
