"""A plan that waits for its end, and what of it reaches the set that plays."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.session.commands import Start, UsePlan
from bilateral.session.live_levels import NOTHING_YET, LastGiven, with_levels_of
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import COMMIT_HORIZON_S, Session
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.stimulus.touch import Pulses
from bilateral.timing.now_playing import NowPlaying

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


def tones_in(now_playing: NowPlaying[Score]) -> Tones | None:
    assert now_playing.current is not None
    return now_playing.current.tones


def had(plan: SetPlan) -> LastGiven:
    return NOTHING_YET.noting(plan)


def turned(plan: SetPlan = PLAN, before: SetPlan = WAITING, **after: Any) -> SetPlan:
    return with_levels_of(plan, had(plan), before, replace(before, **after))[0]


def at_dbfs(tones: Tones, level_dbfs: float) -> Tones:
    return replace(tones, level_dbfs=level_dbfs)


def test_an_output_that_is_muted_in_the_plan_that_waits_is_muted_at_once() -> None:
    assert turned(tones=None) == replace(PLAN, tones=None)
    assert turned(pulses=None) == replace(PLAN, pulses=None)
    assert turned(look=replace(WAITING.look, shown=False)) == replace(
        PLAN, look=replace(PLAN.look, shown=False)
    )


def test_it_is_turned_up_and_down_by_as_much_and_stays_what_it_is() -> None:
    assert turned(tones=at_dbfs(LOW, -40.0)).tones == at_dbfs(HIGH, -30.0)
    assert turned(tones=at_dbfs(LOW, -28.0)).tones == at_dbfs(HIGH, -18.0)
    assert turned(pulses=replace(SHORT, strength=0.3)).pulses == replace(STRONG, strength=0.5)


@given(
    st.floats(-80.0, -15.0), st.floats(-80.0, -6.0), st.floats(-80.0, -6.0), st.floats(-80.0, -6.0)
)
def test_what_is_turned_down_never_gets_louder(
    plays_dbfs: float, waits_dbfs: float, one_dbfs: float, other_dbfs: float
) -> None:
    """Muted and given again in between, or not."""
    plan = replace(PLAN, tones=at_dbfs(HIGH, plays_dbfs))
    kept = had(plan)
    steps = [replace(WAITING, tones=at_dbfs(LOW, waits_dbfs)), replace(WAITING, tones=None)]
    steps += [replace(WAITING, tones=at_dbfs(LOW, each)) for each in (one_dbfs, other_dbfs)]
    heard_dbfs, shown_dbfs = plays_dbfs, waits_dbfs
    for before, after in pairwise(steps):
        plan, kept = with_levels_of(plan, kept, before, after)
        if plan.tones is None or after.tones is None:
            continue
        if after.tones.level_dbfs <= shown_dbfs or before.tones is None:
            assert plan.tones.level_dbfs <= heard_dbfs + 1e-9
        heard_dbfs, shown_dbfs = plan.tones.level_dbfs, after.tones.level_dbfs


def test_it_is_not_turned_up_beyond_the_limit_of_the_set() -> None:
    assert turned(tones=at_dbfs(LOW, -10.0)).tones == at_dbfs(HIGH, -15.0)
    weak = replace(PLAN, pulses=replace(STRONG, strength=0.8))
    assert turned(weak, pulses=replace(SHORT, strength=1.0)).pulses == STRONG


def test_what_was_muted_comes_back_as_it_was() -> None:
    muted = replace(WAITING, tones=None, pulses=None)
    silent, kept = with_levels_of(PLAN, had(PLAN), WAITING, muted)
    assert (silent.tones, silent.pulses) == (None, None)
    assert with_levels_of(silent, kept, muted, WAITING)[0] == PLAN


def test_what_the_set_never_had_is_given_as_the_plan_that_waits_has_it() -> None:
    silent = replace(PLAN, tones=None, pulses=None)
    muted = replace(WAITING, tones=None, pulses=None)
    assert turned(silent, muted, tones=LOW, pulses=SHORT) == replace(PLAN, tones=LOW, pulses=SHORT)


def test_what_the_set_goes_without_stays_away_when_it_is_only_turned_down() -> None:
    silent = replace(PLAN, tones=None, pulses=None)
    quieter = at_dbfs(LOW, -50.0)
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
    now_playing = NowPlaying[Score]()
    session = Session(PLAN, now_playing)
    session.take(Start(), 0.0)
    session.take(UsePlan(WAITING), NOW_S)
    assert tones_in(now_playing) == HIGH
    session.take(UsePlan(replace(WAITING, tones=None)), NOW_S)
    assert tones_in(now_playing) is None
    assert now_playing.current is not None
    assert now_playing.current.pulses == STRONG
    assert now_playing.current.timeline.rate_at(NOW_S + COMMIT_HORIZON_S) == 2.0
    assert session.plans.waiting is not None
    assert session.plans.next.tones is None
    session.take(UsePlan(WAITING), NOW_S)
    assert tones_in(now_playing) == HIGH
    session.take(UsePlan(replace(WAITING, tones=None)), NOW_S)
    session.take(UsePlan(replace(WAITING, name="another")), NOW_S)
    assert tones_in(now_playing) is None, "another preset is for the next set alone"


def test_a_first_choice_of_the_same_name_is_for_the_next_set_alone() -> None:
    now_playing = NowPlaying[Score]()
    session = Session(PLAN, now_playing)
    session.take(Start(), 0.0)
    session.take(UsePlan(replace(PLAN, tones=LOW)), NOW_S)
    assert tones_in(now_playing) == HIGH
