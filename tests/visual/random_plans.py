"""Looks, motions and plans by chance."""

import random
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any

from bilateral.session.plan import Passes, SetPlan
from bilateral.stimulus.backgrounds import KINDS, NO_GROUND, PHOTO, PLAIN, Ground
from bilateral.stimulus.colour_cycle import ColourCycle
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Point, Profile
from bilateral.stimulus.shapes import Shape
from bilateral.stimulus.trail import LONGEST_TRAIL_S
from bilateral.timing.variation import EVEN, MOST, Variation

BLACK, WHITE, RED = (0, 0, 0), (255, 255, 255), (255, 0, 0)
COLOURS = (BLACK, WHITE, RED, (90, 0, 0), (0, 255, 0), (0, 0, 255), (128, 128, 128))
SPEEDS_HZ = (0.3, 0.7, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0)
DIAMETERS = (0.02, 0.05, 0.06, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5)


class Chance(random.Random):
    """And the photo that there is."""

    photo: FilePath | None = None


def any_look(chance: Chance) -> Look:
    colour, background = chance.choice(
        ((WHITE, BLACK), (BLACK, WHITE), (RED, BLACK), tuple(chance.choices(COLOURS, k=2)))
    )
    diameter, shown = chance.choice(DIAMETERS), chance.random() < 0.95
    ground = _any_ground(chance)
    return Look(colour, background, diameter, shown=shown, ground=ground, **any_figure(chance))


def _any_ground(chance: Chance) -> Ground:
    own = random.Random(str(chance.getstate()))  # noqa: S311  # no secret
    kind = own.choice((PLAIN, *KINDS))
    if kind == PLAIN:
        return NO_GROUND
    dims = {"dimming": own.choice((0.0, 0.6)), "blur": own.choice((0.0, 0.3))}
    photo = str(chance.photo) if chance.photo and kind == PHOTO else ""
    return Ground(kind, own.choice(COLOURS), photo, **dims)


def any_figure(chance: Chance) -> dict[str, Any]:
    """Shape, lamps, further colours and trail, by chance of their own."""
    own = random.Random(f"figure {chance.getstate()}")  # noqa: S311  # no secret
    shape = own.choice(list(Shape)) if own.random() < 0.5 else Shape.DISC
    lamps = own.choice((None, None, None, 2, 9, 24, 60))
    others = tuple(own.choices(COLOURS, k=own.choice((1, 2))))
    cycle = ColourCycle(others, own.choice((2, 2, 3))) if own.random() < 0.4 else None
    trail_s = own.choice((0.0, 0.15, LONGEST_TRAIL_S))
    return {"shape": shape, "lamps": lamps, "cycle": cycle, "trail_s": trail_s}


def _any_variation(chance: Chance, of: str) -> Variation:
    own = random.Random(f"{of} {chance.getstate()}")  # noqa: S311  # no secret
    return own.choice((EVEN, EVEN, Variation(0.05, own.randint(1, 99)), Variation(MOST, 3)))


def any_motion(chance: Chance) -> Motion:
    profile = chance.choice((Profile.SINUSOID, Profile.SINUSOID, Profile.LINEAR, Profile.SACCADE))
    if chance.random() < 0.2:
        profile = Profile.EASED
    own = random.Random(f"heights {chance.getstate()}")  # noqa: S311  # no secret
    return Motion(
        profile,
        chance.choice(list(Path)),
        chance.choice((0.3, 0.6, 0.8, 1.0)),
        chance.choice((None, None, 0.3, 1.0)),
        Point(chance.choice((-1.0, 0.0, 0.0, 0.5)), chance.choice((-0.5, 0.0, 0.0, 1.0))),
        dwell=chance.choice((0.0, 0.2, 0.5)) if profile is Profile.EASED else 0.0,
        heights=tuple(own.choice((-1.0, -0.5, 0.0, 0.3, 1.0)) for _ in range(own.randint(4, 24))),
        variation=_any_variation(chance, "widths"),
    )


def any_plan(chance: Chance) -> SetPlan:
    """One that may be given: where its speed is too high for it, at the fastest there is."""
    while True:
        plan = SetPlan(
            speed_hz=1.0,
            length=Passes(100),
            motion=any_motion(chance),
            look=any_look(chance),
            tones=None,
            limits=Limits(),
            lead_in_s=0.4,
            fade_in_s=0.35,
            fade_out_s=0.35,
            variation=_any_variation(chance, "speeds"),
        )
        is_red = plan.motion.profile.blinks and plan.look.has_saturated_red
        if not is_red and plan.fastest_hz >= plan.slowest_hz:
            return replace(plan, speed_hz=min(plan.fastest_hz, chance.choice(SPEEDS_HZ)))
