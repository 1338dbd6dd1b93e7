"""How large a picture may be on a curved way, held against places that are looked at one by one."""

import math

import numpy as np
import pytest

from bilateral.stimulus.limits import SLOWEST_HZ, SPEED_CAP_HZ
from bilateral.stimulus.motion import Motion, Path
from bilateral.stimulus.passed_over import fastest_passing_hz, largest_passing
from tests.hypothesis_profiles import some

QUARTER_OF_A_FIELD = 0.25 * (341 / 768) * (256 / 768)
STEP, LOOKS_PER_S = 1 / 180, 480
ASPECT = 16 / 9
DIAMETER = 0.05


def passed(motion: Motion, diameter: float, speed_hz: float) -> float:
    """Area in squared heights that is passed over in a second, in the worst field."""
    x, y = (np.arange(0, side, STEP) for side in (ASPECT, 1.0))
    seen = np.zeros((len(x), len(y)), bool)
    for look in range(LOOKS_PER_S):
        place = motion.at(look / LOOKS_PER_S * speed_hz * 2)
        across = x - ASPECT / 2 - place.x * (ASPECT - diameter) / 2
        down = y - 0.5 - place.y * (1 - diameter) / 2
        near = [np.flatnonzero(np.abs(one) < diameter / 2) for one in (across, down)]
        inside = np.hypot(across[near[0], None], down[None, near[1]]) < diameter / 2
        seen[np.ix_(*near)] |= inside
    summed = np.pad(seen.astype(int).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    wide, high = round(341 / 768 / STEP), round(256 / 768 / STEP)
    fields = summed[wide:, high:] - summed[:-wide, high:] - summed[wide:, :-high]
    return float((fields + summed[:-wide, :-high]).max()) * STEP**2


def test_the_largest_picture_passes_over_less_than_a_quarter_of_any_field_and_hardly_less() -> None:
    found = {}
    for motion, speed_hz in (
        (Motion(path=Path.EIGHT), 1.0),
        (Motion(path=Path.CIRCLE, width=0.3), 0.5),
    ):
        largest = largest_passing(motion, speed_hz, 0.2)
        assert fastest_passing_hz(motion, largest, SPEED_CAP_HZ) >= speed_hz
        over = fastest_passing_hz(motion, largest + 0.002, SPEED_CAP_HZ)
        assert over < speed_hz, "the next larger one is too large"
        found[motion.path] = passed(motion, largest, speed_hz) / QUARTER_OF_A_FIELD
    assert all(0.5 < share < 1.0 for share in found.values()), found


@pytest.mark.parametrize("path", some([Path.EIGHT, Path.DRAWN, Path.WANDER]))
def test_the_next_speed_is_too_fast_wherever_a_second_begins(path: Path) -> None:
    """Asked the other way round, where each second is looked at."""
    motion = Motion(path=path)
    fastest_hz = fastest_passing_hz(motion, DIAMETER, SPEED_CAP_HZ)
    assert SLOWEST_HZ < fastest_hz < SPEED_CAP_HZ
    assert largest_passing(motion, fastest_hz, DIAMETER) == DIAMETER
    assert largest_passing(motion, fastest_hz + 0.01, DIAMETER) < DIAMETER


def test_one_that_is_too_large_to_move_at_all_has_no_speed() -> None:
    too_large = 2 * math.sqrt(QUARTER_OF_A_FIELD / math.pi)
    assert fastest_passing_hz(Motion(path=Path.EIGHT), too_large, SPEED_CAP_HZ) < SLOWEST_HZ
