"""Courses as a real session makes them when it is asked for whatever comes to mind."""

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bilateral.session.commands import (
    Check,
    Command,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    Revise,
    SetSpeed,
    Slower,
    Start,
    UsePlan,
)
from bilateral.session.output_checks import metronome, side_check
from bilateral.session.plan import Passes, Seconds, SetPlan
from bilateral.session.session import PLAYING, Session
from bilateral.stimulus.limits import SLOWEST_HZ, LimitError, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.score import Score
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.timeline import Side
from bilateral.timing.variation import EVEN, Variation

START_S = 5000.0
RED = (255, 0, 0)
WIDTHS = (0.1, 0.37, 0.8, 1.0)
SMALL = 0.02
"""A picture of this size needs no long reckoning."""
PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(2),
    motion=Motion(),
    look=Look(),
    tones=None,
    limits=Limits(),
    lead_in_s=1.0,
    fade_in_s=0.7,
    fade_out_s=0.5,
)


@dataclass(frozen=True, slots=True)
class RandomCourse:
    """What was given, and when it was asked for."""

    score: Score
    speed_hz: float
    now_s: float


def random_courses(seed: int) -> Iterator[RandomCourse]:
    """One after another, each another score; commands that are refused change nothing."""
    rng = random.Random(seed)  # noqa: S311  # the same ones every time
    while True:
        yield from _session(rng)


def _session(rng: random.Random) -> Iterator[RandomCourse]:
    session = Session(PLAN, NowPlaying[Score]())
    now_s = START_S
    told: Score | None = None
    for _ in range(40):
        now_s += rng.choice((0.01, 0.1, 0.3, rng.uniform(0.0, 2.0)))
        session.advance(now_s)
        try:
            session.take(_command(rng, session, now_s), now_s)
        except LimitError:
            continue
        score = session.score
        if score is not None and score is not told and session.state_at(now_s) in PLAYING:
            told = score
            yield RandomCourse(score, session.speed_hz, now_s)


def _command(rng: random.Random, session: Session, now_s: float) -> Command:
    if session.state_at(now_s) not in PLAYING:
        side = side_check(session.plan, "eyes", rng.choice([*Side]))
        begin: list[Command] = [Start(), Start(), Check(side or metronome(session.plan))]
        return rng.choice(begin)
    again = _drawn(rng, session.plan)
    score = session.score
    if score is not None and 0.0 < score.rest_s - now_s < 1.0 and rng.random() < 0.5:
        return Pause()  # just before the end, with it, or too late
    look = session.plan.look
    turned = SetSpeed(rng.uniform(SLOWEST_HZ, 2.0))
    end: list[Command] = [Finish(), Halt(), Start(), Pause()]
    ended = rng.choice(end)
    commands: list[Callable[[], Command]] = [
        Pause,
        Resume,
        Resume,
        Faster,
        Slower,
        lambda: turned,
        lambda: Revise(_in_range(again)),
        lambda: Revise(_in_range(again)),
        lambda: Revise(replace(session.plan, motion=again.motion)),
        lambda: Revise(replace(session.plan, look=replace(look, shown=not look.shown))),
        lambda: UsePlan(_in_range(again)),
        lambda: ended,
    ]
    return rng.choice(commands)()


def _motion(rng: random.Random) -> Motion:
    motion = Motion(rng.choice([*Profile]), rng.choice([*Path]), rng.choice(WIDTHS))
    # Those that vary take long to reckon, so they are few, and often the same.
    varies = motion.line.is_straight and motion.width == WIDTHS[1]
    return replace(motion, variation=Variation(0.15, 4, begins=2)) if varies else motion


def _drawn(rng: random.Random, before: SetPlan) -> SetPlan:
    """Another plan: some things as they were, others not, and maybe too fast for them."""
    changes = {
        "speed_hz": rng.uniform(SLOWEST_HZ, 2.0),
        "length": rng.choice([Passes(rng.randint(1, 4)), Seconds(rng.uniform(1.0, 6.0))]),
        "motion": _motion(rng),
        "variation": rng.choice([EVEN, Variation(0.15, rng.randint(1, 9))]),
        "look": Look(
            colour=rng.choice([RED, (255, 255, 255), (0, 120, 0)]),
            diameter=SMALL,
            shown=rng.random() < 0.7,
            picture=rng.choice(("", "", "leaf.png")),
        ),
        "limits": Limits(speed_hz=rng.choice([2.0, 2.0, 1.2])),
        "lead_in_s": rng.uniform(0.8, 2.0),
        "fade_in_s": rng.uniform(0.35, 0.8),
        "fade_out_s": rng.uniform(0.35, 2.0),
    }
    kept = {name: value for name, value in changes.items() if rng.random() < 0.4}
    return replace(before, **kept)  # type: ignore[arg-type]


def _in_range(plan: SetPlan) -> SetPlan:
    """The same as fast as may be: this takes long to reckon, so it is asked of what is given."""
    fastest = plan.fastest_hz
    return replace(plan, speed_hz=min(plan.speed_hz, math.floor(fastest * 100) / 100))
