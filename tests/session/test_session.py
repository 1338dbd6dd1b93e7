"""The set as one command after another makes it, on a clock turned by hand."""

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    UsePlan,
)
from bilateral.session.plan import Passes, Seconds, SetPlan, sweeps_per_s
from bilateral.session.session import COMMIT_HORIZON_S, SPEED_STEP_HZ, Session, SetState
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import SLOWEST_HZ, LimitError, Limits
from bilateral.stimulus.motion import Motion, Profile
from bilateral.stimulus.score import Look, Score, Tones
from bilateral.timing.transport import Transport
from tests.session.listening import Listener

PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(4),
    motion=Motion(),
    look=Look(),
    tones=Tones(),
    limits=Limits(),
    lead_in_s=3.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
)
MOVES_S = 100.0 + PLAN.lead_in_s
SOFT = replace(PLAN, tones=Tones(level_dbfs=-30.0))
ENDS_S = MOVES_S + 4.0
GONE_S = ENDS_S + PLAN.fade_out_s
WRONG: tuple[dict[str, Any], ...] = (
    {"speed_hz": 1.6, "motion": Motion(Profile.SACCADE)},
    {"speed_hz": 1.6, "limits": Limits(speed_hz=1.5)},
    {"look": Look(colour=(255, 0, 0)), "motion": Motion(Profile.SACCADE)},
    {"look": Look(background=(200, 0, 0)), "motion": Motion(Profile.SACCADE)},
    {"fade_in_s": 0.1},
    {"fade_out_s": 0.1},
)
MOVING = MOVES_S + 1.3
"""A moment between two extremes."""


def session_of(plan: SetPlan = PLAN) -> tuple[Session, Transport[Score]]:
    transport = Transport[Score]()
    return Session(plan, transport), transport


def begun(plan: SetPlan = PLAN) -> tuple[Session, Transport[Score]]:
    session, transport = session_of(plan)
    session.take(Start(), 100.0)
    return session, transport


def score_of(session: Session) -> Score:
    assert session.score is not None
    return session.score


def test_an_idle_session_gives_nothing_and_lets_commands_pass() -> None:
    session, transport = session_of()
    for command in (Pause(), Resume(), Finish(), Halt(), Revise(SOFT)):
        session.take(command, 1.0)
        session.advance(1.0)
        assert session.state_at(1.0) is SetState.IDLE
        assert transport.current is None
    assert session.progress_at(1.0).passes_left is None
    assert session.sets_begun == 0


def test_a_set_goes_through_its_states_and_ends_by_itself() -> None:
    session, transport = begun()
    course = {
        100.0: SetState.LEAD_IN,
        102.99: SetState.LEAD_IN,
        103.0: SetState.RUNNING,
        106.99: SetState.RUNNING,
        107.0: SetState.FINISHING,
        107.99: SetState.FINISHING,
        108.0: SetState.IDLE,
    }
    for now_s, state in course.items():
        session.advance(now_s)
        assert session.state_at(now_s) is state
        assert (transport.current is None) is (state is SetState.IDLE)
    assert session.outcome == "complete"


@given(
    st.integers(1, 30),
    st.integers(5, 200).map(lambda hundredths: hundredths / 100),
    st.integers(-999, 999).map(lambda thousandths: thousandths / 1000),
    st.sampled_from([0.01, 1 / 60, 0.1, 0.7]),
)
def test_an_undisturbed_set_of_n_passes_gives_exactly_two_n_cues_and_ends(
    passes: int, speed_hz: float, offset: float, turn_s: float
) -> None:
    passes = max(1, min(passes, round(60 * speed_hz)))
    session, transport = begun(replace(PLAN, length=Passes(passes), speed_hz=speed_hz))
    listener = Listener(Alignment(offset), 100.0)
    end_s = MOVES_S + passes / speed_hz + PLAN.fade_out_s
    now_s = 100.0
    while now_s < end_s + turn_s:
        listener.listen(transport.current, now_s)
        now_s += turn_s
        session.advance(now_s)
    first = math.ceil(-offset)
    assert listener.sweeps == list(range(first, first + 2 * passes))
    assert session.state_at(now_s) is SetState.IDLE
    assert transport.current is None


def test_the_lead_in_is_never_shorter_than_what_outputs_have_committed() -> None:
    session, _ = begun(replace(PLAN, lead_in_s=0.0))
    assert score_of(session).timeline.start_s == 100.0 + COMMIT_HORIZON_S


