"""Sets whose target is a picture that flashes as much as any can, drawn finely and judged."""

from dataclasses import replace
from pathlib import Path as FilePath

import pygame

from bilateral.session.commands import Command, Revise, SetSpeed
from bilateral.session.plan import Passes, SetPlan
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Profile
from bilateral.stimulus.shape_flashes import largest_on, largest_uncounted
from bilateral.timing.variation import EVEN, Variation
from tests.visual.flashing_sets import Judged, judged
from tests.visual.random_plans import BLACK, COLOURS, RED, SPEEDS_HZ, WHITE, Chance, any_motion

FINER, FRAMES_HZ = 3, 120
"""So much finer than other sets, and twice as often."""
CELLS, CELL_PX = 5, 32


def worst_pictures(folder: FilePath) -> tuple[FilePath, ...]:
    """Stripes, upright and level, and checkerboards, in black and white or red."""
    found = []
    for name, colour in (("white", WHITE), ("red", RED)):
        for kind in ("upright", "level", "checkers"):
            picture = pygame.Surface((CELLS * CELL_PX,) * 2)
            for column in range(CELLS):
                for row in range(CELLS):
                    place = {"upright": column, "level": row, "checkers": column + row}[kind]
                    cell = (column * CELL_PX, row * CELL_PX, CELL_PX, CELL_PX)
                    picture.fill(colour if place % 2 else BLACK, cell)
            found.append(folder / f"{name}-{kind}.png")
            pygame.image.save(picture, str(found[-1]))
    return tuple(found)


def any_picture_plan(chance: Chance, pictures: tuple[FilePath, ...]) -> SetPlan:
    """One of them as large as it may be, most often, on any path, with passes that vary or not."""
    variation = chance.choice((EVEN, EVEN, Variation(0.15, chance.randrange(1, 99))))
    motion = replace(any_motion(chance), variation=chance.choice((EVEN, variation)))
    if motion.profile.blinks:
        motion = replace(motion, profile=Profile.SINUSOID)
    speed_hz = chance.choice(SPEEDS_HZ)
    most = largest_on(motion, min(2.0, speed_hz * variation.most), largest_uncounted())
    largest = int(1000 * most) / 1000
    look = Look(
        background=chance.choice((BLACK, WHITE, *COLOURS)),
        diameter=max(0.005, largest * chance.choice((1.0, 1.0, 0.7))),
        picture=str(chance.choice(pictures)),
        lamps=chance.choice((None, None, None, 9)),
    )
    plan = SetPlan(
        speed_hz=1.0,
        length=Passes(100),
        motion=motion,
        look=look,
        tones=None,
        limits=Limits(),
        lead_in_s=0.4,
        fade_in_s=0.35,
        fade_out_s=0.35,
        variation=variation,
    )
    return replace(plan, speed_hz=min(plan.fastest_hz, speed_hz))


def judged_picture(seed: int, pictures: tuple[FilePath, ...], seconds: float = 8.0) -> Judged:
    """Draw one set of them, with changes of its way, its look and its speed, and judge it."""

    def command_of(chance: Chance, plan: SetPlan) -> Command:
        other = any_picture_plan(chance, pictures)
        turned = replace(plan, motion=other.motion, variation=other.variation)
        turned = replace(turned, speed_hz=min(turned.fastest_hz, plan.speed_hz))
        return chance.choice((Revise(other), Revise(turned), SetSpeed(chance.choice(SPEEDS_HZ))))

    chance = Chance(seed)
    plan = any_picture_plan(chance, pictures)
    return judged(chance, plan, command_of, seconds, finer=FINER, rate_hz=FRAMES_HZ)
