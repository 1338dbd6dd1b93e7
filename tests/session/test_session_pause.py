"""A set that is paused rests, and goes on from where it was."""

import pytest

from bilateral.session.commands import Pause, Resume, SetSpeed
from bilateral.session.plan import sweeps_per_s
from bilateral.session.session import COMMIT_HORIZON_S, SetState
from tests.session.sets_by_hand import MOVING, begun, score_of


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