def test_start_is_let_pass_while_a_set_is_playing() -> None:
    session, transport = begun()
    playing = transport.current
    for now_s in (101.0, MOVING, ENDS_S + 0.5):
        session.take(Start(), now_s)
        assert transport.current is playing
    assert session.sets_begun == 1
    session.take(Start(), GONE_S)
    assert session.state_at(GONE_S) is SetState.LEAD_IN
    assert session.sets_begun == 2


def test_pause_rests_after_the_horizon_and_resume_goes_on_at_the_same_phase() -> None:
    session, _ = begun()
    session.take(Pause(), MOVING)
    assert session.state_at(MOVING) is SetState.PAUSED
    held = score_of(session).timeline.phase_at(MOVING + COMMIT_HORIZON_S)
    assert held == pytest.approx(2 * (1.3 + COMMIT_HORIZON_S))
    assert score_of(session).timeline.phase_at(MOVING + 1000.0) == held
    assert session.state_at(MOVING + 1000.0) is SetState.PAUSED
    session.take(Resume(), MOVING + 1000.0)
    assert session.state_at(MOVING + 1000.0) is SetState.RUNNING
    resumed_s = MOVING + 1000.0 + COMMIT_HORIZON_S
    assert score_of(session).timeline.end_s == pytest.approx(resumed_s + (8 - held) / 2)


def test_a_speed_set_while_paused_holds_from_resume_on() -> None:
    session, _ = begun()
    session.take(Pause(), MOVING)
    session.take(SetSpeed(0.5), MOVING + 5.0)
    assert session.state_at(MOVING + 5.0) is SetState.PAUSED
    session.take(Resume(), MOVING + 6.0)
    assert score_of(session).timeline.rate_at(MOVING + 7.0) == sweeps_per_s(0.5)


def test_pause_in_the_lead_in_keeps_the_target_at_its_starting_place() -> None:
    session, _ = begun()
    session.take(Pause(), 101.0)
    assert session.state_at(101.0) is session.state_at(150.0) is SetState.PAUSED
    assert score_of(session).timeline.phase_at(150.0) == 0.0
    session.take(Resume(), 150.0)
    assert score_of(session).timeline.time_of(1.0) == pytest.approx(150.0 + COMMIT_HORIZON_S + 0.5)


@pytest.mark.parametrize("speed_hz", [0.05, 0.83, 2.0])
@pytest.mark.parametrize("into_s", [0.0, 0.2, 0.77, 1.3])
def test_finish_ends_at_the_next_extreme(speed_hz: float, into_s: float) -> None:
    session, _ = begun(replace(PLAN, speed_hz=speed_hz))
    now_s = MOVES_S + into_s
    session.take(Finish(), now_s)
    timeline = score_of(session).timeline
    assert session.state_at(now_s) is SetState.FINISHING
    reached = (into_s + COMMIT_HORIZON_S) * sweeps_per_s(speed_hz)
    assert timeline.end_sweep == min(8, math.ceil(reached - 1e-9))
    assert session.state_at(timeline.end_s + PLAN.fade_out_s) is SetState.IDLE
    assert session.outcome == "finished early"


def test_finish_in_the_lead_in_fades_without_moving_off() -> None:
    session, transport = begun()
    session.take(Finish(), 101.0)
    assert transport.current is not None
    assert transport.current.rest_s == 101.0 + COMMIT_HORIZON_S
    assert transport.current.timeline.phase_at(1000.0) == 0.0
    assert not list(transport.current.timeline.crossings(0.0, 1000.0))
    assert session.state_at(101.0 + COMMIT_HORIZON_S + PLAN.fade_out_s) is SetState.IDLE


@pytest.mark.parametrize("speed_hz", [0.5, 2.0])
def test_finish_too_late_to_keep_it_from_moving_off_ends_at_an_extreme(speed_hz: float) -> None:
    session, _ = begun(replace(PLAN, speed_hz=speed_hz))
    session.take(Finish(), MOVES_S - 0.05)
    timeline = score_of(session).timeline
    assert timeline.end_sweep == 1
    assert timeline.phase_at(timeline.end_s + 10.0) == 1.0
    assert score_of(session).rest_s == timeline.end_s


def test_finish_while_paused_fades_where_it_rests() -> None:
    session, _ = begun()
    session.take(Pause(), MOVING)
    held = score_of(session).timeline.phase_at(MOVING + 1.0)
    session.take(Finish(), MOVING + 5.0)
    assert session.state_at(MOVING + 5.0) is SetState.FINISHING
    assert score_of(session).timeline.phase_at(MOVING + 100.0) == held
    assert score_of(session).gone_s == MOVING + 5.0 + COMMIT_HORIZON_S + PLAN.fade_out_s


