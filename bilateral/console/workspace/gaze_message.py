"""What eyes make of the set in this room: how far and fast they go, and how large the target is."""

from bilateral.console.messages import GazeShown, SizeShown
from bilateral.settings import Settings
from bilateral.settings.exercise_section import NO_EXERCISE
from bilateral.settings.motions import motion_of, quickest_hz
from bilateral.settings.sizes import degrees_of, height_cm, view_of
from bilateral.settings.target_look import look_of
from bilateral.stimulus.visual_angle import peak_deg_s, sweep_deg


def gaze_shown(settings: Settings, aspect: float) -> GazeShown | None:
    """How far and how fast the eyes go; None where nobody has measured, or they rest."""
    view = view_of(settings.display, aspect)
    motion, diameter = motion_of(settings.motion), look_of(settings.sized_target).diameter
    is_set = settings.exercise.kind == NO_EXERCISE
    if view is None or not motion.line.moves or not is_set:
        return None
    return GazeShown(
        sweep_deg=sweep_deg(motion, diameter, view),
        peak_deg_s=peak_deg_s(motion, diameter, view, quickest_hz(settings.motion)),
    )


def size_shown(settings: Settings) -> SizeShown:
    """How large the target is in this room, both ways."""
    percent = settings.sized_target.diameter_percent
    is_measured = height_cm(settings.display) is not None
    degrees = degrees_of(percent, settings.display) if is_measured else None
    return SizeShown(percent=percent, degrees=degrees)
