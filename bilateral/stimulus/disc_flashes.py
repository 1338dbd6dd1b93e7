"""How fast a target may glide before the places that it passes over flash too often; pure.

A place under a glide is lit once a sweep, so twice a pass, and the two come close together near an
extreme. WCAG 2.2 (2.3.1) allows more than three flashes in a second on a quarter of a field of ten
degrees at the most; in saturated red likewise.
"""

import math
from collections.abc import Callable
from functools import lru_cache

import numpy as np

from bilateral.stimulus.light import Colour, light_of, luminance
from bilateral.stimulus.limits import SPEED_CAP_HZ, is_saturated_red
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.path_flashes import (
    ALLOWED_AREA,
    FIELD,
    FRAMES_S,
    fastest_on_path_hz,
    length_in_a_field,
)
from bilateral.timing.arrays import FloatArray

WIDEST_ASPECT = 32 / 9
"""The wider a screen is, the more places are passed over; nobody knows how wide it will be."""
SHORTEST_PASS_S = 1.0
"""Where a pass takes longer, no place is lit more than twice in any second."""
LEAST_CHANGE = 0.09
"""Of relative luminance; a flash has 0.1, and the arithmetic of screens strays."""
LIGHT_ENOUGH = 0.82
"""Where even the darker one has this much light, none flashes: WCAG says 0.8."""
LEAST_RED = 19.0
"""Of WCAG's measure of red, 320 times R less G and B, which flashes at 20."""
STEP_HZ = 0.01
LARGEST = 500
"""The largest target there is, in thousandths of the height."""
CHANGING_HZ = 1.0
"""While a large target changes: what it flashes by itself leaves room for the change."""
TURNING_HZ = 0.75
"""While a very large one takes another path: both together pass over the same places."""
VERY_LARGE = 0.3
CHANGED_S = 1.05
"""For so long before and after a change, and between two of them: a second, and some frames."""
_PLACES, _CHORDS = 240, 24
_SIZE_STEPS = 10
"""In thousandths, where each look takes its time; coarser ones would pass over sizes that flash."""


