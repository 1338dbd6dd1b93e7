"""The settings tree, its layers, and which of them wins."""

from pathlib import Path

import pytest

from bilateral.loading import Loaded, SettingsRefused, load, load_with_origins
from bilateral.loading.checked_layer import Layer, checked
from bilateral.loading.merging import merged, settings_of, values_of
from bilateral.loading.origins import FlagOrigin, variable_name
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.spelling import literal
from bilateral.session.plan import Passes, Seconds, Sweeps
from bilateral.settings import OF_THE_ROOM, DisplaySettings, LaidSettings, Settings
from bilateral.settings.to_plan import set_plan
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from tests.hypothesis_profiles import some
from tests.settings.other_values import ANOTHER_VALUE

"""Three allowed values for each field, none of them its default next to the one before."""

ALL_FIELDS = [(section, field) for section, guides in SETTING_RULES.items() for field in guides]


@pytest.fixture
def preset(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


@pytest.fixture
def user_file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def toml(section: str, field: str, value: object) -> str:
    return f"[{section}]\n{field} = {literal(value)}\n"


def loose_limits(section: str, field: str) -> str:
    """A quiet, slow preset on which each single field may take any of its values above."""
    if section == "limits":
        return "[motion]\nspeed_hz = 0.5\n[audio]\nlevel_dbfs = -60.0\n"
    return "" if (section, field) != ("audio", "ramp_ms") else "[audio]\nduration_ms = 200.0\n"


@pytest.mark.parametrize(("section", "field"), some(ALL_FIELDS))
def test_each_layer_goes_before_the_one_below_it(
    section: str, field: str, preset: Path, user_file: Path
) -> None:
    low, middle, high = ANOTHER_VALUE[field]
    base = loose_limits(section, field)
    line = f"{field} = {literal(low)}\n"
    preset.write_text(
        base + line if base.startswith(f"[{section}]") else base + f"[{section}]\n{line}"
    )

    def chosen(flags: dict[str, dict[str, object]], environ: dict[str, str]) -> tuple[object, str]:
        loaded = load_with_origins(preset, flags, user_file=user_file, environ=environ)
        value = getattr(getattr(loaded.settings, section), field)
        return value, say(loaded.origins[section, field], FALLBACK)

    value, origin = chosen({}, {})
    assert value == low
    assert "mine.toml, line" in origin

    user_file.write_text(toml(section, field, middle))
    value, origin = chosen({}, {})
    assert value == middle
    assert origin.endswith("settings.toml, line 2")

    environ = {variable_name(section, field): literal(high).strip('"')}
    value, origin = chosen({}, environ)
    assert value == high
    assert origin == f"environment variable {variable_name(section, field)}"

    value, origin = chosen({section: {field: low}}, environ)
    assert value == low
    assert origin.startswith("flag --")


def test_layers_are_merged_field_by_field(preset: Path, user_file: Path) -> None:
    preset.write_text("[audio]\npitch_hz = 300\nlevel_dbfs = -30\nramp_ms = 20\nduration_ms = 90")
    user_file.write_text("[audio]\nlevel_dbfs = -31\nramp_ms = 21\nduration_ms = 91")
    environ = {"BILATERAL_AUDIO_RAMP_MS": "22", "BILATERAL_AUDIO_DURATION_MS": "92"}
    audio = load(
        preset, {"audio": {"duration_ms": 93.0}}, user_file=user_file, environ=environ
    ).audio
    assert (audio.pitch_hz, audio.level_dbfs, audio.ramp_ms, audio.duration_ms) == (
        300.0,
        -31.0,
        22.0,
        93.0,
    )


def test_a_higher_layer_that_gives_one_length_drops_the_other(
    preset: Path, user_file: Path
) -> None:
    def length(flags: dict[str, object], environ: dict[str, str]) -> Passes | Seconds | Sweeps:
        settings = load(preset, {"set": flags}, user_file=user_file, environ=environ)
        return set_plan(settings).length

    preset.write_text("[set]\npasses = 30")
    assert length({}, {}) == Passes(30)
    user_file.write_text("[set]\nseconds = 40")
    assert length({}, {}) == Seconds(40.0)
    assert length({}, {"BILATERAL_SET_PASSES": "12"}) == Passes(12)
    assert length({"seconds": "50"}, {"BILATERAL_SET_PASSES": "12"}) == Seconds(50.0)


def test_flags_that_were_not_given_change_nothing(tmp_path: Path) -> None:
    flags = {"motion": {"speed_hz": None, "profile": None}, "set": {"passes": None}}
    none = tmp_path / "none.toml"
    assert load("gentle", flags, user_file=none, environ={}) == load(
        "gentle", {}, user_file=none, environ={}
    )


def test_a_variable_of_the_desktop_is_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("AUDIO", "x")
    monkeypatch.setenv("BILATERAL_MOTION_SPEED_HZ", "1.5")
    assert Settings().motion.speed_hz == 1.0


def test_variables_are_read_in_any_case_and_empty_ones_are_not_set(tmp_path: Path) -> None:
    environ = {"bilateral_motion_speed_hz": "1.5", "BILATERAL_AUDIO_ON": "", "HOME": "/"}
    settings = load("standard", {}, user_file=tmp_path / "none.toml", environ=environ)
    assert settings.motion.speed_hz == 1.5
    assert settings.audio.on


@pytest.mark.parametrize(("text", "monitor"), [("2", 2), ("HDMI", "HDMI"), ("auto", "auto")])
def test_a_monitor_is_a_number_or_a_name(text: str, monitor: object, tmp_path: Path) -> None:
    flags = {"display": {"monitor": text}}
    settings = load("standard", flags, user_file=tmp_path / "none.toml", environ={})
    assert settings.display.monitor == monitor


def test_a_file_with_a_byte_order_mark_and_windows_line_ends_is_read(
    preset: Path, user_file: Path
) -> None:
    preset.write_bytes(b"\xef\xbb\xbf# Mine\r\n[motion]\r\nspeed_hz = 1.25\r\n")
    assert load(preset, {}, user_file=user_file, environ={}).motion.speed_hz == 1.25


def test_a_clash_between_layers_names_both(user_file: Path) -> None:
    user_file.write_text("[limits]\nspeed_hz = 1.2\n")
    with pytest.raises(SettingsRefused) as refused:
        load("fast", {}, user_file=user_file, environ={})
    (refusal,) = refused.value.refusals
    assert say(refusal.where, FALLBACK).startswith("preset fast, line")
    assert "motion.speed_hz is 1.4 Hz, but limits.speed_hz allows 1.2 Hz" in say(
        refusal.problem, FALLBACK
    )
    assert "settings.toml, line 2" in say(refusal.problem, FALLBACK)
    assert say(refusal.remedy, FALLBACK) == "Use instead: --speed 1.2"


def test_a_limit_below_a_usual_value_is_told_where_the_limit_stands(user_file: Path) -> None:
    user_file.write_text("[limits]\nlevel_dbfs = -30\n")
    with pytest.raises(SettingsRefused) as refused:
        load("standard", {}, user_file=user_file, environ={})
    (refusal,) = refused.value.refusals
    assert say(refusal.where, FALLBACK).endswith("settings.toml, line 2")
    assert "audio.level_dbfs is -20 dBFS where nothing else is asked for" in say(
        refusal.problem, FALLBACK
    )


def test_origins_list_only_what_was_given(preset: Path, user_file: Path) -> None:
    preset.write_text("[motion]\nspeed_hz = 1.1")
    loaded = load_with_origins(preset, {}, user_file=user_file, environ={})
    assert isinstance(loaded, Loaded)
    assert list(loaded.origins) == [("motion", "speed_hz")]


def test_what_belongs_to_the_room_is_among_the_settings() -> None:
    assert set(ALL_FIELDS) >= OF_THE_ROOM
    assert ("motion", "speed_hz") not in OF_THE_ROOM


def test_the_topmost_length_is_the_only_one() -> None:
    below, _ = checked(FlagOrigin(), {"set": {"passes": "30"}, "motion": {"speed_hz": "0.7"}})
    changes, _ = checked(FlagOrigin(), {"set": {"seconds": "40"}, "target": {"shown": "false"}})
    laid = settings_of([below, changes])
    assert laid == merged([below, changes]).settings
    assert laid == Settings.model_validate(
        {"set": {"seconds": 40.0}, "motion": {"speed_hz": 0.7}, "target": {"shown": False}}
    )
    assert values_of([below, changes]) == laid.model_dump(mode="json")


def test_a_value_is_not_taken_for_another_that_equals_it() -> None:
    named, _ = checked(FlagOrigin(), {"display": {"monitor": "left"}})
    assert settings_of([named, Layer(FlagOrigin(), {"page": {"screening": True}})]).page.screening
    with pytest.raises(ValueError, match="screening"):
        settings_of([named, Layer(FlagOrigin(), {"page": {"screening": 7}})])
    seen = [values_of([Layer(FlagOrigin(), {"set": {"seconds": one}})]) for one in (2, 2.0)]
    assert [type(values["set"]["seconds"]) for values in seen] == [float, float]
    seen[0]["set"]["seconds"] = 9
    assert values_of([Layer(FlagOrigin(), {"set": {"seconds": 2}})])["set"]["seconds"] == 2.0


def test_sources_are_read_by_pydantic_settings_and_nothing_else_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", '{"monitor": 7}')
    monkeypatch.setenv("MOTION", '{"speed_hz": 0.3}')
    above = Layer(FlagOrigin(), {"motion": {"speed_hz": 0.5}})
    below = Layer(FlagOrigin(), {"motion": {"speed_hz": 0.9, "width_percent": 40.0}})
    laid = LaidSettings.from_sources([above, below])
    assert (laid.motion.speed_hz, laid.motion.width_percent) == (0.5, 40.0)
    assert laid.display == DisplaySettings()
    assert Settings() == Settings.of(LaidSettings.from_sources([]))