@pytest.mark.parametrize("now_s", [100.0, 102.0, MOVES_S, MOVING, ENDS_S + 0.5])
def test_halt_takes_everything_away_within_the_call(now_s: float) -> None:
    session, transport = begun()
    session.take(Halt(), now_s)
    assert transport.current is None
    assert session.state_at(now_s) is SetState.HALTED
    assert session.outcome == "halted"
    session.take(Start(), now_s + 1.0)
    assert session.state_at(now_s + 1.0) is SetState.LEAD_IN
    assert transport.current is not None


def test_progress_stands_still_after_a_halt() -> None:
    session, _ = begun()
    session.take(Halt(), MOVING)
    assert session.progress_at(MOVING).passes_done == pytest.approx(1.3)
    assert session.progress_at(MOVING + 100.0) == session.progress_at(MOVING)


def test_progress_counts_passes_done_and_left() -> None:
    session, _ = begun()
    halfway = session.progress_at(MOVES_S + 1.0)
    assert (halfway.passes_done, halfway.passes_left) == pytest.approx((1.0, 3.0))
    over = session.progress_at(GONE_S + 60.0)
    assert (over.passes_done, over.passes_left) == (4.0, 0.0)


def test_a_change_of_speed_takes_effect_after_the_horizon() -> None:
    session, transport = begun()
    session.take(SetSpeed(1.5), MOVING)
    assert transport.current is not None
    timeline = transport.current.timeline
    effective_s = MOVING + COMMIT_HORIZON_S
    assert timeline.rate_at(effective_s - 1e-6) == 2.0
    assert timeline.rate_at(effective_s) == 3.0
    assert timeline.end_sweep == 8


def test_steps_stop_at_the_limits() -> None:
    session, _ = begun(replace(PLAN, length=Passes(900)))
    seen = []
    for _ in range(30):
        session.take(Faster(), MOVING)
        seen.append(session.speed_hz)
    assert seen[:2] == [1.0 + SPEED_STEP_HZ, 1.1]
    assert seen[-1] == 2.0
    for _ in range(60):
        session.take(Slower(), MOVING)
    assert session.speed_hz == SLOWEST_HZ


@pytest.mark.parametrize(
    ("profile", "limit_hz", "fastest_hz"),
    [(Profile.SACCADE, 2.0, 1.5), (Profile.SINUSOID, 1.2, 1.2), (Profile.SACCADE, 1.2, 1.2)],
)
def test_steps_stop_at_stricter_limits(
    profile: Profile, limit_hz: float, fastest_hz: float
) -> None:
    session, transport = begun(
        replace(PLAN, motion=Motion(profile), limits=Limits(speed_hz=limit_hz))
    )
    for _ in range(30):
        session.take(Faster(), MOVING)
    assert session.speed_hz == fastest_hz
    assert transport.current is not None
    assert transport.current.timeline.rate_at(MOVING + 1.0) == sweeps_per_s(fastest_hz)


@pytest.mark.parametrize(
    "command",
    [
        SetSpeed(2.1),
        SetSpeed(0.0),
        SetSpeed(math.nan),
        *(Revise(replace(PLAN, tones=Tones(level_dbfs=level))) for level in (-5.0, math.nan)),
        *(Revise(replace(PLAN, **wrong)) for wrong in WRONG),
        *(UsePlan(replace(PLAN, **wrong)) for wrong in WRONG),
    ],
)
def test_what_is_out_of_range_is_refused_and_changes_nothing(command: Command) -> None:
    session, transport = begun()
    before, speed_hz = transport.current, session.speed_hz
    with pytest.raises(LimitError):
        session.take(command, MOVING)
    assert transport.current is before
    assert session.speed_hz == speed_hz
    session.take(Halt(), MOVING)
    session.take(Start(), MOVING)
    assert score_of(session).tones == PLAN.tones


def test_a_plan_that_is_too_fast_is_refused_at_once() -> None:
    with pytest.raises(LimitError):
        session_of(replace(PLAN, speed_hz=1.6, motion=Motion(Profile.SACCADE)))


def test_a_level_holds_at_once_and_for_the_sets_to_come() -> None:
    session, transport = begun()
    session.take(Revise(SOFT), MOVING)
    assert transport.current is not None
    assert transport.current.tones == Tones(level_dbfs=-30.0)
    session.take(Start(), GONE_S)
    assert score_of(session).tones == Tones(level_dbfs=-30.0)


def test_a_level_changed_in_the_fade_moves_nothing_that_is_seen() -> None:
    session, transport = begun(replace(PLAN, fade_out_s=10.0))
    session.take(Pause(), ENDS_S - 0.1)
    before = score_of(session)
    session.take(Revise(replace(SOFT, fade_out_s=0.5)), ENDS_S + 5.0)
    after = transport.current
    assert after is not None
    for at_s in (ENDS_S + 5.0, ENDS_S + 7.5):
        assert after.opacity_at(at_s) == before.opacity_at(at_s)


