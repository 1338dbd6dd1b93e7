"""Any commands at any moments: what must hold for a client whatever the therapist presses."""

import math
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bilateral.session.commands import (
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
)
from bilateral.session.plan import Passes, Seconds, SetPlan
from bilateral.session.session import COMMIT_HORIZON_S, PLAYING, RESTART_S, Session, State
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import SLOWEST_HZ, Limits
from bilateral.stimulus.motion import Motion, Profile
from bilateral.stimulus.score import Look, Score, Tones
from bilateral.timing.clock import ManualClock
from bilateral.timing.transport import Transport
from tests.hypothesis_profiles import costly
from tests.session.listening import LOOK_AHEAD_S, Listener

ROUNDING = 1e-6
TURN_S = 0.05
CALM = (Pause(), Resume(), Faster(), Slower(), Finish())
"""Commands that any therapist may give at any time and that may not undo what is committed."""

hundredths = st.integers(5, 200).map(lambda n: n / 100)
alignments = st.builds(
    Alignment,
    st.integers(-999, 999).map(lambda n: n / 1000),
    st.booleans(),
    # What comes on top of the look-ahead must stay below the horizon.
    st.floats(-0.3, COMMIT_HORIZON_S - LOOK_AHEAD_S - 0.01),
)


@st.composite
def plans(draw: st.DrawFn) -> SetPlan:
    profile = draw(st.sampled_from(Profile))
    limits = Limits(speed_hz=draw(st.sampled_from([0.5, 1.2, 2.0])))
    fades_s = st.floats(0.35, 1.5)
    return SetPlan(
        speed_hz=min(draw(hundredths), limits.fastest_hz(profile)),
        length=draw(st.one_of(st.integers(1, 12).map(Passes), st.floats(0.5, 15.0).map(Seconds))),
        motion=Motion(profile),
        look=Look(),
        tones=Tones(),
        limits=limits,
        lead_in_s=draw(st.floats(0.0, 2.0)),
        fade_in_s=draw(fades_s),
        fade_out_s=draw(fades_s),
    )


