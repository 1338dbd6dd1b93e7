"""The client's screen as pages draw it, and what eyes make of the motion."""

from pathlib import Path

from bilateral.console.messages import DotShown, GazeShown, LookShown, PictureShown, RestShown
from bilateral.settings import Settings
from bilateral.settings.motions import motion_of
from bilateral.settings.to_plan import calm_of, look_of
from bilateral.stimulus.calm_screen import (
    DOT_DIAMETER,
    DOT_OPACITY,
    MIDDLE_LUMINANCE,
    contrast_to,
)
from bilateral.stimulus.lamps import row_of
from bilateral.stimulus.light import Colour
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.shapes import OUTLINES, glow_stops
from bilateral.stimulus.visual_angle import View, peak_deg_s, sweep_deg


def look_shown(look: Look, motion: Motion, aspect: float) -> LookShown:
    """How a screen `aspect` times as wide as it is high looks."""
    return LookShown(
        aspect=aspect,
        background=_spelled(look.background),
        shape=OUTLINES[look.shape].path,
        fades=glow_stops() if OUTLINES[look.shape].is_soft else (),
        colour=_spelled(look.colour),
        diameter=look.diameter,
        lamps=row_of(motion.ends, look.lamps, look.diameter, aspect),
    )


def picture_shown(settings: Settings, aspect: float) -> PictureShown:
    """The target at both extremes, where it is shown at all."""
    look, motion = look_of(settings.target), motion_of(settings.motion)
    places = tuple(motion.at(sweep) for sweep in (0, 1)) if look.shown else ()
    return PictureShown(look=look_shown(look, motion, aspect), places=places)


def rest_shown(settings: Settings) -> RestShown:
    """The client's screen between sets; without a colour of its own it has the set's ground."""
    calm = calm_of(settings, Path())
    ground = calm.colour or look_of(settings.target).background
    dot = DotShown(
        diameter=DOT_DIAMETER,
        opacity=DOT_OPACITY,
        colour=_spelled(contrast_to(ground)),
        black_from=MIDDLE_LUMINANCE,
    )
    return RestShown(
        ground=_spelled(ground),
        photo=settings.calm.photo or "",
        dot=dot if calm.dot else None,
    )


def gaze_shown(settings: Settings, aspect: float) -> GazeShown | None:
    """How far and how fast the eyes go; None where nobody has measured, or they rest."""
    display = settings.display
    motion, diameter = motion_of(settings.motion), look_of(settings.target).diameter
    if display.width_cm is None or not motion.line.moves:
        return None
    view = View(display.width_cm, aspect, display.distance_cm)
    return GazeShown(
        sweep_deg=sweep_deg(motion, diameter, view),
        peak_deg_s=peak_deg_s(motion, diameter, view, settings.motion.speed_hz),
    )


def _spelled(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
