"""Any commands at any moments: what must hold for a client whatever the therapist presses."""

import math
from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bilateral.session.commands import (
    Check,
    Command,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    Revise,
    SetSpeed,
    Slower,
    Start,
    UsePlan,
)
from bilateral.session.plan import SetPlan
from bilateral.session.session import COMMIT_HORIZON_S, PLAYING, Session, SetState
from bilateral.session.sudden import RESTART_S
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.flashes import CHANGED_S
from bilateral.stimulus.limits import SLOWEST_HZ, SPEED_CAP_HZ, LimitError
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.transport import Transport
from tests.hypothesis_profiles import manifold
from tests.session.any_plans import alignments, checks, is_safe, plans
from tests.session.listening import Listener
from tests.session.watching import Watcher

ROUNDING = 1e-6
TURN_S = 0.1
CALM = (Pause(), Resume(), Faster(), Slower(), Finish())
"""Commands that any therapist may give at any time and that may not undo what is committed."""
PLAN_PARTS = tuple(field.name for field in fields(SetPlan) if field.name != "first_side")


class SessionMachine(RuleBasedStateMachine):
    """A session, its clock, two outputs with different alignments, and a client who watches."""

    @initialize(
        plan=plans.filter(is_safe), one=alignments, other=alignments, now_s=st.floats(0.0, 1e5)
    )
    def set_up(self, plan: SetPlan, one: Alignment, other: Alignment, now_s: float) -> None:
        self.plan = self.next_plan = plan
        self.clock = ManualClock(now_s)
        self.transport = Transport[Score]()
        self.session = Session(plan, self.transport)
        self.listeners = [Listener(one, now_s), Listener(other, now_s)]
        self.watcher = Watcher()

    @property
    def now_s(self) -> float:
        return self.clock.now_s()

    @property
    def state(self) -> SetState:
        return self.session.state_at(self.now_s)

    @property
    def set_plays(self) -> bool:
        return self.state in PLAYING and not self.session.is_check

    def turn(self, by_s: float) -> None:
        """Let time pass as the program's main loop does."""
        self.watcher.watch(self.transport.current, self.now_s, self.now_s + by_s)
        self.clock.advance(by_s)
        self.session.advance(self.now_s)
        self.look_and_listen()
        if not self.set_plays:
            self.plan = self.next_plan

    def look_and_listen(self) -> None:
        score = self.transport.current
        self.watcher.look(score, self.now_s)
        for listener in self.listeners:
            listener.listen(score, self.now_s)

    def pass_time(self, length_s: float) -> None:
        until_s = self.now_s + length_s
        while self.now_s < until_s:
            self.turn(min(TURN_S, max(until_s - self.now_s, 1e-6)))

    def take(self, command: Command) -> None:
        """Give a command that may change nothing an output has committed itself to."""
        now_s, before = self.now_s, self.transport.current
        self.session.take(command, now_s)
        after = self.transport.current
        self.watcher.look(after, now_s)
        if before is None or after is None:
            assert before is after
            return
        for k in range(11):
            at_s = now_s - 1.0 + k / 10 * (1.0 + 0.99 * COMMIT_HORIZON_S)
            moved = after.timeline.phase_at(at_s) - before.timeline.phase_at(at_s)
            assert abs(moved) < ROUNDING
            if at_s >= now_s:  # eyes do not look back
                assert abs(after.opacity_at(at_s) - before.opacity_at(at_s)) < ROUNDING
                assert math.dist(after.place_at(at_s), before.place_at(at_s)) < ROUNDING

    def revise(self, plan: SetPlan) -> None:
        live_hz, before = self.session.speed_hz, self.plan
        if not is_safe(plan):
            given = self.transport.current
            for command in (Revise(plan), UsePlan(plan), Check(plan)):
                with pytest.raises(LimitError):
                    self.session.take(command, self.now_s)
            assert self.transport.current is given
            assert (self.session.plan, self.session.plans.next) == (before, self.next_plan)
            return
        was_pending = self.session.plans.waiting is not None
        keeps = plan.speed_hz == before.speed_hz
        self.take(Revise(plan, keeps_speed=keeps))
        self.plan = plan
        self.next_plan = self.next_plan if was_pending else plan
        kept_hz = live_hz if keeps else plan.speed_hz
        assert self.session.speed_hz == min(kept_hz, plan.fastest_hz)
        if self.set_plays and (score := self.transport.current) is not None:
            assert score.tones == plan.tones
            assert score.pulses == plan.pulses

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
        fastest_hz = self.plan.fastest_hz
        self.take(SetSpeed(SLOWEST_HZ + share * (fastest_hz - SLOWEST_HZ)))

    @rule(plan=plans)
    def revise_all(self, plan: SetPlan) -> None:
        self.revise(plan)

    @rule(other=plans, part=st.sampled_from(PLAN_PARTS))
    def revise_one_part(self, other: SetPlan, part: str) -> None:
        self.revise(replace(self.plan, **{part: getattr(other, part)}))

    @rule(plan=plans.filter(is_safe), keeps=st.booleans())
    def use_plan(self, plan: SetPlan, keeps: bool) -> None:
        was_pending = self.session.plans.waiting is not None
        wanted_hz = self.session.plans.next_speed_hz if keeps else plan.speed_hz
        self.take(UsePlan(plan, keeps_speed=keeps))
        assert self.session.plans.next_speed_hz == min(wanted_hz, plan.fastest_hz)
        if not self.set_plays:
            self.plan = plan
        elif was_pending:
            turned = self.session.plan
            assert replace(turned, tones=None, pulses=None) == replace(
                self.plan, tones=None, pulses=None, look=turned.look
            )
            self.plan = turned
        self.next_plan = plan

    @rule(make=checks)
    def check(self, make: Callable[[SetPlan], SetPlan | None]) -> None:
        plan = make(self.plan)
        if plan is not None:
            given, played = self.transport.current, self.set_plays
            self.session.take(Check(plan), self.now_s)
            assert not played or self.transport.current is given

    @rule()
    def halt(self) -> None:
        was = self.state
        self.session.take(Halt(), self.now_s)
        assert self.transport.current is None
        assert self.state is (SetState.HALTED if was in PLAYING else was)
        assert not self.session.is_check
        self.turn(TURN_S)
        assert self.transport.current is None
        assert self.state not in PLAYING

    @precondition(lambda self: self.state in PLAYING)
    @rule()
    def finish_ends_within_a_sweep(self) -> None:
        was_finishing = self.state is SetState.FINISHING
        self.take(Finish())
        score = self.session.score
        assert score is not None
        effective_s = self.now_s + COMMIT_HORIZON_S
        rate = score.timeline.rate_at(max(effective_s, score.timeline.start_s))
        sweep_s = 1.0 / rate if rate > 0 else 0.0
        bound_s = COMMIT_HORIZON_S + sweep_s + score.fade_out_s
        assert was_finishing or score.gone_s <= self.now_s + bound_s + ROUNDING
        self.play_to_the_end()

    @precondition(lambda self: self.set_plays and self.state is not SetState.PAUSED)
    @rule()
    def ends_by_itself(self) -> None:
        self.play_to_the_end()

    def play_to_the_end(self) -> None:
        score = self.session.score
        assert score is not None
        assert math.isfinite(score.gone_s)
        self.pass_time(score.gone_s - self.now_s + TURN_S)
        assert self.state not in PLAYING or self.session.is_check
        assert (self.transport.current is None) or self.session.is_check

    @invariant()
    def gives_something_only_while_playing(self) -> None:
        self.session.advance(self.now_s)
        self.look_and_listen()
        assert (self.transport.current is not None) is (self.state in PLAYING)

    @invariant()
    def knows_what_comes_next(self) -> None:
        assert (self.session.plan, self.session.plans.next) == (self.plan, self.next_plan)
        assert self.set_plays or self.session.plans.waiting is None
        next_plan = self.session.plans.next
        assert SLOWEST_HZ <= self.session.plans.next_speed_hz <= next_plan.fastest_hz

    @invariant()
    def never_runs_on(self) -> None:
        score = self.session.score
        assert score is None or score.timeline.end_sweep is not None
        if score is not None and self.state is not SetState.PAUSED:
            assert math.isfinite(score.gone_s) or self.state is SetState.HALTED

    @invariant()
    def is_never_too_fast(self) -> None:
        assert SLOWEST_HZ <= self.session.speed_hz <= self.plan.fastest_hz
        if (score := self.transport.current) is None:
            return
        *past, last = score.timeline.segments
        assert all(s.sweeps_per_s <= 2 * SPEED_CAP_HZ + ROUNDING for s in past)
        if score.rest_s > self.now_s + COMMIT_HORIZON_S:
            assert last.sweeps_per_s <= 2 * score.limits.speed_hz + ROUNDING
            assert self.session.is_check or score.limits == self.plan.limits

    @invariant()
    def no_side_is_skipped_or_doubled(self) -> None:
        for listener in self.listeners:
            first = math.ceil(listener.first_phase - listener.alignment.offset_sweeps)
            assert listener.sweeps == list(range(first, first + len(listener.sweeps)))

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
        assert self.transport.current is None


TestSessionMachine = SessionMachine.TestCase
TestSessionMachine.settings = settings(
    manifold, max_examples=manifold.max_examples // 2, stateful_step_count=25
)
