"""The check of a whole set finds what its settings come to together, and nothing in a usual one."""

from typing import Any

import pytest

from bilateral.loading import load
from bilateral.loading.presets import shipped_presets
from bilateral.settings import LaidSettings, Settings
from bilateral.settings.findings import Finding, Weight, findings_in
from bilateral.stimulus.visual_angle import USUAL_ASPECT
from bilateral.words.catalogue import say
from bilateral.words.languages import languages

MEASURED = {"width_cm": 53.0, "distance_cm": 60.0}
ROOM = {"buzzers": "auto"}
IN_TURN = {"colour_every_passes": 4}
ACROSS_GREY = {"background": "#777777", "colour_second": "#101010"}


def found(settings: dict[str, dict[str, Any]]) -> list[tuple[Weight, str]]:
    laid = LaidSettings.model_validate(settings)
    return [(one.weight, one.reason.code) for one in findings_in(laid, USUAL_ASPECT)]


def test_a_usual_set_in_a_room_that_nobody_has_measured_is_worth_no_word() -> None:
    assert found({}) == []


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"target": {"shown": False}, "audio": {"on": False}}, "finding-nothing"),
        ({"target": {"colour": "#505050"}}, "finding-contrast"),
        ({"target": {"colour": "#ffffff", "background": "#c0c0c0"}}, "finding-contrast"),
        ({"target": {"colour": "#ff2020"}}, "finding-red"),
        ({"target": {"background": "#c00000"}}, "finding-red"),
        ({"target": {**IN_TURN, "colour_second": "#ff2020"}}, "finding-red"),
        ({"target": {**IN_TURN, "colour_third": "#404040"}}, "finding-contrast-in-turn"),
        ({"display": MEASURED, "motion": {"speed_hz": 1.8}}, "finding-eyes-fast"),
        ({"audio": {"level_dbfs": -8.0}}, "finding-loud"),
        ({"audio": {"level_dbfs": -10.0}, "set": {"seconds": 400}}, "finding-exposure"),
        (
            {"ambience": {"source": "rain", "level_dbfs": -20.0}, "set": {"seconds": 720}},
            "finding-exposure",
        ),
        (
            {"audio": {"loudspeakers": True, "width_percent": 60.0}},
            "finding-loudspeakers-narrow",
        ),
        ({"audio": {"duration_ms": 600.0}}, "finding-overlap-audio"),
        ({"hands": {**ROOM, "duration_ms": 600.0}}, "finding-overlap-hands"),
    ],
)
def test_what_most_would_not_want_is_a_warning(
    settings: dict[str, dict[str, Any]], code: str
) -> None:
    assert (Weight.WARNING, code) in found(settings)


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"display": MEASURED}, "finding-eyes-jump"),
        ({"target": {"diameter_percent": 50.0}}, "finding-glide-limit"),
        ({"motion": {"profile": "saccade"}}, "finding-jumps-limit"),
        ({"audio": {"duration_ms": 300.0}}, "finding-crowded-audio"),
        ({"audio": {"loudspeakers": True}}, "finding-loudspeakers"),
        ({"audio": {"irregular_percent": 40.0}}, "finding-irregular"),
        ({"motion": {"speed_variation_percent": 10.0}}, "finding-varied"),
        ({"motion": {"width_variation_percent": 10.0}}, "finding-varied"),
        (
            {"motion": {"width_variation_percent": 10.0, "width_percent": 100.0}},
            "finding-varied-room",
        ),
        ({"audio": {"sound": "tick", "level_dbfs": -12.0}}, "finding-quieter"),
        ({"hands": {**ROOM, "duration_ms": 300.0}}, "finding-crowded-hands"),
    ],
)
def test_what_is_good_to_know_is_a_note(settings: dict[str, dict[str, Any]], code: str) -> None:
    assert found(settings) == [(Weight.NOTE, code)]


@pytest.mark.parametrize(
    "settings",
    [
        {"motion": {"speed_hz": 0.2}, "audio": {"duration_ms": 600.0}},
        {"hands": {"duration_ms": 600.0}},
        {"target": {"shown": False, "colour": "#ff0000"}, "display": MEASURED},
        {"display": MEASURED, "motion": {"speed_hz": 0.2}},
        {"audio": {"level_dbfs": -10.0}, "set": {"seconds": 300}},
        {"audio": {"on": False, "level_dbfs": -10.0}, "set": {"seconds": 3600}},
    ],
    ids=[
        *("slow enough", "no buzzers in this room", "nothing is seen", "followed smoothly"),
        *("loud for a while", "nothing is heard"),
    ],
)
def test_what_does_not_come_together_is_not_found(settings: dict[str, dict[str, Any]]) -> None:
    assert found(settings) == []


