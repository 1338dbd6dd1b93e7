"""The set state machine: takes commands, and alone writes what the outputs read."""

import itertools
from dataclasses import replace

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
from bilateral.session.live_levels import with_levels_of
from bilateral.session.now_and_next import Plans
from bilateral.session.plan import SetPlan
from bilateral.session.revising import KEPT_S, Pace, Sight, opening, repaced, revised, sight_by
from bilateral.session.set_in_progress import PLAYING, Outcome, Progress, SetInProgress, SetState
from bilateral.session.sudden import LastChange, is_unseen, rest_about_start, rest_before
from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.score import Score
from bilateral.timing.now_playing import NowPlaying

__all__ = ["COMMIT_HORIZON_S", "PLAYING", "Outcome", "Progress", "Session", "SetState"]

COMMIT_HORIZON_S = 0.2
"""A change takes effect this much later, when no output has committed itself any further."""
_NUMBERS = itertools.count(1)
"""Of sets and checks, through the whole process: outputs stay open from one session to the next."""
_UNGIVEN = 0
"""Number of a score that is only made to see whether it can be."""


class Session:
    """The only writer of what plays now. Belongs to one thread; time comes in as an argument.

    The state is not kept but read off the timeline, so the two can never disagree.
    """

    def __init__(
        self,
        plan: SetPlan,
        now_playing: NowPlaying[Score],
        commit_horizon_s: float = COMMIT_HORIZON_S,
    ) -> None:
        opening(_UNGIVEN, plan, plan.speed_hz, 0.0, commit_horizon_s)
        self._plans = Plans(plan, plan.speed_hz)
        self._now_playing = now_playing
        self.commit_horizon_s = commit_horizon_s
        self._set: SetInProgress | None = None
        self._check: SetInProgress | None = None
        """The one being given, or halted since the last set."""
        self._awaited: SetPlan | None = None
        """A check that may not be seen yet; nothing that calms lets it begin by itself."""
        self._last_change = LastChange()
        self.sets_begun = 0

    @property
    def plans(self) -> Plans:
        """What plays, else comes next, and what waits for its end; how fast each is."""
        return self._plans

    @property
    def plan(self) -> SetPlan:
        """Of the set playing, else of the next."""
        return self._plans.now

    @property
    def speed_hz(self) -> float:
        """Of the set playing, else of the next."""
        return self._plans.speed_hz

    @property
    def is_check(self) -> bool:
        """Whether what is being given is a check of the outputs and no set."""
        return self._check is not None and not self._check.halted

    @property
    def awaits_check(self) -> bool:
        """Whether a check is given as soon as it may be seen."""
        return self._awaited is not None

    @property
    def score(self) -> Score | None:
        """The whole course with nothing pruned: of the check or set playing, else the last set."""
        given = self._check if self.is_check else self._set
        return None if given is None else given.score

    @property
    def outcome(self) -> Outcome:
        """How the set that ended last came to its end."""
        return "complete" if self._set is None else self._set.outcome

    def state_at(self, now_s: float) -> SetState:
        """Where the set, or the check that is being given, is at `now_s`."""
        given = self._given
        return SetState.IDLE if given is None else given.state_at(now_s)

    def progress_at(self, now_s: float) -> Progress:
        """How far the set is, for the therapist's eyes."""
        given = self._check if self.is_check else self._set
        done, left = (0.0, None) if given is None else given.passes_at(now_s)
        return Progress(self.state_at(now_s), self.speed_hz, done, left, self.plan.kind or "")

    def may_start(self, now_s: float) -> bool:
        """Whether a start at `now_s` begins a set; it puts an end to a check."""
        plan = self._plans.next
        rest_s = rest_about_start(plan.look, plan.motion, plan.exercise)
        return not self._set_plays(now_s) and self._last_change.allows_another(now_s, rest_s)

    def take(self, command: Command, now_s: float) -> None:
        """Carry out a command; one that means nothing in the present state is let pass.

        Raises LimitError for what is not safe to give; nothing is changed then.
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
            case Faster():
                self._step(self.plan.step_hz, now_s)
            case Slower():
                self._step(-self.plan.step_hz, now_s)
            case SetSpeed(speed_hz):
                self._set_speed(speed_hz, now_s)
            case UsePlan() | Revise() | Check():
                self._take_plan(command, now_s)

    def advance(self, now_s: float) -> None:
        """Do what had to wait: the look of a revised set, a check, the plan for the next set.

        Once the set is over the score is taken away.
        """
        if self._set_plays(now_s):
            self._catch_up(now_s)
        elif self._given is None or not self._given.plays_at(now_s):
            self._now_playing.clear()
            if self.is_check:
                self._check = None
            self._plans = self._plans.taken_up()
        if self._awaited is not None:
            self._give_check(self._awaited, now_s)

    @property
    def _given(self) -> SetInProgress | None:
        return self._set if self._check is None else self._check

    def _set_plays(self, now_s: float) -> bool:
        return self._check is None and self._set is not None and self._set.plays_at(now_s)

    def _halt(self, now_s: float) -> None:
        self._now_playing.clear()
        self._awaited = None
        given = self._given
        if given is not None and given.plays_at(now_s):
            self._keep(given.stopped(now_s))

    def _start(self, now_s: float) -> None:
        if not self.may_start(now_s):
            return
        self._plans = self._plans.taken_up()
        self._check = self._awaited = None
        score = opening(next(_NUMBERS), self.plan, self.speed_hz, now_s, self.commit_horizon_s)
        self.sets_begun += 1
        if not is_unseen(self._now_playing.current, score.look):
            rest_s = rest_about_start(score.look, score.motion, score.exercise)
            self._last_change = LastChange(now_s, rest_s)
        self._set = SetInProgress(self.plan, score).after(self.plan)
        self._publish(self._set, now_s)

    def _give_check(self, plan: SetPlan, now_s: float) -> None:
        if self._set_plays(now_s):
            return
        score = opening(next(_NUMBERS), plan, plan.speed_hz, now_s, self.commit_horizon_s)
        if not is_unseen(self._now_playing.current, score.look):
            if not self._last_change.allows_another(now_s):
                self._awaited = plan
                return
            self._last_change = LastChange(now_s)
        self._awaited = None
        self._check = SetInProgress(plan, score)
        self._publish(self._check, now_s)

    def _pause(self, now_s: float) -> None:
        self._awaited = None
        given = self._given
        if given is not None and given.state_at(now_s) in {SetState.LEAD_IN, SetState.RUNNING}:
            self._publish(given.held(now_s + self.commit_horizon_s), now_s)

    def _resume(self, now_s: float) -> None:
        given = self._given
        if given is not None and given.state_at(now_s) is SetState.PAUSED:
            self._go_on(given, now_s)

    def _finish(self, now_s: float) -> None:
        self._awaited = None
        given = self._given
        if given is not None and given.state_at(now_s) in PLAYING - {SetState.FINISHING}:
            self._publish(given.finished(now_s + self.commit_horizon_s), now_s)

    def _step(self, by_hz: float, now_s: float) -> None:
        stepped_hz = round(self.speed_hz + by_hz, 6)
        self._set_speed(min(self.plan.fastest_hz, max(self.plan.slowest_hz, stepped_hz)), now_s)

    def _set_speed(self, speed_hz: float, now_s: float) -> None:
        self.plan.check_speed(speed_hz)
        self._plans = self._plans.turned_to(speed_hz)
        given = self._set
        moves = given is not None and given.state_at(now_s) in {SetState.LEAD_IN, SetState.RUNNING}
        if given is not None and moves and self._check is None:
            self._go_on(given, now_s)

    def _take_plan(self, command: UsePlan | Revise | Check, now_s: float) -> None:
        plan = command.plan
        opening(_UNGIVEN, plan, plan.speed_hz, now_s, self.commit_horizon_s)
        if isinstance(command, Check):
            self._give_check(plan, now_s)
        else:
            # A set does not become an exercise, nor one exercise another: that waits for its end.
            waits = isinstance(command, UsePlan) or plan.kind != self.plan.kind
            take = self._await if waits else self._revise
            take(plan, now_s, keeps_speed=command.keeps_speed)

    def _await(self, plan: SetPlan, now_s: float, *, keeps_speed: bool) -> None:
        before = self._plans.waiting
        self._plans = self._plans.awaiting(plan, keeps_speed=keeps_speed)
        if not self._set_plays(now_s):
            self._plans = self._plans.taken_up()
        elif before is not None and self._set is not None:
            turned, had = with_levels_of(self.plan, self._set.had, before, plan)
            self._set = replace(self._set, had=had)
            if turned is not self.plan:
                self._revise(turned, now_s, keeps_speed=True)

    def _revise(self, plan: SetPlan, now_s: float, *, keeps_speed: bool) -> None:
        self._plans = self._plans.revised(plan, keeps_speed=keeps_speed)
        if self._set is not None and self._set_plays(now_s):
            given = self._set.after(plan)
            try:
                self._show(given, self._sight_by(given, now_s), now_s)
            except LimitError:  # of the way there, as the plan itself is safe: it follows later
                self._keep(given)

    def _catch_up(self, now_s: float) -> None:
        """Let a look or a motion follow that had to wait: asked in each frame while one does."""
        given = self._set
        if given is None or given.shows_its_plan:
            return
        sight = self._sight_by(given, now_s)
        if not sight.is_of(given.score):
            self._show(given, sight, now_s)

    def _sight_by(self, given: SetInProgress, now_s: float) -> Sight:
        look, motion = given.plan.look, given.plan.motion
        rest_s = rest_before(given.score, look, motion, now_s)
        return sight_by(
            *(given.score, given.plan, now_s, now_s + self.commit_horizon_s),
            look_is_due=self._last_change.allows_another(now_s, rest_s),
        )

    def _show(self, given: SetInProgress, sight: Sight, now_s: float) -> None:
        """Bring what is being given nearer to its plan."""
        pace = Pace(self.speed_hz, rests=given.is_held, ends=given.finishing)
        score = revised(given.score, sight, given.plan, pace, now_s + self.commit_horizon_s)
        if score.look != given.score.look:
            rest_s = rest_before(given.score, score.look, score.motion, now_s)
            self._last_change = LastChange(now_s, rest_s)
        self._publish(replace(given, score=score), now_s)

    def _go_on(self, given: SetInProgress, now_s: float) -> None:
        """Move at the speed asked for, from the horizon on, to an end that fits it."""
        speed_hz = self.speed_hz if given is self._set else given.plan.speed_hz
        score = repaced(given.score, given.plan, Pace(speed_hz), now_s + self.commit_horizon_s)
        self._publish(replace(given, score=score), now_s)

    def _keep(self, given: SetInProgress) -> None:
        if self._check is None:
            self._set = given
        else:
            self._check = given

    def _publish(self, given: SetInProgress, now_s: float) -> None:
        """Keep the whole course, and hand the outputs one that does not grow for an hour."""
        self._keep(given)
        pruned = given.score.timeline.pruned(now_s - KEPT_S)
        self._now_playing.replace(replace(given.score, timeline=pruned))
