"""How far and how fast the client's eyes go, from the measures of the room."""

import math
from dataclasses import dataclass

from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.motion import Motion, Profile

USUAL_ASPECT = 16 / 9
"""Of a screen that is not known yet."""
PURSUIT_DEG_S = 30.0
"""From about here on eyes follow partly in jumps, so in nearly every set."""
USUAL_DEG_S = 180.0
"""A brisk set (1.4 Hz) over a usual sweep (38°) is no faster."""
_STEEPEST = {Profile.SINUSOID: math.pi, Profile.LINEAR: 2.0}
"""Speed in the middle, in reaches a sweep."""


@dataclass(frozen=True, slots=True)
class View:
    """The client's screen as seen from where they sit."""

    width_cm: float
    aspect: float
    distance_cm: float


def reach_cm(motion: Motion, diameter: float, view: View) -> float:
    """From the middle to an extreme; the diameter is a fraction of the screen's height."""
    height_cm = view.width_cm / view.aspect
    target_cm = diameter * height_cm
    extreme = motion.at(1.0)
    across_cm = extreme.x * (view.width_cm - target_cm) / 2.0
    down_cm = extreme.y * (height_cm - target_cm) / 2.0
    return math.hypot(across_cm, down_cm)


def sweep_deg(motion: Motion, diameter: float, view: View) -> float:
    """The angle of a whole sweep."""
    return 2.0 * math.degrees(math.atan(reach_cm(motion, diameter, view) / view.distance_cm))


def peak_deg_s(motion: Motion, diameter: float, view: View, speed_hz: float) -> float | None:
    """Peak speed of the eyes; None for a target that jumps.

    It is in the middle: there the target is fastest, and a centimetre is the widest angle.
    """
    if motion.profile.blinks:
        return None
    reaches_s = _STEEPEST[motion.profile] * SWEEPS_PER_PASS * speed_hz
    return math.degrees(reaches_s * reach_cm(motion, diameter, view) / view.distance_cm)
