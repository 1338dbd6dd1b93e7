"""The course of one set on a clock of its own: 0 s is when the target begins to appear."""

import math
from dataclasses import dataclass, replace

from audio.mixer import FADE_S
from bilateral.session.commands import Start
from bilateral.session.plan import SetPlan
from bilateral.session.session import Session
from bilateral.settings import Settings
from bilateral.settings.to_plan import set_plan
from bilateral.stimulus.score import Score
from bilateral.timing.now_playing import NowPlaying

START_S = 0.0


@dataclass(frozen=True, slots=True)
class SetCourse:
    """A set under way, as a session gives it; moments are asked for in order."""

    session: Session
    now_playing: NowPlaying[Score]
    score: Score

    @property
    def silent_s(self) -> float:
        """When the last tone has faded, even one that was under way as the target went."""
        return self.score.gone_s + 2 * FADE_S

    def frames(self, fps: int) -> int:
        """How many frames show all of it; the last one is empty."""
        return math.floor(self.score.gone_s * fps) + 2


def begin(settings: Settings) -> SetCourse:
    """Start a set. Raises LimitError for what is not safe to give."""
    plan = _as_perceived(set_plan(settings))
    now_playing: NowPlaying[Score] = NowPlaying()
    session = Session(plan, now_playing)
    session.take(Start(), START_S)
    score = now_playing.current
    if score is None:
        raise AssertionError("a session that was started gives a score")
    return SetCourse(session, now_playing, score)


def _as_perceived(plan: SetPlan) -> SetPlan:
    """Leave out what makes up for the delay of the devices here: a file has none."""
    if plan.tones is None:
        return plan
    alignment = replace(plan.tones.alignment, latency_s=0.0)
    return replace(plan, tones=replace(plan.tones, alignment=alignment))
