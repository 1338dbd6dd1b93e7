"""Sets of random settings with random live changes, drawn as the stage draws them, and judged."""

import math
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path as FilePath

import pygame

from bilateral.session.commands import (
    Command,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    Revise,
    SetSpeed,
    Start,
    UsePlan,
)
from bilateral.session.plan import SetPlan
from bilateral.session.session import Session
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.backdrop import Backdrop
from bilateral.visual.painter import Painter
from tests.rig.flashes import FlashJudge, Verdict
from tests.visual.random_plans import (
    BLACK,
    DIAMETERS,
    SPEEDS_HZ,
    WHITE,
    Chance,
    any_figure,
    any_look,
    any_motion,
    any_plan,
)
from tests.visual.sheet import SEEN, Sheet

HEIGHT = 144
WIDTHS = (192, 256, 336, 512)
RATE_HZ = 60
LARGE, SLOW_HZ = (0.15, 0.2, 0.3, 0.4, 0.5), (0.3, 0.5, 0.7, 0.75, 0.9, 1.0)
CHANGE_S = (0.05, 1.2)
PACE = {"lively": 1.0, "hasty": 0.3, "restless": 0.4}
MOODS = ("still", "lively", "lively", "lively", "hasty", "restless")
"""What comes while the set plays: nothing, changes, many changes, or starts and halts alone."""


CommandOf = Callable[[Chance, SetPlan], Command]


@dataclass(frozen=True, slots=True)
class Judged:
    """A set that was drawn, and what came of it."""

    verdict: Verdict
    seconds: float
    changes: int
    """That were carried out while it played."""
    refused: int
    story: tuple[str, ...]


def photo_in(folder: FilePath) -> FilePath:
    """A photo of black and white stripes."""
    picture = pygame.Surface((64, 36))
    for left in range(0, 64, 16):
        picture.fill(WHITE, (left, 0, 8, 36))
    path = folder / "stripes.png"
    pygame.image.save(picture, str(path))
    return path


def judged_set(seed: int, photo: FilePath | None = None, seconds: float = 8.0) -> Judged:
    """Draw one set of random settings, with random live changes in it, and judge its pictures.

    Every fourth is of large targets that are slow: at those most may change at once.
    """
    chance = Chance(seed)
    chance.photo = photo
    if seed % 4 < 3:
        return judged(chance, any_plan(chance), _any_command, seconds)
    return judged(chance, _slowed(any_plan(chance), chance), _change_of_large, seconds)


