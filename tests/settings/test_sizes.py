"""A size in degrees is as wide to the client in every room, and is held to every limit there."""

import math
from pathlib import Path
from typing import Any

import numpy as np
import pygame
import pytest

from bilateral.loading import load
from bilateral.render.course import begin
from bilateral.render.picture import Picture
from bilateral.settings import LaidSettings, Settings
from bilateral.settings.findings import Weight, findings_in
from bilateral.stimulus.visual_angle import USUAL_ASPECT

MEASURED = {"width_cm": 53.0, "distance_cm": 60.0}
Given = dict[str, dict[str, Any]]


def drawn_px(settings: Settings, size: tuple[int, int]) -> float:
    """Diameter of the disc on a frame, from how much of it is lit."""
    course = begin(settings)
    picture = Picture(course.score, size)
    picture.show(course.score.timeline.start_s + 0.5)
    light = pygame.surfarray.pixels3d(picture.surface)[..., 1] / 255.0
    return 2.0 * math.sqrt(float(np.sum(light)) / math.pi)


@pytest.mark.parametrize(
    ("display", "size"),
    [
        ({"width_cm": 53.0, "distance_cm": 60.0}, (1920, 1080)),
        ({"width_cm": 34.0, "height_cm": 21.25, "distance_cm": 45.0}, (1920, 1200)),
        ({"width_cm": 120.0, "height_cm": 33.75, "distance_cm": 180.0}, (2560, 720)),
    ],
)
@pytest.mark.parametrize("degrees", [2.0, 4.5])
def test_the_disc_that_is_drawn_is_so_wide_from_the_clients_seat(
    display: dict[str, float], size: tuple[int, int], degrees: float
) -> None:
    target = {"diameter_deg": degrees, "diameter_percent": 30.0}
    chosen = Settings.model_validate(
        {"display": display, "target": target, "motion": {"path": "fixed"}}
    )
    wide_cm = drawn_px(chosen, size) / size[0] * display["width_cm"]
    seen_deg = 2.0 * math.degrees(math.atan2(wide_cm / 2.0, display["distance_cm"]))
    assert seen_deg == pytest.approx(degrees, rel=0.01)


def test_where_nobody_has_measured_the_room_the_size_in_percent_holds_and_it_is_said() -> None:
    laid = LaidSettings.model_validate({"target": {"diameter_deg": 3.0, "diameter_percent": 4.0}})
    assert laid.sized_target.diameter_percent == 4.0
    (found,) = findings_in(laid, USUAL_ASPECT)
    assert (found.weight, found.reason.code) == (Weight.WARNING, "finding-size-unmeasured")
    assert found.reason.values["percent"] == 4.0


@pytest.mark.parametrize(
    ("display", "aspect", "weight", "code"),
    [
        (MEASURED, USUAL_ASPECT, Weight.NOTE, "finding-size"),
        (MEASURED, 32 / 9, Weight.WARNING, "finding-size-height"),
        ({**MEASURED, "height_cm": 14.9}, 32 / 9, Weight.NOTE, "finding-size"),
    ],
)
def test_what_a_size_in_degrees_comes_to_is_found(
    display: dict[str, float], aspect: float, weight: Weight, code: str
) -> None:
    still = {"display": display, "target": {"diameter_deg": 2.0}, "motion": {"speed_hz": 0.1}}
    laid = LaidSettings.model_validate(still)
    found = [(one.weight, one.reason.code) for one in findings_in(laid, aspect)]
    assert [one for one in found if one[1].startswith("finding-size")] == [(weight, code)]


@pytest.mark.parametrize(
    "given",
    [
        {"target": {"diameter_deg": 40.0}},
        {"target": {"diameter_deg": 0.1}, "display": {"width_cm": 200.0, "distance_cm": 40.0}},
        {"target": {"diameter_deg": 12.0, "picture": "a.png"}},
        {
            "target": {
                "diameter_deg": 12.0,
                "colour_every_passes": 4,
                "background": "#777777",
                "colour_second": "#101010",
            }
        },
    ],
    ids=["larger than half the screen", "hardly seen", "a picture", "colours in turn"],
)
def test_what_would_be_refused_in_percent_is_refused_in_degrees_with_degrees_that_do(
    given: Given,
) -> None:
    laid = {"display": MEASURED, **given}
    (error,) = findings_in(LaidSettings.model_validate(laid), USUAL_ASPECT)
    assert (error.weight, error.fields[0]) == (Weight.ERROR, ("target", "diameter_deg"))
    instead = error.remedy.values["value"]
    Settings.model_validate({**laid, "target": {**laid["target"], "diameter_deg": instead}})
    in_percent = {**laid, "target": {**laid["target"], "diameter_deg": None}}
    Settings.model_validate(in_percent)


def test_the_flash_limit_holds_for_the_size_that_results() -> None:
    """The same degrees glide in one room, and would flash in another."""
    fast = {"motion": {"speed_hz": 2.0, "width_percent": 100.0}, "target": {"diameter_deg": 4.0}}

    def codes(distance_cm: float) -> list[str]:
        display = {"width_cm": 53.0, "distance_cm": distance_cm}
        laid = LaidSettings.model_validate({**fast, "display": display})
        found = findings_in(laid, USUAL_ASPECT)
        return [one.reason.code for one in found if one.weight is Weight.ERROR]

    assert codes(20.0) == []
    assert codes(90.0) == ["clash-glide-flashes"]


def test_a_target_has_the_size_that_was_given_last(tmp_path: Path) -> None:
    preset, own = tmp_path / "mine.toml", tmp_path / "settings.toml"
    preset.write_text("[target]\ndiameter_deg = 3\ndiameter_percent = 7\n")
    own.write_text("[display]\nwidth_cm = 53\n")

    def size(environ: dict[str, str]) -> tuple[float, float | None]:
        target = load(preset, {}, user_file=own, environ=environ).sized_target
        return round(target.diameter_percent, 1), target.diameter_deg

    assert size({}) == (10.5, 3.0)
    assert size({"BILATERAL_TARGET_DIAMETER_PERCENT": "9"}) == (9.0, None)
    assert size({"BILATERAL_TARGET_DIAMETER_DEG": "1"}) == (3.5, 1.0)
