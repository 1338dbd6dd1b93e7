"""A set that is finished early ends at the next extreme, or fades where it rests."""

import math
from dataclasses import replace

import pytest

from bilateral.session.commands import Finish, Pause
from bilateral.session.plan import sweeps_per_s
from bilateral.session.session import COMMIT_HORIZON_S, SetState
from tests.session.sets_by_hand import MOVES_S, MOVING, PLAN, begun, score_of


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
    session, now_playing = begun()
    session.take(Finish(), 101.0)
    assert now_playing.current is not None
    assert now_playing.current.rest_s == 101.0 + COMMIT_HORIZON_S
    assert now_playing.current.timeline.phase_at(1000.0) == 0.0
    assert not list(now_playing.current.timeline.crossings(0.0, 1000.0))
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
