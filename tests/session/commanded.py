"""A session whose commands are checked as they are given, beside what it ought to be."""

import math
from dataclasses import replace

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize

from bilateral.session.commands import Check, Command, Revise, UsePlan
from bilateral.session.plan import SetPlan
from bilateral.session.session import COMMIT_HORIZON_S, PLAYING, Session, SetState
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.now_playing import NowPlaying
from tests.session.any_plans import alignments, any_plans, is_safe
from tests.session.listening import Listener
from tests.session.watching import Watcher

ROUNDING = 1e-6
TURN_S = 0.1
LONG_TURN_S = 0.5
"""In an exercise, where nothing hurries."""
ASPECT = 16 / 9


class CommandedSession(RuleBasedStateMachine):
    """A session, its clock, two outputs with different alignments, and a client who watches."""

    @initialize(
        plan=any_plans.filter(is_safe), one=alignments, other=alignments, now_s=st.floats(0.0, 1e5)
    )
    def set_up(self, plan: SetPlan, one: Alignment, other: Alignment, now_s: float) -> None:
        self.plan = self.next_plan = plan
        self.clock = ManualClock(now_s)
        self.now_playing = NowPlaying[Score]()
        self.session = Session(plan, self.now_playing)
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
        self.watcher.watch(self.now_playing.current, self.now_s, self.now_s + by_s)
        self.clock.advance(by_s)
        self.session.advance(self.now_s)
        self.look_and_listen()
        if not self.set_plays:
            self.plan = self.next_plan

    def look_and_listen(self) -> None:
        score = self.now_playing.current
        self.watcher.look(score, self.now_s)
        for listener in self.listeners:
            listener.listen(score, self.now_s)

    def pass_time(self, length_s: float) -> None:
        until_s = self.now_s + length_s
        while self.now_s < until_s:
            turn_s = TURN_S if self.plan.exercise is None else LONG_TURN_S
            self.turn(min(turn_s, max(until_s - self.now_s, 1e-6)))

    def take(self, command: Command) -> None:
        """Give a command that may change nothing an output has committed itself to."""
        now_s, before = self.now_s, self.now_playing.current
        self.session.take(command, now_s)
        after = self.now_playing.current
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
                assert abs(after.presence_at(at_s) - before.presence_at(at_s)) < ROUNDING
                for one, other in zip(_lit(after, at_s), _lit(before, at_s), strict=True):
                    assert one == pytest.approx(other, abs=ROUNDING)

    def revise(self, plan: SetPlan) -> None:
        live_hz, before = self.session.speed_hz, self.plan
        if not is_safe(plan):
            given = self.now_playing.current
            for command in (Revise(plan), UsePlan(plan), Check(plan)):
                with pytest.raises(LimitError):
                    self.session.take(command, self.now_s)
            assert self.now_playing.current is given
            assert (self.session.plan, self.session.plans.next) == (before, self.next_plan)
            return
        was_pending = self.session.plans.waiting is not None
        keeps = plan.speed_hz == before.speed_hz
        if plan.kind != before.kind:
            self.await_plan(Revise(plan, keeps_speed=keeps))
            return
        self.take(Revise(plan, keeps_speed=keeps))
        self.plan = plan
        self.next_plan = self.next_plan if was_pending else plan
        kept_hz = live_hz if keeps else plan.speed_hz
        assert self.session.speed_hz == min(kept_hz, plan.fastest_hz)
        if self.set_plays and (score := self.now_playing.current) is not None:
            assert score.tones == plan.tones
            assert score.pulses == plan.pulses

    def await_plan(self, command: UsePlan | Revise) -> None:
        """Give a plan that waits for the end of what plays."""
        plan, plans = command.plan, self.session.plans
        was_pending = plans.waiting is not None
        keeps = command.keeps_speed and plan.kind == plans.next.kind
        wanted_hz = plans.next_speed_hz if keeps else plan.speed_hz
        self.take(command)
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


def _lit(score: Score, at_s: float) -> list[tuple[float, ...]]:
    """What an exercise lights; a target that glides is looked at by its place."""
    if score.exercise is None or score.exercise.light_at(0.0) is None:
        return []
    return [(*lit.place, lit.opacity, lit.diameter or 0.0) for lit in score.lit_at(at_s, ASPECT)]
