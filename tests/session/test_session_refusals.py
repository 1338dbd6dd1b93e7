"""What is not safe to give is refused, and changes nothing."""

import math
from dataclasses import replace
from typing import Any

import pytest

from bilateral.session.commands import Command, Halt, Revise, SetSpeed, Start, UsePlan
from bilateral.stimulus.limits import LimitError, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Profile
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.words.notice import Notice
from tests.session.sets_by_hand import MOVING, PLAN, begun, score_of, session_of

WRONG: tuple[dict[str, Any], ...] = (
    {"speed_hz": 1.6, "motion": Motion(Profile.SACCADE)},
    {"speed_hz": 1.6, "limits": Limits(speed_hz=1.5)},
    {"look": Look(colour=(255, 0, 0)), "motion": Motion(Profile.SACCADE)},
    {"look": Look(background=(200, 0, 0)), "motion": Motion(Profile.SACCADE)},
    {"fade_in_s": 0.1},
    {"fade_out_s": 0.1},
)


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
    session, now_playing = begun()
    before, speed_hz = now_playing.current, session.speed_hz
    with pytest.raises(LimitError):
        session.take(command, MOVING)
    assert now_playing.current is before
    assert session.speed_hz == speed_hz
    session.take(Halt(), MOVING)
    session.take(Start(), MOVING)
    assert score_of(session).tones == PLAN.tones


def test_a_plan_that_is_too_fast_is_refused_at_once() -> None:
    with pytest.raises(LimitError):
        session_of(replace(PLAN, speed_hz=1.6, motion=Motion(Profile.SACCADE)))


def not_seen_yet(*_given: object) -> Score:
    raise LimitError(Notice("limit-picture", most=5.0))


def test_a_look_whose_way_may_not_be_seen_yet_follows_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    larger = Look(diameter=0.06)
    session, _ = begun()
    with monkeypatch.context() as patched:
        patched.setattr("bilateral.session.session.revised", not_seen_yet)
        session.take(Revise(replace(PLAN, look=larger)), MOVING)
        with pytest.raises(LimitError):
            session.advance(MOVING + 0.01)
        assert score_of(session).look == PLAN.look
    session.advance(MOVING + 0.02)
    assert score_of(session).look == larger
