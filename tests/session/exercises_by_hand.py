"""Exercises on a clock turned by hand, and what they ought to be, reckoned anew from seconds."""

import math
from collections.abc import Iterator

from bilateral.session.commands import Start
from bilateral.session.plan import SetPlan
from bilateral.session.session import Session
from bilateral.settings import Settings
from bilateral.settings.to_plan import set_plan
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.score import Score
from bilateral.timing.now_playing import NowPlaying

STARTS_S = 100.0
LEAD_IN_S = 3.0
BEGINS_S = STARTS_S + LEAD_IN_S


def plan_of(kind: str = "breathing", seconds: float = 60.0, **chosen: str | float) -> SetPlan:
    return set_plan(
        Settings.model_validate(
            {
                "exercise": {"kind": kind, **chosen},
                "set": {"seconds": seconds, "lead_in_s": LEAD_IN_S},
                "ambience": {"source": "breath", "instead_of_tones": True},
                "hands": {"buzzers": "simulated"},
            }
        )
    )


def begun(plan: SetPlan) -> tuple[Session, NowPlaying[Score]]:
    now_playing = NowPlaying[Score]()
    session = Session(plan, now_playing)
    session.take(Start(), STARTS_S)
    return session, now_playing


def score_of(session: Session) -> Score:
    assert session.score is not None
    return session.score


def breaths_by_hand(parts_s: tuple[float, float, float, float], until_s: float) -> Iterator[float]:
    """When breathing in and out begin, added up from seconds alone."""
    in_s, hold_s, out_s, rest_s = parts_s
    at_s = 0.0
    while at_s < until_s - 1e-9:
        yield at_s
        yield at_s + in_s + hold_s
        at_s += in_s + hold_s + out_s + rest_s


def fullness_by_hand(parts_s: tuple[float, float, float, float], at_s: float) -> float:
    """How full the lungs are, of the seconds since the exercise moved off."""
    in_s, hold_s, out_s, rest_s = parts_s
    since_s = math.fmod(at_s, in_s + hold_s + out_s + rest_s)
    if since_s < in_s:
        share = since_s / in_s
    elif since_s < in_s + hold_s:
        return 1.0
    else:
        share = max(0.0, 1.0 - (since_s - in_s - hold_s) / out_s)
    return share - math.sin(2 * math.pi * share) / (2 * math.pi)


def marks_of(score: Score, until_s: float = 1e6) -> list[float]:
    return [cue.planned_s for cue in score.cues(Alignment(), 0.0, until_s)]


def fullness_of(score: Score, at_s: float) -> float:
    """How full they are to eyes: read off the size of the light."""
    (lit,) = score.lit_at(at_s, 16 / 9)
    assert lit.diameter is not None
    return (lit.diameter - 0.2) / 0.4
