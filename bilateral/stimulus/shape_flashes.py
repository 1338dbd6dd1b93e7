"""How fast a target of any shape may glide before it flashes; pure.

A disc lights a place once a sweep. A ring does so twice, and a bird perhaps three times, so what
flashes is counted place by place, whatever the shape is crossed like.
"""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bilateral.stimulus.disc_flashes import (
    LARGEST,
    STEP_HZ,
    WIDEST_ASPECT,
    fastest_glide_hz,
    field_along,
    free_diameter,
    is_free,
    is_plain,
    largest_by_steps,
    largest_glide,
    reach_of,
)
from bilateral.stimulus.disc_flashes import changing_hz as disc_changing_hz
from bilateral.stimulus.limits import SLOWEST_HZ, SPEED_CAP_HZ, SWEEPS_PER_PASS
from bilateral.stimulus.motion import Motion, Profile
from bilateral.stimulus.outlines import CHORDS, covers_of, edges_of
from bilateral.stimulus.passed_over import fastest_passing_hz, largest_passing
from bilateral.stimulus.path_flashes import (
    ALLOWED_AREA,
    FRAMES_S,
    fastest_on_path_hz,
    length_in_a_field,
)
from bilateral.stimulus.paths import LINES
from bilateral.stimulus.shapes import OUTLINES, Shape
from bilateral.timing.arrays import FloatArray

