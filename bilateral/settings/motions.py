"""How the target moves, after the settings; what varies from pass to pass, and after which seed."""

from dataclasses import replace

from bilateral.settings.declared_settings import MotionSettings
from bilateral.settings.drawing import heights_of
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.motion import LONGEST_DWELL, Motion, Path, Point, Profile
from bilateral.timing.variation import EVEN, Variation


def speed_variation_of(motion: MotionSettings) -> Variation:
    """How the speed varies from pass to pass."""
    return _variation(motion.speed_variation_percent, motion.seed)


def quickest_hz(motion: MotionSettings) -> float:
    """Speed of the quickest pass there may be."""
    return motion.speed_hz * speed_variation_of(motion).most


def _variation(percent: float, seed: int) -> Variation:
    return Variation(percent / 100, seed) if percent > 0.0 else EVEN


def motion_of(motion: MotionSettings) -> Motion:
    """The motion at the speed of the settings; a rest at the sides is a share of the sweep.

    Where so long a rest would leave too little for the glide, it is as long as it may be.
    """
    found = Motion(
        motion.profile,
        motion.path,
        motion.width_percent / 100,
        None if motion.height_percent is None else motion.height_percent / 100,
        Point(motion.centre_x_percent / 100, motion.centre_y_percent / 100),
        variation=_variation(motion.width_variation_percent, motion.seed),
    )
    if found.line.is_by_chance:
        found = replace(found, seed=motion.seed)
    if found.line.is_drawn:
        found = replace(found, heights=heights_of(motion.drawn_heights_percent))
    if motion.path is Path.FIXED:
        return replace(found, profile=Profile.SINUSOID)
    if motion.profile is not Profile.EASED:
        return found
    share = motion.dwell_ms / 1000 * motion.speed_hz * SWEEPS_PER_PASS
    return replace(found, dwell=min(round(share, 6), LONGEST_DWELL))
