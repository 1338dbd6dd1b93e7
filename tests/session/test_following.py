"""A plan that waits for its end, and what of it reaches the set that plays."""

from dataclasses import replace
from typing import Any

import pytest

from bilateral.session.commands import Start, UsePlan
from bilateral.session.following import followed
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import COMMIT_HORIZON_S, Session
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Look, Pulses, Score, Tones, ToneShape
from bilateral.timing.transport import Transport

HIGH, LOW = Tones(ToneShape(880.0), -20.0), Tones(ToneShape(220.0), -30.0)
STRONG, SHORT = Pulses(0.2, 1.0), Pulses(0.05, 0.6)
PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(40),
    motion=Motion(),
    look=Look(),
    tones=HIGH,
    limits=Limits(level_dbfs=-15.0),
    lead_in_s=3.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
    pulses=STRONG,
    name="standard",
)
WAITING = replace(
    PLAN, speed_hz=0.5, look=Look((9, 99, 9)), tones=LOW, pulses=SHORT, name="calming"
)
NOW_S = 10.0


def tones_in(transport: Transport[Score]) -> Tones | None:
    assert transport.current is not None
    return transport.current.tones


def turned(plan: SetPlan = PLAN, before: SetPlan = WAITING, **after: Any) -> SetPlan:
    return followed(plan, before, replace(before, **after))


def test_an_output_that_is_muted_in_the_plan_that_waits_is_muted_at_once() -> None:
    assert turned(tones=None) == replace(PLAN, tones=None)
    assert turned(pulses=None) == replace(PLAN, pulses=None)
    assert turned(look=replace(WAITING.look, shown=False)) == replace(
        PLAN, look=replace(PLAN.look, shown=False)
    )


def test_it_is_turned_up_and_down_and_stays_what_it_is() -> None:
    assert turned(tones=replace(LOW, level_dbfs=-40.0)).tones == replace(HIGH, level_dbfs=-40.0)
    assert turned(pulses=replace(SHORT, strength=0.3)).pulses == replace(STRONG, strength=0.3)


def test_it_is_not_turned_up_beyond_the_limit_of_the_set() -> None:
    assert turned(tones=replace(LOW, level_dbfs=-10.0)).tones == replace(HIGH, level_dbfs=-15.0)


def test_what_was_muted_is_given_again_as_the_plan_that_waits_has_it() -> None:
    silent = replace(PLAN, tones=None, pulses=None)
    muted = replace(WAITING, tones=None, pulses=None)
    assert turned(silent, muted, tones=LOW, pulses=SHORT) == replace(PLAN, tones=LOW, pulses=SHORT)
    assert turned(PLAN, muted, tones=LOW).tones == replace(HIGH, level_dbfs=LOW.level_dbfs)


def test_what_the_set_goes_without_stays_away_when_it_is_only_turned_down() -> None:
    silent = replace(PLAN, tones=None, pulses=None)
    quieter = replace(LOW, level_dbfs=-50.0)
    assert turned(silent, tones=quieter, pulses=replace(SHORT, strength=0.2)) is silent


@pytest.mark.parametrize(
    "after",
    [
        {"speed_hz": 0.7},
        {"motion": Motion(width=0.5)},
        {"look": replace(WAITING.look, colour=(1, 2, 3))},
        {"tones": replace(LOW, width=0.5)},
        {"pulses": replace(SHORT, duration_s=0.2)},
        {"name": "another", "tones": None, "pulses": None},
    ],
)
def test_all_else_waits(after: dict[str, Any]) -> None:
    assert turned(**after) is PLAN


def test_a_hand_at_the_volume_is_heard_in_the_set_that_plays_and_in_the_next() -> None:
    transport = Transport[Score]()
    session = Session(PLAN, transport)
    session.take(Start(), 0.0)
    session.take(UsePlan(WAITING), NOW_S)
    assert tones_in(transport) == HIGH
    session.take(UsePlan(replace(WAITING, tones=None)), NOW_S)
    assert tones_in(transport) is None
    assert transport.current is not None
    assert transport.current.pulses == STRONG
    assert transport.current.timeline.rate_at(NOW_S + COMMIT_HORIZON_S) == 2.0
    assert session.is_pending
    assert session.next_plan.tones is None
    session.take(UsePlan(replace(WAITING, name="another")), NOW_S)
    assert tones_in(transport) is None, "another preset is for the next set alone"


def test_a_first_choice_of_the_same_name_is_for_the_next_set_alone() -> None:
    transport = Transport[Score]()
    session = Session(PLAN, transport)
    session.take(Start(), 0.0)
    session.take(UsePlan(replace(PLAN, tones=LOW)), NOW_S)
    assert tones_in(transport) == HIGH