def differs_enough_to_flash(one: Colour, other: Colour) -> bool:
    """Whether a place that turns from one colour to the other, and back, has flashed."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    if lighter - darker >= LEAST_CHANGE and darker < LIGHT_ENOUGH:
        return True
    if not (is_saturated_red(one) or is_saturated_red(other)):
        return False
    return abs(redness(one) - redness(other)) >= LEAST_RED


def fastest_glide_hz(motion: Motion, diameter: float) -> float:
    """Highest speed, in whole hundredths, at which a disc that can be seen may move like this.

    The diameter is a fraction of the height. A target that jumps has a limit of its own.
    """
    if motion.profile.blinks or is_free(motion, diameter):
        return SPEED_CAP_HZ
    if not is_plain(motion):
        return fastest_on_path_hz(motion.centred, round(diameter, 6), SPEED_CAP_HZ)
    return _fastest_glide_hz(motion, round(diameter, 6))


@lru_cache(maxsize=256)
def largest_glide(motion: Motion, speed_hz: float) -> float:
    """Largest diameter, in whole thousandths, that may glide so fast, as may all smaller ones.

    Looked for step by step: very large targets may go faster again where they hardly move.
    """

    def may(thousandths: int) -> bool:
        diameter = thousandths / 1000
        is_small = thousandths <= 1000 * free_diameter(motion.path)
        return is_small or flashing_area(motion, diameter, speed_hz) <= ALLOWED_AREA

    if not is_plain(motion):
        return largest_by_steps(lambda diameter: fastest_glide_hz(motion, diameter), speed_hz)
    is_slow = speed_hz <= 1.0 / SHORTEST_PASS_S
    if motion.profile.blinks or is_slow or not motion.line.moves:
        return LARGEST / 1000
    coarse = next((at for at in range(0, LARGEST, 5) if not may(at)), LARGEST)
    return next((at for at in range(coarse, -1, -1) if may(at)), 0) / 1000


def changing_hz(before: Motion, after: Motion, diameter: float) -> float:
    """Highest speed at which a disc that can be seen may change, or go over to a motion."""
    if all(is_free(motion, diameter) for motion in (before, after)):
        return SPEED_CAP_HZ
    turns = before.path is not after.path and diameter > VERY_LARGE
    return TURNING_HZ if turns else CHANGING_HZ


def free_diameter(path: Path) -> float:
    """Up to this diameter all places under a straight path are few enough, at any speed."""
    return ALLOWED_AREA / field_along(path)


def is_free(motion: Motion, diameter: float) -> bool:
    """Whether all places under the target together are few enough, at any speed."""
    if motion.line.is_straight:
        return diameter <= free_diameter(motion.path) or not motion.line.moves
    return diameter * length_in_a_field(motion) <= ALLOWED_AREA


def is_plain(motion: Motion) -> bool:
    """Whether what flashes can be reckoned along a line; else places are looked at one by one."""
    is_even = motion.profile is not Profile.EASED and not motion.varies
    return motion.line.is_straight and is_even


def largest_by_steps(
    fastest_hz_of: Callable[[float], float], speed_hz: float, largest: int = 0
) -> float:
    """Largest diameter that may be so fast, as may all smaller ones, from one in thousandths on."""
    while largest < LARGEST:
        tried = min(largest + _SIZE_STEPS, LARGEST)
        if fastest_hz_of(tried / 1000) < speed_hz:
            break
        largest = tried
    return largest / 1000


@lru_cache(maxsize=4096)
def _fastest_glide_hz(motion: Motion, diameter: float) -> float:
    slow, fast = round(1 / SHORTEST_PASS_S / STEP_HZ), round(SPEED_CAP_HZ / STEP_HZ)
    while slow < fast:
        middle = (slow + fast + 1) // 2
        if flashing_area(motion, diameter, middle * STEP_HZ) <= ALLOWED_AREA:
            slow = middle
        else:
            fast = middle - 1
    return round(slow * STEP_HZ, 2)


def flashing_area(motion: Motion, diameter: float, speed_hz: float) -> float:
    """Most that flashes more than three times in a second within any field; squared heights.

    A place is lit from when the target's edge comes until the other one has gone. Four times within
    a second are seven changes or more where a pass and the shorter one of the two intervals between
    which the place is lit fit into it, provided that it is dark at both extremes.
    """
    spare_s = 1.0 + FRAMES_S - 1.0 / speed_hz
    reach = reach_of(motion, diameter)
    if spare_s <= 0.0:
        return 0.0
    radius = diameter / 2
    half = (np.arange(_CHORDS) + 0.5) / _CHORDS * radius
    chord = np.sqrt(radius**2 - half**2)[:, None]
    step = 2.0 * reach / _PLACES
    along = ((np.arange(_PLACES) + 0.5) * step - reach)[None, :]
    outer = np.abs(along) + chord
    is_dark = outer < reach
    far = np.minimum(outer, reach) / reach
    near = np.clip((np.abs(along) - chord) / reach, -1.0, 1.0)
    apart_s = _from_extreme_s(motion.profile, far, speed_hz) + _from_extreme_s(
        motion.profile, near, speed_hz
    )
    shorter_s = np.minimum(apart_s, 1.0 / speed_hz - apart_s)
    heights = (is_dark & (shorter_s <= spare_s)).sum(axis=0) * (2.0 * radius / _CHORDS)
    summed = np.concatenate(([0.0], np.cumsum(heights * step)))
    cells = min(_PLACES, math.ceil(field_along(motion.path) / step))
    return float((summed[cells:] - summed[:-cells]).max())


def _from_extreme_s(profile: Profile, share: FloatArray, speed_hz: float) -> FloatArray:
    """Time between an extreme and a place at a share of the reach, 1 being the extreme itself."""
    if profile is Profile.LINEAR:
        return (1.0 - share) / (4.0 * speed_hz)
    found: FloatArray = np.arccos(share) / (2.0 * math.pi * speed_hz)
    return found


def reach_of(motion: Motion, diameter: float) -> float:
    """From the middle to an extreme, in heights."""
    extreme = motion.extent
    across = extreme.x * (WIDEST_ASPECT - diameter) / 2.0
    return math.hypot(across, extreme.y * (1.0 - diameter) / 2.0)


def field_along(path: Path) -> float:
    """The longest stretch of a path within a field."""
    match path:
        case Path.HORIZONTAL:
            return FIELD[0]
        case Path.VERTICAL:
            return FIELD[1]
        case _:
            return math.hypot(*FIELD)


def redness(colour: Colour) -> float:
    """WCAG's measure of a saturated red; of any other colour 0."""
    red, green, blue = light_of(colour)
    return max(0.0, (red - green - blue) * 320) if is_saturated_red(colour) else 0.0
