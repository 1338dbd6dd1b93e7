"""What is changed in an exercise comes without a step, and a pace stays with its kind."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from bilateral.session.commands import Finish, Halt, Pause, Revise, SetSpeed, Start, UsePlan
from bilateral.session.plan import Seconds
from bilateral.session.session import SetState
from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.limits import Limits
from tests.hypothesis_profiles import some
from tests.session.exercises_by_hand import BEGINS_S, STARTS_S, begun, plan_of, score_of
from tests.session.sets_by_hand import PLAN


def test_what_differs_where_a_breath_begins_comes_without_a_step() -> None:
    """Another figure, size or swell, chosen in a breath as well as before the first one."""
    changes = (
        ("breathing", {"figure": "disc"}, {"figure": "rising"}),
        ("breathing", {"smallest_percent": 5.0}, {"smallest_percent": 40.0}),
        ("resting-light", {"swell_percent": 0.0}, {"swell_percent": 50.0}),
    )
    for kind, before, after in changes:
        for asked_s in some((BEGINS_S + 3.0, STARTS_S + 1.0)):
            session, _ = begun(plan_of(kind, **before))
            was = score_of(session)
            session.take(Revise(plan_of(kind, **after)), asked_s)
            score = score_of(session)
            assert score.lit_at(asked_s, 1.8) == was.lit_at(asked_s, 1.8)
            looks = [score.lit_at(asked_s + step / 100, 1.8) for step in range(4000)]
            heard = [score.presence_at(asked_s + step / 100) for step in range(4000)]
            assert max(abs(b - a) for a, b in pairwise(heard)) < 0.02
            for one, other in pairwise(looks):
                for lit in {*one} ^ {*other}:
                    near = [each for each in (*one, *other) if each != lit] or [lit]
                    assert lit.opacity < 0.02 or min(map(_apart, near, [lit] * len(near))) < 0.02
            assert score.lit_at(asked_s + 39.0, 1.8) != was.lit_at(asked_s + 39.0, 1.8)


def _apart(one: Lit, other: Lit) -> float:
    size = abs((one.diameter or 0.0) - (other.diameter or 0.0))
    return math.dist(one.place, other.place) + size + abs(one.opacity - other.opacity)


def test_the_pace_of_a_breath_is_none_for_a_set_and_that_of_a_set_none_for_a_breath() -> None:
    session, _ = begun(plan_of())
    session.take(UsePlan(PLAN, keeps_speed=True), BEGINS_S + 1.0)
    session.take(SetSpeed(0.06), BEGINS_S + 2.0)
    assert session.plans.next_speed_hz == PLAN.speed_hz
    for kind in ("rocking", "breathing", "resting-light"):
        session, _ = begun(replace(PLAN, length=Seconds(60.0)))
        session.take(UsePlan(plan_of(kind), keeps_speed=True), BEGINS_S + 1.0)
        session.take(SetSpeed(0.05), BEGINS_S + 2.0)
        session.take(Halt(), BEGINS_S + 3.0)
        session.advance(BEGINS_S + 3.1)
        session.take(Start(), BEGINS_S + 9.0)
        assert session.speed_hz == plan_of(kind).speed_hz
        assert session.state_at(BEGINS_S + 9.0) is SetState.LEAD_IN


def test_another_pattern_with_a_stricter_limit_slows_the_breath_that_was_begun() -> None:
    session, _ = begun(plan_of(pace_hz=0.2))
    stricter = replace(plan_of(pace_hz=0.1, breath="box"), limits=Limits(speed_hz=0.15))
    session.take(Revise(stricter), BEGINS_S + 1.0)
    rates = [segment.sweeps_per_s for segment in score_of(session).timeline.segments]
    assert rates == pytest.approx([0.4, 0.3, 0.2])


def test_what_sounds_on_is_not_cut_off_where_it_is_paused_or_finished_before_the_first_breath() -> (
    None
):
    for command in (Pause(), Finish()):
        session, _ = begun(plan_of())
        session.take(command, STARTS_S + 1.0)
        heard = [score_of(session).presence_at(STARTS_S + step / 100) for step in range(1000)]
        assert heard[120] > 0.0
        assert heard[-1] == 0.0
        assert max(abs(after - before) for before, after in pairwise(heard)) < 0.02
