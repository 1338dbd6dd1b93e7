"""How far and how fast the eyes go, against the target's own motion."""

import math
from itertools import pairwise, product

import pytest

from bilateral.stimulus import paths
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.visual_angle import View, peak_deg_s, sweep_deg
from tests.hypothesis_profiles import some

WIDTH_CM, DISTANCE_CM, ASPECT, SPEED_HZ, REACH, DIAMETER = 53.0, 60.0, 16 / 9, 1.2, 0.7, 0.05
VIEW = View(WIDTH_CM, ASPECT, DISTANCE_CM)
LINES = [path for path, line in paths.LINES.items() if line.is_straight and line.moves]
CURVES = [path for path, line in paths.LINES.items() if not line.is_straight]
STEP = 1e-4
"""Of a sweep."""


def gaze_deg(motion: Motion, phase: float) -> float:
    """Where the eyes look, measured from the middle of the screen along the target's line."""
    height_cm = WIDTH_CM / ASPECT
    target_cm = DIAMETER * height_cm
    point = motion.at(phase)
    x_cm, y_cm = point.x * (WIDTH_CM - target_cm) / 2, point.y * (height_cm - target_cm) / 2
    side = math.copysign(1.0, x_cm or y_cm)
    return math.degrees(math.atan2(side * math.hypot(x_cm, y_cm), DISTANCE_CM))


def gone_cm(motion: Motion, phase: float) -> tuple[float, float]:
    """Where the target is on the screen, from its middle."""
    height_cm = WIDTH_CM / ASPECT
    target_cm = DIAMETER * height_cm
    point = motion.at(phase)
    return point.x * (WIDTH_CM - target_cm) / 2, point.y * (height_cm - target_cm) / 2


@pytest.mark.parametrize(
    ("profile", "path"), some(product([Profile.SINUSOID, Profile.LINEAR, Profile.EASED], CURVES))
)
def test_on_a_curve_the_eyes_are_as_fast_as_the_target(profile: Profile, path: Path) -> None:
    motion = Motion(profile=profile, path=path, width=REACH)
    places = [gone_cm(motion, n / 1000) for n in range(1000 * motion.line.period + 1)]
    fastest_cm_s = max(map(math.dist, places, places[1:])) * 1000 * 2 * SPEED_HZ
    peak = peak_deg_s(motion, DIAMETER, VIEW, SPEED_HZ)
    assert peak == pytest.approx(math.degrees(fastest_cm_s / DISTANCE_CM), rel=0.01)


def test_eyes_go_faster_on_an_eight_than_on_a_line_and_not_at_all_where_they_rest() -> None:
    line, eight, fixed = (
        peak_deg_s(Motion(path=path), DIAMETER, VIEW, SPEED_HZ)
        for path in (Path.HORIZONTAL, Path.EIGHT, Path.FIXED)
    )
    assert line is not None
    assert eight is not None
    assert 1.1 < eight / line < 1.4
    assert fixed == 0.0


@pytest.mark.parametrize(
    ("profile", "path"), some(product([Profile.SINUSOID, Profile.LINEAR], LINES))
)
def test_sweep_and_peak_speed_are_those_of_the_motion(profile: Profile, path: Path) -> None:
    motion = Motion(profile=profile, path=path, width=REACH)
    gaze = [gaze_deg(motion, 0.002 + STEP * step) for step in range(int(0.996 / STEP))]
    per_s = 2 * SPEED_HZ / STEP
    peak = max(abs(after - before) * per_s for before, after in pairwise(gaze))
    wide = gaze_deg(motion, 1.0) - gaze_deg(motion, 0.0)
    assert sweep_deg(motion, DIAMETER, VIEW) == pytest.approx(wide, rel=1e-9)
    assert peak_deg_s(motion, DIAMETER, VIEW, SPEED_HZ) == pytest.approx(peak, rel=1e-5)


def test_a_target_that_jumps_has_no_speed() -> None:
    assert peak_deg_s(Motion(Profile.SACCADE), DIAMETER, VIEW, SPEED_HZ) is None


def test_narrow_sweeps_follow_the_rule_of_thumb() -> None:
    """The peak of a sinusoid of ±A° at f passes a second is 2π·f·A."""
    motion = Motion(width=0.05)
    half = sweep_deg(motion, DIAMETER, VIEW) / 2
    peak = peak_deg_s(motion, DIAMETER, VIEW, SPEED_HZ)
    assert peak == pytest.approx(2 * math.pi * SPEED_HZ * half, rel=1e-3)