class SessionMachine(RuleBasedStateMachine):
    """A session, its clock, and two outputs with different alignments."""

    @initialize(plan=plans(), one=alignments, other=alignments, now_s=st.floats(0.0, 1e5))
    def set_up(self, plan: SetPlan, one: Alignment, other: Alignment, now_s: float) -> None:
        self.plan = plan
        self.clock = ManualClock(now_s)
        self.transport = Transport[Score]()
        self.session = Session(plan, self.transport)
        self.started_s = -math.inf
        self.listeners = [Listener(one, now_s), Listener(other, now_s)]

    @property
    def state(self) -> State:
        return self.session.state_at(self.clock.now_s())

    def turn(self, by_s: float) -> None:
        """Let time pass as the program's main loop does."""
        self.clock.advance(by_s)
        self.session.advance(self.clock.now_s())
        for listener in self.listeners:
            listener.listen(self.transport.current, self.clock.now_s())

    def pass_time(self, length_s: float) -> None:
        until_s = self.clock.now_s() + length_s
        while self.clock.now_s() < until_s:
            self.turn(min(TURN_S, max(until_s - self.clock.now_s(), 1e-6)))

    def take(self, command: Command) -> None:
        """Give a command that may change nothing an output has committed itself to."""
        now_s, before = self.clock.now_s(), self.transport.current
        self.session.take(command, now_s)
        after = self.transport.current
        if before is None or after is None:
            assert before is after
            return
        for k in range(11):
            at_s = now_s - 1.0 + k / 10 * (1.0 + 0.99 * COMMIT_HORIZON_S)
            moved = after.timeline.phase_at(at_s) - before.timeline.phase_at(at_s)
            assert abs(moved) < ROUNDING
            assert abs(after.opacity_at(at_s) - before.opacity_at(at_s)) < ROUNDING

    @rule(wait_s=st.one_of(st.floats(0.0, 0.3), st.floats(0.0, 4.0)))
    def wait(self, wait_s: float) -> None:
        self.pass_time(wait_s)

    @rule(stall_s=st.floats(0.0, 1.0))
    def stall(self, stall_s: float) -> None:
        self.turn(stall_s)

    @rule()
    def start(self) -> None:
        begun, now_s = self.session.sets_begun, self.clock.now_s()
        begins = self.state not in PLAYING and now_s >= self.started_s + RESTART_S
        self.session.take(Start(), now_s)
        assert self.session.sets_begun == begun + begins
        if begins:
            self.started_s = now_s
            assert self.state is State.LEAD_IN
            for listener in self.listeners:
                listener.begin_anew()

    @rule(command=st.sampled_from(CALM))
    def press(self, command: Command) -> None:
        self.take(command)

    @rule(share=st.floats(0.0, 1.0))
    def set_speed(self, share: float) -> None:
        fastest_hz = self.plan.limits.fastest_hz(self.plan.motion.profile)
        self.take(SetSpeed(SLOWEST_HZ + share * (fastest_hz - SLOWEST_HZ)))

    @rule(level_dbfs=st.floats(-60.0, -6.0))
    def set_level(self, level_dbfs: float) -> None:
        self.take(Revise(replace(self.plan, tones=Tones(level_dbfs=level_dbfs))))

    @rule()
    def halt(self) -> None:
        was = self.state
        self.session.take(Halt(), self.clock.now_s())
        assert self.transport.current is None
        assert self.state is (State.HALTED if was in PLAYING else was)

    @precondition(lambda self: self.state in PLAYING)
    @rule()
    def finish_ends_within_a_sweep(self) -> None:
        was_finishing = self.state is State.FINISHING
        self.take(Finish())
        score = self.session.score
        assert score is not None
        effective_s = self.clock.now_s() + COMMIT_HORIZON_S
        rate = score.timeline.rate_at(max(effective_s, score.timeline.start_s))
        sweep_s = 1.0 / rate if rate > 0 else 0.0
        bound_s = COMMIT_HORIZON_S + sweep_s + self.plan.fade_out_s
        assert was_finishing or score.gone_s <= self.clock.now_s() + bound_s + ROUNDING
        self.pass_time(score.gone_s - self.clock.now_s() + TURN_S)
        assert self.state is State.IDLE
        assert self.transport.current is None

    @precondition(lambda self: self.state in {State.LEAD_IN, State.RUNNING})
    @rule()
    def ends_by_itself(self) -> None:
        score = self.session.score
        assert score is not None
        assert math.isfinite(score.gone_s)
        self.pass_time(score.gone_s - self.clock.now_s() + TURN_S)
        assert self.state is State.IDLE
        assert self.transport.current is None

    @invariant()
    def gives_something_only_while_playing(self) -> None:
        self.session.advance(self.clock.now_s())
        assert (self.transport.current is not None) is (self.state in PLAYING)

    @invariant()
    def never_runs_on(self) -> None:
        score = self.session.score
        assert score is None or score.timeline.end_sweep is not None
        if score is not None and self.state is not State.PAUSED:
            assert math.isfinite(score.gone_s) or self.state is State.HALTED

    @invariant()
    def is_never_too_fast(self) -> None:
        fastest_hz = self.plan.limits.fastest_hz(self.plan.motion.profile)
        assert SLOWEST_HZ <= self.session.speed_hz <= fastest_hz
        if (score := self.transport.current) is not None:
            rates = [s.sweeps_per_s for s in score.timeline.segments]
            assert all(rate <= 2 * fastest_hz + ROUNDING for rate in rates)

    @invariant()
    def no_side_is_skipped_or_doubled(self) -> None:
        for listener in self.listeners:
            first = math.ceil(-listener.alignment.offset_sweeps)
            assert listener.sweeps == list(range(first, first + len(listener.sweeps)))

    @invariant()
    def progress_fits_the_set(self) -> None:
        progress = self.session.progress_at(self.clock.now_s())
        score = self.session.score
        if score is not None:
            assert progress.passes_left is not None
            assert score.timeline.end_sweep is not None
            total = progress.passes_done + progress.passes_left
            assert abs(total - score.timeline.end_sweep / 2) < ROUNDING

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        if self.state is State.PAUSED:
            self.take(Resume())
        if (score := self.session.score) is not None and self.state in PLAYING:
            self.pass_time(score.gone_s - self.clock.now_s() + TURN_S)
        assert self.state in {State.IDLE, State.HALTED}
        assert self.transport.current is None


TestSessionMachine = SessionMachine.TestCase
TestSessionMachine.settings = costly
