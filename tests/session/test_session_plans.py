"""What is chosen or changed while a set plays, and whether it holds now or for the next set."""

from dataclasses import replace

import pytest

from bilateral.session.commands import Faster, Pause, Revise, SetSpeed, Start, UsePlan
from bilateral.session.plan import Passes
from bilateral.stimulus.sound import Tones
from tests.session.sets_by_hand import (
    ENDS_S,
    GONE_S,
    MOVING,
    PLAN,
    SOFT,
    begun,
    score_of,
    session_of,
)

OTHER = replace(PLAN, speed_hz=0.5, length=Passes(2), name="other")


def test_a_level_holds_at_once_and_for_the_sets_to_come() -> None:
    session, now_playing = begun()
    session.take(Revise(SOFT), MOVING)
    assert now_playing.current is not None
    assert now_playing.current.tones == Tones(level_dbfs=-30.0)
    session.take(Start(), GONE_S)
    assert score_of(session).tones == Tones(level_dbfs=-30.0)


def test_a_level_changed_in_the_fade_moves_nothing_that_is_seen() -> None:
    session, now_playing = begun(replace(PLAN, fade_out_s=10.0))
    session.take(Pause(), ENDS_S - 0.1)
    before = score_of(session)
    session.take(Revise(replace(SOFT, fade_out_s=0.5)), ENDS_S + 5.0)
    after = now_playing.current
    assert after is not None
    for at_s in (ENDS_S + 5.0, ENDS_S + 7.5):
        assert after.opacity_at(at_s) == before.opacity_at(at_s)


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
    session, now_playing = begun()
    session.take(UsePlan(OTHER), MOVING)
    session.take(Revise(SOFT), MOVING)
    assert session.plans.waiting is not None
    assert now_playing.current is not None
    assert now_playing.current.tones == SOFT.tones
    session.advance(GONE_S)
    assert session.plan == OTHER
    assert session.plans.waiting is None