def judged(
    chance: Chance,
    plan: SetPlan,
    command_of: CommandOf,
    seconds: float,
    *,
    finer: int = 1,
    rate_hz: int = RATE_HZ,
) -> Judged:
    """Draw what is given after a plan, with whatever commands come, and judge its pictures."""
    photo, width = chance.photo, chance.choice(WIDTHS)
    calm = CalmScreen(
        colour=chance.choice((None, BLACK, WHITE)),
        dot=chance.random() < 0.3,
        photo=photo if chance.random() < 0.3 else None,
    )
    backdrop, sheet = Backdrop(), Sheet((finer * width, finer * HEIGHT))
    backdrop.settle(calm)
    painter = Painter(sheet, backdrop, plan.look)
    backdrop.begin(plan.look.background)
    _await_photo(backdrop, calm)
    now_playing = NowPlaying[Score]()
    session = Session(plan, now_playing)
    story, refused, changes = [repr(plan), repr(calm), str(width)], 0, 0
    mood = chance.choice(MOODS)
    next_s, started = chance.uniform(0.1, 1.0), False
    judge = FlashJudge(finer * HEIGHT // SEEN)
    for frame in range(round(seconds * rate_hz)):
        now_s = frame / rate_hz
        if now_s >= next_s:
            command: Command = command_of(chance, plan) if started else Start()
            if started and mood == "restless":
                command = chance.choice((Start(), Halt()))
            next_s += math.inf if mood == "still" else chance.uniform(*CHANGE_S) * PACE[mood]
            try:
                session.take(command, now_s)
            except LimitError:
                refused += 1
            else:
                changes += started
                started = True
                story.append(f"{now_s:.3f} {command}")
                if isinstance(command, Revise | UsePlan):
                    plan = command.plan
        with suppress(LimitError):  # as the main loop does: what would not be safe waits on
            session.advance(now_s)
        score = now_playing.current
        seen = session.plan.look if score is None else score.look
        painter.draw(score, seen, now_s)
        if _await_picture(painter, seen):
            painter.draw(score, seen, now_s)
        await_ground(backdrop)
        judge.see(sheet.pixels, now_s)
    return Judged(judge.verdict, seconds, changes, refused, tuple(story))


def _await_photo(backdrop: Backdrop, calm: CalmScreen) -> None:
    gives_up_s = time.monotonic() + 15.0
    while calm.photo is not None and time.monotonic() < gives_up_s:
        backdrop.take_news(resting=True)
        if backdrop._photo is not None:
            return
        time.sleep(0.002)
    assert calm.photo is None, "the photo was never read"


def _await_picture(painter: Painter, look: Look) -> bool:
    """The same of a picture as the target; False where it was there already, or there is none."""
    pictures, gives_up_s = painter._pictures, time.monotonic() + 15.0
    is_asked = pictures._awaits
    diameter_px = look.diameter * painter._canvas.size[1]
    while pictures._awaits:
        pictures.of(look.picture, diameter_px, look.content, look.brightness)
        assert time.monotonic() < gives_up_s, "the picture was never read"
        time.sleep(0.0005)
    return is_asked


def await_ground(backdrop: Backdrop) -> None:
    """A set that is drawn faster than it lasts has its pictures as if they were there at once."""
    gives_up_s = time.monotonic() + 15.0
    while backdrop._ground._awaits and backdrop._ground._maker._answers.empty():
        assert time.monotonic() < gives_up_s, "the ground was never made"
        time.sleep(0.0005)


def _any_command(chance: Chance, plan: SetPlan) -> Command:
    kind = chance.randrange(1 if chance.random() < 0.9 else 0, 14)
    look = plan.look
    swapped = replace(look, colour=look.background, background=look.colour)
    exchange = Revise(replace(plan, look=swapped), keeps_speed=True)
    others: tuple[Command, ...] = (
        Start(),
        Pause() if chance.random() < 0.5 else Finish(),
        Resume(),
        Faster(),
        SetSpeed(chance.choice(SPEEDS_HZ)),
        exchange,
        exchange,
    )
    if not kind:
        return Halt()
    if kind <= len(others):
        return others[kind - 1]
    # To reckon how fast a plan may be takes its time, so only the one that is given is made.
    other = _any_change(chance, plan)
    other = replace(other, speed_hz=min(other.fastest_hz, other.speed_hz))
    waits = kind == len(others) + 1
    return (UsePlan if waits else Revise)(other, keeps_speed=chance.random() < 0.5)


def _any_change(chance: Chance, plan: SetPlan) -> SetPlan:
    look = plan.look
    swapped = replace(look, colour=look.background, background=look.colour)
    match chance.randrange(6):
        case 0:
            return replace(plan, look=swapped)
        case 1:
            figure = any_figure(chance)
            return replace(plan, look=replace(look, diameter=chance.choice(DIAMETERS), **figure))
        case 2:
            return replace(plan, motion=any_motion(chance))
        case 3:
            return any_plan(chance)
        case 4:
            return replace(plan, look=replace(look, shown=not look.shown))
        case _:
            return replace(plan, look=any_look(chance))


def _slowed(plan: SetPlan, chance: Chance) -> SetPlan:
    large = replace(plan, look=replace(plan.look, diameter=chance.choice(LARGE)))
    if large.fastest_hz < large.slowest_hz:
        return plan
    return replace(large, speed_hz=min(large.fastest_hz, chance.choice(SLOW_HZ)))


def _change_of_large(chance: Chance, plan: SetPlan) -> Command:
    """Another look, way or both, one after the other."""
    kind = chance.random()
    if kind < 0.1:
        return SetSpeed(chance.choice(SLOW_HZ))
    other = any_plan(chance)
    if kind < 0.35:
        other = replace(plan, look=other.look)
    elif kind < 0.6:
        other = replace(plan, motion=other.motion)
    return Revise(_slowed(other, chance), keeps_speed=chance.random() < 0.3)
