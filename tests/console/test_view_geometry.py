"""How far and how fast the eyes go, as the page reckons it, against the target's own motion."""

import math
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from bilateral.stimulus.motion import Motion, Path, Profile
from tests.console.scripted import LOOK
from tests.console.viewing import standing

WIDTH_CM, DISTANCE_CM, SPEED_HZ, REACH = 53.0, 60.0, 1.2, 0.7
STEP = 1e-4
"""Of a sweep."""
RECKONED = """async ([look, widthCm, distanceCm, speedHz]) => {
  const { peakDegS, reachCm, sweepDeg } = await import("./geometry.js");
  const reach = reachCm(look, widthCm);
  return [sweepDeg(reach, distanceCm), peakDegS(look.profile, speedHz, reach, distanceCm)];
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with standing(browser, tmp_path_factory.mktemp("geometry")) as stand:
        yield stand.open()


def gaze_deg(motion: Motion, phase: float) -> float:
    """Where the eyes look, measured from the middle of the screen along the target's line."""
    height_cm = WIDTH_CM / LOOK.aspect
    target_cm = LOOK.diameter * height_cm
    point = motion.at(phase)
    x_cm, y_cm = point.x * (WIDTH_CM - target_cm) / 2, point.y * (height_cm - target_cm) / 2
    side = math.copysign(1.0, x_cm or y_cm)
    return math.degrees(math.atan2(side * math.hypot(x_cm, y_cm), DISTANCE_CM))


@pytest.mark.parametrize("path", Path)
@pytest.mark.parametrize("profile", [Profile.SINUSOID, Profile.LINEAR])
def test_sweep_and_peak_speed_are_those_of_the_motion(
    page: Page, profile: Profile, path: Path
) -> None:
    motion = Motion(profile=profile, path=path, width=REACH)
    gaze = [gaze_deg(motion, 0.002 + STEP * step) for step in range(int(0.996 / STEP))]
    per_s = 2 * SPEED_HZ / STEP
    peak = max(abs(after - before) * per_s for before, after in pairwise(gaze))
    look = {**LOOK.model_dump(), "profile": profile, "path": path, "width": REACH}
    told = page.evaluate(RECKONED, [look, WIDTH_CM, DISTANCE_CM, SPEED_HZ])
    assert told[0] == pytest.approx(gaze_deg(motion, 1.0) - gaze_deg(motion, 0.0), rel=1e-9)
    assert told[1] == pytest.approx(peak, rel=1e-5)


def test_a_target_that_jumps_has_no_speed(page: Page) -> None:
    look = {**LOOK.model_dump(), "profile": "saccade"}
    assert page.evaluate(RECKONED, [look, WIDTH_CM, DISTANCE_CM, SPEED_HZ])[1] is None


def test_narrow_sweeps_follow_the_rule_of_thumb(page: Page) -> None:
    """The peak of a sinusoid of ±A° at f passes a second is 2π·f·A."""
    sweep, peak = page.evaluate(
        RECKONED, [{**LOOK.model_dump(), "width": 0.05}, WIDTH_CM, DISTANCE_CM, SPEED_HZ]
    )
    assert peak == pytest.approx(2 * math.pi * SPEED_HZ * sweep / 2, rel=1e-3)
