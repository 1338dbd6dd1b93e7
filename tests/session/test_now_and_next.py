"""How fast the next set begins, whatever is lowered, raised and chosen while one plays."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.session.commands import (
    Command,
    Faster,
    Halt,
    Pause,
    Resume,
    Revise,
    SetSpeed,
    Slower,
    Start,
    UsePlan,
)
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import Session
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.timing.now_playing import NowPlaying

STANDARD = SetPlan(
    speed_hz=1.0,
    length=Passes(1000),
    motion=Motion(),
    look=Look(),
    tones=None,
    limits=Limits(),
    lead_in_s=0.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
    name="standard",
)
FAST = replace(STANDARD, speed_hz=1.4, name="fast")
BEGAN_S = 100.0


def playing() -> Session:
    session = Session(STANDARD, NowPlaying[Score]())
    session.take(Start(), BEGAN_S)
    return session


def after(session: Session) -> float:
    """The speed with which the next set begins."""
    session.take(Halt(), BEGAN_S + 60.0)
    session.advance(BEGAN_S + 61.0)
    session.take(Start(), BEGAN_S + 62.0)
    assert session.score is not None
    return session.score.timeline.rate_at(session.score.timeline.start_s + 1.0) / 2


@pytest.mark.parametrize(
    ("commands", "then_hz"),
    [
        ((UsePlan(FAST), SetSpeed(0.6)), 0.6),
        ((UsePlan(FAST), Slower()), 0.95),
        ((UsePlan(FAST), SetSpeed(0.6), SetSpeed(1.8)), 0.6),
        ((UsePlan(FAST), SetSpeed(1.8)), 1.4),
        ((UsePlan(FAST), Faster()), 1.4),
        ((SetSpeed(0.6), UsePlan(FAST)), 1.4),
        ((UsePlan(FAST), SetSpeed(0.6), UsePlan(FAST)), 1.4),
        ((UsePlan(FAST), SetSpeed(0.6), UsePlan(FAST, keeps_speed=True)), 0.6),
        ((UsePlan(FAST), SetSpeed(0.6), UsePlan(replace(FAST, speed_hz=0.9))), 0.9),
        ((UsePlan(FAST), Pause(), SetSpeed(0.6), Resume()), 0.6),
        ((UsePlan(FAST), Revise(replace(STANDARD, speed_hz=0.5))), 0.5),
        ((SetSpeed(0.6),), 0.6),
        ((SetSpeed(1.8),), 1.8),
        ((SetSpeed(0.6), Revise(STANDARD, keeps_speed=True)), 0.6),
    ],
)
def test_the_next_set_begins_as_fast_as_is_said_before(
    commands: tuple[Command, ...], then_hz: float
) -> None:
    session = playing()
    for command in commands:
        session.take(command, BEGAN_S + 10.0)
    assert session.plans.next_speed_hz == pytest.approx(then_hz)
    assert after(session) == pytest.approx(then_hz)


SPEEDS = st.integers(5, 200).map(lambda hundredths: hundredths / 100)
LIVE: st.SearchStrategy[Command] = st.one_of(
    SPEEDS.map(SetSpeed),
    st.sampled_from([Faster(), Slower(), Pause(), Resume()]),
    st.just(Revise(replace(STANDARD, look=Look(diameter=0.07)), keeps_speed=True)),
)
CHOSEN: st.SearchStrategy[Command] = st.builds(
    lambda speed_hz, name: UsePlan(replace(STANDARD, speed_hz=speed_hz, name=name)),
    SPEEDS,
    st.sampled_from(["fast", "gentle", "standard"]),
)
CHANGED: st.SearchStrategy[Command] = SPEEDS.map(
    lambda speed_hz: UsePlan(replace(FAST, speed_hz=speed_hz), keeps_speed=True)
)


@given(st.lists(LIVE | CHOSEN | CHANGED, max_size=12))
def test_what_waits_is_never_faster_than_a_speed_that_was_lowered_after_it_was_chosen(
    commands: list[Command],
) -> None:
    session = playing()
    bound_hz = float("inf")
    for command in commands:
        before = session.plans
        session.take(command, BEGAN_S + 10.0)
        now = session.plans
        if isinstance(command, UsePlan) and not command.keeps_speed:
            bound_hz = command.plan.speed_hz
        elif now.speed_hz < before.speed_hz:
            bound_hz = min(bound_hz, now.speed_hz)
        if now.waiting is None:
            assert now.next_speed_hz == now.speed_hz
            bound_hz = now.speed_hz
        else:
            assert now.next_speed_hz <= bound_hz
            chosen = isinstance(command, UsePlan)
            assert chosen or now.next_speed_hz in {before.next_speed_hz, now.speed_hz}
    promised_hz = session.plans.next_speed_hz
    assert after(session) == pytest.approx(promised_hz)
