"""A set or a check that has begun, and where it is; the state is read off its course."""

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, Self

from bilateral.session.live_levels import NOTHING_YET, LastGiven
from bilateral.session.plan import SetPlan, even
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.score import Score


class SetState(StrEnum):
    """Where the set is."""

    IDLE = "idle"
    LEAD_IN = "lead-in"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHING = "finishing"
    HALTED = "halted"


Outcome = Literal["complete", "finished early", "halted"]
PLAYING = frozenset({SetState.LEAD_IN, SetState.RUNNING, SetState.PAUSED, SetState.FINISHING})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the set has come."""

    state: SetState
    speed_hz: float
    passes_done: float
    passes_left: float | None
    """None before the first set."""
    exercise: str = ""
    """Which calm exercise a pass is one of; empty for a bilateral set."""


@dataclass(frozen=True, slots=True)
class SetInProgress:
    """Its plan, its whole course, and what the therapist did to end it."""

    plan: SetPlan
    score: Score
    finishing: bool = False
    halted: bool = False
    had: LastGiven = NOTHING_YET

    @property
    def is_held(self) -> bool:
        """Whether it rests, or is going to, until it is told to go on."""
        return self.score.timeline.segments[-1].sweeps_per_s == 0

    @property
    def shows_its_plan(self) -> bool:
        """Whether eyes have what the plan means for them; it may have to come later."""
        score, plan = self.score, self.plan
        return (score.look, score.motion) == (plan.look, plan.motion)

    @property
    def outcome(self) -> Outcome:
        """How it came to its end."""
        if self.halted:
            return "halted"
        return "finished early" if self.finishing else "complete"

    def state_at(self, now_s: float) -> SetState:
        """Where it is at `now_s`."""
        score = self.score
        if self.halted:
            return SetState.HALTED
        if now_s >= score.gone_s:
            return SetState.IDLE
        if self.finishing or now_s >= score.rest_s:
            return SetState.FINISHING
        if self.is_held:
            return SetState.PAUSED
        return SetState.LEAD_IN if now_s < score.timeline.start_s else SetState.RUNNING

    def plays_at(self, now_s: float) -> bool:
        """Whether a client gets anything of it at `now_s`, or is about to."""
        return self.state_at(now_s) in PLAYING

    def passes_at(self, now_s: float) -> tuple[float, float]:
        """Passes done and left."""
        timeline = self.score.timeline
        first, end = timeline.segments[0].start_phase, timeline.end_sweep
        done = timeline.phase_at(min(now_s, self.score.rest_s)) - first
        total = math.inf if end is None else end - first
        return done / SWEEPS_PER_PASS, max(0.0, total - done) / SWEEPS_PER_PASS

    def after(self, plan: SetPlan) -> Self:
        """Given after this plan from now on; its score follows."""
        return replace(self, plan=plan, had=self.had.noting(plan))

    def held(self, from_s: float) -> Self:
        """At rest from `from_s` on."""
        timeline = self.score.timeline.with_rate(from_s, 0.0)
        return replace(self, score=replace(self.score, timeline=timeline))

    def finished(self, from_s: float) -> Self:
        """Coming to its end: at the next extreme, or where it rests.

        An exercise at the end of its pass: breathing ends when the breath is out.
        """
        timeline = self.score.timeline
        reached = timeline.phase_at(from_s)
        ends = math.ceil(reached) if self.score.exercise is None else even(reached)
        ending = timeline.ending_at(ends)
        if from_s >= timeline.start_s and timeline.rate_at(from_s) > 0 and ending.end_s >= from_s:
            score = replace(self.score, timeline=ending)
        else:
            # At rest then: nothing may start to move only in order to end.
            still = timeline.with_rate(from_s, 0.0)
            score = replace(self.score, timeline=still, leave_s=from_s)
        return replace(self, score=score, finishing=True)

    def stopped(self, now_s: float) -> Self:
        """Halted."""
        left = replace(self.score, leave_s=min(now_s, self.score.leave_s))
        return replace(self, score=left, halted=True)
