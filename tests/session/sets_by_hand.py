"""A set on a clock turned by hand: its plan, its moments, and a session that gives it."""

from dataclasses import replace

from bilateral.session.commands import Start
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import Session
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.now_playing import NowPlaying

PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(4),
    motion=Motion(),
    look=Look(),
    tones=Tones(),
    limits=Limits(),
    lead_in_s=3.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
)
MOVES_S = 100.0 + PLAN.lead_in_s
SOFT = replace(PLAN, tones=Tones(level_dbfs=-30.0))
ENDS_S = MOVES_S + 4.0
GONE_S = ENDS_S + PLAN.fade_out_s
MOVING = MOVES_S + 1.3
"""A moment between two extremes."""


def session_of(plan: SetPlan = PLAN) -> tuple[Session, NowPlaying[Score]]:
    now_playing = NowPlaying[Score]()
    return Session(plan, now_playing), now_playing


def begun(plan: SetPlan = PLAN) -> tuple[Session, NowPlaying[Score]]:
    session, now_playing = session_of(plan)
    session.take(Start(), 100.0)
    return session, now_playing


def score_of(session: Session) -> Score:
    assert session.score is not None
    return session.score
