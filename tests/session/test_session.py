"""A set from its start to its end or a halt, on a clock turned by hand."""

from dataclasses import replace

import pytest

from bilateral.session.commands import Finish, Halt, Pause, Resume, Revise, SetSpeed, Start
from bilateral.session.plan import Passes
from bilateral.session.session import COMMIT_HORIZON_S, Session, SetState
from bilateral.session.sudden import RESTART_S
from bilateral.stimulus.disc_flashes import CHANGED_S
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.timing.now_playing import NowPlaying
from tests.session.sets_by_hand import (
    ENDS_S,
    GONE_S,
    MOVES_S,
    MOVING,
    PLAN,
    SOFT,
    begun,
    score_of,
    session_of,
)


def test_an_idle_session_gives_nothing_and_lets_commands_pass() -> None:
    session, now_playing = session_of()
    for command in (Pause(), Resume(), Finish(), Halt(), Revise(SOFT)):
        session.take(command, 1.0)
        session.advance(1.0)
        assert session.state_at(1.0) is SetState.IDLE
        assert now_playing.current is None
    assert session.progress_at(1.0).passes_left is None
    assert session.sets_begun == 0


def test_a_set_goes_through_its_states_and_ends_by_itself() -> None:
    session, now_playing = begun()
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
        assert (now_playing.current is None) is (state is SetState.IDLE)
    assert session.outcome == "complete"


def test_the_lead_in_is_never_shorter_than_what_outputs_have_committed() -> None:
    session, _ = begun(replace(PLAN, lead_in_s=0.0))
    assert score_of(session).timeline.start_s == 100.0 + COMMIT_HORIZON_S


def test_start_is_let_pass_while_a_set_is_playing() -> None:
    session, now_playing = begun()
    playing = now_playing.current
    for now_s in (101.0, MOVING, ENDS_S + 0.5):
        session.take(Start(), now_s)
        assert now_playing.current is playing
    assert session.sets_begun == 1
    session.take(Start(), GONE_S)
    assert session.state_at(GONE_S) is SetState.LEAD_IN
    assert session.sets_begun == 2


@pytest.mark.parametrize("now_s", [100.0, 102.0, MOVES_S, MOVING, ENDS_S + 0.5])
def test_halt_takes_everything_away_within_the_call(now_s: float) -> None:
    session, now_playing = begun()
    session.take(Halt(), now_s)
    assert now_playing.current is None
    assert session.state_at(now_s) is SetState.HALTED
    assert session.outcome == "halted"
    session.take(Start(), now_s + 1.0)
    assert session.state_at(now_s + 1.0) is SetState.LEAD_IN
    assert now_playing.current is not None


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


def test_outputs_are_handed_a_course_that_does_not_grow() -> None:
    session, now_playing = begun(replace(PLAN, length=Passes(1000)))
    for half_second in range(400):
        now_s = MOVES_S + half_second / 2
        session.take(SetSpeed(1.0 + half_second % 2 / 10), now_s)
    assert now_playing.current is not None
    assert len(now_playing.current.timeline.segments) < 10
    assert len(score_of(session).timeline.segments) == 400
    later_s = now_s + 5.0
    assert now_playing.current.timeline.phase_at(later_s) == pytest.approx(
        score_of(session).timeline.phase_at(later_s)
    )


@pytest.mark.parametrize(("diameter", "rest_s"), [(0.05, RESTART_S), (0.4, CHANGED_S)])
def test_what_is_large_begins_anew_only_when_eyes_have_rested_for_longer(
    diameter: float, rest_s: float
) -> None:
    plan = replace(PLAN, look=Look(diameter=diameter))
    session = Session(plan, NowPlaying[Score]())
    session.take(Start(), 100.0)
    session.take(Halt(), 100.1)
    session.take(Start(), 100.0 + rest_s - 0.01)
    assert session.sets_begun == 1
    session.take(Start(), 100.0 + rest_s + 0.01)
    assert session.sets_begun == 2
