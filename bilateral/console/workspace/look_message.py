"""The client's screen as pages draw it."""

from pathlib import Path

import numpy as np

from bilateral.console.messages import (
    DotShown,
    GroundShown,
    LookShown,
    PictureShown,
    RestShown,
    TrailShown,
    WordsShown,
)
from bilateral.settings import Settings
from bilateral.settings.exercises import exercise_of
from bilateral.settings.motions import motion_of
from bilateral.settings.target_look import look_of
from bilateral.settings.to_plan import calm_of
from bilateral.stimulus.backgrounds import (
    DRIFT,
    DRIFT_PERIOD,
    KINDS,
    WIDEST_BLUR,
    Ground,
    drift_at,
    mixed,
)
from bilateral.stimulus.calm_screen import (
    DOT_DIAMETER,
    DOT_OPACITY,
    MIDDLE_LUMINANCE,
    contrast_to,
)
from bilateral.stimulus.client_words import (
    HIGHEST,
    PLATE_OPACITY,
    WIDEST,
    WORDS_HEIGHT,
    WORDS_OPACITY,
)
from bilateral.stimulus.exercise import Exercise
from bilateral.stimulus.lamps import row_of
from bilateral.stimulus.light import Colour, colour_text, light_share
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.shapes import OUTLINES, Shape, glow_stops
from bilateral.stimulus.trail import AGES, OVERLAID, mark_diameter, strength_at

COLUMNS, ROWS = 32, 18
DRIFT_STEPS = 96


def look_shown(
    look: Look, motion: Motion, aspect: float, exercise: Exercise | None = None
) -> LookShown:
    """How a screen `aspect` times as wide as it is high looks."""
    light = None if exercise is None else exercise.light_at(exercise.turn)
    cycle = look.cycle if exercise is None else None
    # What has a size of its own is a disc, whatever the target is.
    shape = look.shape if light is None or light.diameter is None else Shape.DISC
    spans = light is not None and light.spans
    return LookShown(
        aspect=aspect,
        background=colour_text(look.background),
        shape=OUTLINES[shape].path,
        fades=glow_stops() if OUTLINES[shape].is_soft or spans else (),
        colour=colour_text(look.colour),
        diameter=look.diameter if light is None else light.diameter or look.diameter,
        spans=spans,
        lamps=row_of(motion.ends, look.lamps, look.diameter, aspect) if light is None else (),
        ground=None if look.ground.is_plain else ground_shown(look.ground, look.background, aspect),
        trail=None if exercise is not None else trail_shown(look),
        cycle=() if cycle is None else tuple(map(_all_spelled, cycle.glides(look.colour))),
        cycle_sweeps=0 if cycle is None else cycle.every_sweeps,
    )


def trail_shown(look: Look) -> TrailShown | None:
    """The trail of a target; its marks lie on one another."""
    if look.trail_s <= 0.0:
        return None
    return TrailShown(
        lasts_s=look.trail_s,
        widths=tuple(round(mark_diameter(age, look.diameter), 5) for age in AGES),
        seen=tuple(round(OVERLAID * strength_at(age), 4) for age in AGES),
    )


def picture_shown(settings: Settings, aspect: float) -> PictureShown:
    """The target at both extremes, where it is shown at all."""
    look, motion = look_of(settings.sized_target), motion_of(settings.motion)
    exercise = exercise_of(settings.exercise)
    light = None if exercise is None else exercise.light_at(exercise.turn)
    seen = (motion.at(0), motion.at(1)) if light is None else (light.place,)
    shown = look_shown(look, motion, aspect, exercise)
    return PictureShown(look=shown, places=seen if look.shown else ())


def rest_shown(settings: Settings) -> RestShown:
    """The client's screen between sets; without a colour of its own it has the set's ground."""
    calm = calm_of(settings, Path())
    ground = calm.colour or look_of(settings.sized_target).background
    return RestShown(
        ground=colour_text(ground),
        has_own=calm.colour is not None or calm.photo is not None,
        photo=settings.calm.photo or "",
        ink=colour_text(contrast_to(ground)),
        black_from=MIDDLE_LUMINANCE,
        dot=DotShown(diameter=DOT_DIAMETER, opacity=DOT_OPACITY) if calm.dot else None,
        words=WordsShown(
            capitals=WORDS_HEIGHT / 2,
            widest=WIDEST,
            highest=HIGHEST,
            opacity=WORDS_OPACITY,
            plate=PLATE_OPACITY,
        ),
    )


def idle_in(settings: Settings) -> tuple[str, ...]:
    """What of the target has no effect, as the light of an exercise has a way, shape or size."""
    exercise = exercise_of(settings.exercise)
    light = None if exercise is None else exercise.light_at(exercise.turn)
    if light is None:
        return ()
    has_size = light.diameter is not None
    own = {
        "motion.path": True,
        "target.shape": has_size or light.spans,
        "target.diameter_percent": has_size,
    }
    return tuple(setting for setting, is_own in own.items() if is_own)


def ground_shown(ground: Ground, background: Colour, aspect: float) -> GroundShown:
    """What lies behind the target on a screen `aspect` times as wide as it is high."""
    drifts = KINDS[ground.kind].drifts
    reach = DRIFT if drifts else 0.0
    return GroundShown(
        rows=_rows(ground, background, aspect, reach) if ground.has_two_colours else (),
        photo=ground.photo,
        dimming=ground.dimming,
        blur=ground.blur * WIDEST_BLUR,
        brightness=light_share(ground.brightness),
        reach=reach,
        drift=tuple(drift_at(DRIFT_PERIOD * step / DRIFT_STEPS) for step in range(DRIFT_STEPS + 1))
        if drifts
        else (),
        drift_sweeps=DRIFT_PERIOD,
    )


def _rows(
    ground: Ground, background: Colour, aspect: float, reach: float
) -> tuple[tuple[str, ...], ...]:
    """Colours in the middles of even cells."""
    wide, high = aspect / 2.0 + reach, 0.5 + reach
    across = wide * ((np.arange(COLUMNS) + 0.5) * 2.0 / COLUMNS - 1.0)
    down = high * ((np.arange(ROWS) + 0.5) * 2.0 / ROWS - 1.0)
    colours = np.rint(mixed(ground, background, across[None, :], down[:, None])).astype(int)
    return tuple(tuple(map(colour_text, row)) for row in colours)


def _all_spelled(colours: tuple[Colour, ...]) -> tuple[str, ...]:
    return tuple(map(colour_text, colours))