@given(
    st.floats(0.5, 20.0),
    st.floats(0.3, 2.0),
    st.lists(
        st.tuples(st.floats(0.25, 3.0), st.one_of(st.none(), st.floats(0.3, 2.0))), max_size=6
    ),
)
def test_seconds_end_at_the_first_extreme_after_so_much_movement(
    length_s: float, speed_hz: float, changes: list[tuple[float, float | None]]
) -> None:
    session, _ = begun(replace(PLAN, length=Seconds(length_s), speed_hz=speed_hz))
    now_s = MOVES_S
    for wait_s, speed in changes:
        now_s += wait_s
        if session.state_at(now_s) is SetState.PAUSED:
            session.take(Resume(), now_s)
        session.take(Pause() if speed is None else SetSpeed(speed), now_s)
    session.take(Resume(), now_s)
    timeline = score_of(session).timeline
    assert timeline.end_sweep is not None
    assert math.isfinite(timeline.end_s)

    def moved_s(until_s: float) -> float:
        edges = [s.start_s for s in timeline.segments[1:]] + [math.inf]
        return sum(
            max(0.0, min(until_s, after_s) - segment.start_s)
            for segment, after_s in zip(timeline.segments, edges, strict=True)
            if segment.sweeps_per_s > 0
        )

    assert moved_s(timeline.end_s) >= length_s - 1e-5
    assert moved_s(timeline.time_of(timeline.end_sweep - 1.0)) < length_s + 1e-5


def test_rounding_never_costs_a_whole_sweep() -> None:
    for speed_hz in (0.7, 1.1, 1.4, 1.9):
        for extreme in range(1, 200):
            length_s = extreme / sweeps_per_s(speed_hz)
            session, _ = begun(replace(PLAN, length=Seconds(length_s), speed_hz=speed_hz))
            assert score_of(session).timeline.end_sweep == extreme


def test_outputs_are_handed_a_course_that_does_not_grow() -> None:
    session, transport = begun(replace(PLAN, length=Passes(1000)))
    for half_second in range(400):
        now_s = MOVES_S + half_second / 2
        session.take(SetSpeed(1.0 + half_second % 2 / 10), now_s)
    assert transport.current is not None
    assert len(transport.current.timeline.segments) < 10
    assert len(score_of(session).timeline.segments) == 400
    later_s = now_s + 5.0
    assert transport.current.timeline.phase_at(later_s) == pytest.approx(
        score_of(session).timeline.phase_at(later_s)
    )


OTHER = replace(PLAN, speed_hz=0.5, length=Passes(2), name="other")


def test_a_plan_chosen_between_sets_holds_at_once() -> None:
    session, _ = session_of()
    session.take(SetSpeed(1.7), 1.0)
    session.take(UsePlan(OTHER), 2.0)
    assert (session.plan, session.plans.next, session.speed_hz) == (OTHER, OTHER, 0.5)
    session.take(Start(), 3.0)
    assert score_of(session).timeline.end_sweep == 4


def test_a_plan_chosen_again_brings_its_own_speed_back() -> None:
    session, _ = session_of()
    session.take(SetSpeed(1.7), 1.0)
    session.take(UsePlan(PLAN), 2.0)
    assert session.speed_hz == PLAN.speed_hz


def test_a_plan_chosen_while_a_set_plays_is_for_the_next_one() -> None:
    session, _ = begun()
    session.take(UsePlan(OTHER), MOVING)
    session.take(Faster(), MOVING)
    assert (session.plan, session.plans.next) == (PLAN, OTHER)
    assert score_of(session).timeline.end_sweep == 8
    assert session.speed_hz == pytest.approx(1.05)
    session.advance(GONE_S)
    assert (session.plan, session.speed_hz) == (OTHER, 0.5)


def test_a_start_at_the_very_end_of_a_set_already_uses_the_plan_chosen() -> None:
    session, _ = begun()
    session.take(UsePlan(OTHER), MOVING)
    session.take(Start(), GONE_S)
    assert score_of(session).timeline.end_sweep == 4


def test_a_revision_meanwhile_is_not_taken_over_into_another_plan() -> None:
    session, transport = begun()
    session.take(UsePlan(OTHER), MOVING)
    session.take(Revise(SOFT), MOVING)
    assert session.plans.waiting is not None
    assert transport.current is not None
    assert transport.current.tones == SOFT.tones
    session.advance(GONE_S)
    assert session.plan == OTHER
    assert session.plans.waiting is None
