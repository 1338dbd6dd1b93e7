"""A plan for all three outputs, the checks that are made of it, and a session that gives them."""

from bilateral.session.commands import Check
from bilateral.session.output_checks import side_check
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import Session
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import LONGEST_PULSE_S, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.modality import OutputName
from bilateral.stimulus.motion import Motion, Path
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.timeline import Side
from tests.session import sets_by_hand

PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(4),
    motion=Motion(path=Path.DIAGONAL_UP),
    look=Look(colour=(255, 0, 0), background=(40, 40, 40)),
    tones=Tones(alignment=Alignment(0.4, swap=True, latency_s=0.1), level_dbfs=-33.0),
    limits=Limits(),
    lead_in_s=3.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
    pulses=Pulses(duration_s=LONGEST_PULSE_S, alignment=Alignment(-0.5, latency_s=-0.05)),
)
BEGAN_S = 100.0


def session_of() -> tuple[Session, NowPlaying[Score]]:
    return sets_by_hand.session_of(PLAN)


def checked(output: OutputName, side: Side, plan: SetPlan = PLAN) -> SetPlan:
    found = side_check(plan, output, side)
    assert found is not None
    return found


def given_by(plan: SetPlan) -> Score:
    session, now_playing = session_of()
    session.take(Check(plan), BEGAN_S)
    assert session.is_check
    assert now_playing.current is not None
    return now_playing.current