@pytest.mark.parametrize(
    ("settings", "instead"),
    [
        ({"motion": {"speed_hz": 2.0, "profile": "saccade"}}, 1.5),
        ({"motion": {"speed_hz": 1.9, "speed_variation_percent": 15.0}}, 5.2),
        (
            {"motion": {"speed_variation_percent": 15.0}, "limits": {"speed_hz": 1.1}},
            10.0,
        ),
        ({"audio": {"level_dbfs": -10.0}, "limits": {"level_dbfs": -20.0}}, -20.0),
        ({"audio": {"duration_ms": 30.0, "ramp_ms": 20.0}}, 40.0),
        ({"target": {**IN_TURN, **ACROSS_GREY, "diameter_percent": 30.0}}, 7.9),
        (
            {"motion": {"profile": "saccade"}, "target": {**IN_TURN, "colour_second": "#ff0000"}},
            "#ff6666",
        ),
    ],
)
def test_what_contradicts_a_limit_is_an_error_with_the_nearest_value_that_does(
    settings: dict[str, dict[str, Any]], instead: float | str
) -> None:
    (error,) = findings_in(LaidSettings.model_validate(settings), USUAL_ASPECT)
    assert error.weight is Weight.ERROR
    section, field = error.fields[0]
    assert error.remedy.values["value"] == instead
    settings[section][field] = instead
    Settings.model_validate(settings)


def test_a_glide_that_flashes_says_what_would_not() -> None:
    laid = LaidSettings.model_validate(
        {"motion": {"speed_hz": 2.0}, "target": {"diameter_percent": 50.0}}
    )
    (error,) = findings_in(laid, USUAL_ASPECT)
    assert (error.weight, error.reason.code) == (Weight.ERROR, "clash-glide-flashes")


BUILT_TO_FLASH: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    ({"speed_hz": 2.0, "width_percent": 100.0}, {"diameter_percent": 50.0}),
    ({"speed_hz": 1.8, "profile": "linear"}, {"diameter_percent": 40.0}),
    ({"speed_hz": 2.0, "path": "diagonal-up"}, {"diameter_percent": 30.0}),
    ({"speed_hz": 2.0, "profile": "saccade"}, {}),
    ({"speed_hz": 2.0, "path": "eight"}, {"diameter_percent": 40.0, "shape": "ring"}),
    ({"speed_hz": 2.0}, {"diameter_percent": 20.0, "shape": "butterfly"}),
    ({"speed_hz": 2.0}, {"diameter_percent": 30.0, "lamps": 4}),
    ({"speed_hz": 1.9, "speed_variation_percent": 15.0}, {}),
    ({"speed_hz": 1.5, "profile": "eased", "dwell_ms": 400.0}, {"diameter_percent": 40.0}),
    ({"speed_hz": 2.0, "path": "wander"}, {"diameter_percent": 25.0, "picture": "a.png"}),
    ({"speed_hz": 2.0}, {"diameter_percent": 30.0, "colour": "#ff0000", "background": "#0000ff"}),
)


def test_what_is_built_to_flash_is_refused() -> None:
    allowed = [
        settings
        for settings in BUILT_TO_FLASH
        if not any(weight is Weight.ERROR for weight, _ in found(given_as(*settings)))
    ]
    assert not allowed


def given_as(motion: dict[str, Any], target: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {"motion": motion, "target": target}


@pytest.mark.parametrize("name", [one.name for one in shipped_presets()])
def test_no_preset_that_comes_with_bilateral_is_worth_a_warning(name: str) -> None:
    all_found = findings_in(load(name, {}), USUAL_ASPECT)
    assert [one for one in all_found if one.weight is not Weight.NOTE] == []


def test_what_is_found_is_said_in_every_language() -> None:
    laid = LaidSettings.model_validate(
        {
            "display": MEASURED,
            "motion": {"speed_hz": 1.8},
            "target": {"colour": "#900000", "background": "#500000", "diameter_percent": 7.0},
            "audio": {"duration_ms": 300.0, "level_dbfs": -8.0},
            "hands": {**ROOM, "duration_ms": 300.0},
        }
    )
    all_found: tuple[Finding, ...] = findings_in(laid, USUAL_ASPECT)
    assert len(all_found) >= 6
    for language in languages():
        for one in all_found:
            for notice in (one.reason, one.remedy):
                assert say(notice, language).endswith((".", ")"))
                assert notice.code not in say(notice, language)
