"""How far and how fast the client's eyes go, from the measures of the room."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.motion import Motion, Profile
from bilateral.timing.variation import EVEN

USUAL_ASPECT = 16 / 9
"""Of a screen that is not known yet."""
PURSUIT_DEG_S = 30.0
"""From about here on eyes follow partly in jumps, so in nearly every set."""
USUAL_DEG_S = 180.0
"""A brisk set (1.4 Hz) over a usual sweep (38°) is no faster."""
_STEEPEST = {Profile.SINUSOID: math.pi, Profile.LINEAR: 2.0, Profile.EASED: math.pi}
"""Speed in the middle, in reaches a sweep."""
_LOOKS = 256
"""At a curve, in a sweep."""


@dataclass(frozen=True, slots=True)
class View:
    """The client's screen as seen from where they sit."""

    width_cm: float
    aspect: float
    distance_cm: float


def reach_cm(motion: Motion, diameter: float, view: View) -> float:
    """Half the way between the extremes; the diameter is a fraction of the screen's height."""
    even = replace(motion.centred, variation=EVEN)
    one, other = even.at(0.0), even.at(1.0)
    across_cm, down_cm = _half_cm(diameter, view)
    return math.hypot((other.x - one.x) * across_cm, (other.y - one.y) * down_cm) / 2.0


def sweep_deg(motion: Motion, diameter: float, view: View) -> float:
    """The angle of a whole sweep."""
    return 2.0 * math.degrees(math.atan(reach_cm(motion, diameter, view) / view.distance_cm))


def peak_deg_s(motion: Motion, diameter: float, view: View, speed_hz: float) -> float | None:
    """Peak speed of the eyes; None for a target that jumps.

    On a line it is in the middle, where a centimetre is the widest angle; on a curve it is taken
    as if it were, so the eyes are no faster.
    """
    if motion.profile.blinks:
        return None
    if motion.line.is_straight and not motion.varies:
        steepest = _STEEPEST[motion.profile] / (1.0 - motion.dwell)
        cm_a_sweep = steepest * reach_cm(motion, diameter, view)
    else:
        cm_a_sweep = _steepest_cm(motion.centred, *_half_cm(diameter, view))
    return math.degrees(cm_a_sweep * SWEEPS_PER_PASS * speed_hz / view.distance_cm)


def _half_cm(diameter: float, view: View) -> tuple[float, float]:
    """How far the target can get from the middle, across and down."""
    height_cm = view.width_cm / view.aspect
    target_cm = diameter * height_cm
    return (view.width_cm - target_cm) / 2.0, (height_cm - target_cm) / 2.0


@lru_cache(maxsize=64)
def _steepest_cm(motion: Motion, across_cm: float, down_cm: float) -> float:
    """Way a sweep where the target is fastest."""
    phases = motion.begins + np.arange(motion.period * _LOOKS + 1) / _LOOKS
    places = np.array([motion.at(float(phase)) for phase in phases]) * (across_cm, down_cm)
    return float(np.hypot(*np.diff(places, axis=0).T).max()) * _LOOKS