TURNS = 6
"""Of a place from light to dark or back that are allowed in a second."""
TURNS_OF_A_CHANGE = 2
"""Of those, at most, a look that changes makes by itself."""
SQUAREST_ASPECT = 1.0
"""The direction of a diagonal depends on the screen; a shape is judged in all there may be."""
_PLACES, _DIRECTIONS = 160, 3
_LAMP_STEPS = 12
ONCE_A_SWEEP_HZ = 0.95
"""On any path each lamp is lit once a sweep: no more than three times in a second at this speed."""
_SOFT_PARTS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Where a soft shape is light enough to flash depends on its colours: each such disc is judged."""


def fastest_shape_hz(
    motion: Motion, shape: Shape, diameter: float, lamps: int | None = None
) -> float:
    """Highest speed, in whole hundredths, at which such a target may be seen to move like this."""
    glides_hz = _fastest_glide_hz(motion, shape, diameter)
    if lamps is None or motion.profile.blinks or is_free(motion, diameter):
        return glides_hz
    if not is_plain(motion):
        return min(glides_hz, ONCE_A_SWEEP_HZ)
    return min(glides_hz, _fastest_lamps_hz(motion, round(diameter, 6), TURNS))


def _fastest_glide_hz(motion: Motion, shape: Shape, diameter: float) -> float:
    if OUTLINES[shape].is_soft:
        return min(fastest_glide_hz(motion, diameter * part) for part in _SOFT_PARTS)
    if shape is Shape.DISC:
        return fastest_glide_hz(motion, diameter)
    if motion.profile.blinks or is_free(motion, diameter):
        return SPEED_CAP_HZ
    return _fastest_hz(motion, shape, round(diameter, 6), TURNS)


def changing_hz(
    before: Motion, after: Motion, shape: Shape, diameter: float, *, has_lamps: bool = False
) -> float:
    """Highest speed at which it may change, or go over to another motion."""
    found_hz = disc_changing_hz(before, after, diameter)
    if found_hz == SPEED_CAP_HZ:
        return found_hz
    turns = TURNS - TURNS_OF_A_CHANGE
    is_disc = OUTLINES[shape].is_soft or shape is Shape.DISC
    for motion in (before, after):
        if motion.profile.blinks or is_free(motion, diameter):
            continue
        if not is_disc:
            found_hz = min(found_hz, _fastest_hz(motion, shape, round(diameter, 6), turns))
        if has_lamps and not is_plain(motion):
            found_hz = min(found_hz, ONCE_A_SWEEP_HZ)
        elif has_lamps:
            found_hz = min(found_hz, _fastest_lamps_hz(motion, round(diameter, 6), turns))
    return found_hz


@lru_cache(maxsize=1)
def largest_uncounted() -> float:
    """Largest diameter of what may light a place any number of times, in whole thousandths.

    All the places that it passes over together are few enough, on every straight path.
    """
    straight = (path for path, line in LINES.items() if line.is_straight)
    return math.floor(1000 * min(map(free_diameter, straight))) / 1000


def fastest_uncounted_hz(motion: Motion, diameter: float) -> float:
    """Highest speed of what may light a place any number of times as it goes by."""
    if is_free(motion, diameter):
        return SPEED_CAP_HZ
    if motion.line.is_straight:
        return SLOWEST_HZ
    return max(SLOWEST_HZ, fastest_passing_hz(motion, round(diameter, 6), SPEED_CAP_HZ))


def largest_on(motion: Motion, speed_hz: float, cap: float = LARGEST / 1000) -> float:
    """Largest diameter of what may light a place any number of times on its way."""
    if motion.line.is_straight:
        return min(cap, free_diameter(motion.path))
    free = min(cap, ALLOWED_AREA / length_in_a_field(motion))
    return max(free, largest_passing(motion, speed_hz, cap))


@lru_cache(maxsize=256)
def largest_shape(motion: Motion, shape: Shape, speed_hz: float, lamps: int | None = None) -> float:
    """Largest diameter that may glide so fast, as may all smaller ones."""
    if (shape is Shape.DISC and lamps is None) or motion.profile.blinks:
        return largest_glide(motion, speed_hz)
    free = math.floor(1000 * free_diameter(motion.path)) if is_plain(motion) else 0
    return largest_by_steps(
        lambda diameter: fastest_shape_hz(motion, shape, diameter, lamps), speed_hz, free
    )


@lru_cache(maxsize=4096)
def _fastest_hz(motion: Motion, shape: Shape, diameter: float, turns: int) -> float:
    if not is_plain(motion):
        return fastest_on_path_hz(motion.centred, diameter, SPEED_CAP_HZ, turns, covers_of(shape))
    reach = reach_of(motion, diameter)
    return min(
        _fastest_with(
            _place_limits_hz(motion, edges_of(shape, direction) * diameter / 2 / reach, turns),
            motion,
            diameter,
        )
        for direction in _directions(motion)
    )


@lru_cache(maxsize=4096)
def _fastest_lamps_hz(motion: Motion, diameter: float, turns: int) -> float:
    """A lamp is lit while the target is near, as a whole: how near depends on how many there are.

    So each place is judged by what it would turn at if it were lit from any nearness on.
    """
    near = np.linspace(0.0, 2.0, _LAMP_STEPS, endpoint=False) + 1.0 / _LAMP_STEPS
    edges = np.stack((-near, near), axis=1)
    own_hz = _place_limits_hz(motion, edges, turns).min(axis=1, keepdims=True)
    return _fastest_with(own_hz.repeat(CHORDS, axis=1), motion, diameter)


def _fastest_with(own_hz: FloatArray, motion: Motion, diameter: float) -> float:
    slow, fast = round(SLOWEST_HZ / STEP_HZ), round(SPEED_CAP_HZ / STEP_HZ)
    while slow < fast:
        middle = (slow + fast + 1) // 2
        if _flashing_area(motion, diameter, own_hz < middle * STEP_HZ) <= ALLOWED_AREA:
            slow = middle
        else:
            fast = middle - 1
    return round(slow * STEP_HZ, 2)


def _directions(motion: Motion) -> tuple[float, ...]:
    extreme = motion.at(1.0)
    if not extreme.x or not extreme.y:
        return (math.atan2(extreme.y, extreme.x),)
    aspects = np.geomspace(SQUAREST_ASPECT, WIDEST_ASPECT, _DIRECTIONS)
    return tuple(math.atan2(extreme.y, extreme.x * float(aspect)) for aspect in aspects)


def _place_limits_hz(motion: Motion, edges: FloatArray, turns: int) -> FloatArray:
    """How fast it may go before a place turns more often than that, shape (places, chords).

    A place turns whenever one of a chord's edges goes over it, there and back; they lie at shares
    of the reach from the target's middle, shape (chords, n), or nowhere. As everything
    takes its share of a pass, the shortest share that holds one turn too many tells the speed.
    """
    along = (np.arange(_PLACES) + 0.5) * 2.0 / _PLACES - 1.0
    there = _share_of_pass(motion.profile, along[:, None, None] - edges)
    shares = np.sort(np.concatenate((there, 1.0 - there), axis=2), axis=2)
    shares = np.where(np.isnan(shares), np.inf, shares)
    count = np.isfinite(shares).sum(axis=2)[:, :, None]
    # The turn that is one too many may come in one of the passes after this one.
    later = np.arange(shares.shape[2])[None, None, :] + turns
    passes, which = np.divmod(later, np.maximum(count, 1))
    after = np.take_along_axis(shares, np.where(count > 0, which, 0), axis=2) + passes
    own = np.arange(shares.shape[2]) < count
    spans = np.where(own, after - np.where(own, shares, 0.0), np.inf).min(axis=2)
    limits: FloatArray = spans / (1.0 + FRAMES_S)
    return limits


def _share_of_pass(profile: Profile, centre: FloatArray) -> FloatArray:
    """When, in a pass, the target's middle first is at shares of its reach; NaN if it never is."""
    within = np.where(np.abs(centre) < 1.0, centre, np.nan)
    sweep = (1.0 + within) / 2.0 if profile is Profile.LINEAR else np.arccos(-within) / math.pi
    share: FloatArray = sweep / SWEEPS_PER_PASS
    return share


def _flashing_area(motion: Motion, diameter: float, flashes: NDArray[np.bool_]) -> float:
    """Most of the places that flash within any field, in squared heights."""
    step = 2.0 * reach_of(motion, diameter) / _PLACES
    heights = flashes.sum(axis=1) * (diameter / CHORDS)
    summed = np.concatenate(([0.0], np.cumsum(heights * step)))
    cells = min(_PLACES, math.ceil(field_along(motion.path) / step))
    return float((summed[cells:] - summed[:-cells]).max())
