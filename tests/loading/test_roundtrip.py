"""What is saved as a preset is what is loaded from it: every setting, over its whole range."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bilateral.loading import load
from bilateral.loading.importing import Imported, read_import
from bilateral.loading.preset_library import Library
from bilateral.loading.preset_text import of_the_set, preset_text
from bilateral.loading.presets import shipped_presets
from bilateral.loading.rules import SETTING_RULES, SettingRule
from bilateral.loading.toml_text import parse_toml
from bilateral.settings import OF_THE_ROOM, Settings, TextKind
from bilateral.words.notice import Notice
from tests.hypothesis_profiles import costly

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def allowed(guide: SettingRule) -> st.SearchStrategy[Any]:
    """Any value that a setting may have."""
    if guide.types == {bool}:
        values: st.SearchStrategy[Any] = st.booleans()
    elif guide.choices:
        values = st.sampled_from(guide.choices)
    elif guide.types <= {int, float}:
        limits = guide.limits
        if float in guide.types:
            values = st.floats(
                limits.lowest,
                limits.highest,
                exclude_min=limits.is_open,
                exclude_max=limits.is_open,
            )
        else:
            values = st.integers(round(limits.lowest), round(limits.highest))
    elif guide.declared.text is TextKind.COLOUR:
        values = COLOURS
    elif guide.field in {"photo", "background_photo"}:
        values = st.just("") | st.sampled_from(["a.png", "b c.jpg", "“x”.jpeg"])
    elif guide.field == "picture":  # of a size that few targets have
        values = st.sampled_from(["", "", "", "a.png"])
    elif guide.field == "cue_file":
        values = st.sampled_from(["", "a.wav", "“x”.mp3"])
    else:
        values = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200)
    if guide.is_optional:
        values = st.none() | values
    return values.filter(lambda value: guide.accepts(value, is_text=False))


ALL = st.fixed_dictionaries(
    {
        section: st.fixed_dictionaries(
            {}, optional={field: allowed(guide) for field, guide in guides.items()}
        )
        for section, guides in SETTING_RULES.items()
    }
)


def settled(values: dict[str, dict[str, Any]]) -> Settings:
    """These values as settings, without those that cannot stand beside the others before them."""
    kept: dict[str, dict[str, Any]] = {}
    settings = Settings()
    for section, table in values.items():
        for field, value in table.items():
            tried = kept | {section: kept.get(section, {}) | {field: value}}
            with suppress(ValidationError):
                settings, kept = Settings.model_validate(tried), tried
    return settings


def of_the_room_usual(settings: Settings) -> Settings:
    usual = Settings()
    values = settings.model_dump()
    for section, field in OF_THE_ROOM:
        values[section][field] = getattr(getattr(usual, section), field)
    return Settings.model_validate(values)


@costly
@given(values=ALL)
def test_every_setting_of_a_set_comes_back_the_very_same(
    values: dict[str, dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    settings = settled(values)
    folder = tmp_path_factory.mktemp("saved")
    preset = Library(folder).save("Mine", of_the_set(settings.model_dump()), "x", replace=False)
    loaded = load(preset.path, {}, user_file=folder / "settings.toml", environ={})
    assert loaded == of_the_room_usual(settings)


@costly
@given(values=ALL)
def test_the_text_of_any_settings_says_the_very_same(values: dict[str, dict[str, Any]]) -> None:
    settings = settled(values)
    given_values = settings.model_dump(mode="json")
    read = read_import("mine.toml", preset_text(given_values, "What for").encode())
    assert isinstance(read, Imported)
    assert Settings.model_validate(read.values) == settings
    assert read.about == "What for"
    assert preset_text(read.values, read.about) == preset_text(given_values, "What for")


@pytest.mark.parametrize("name", [preset.name for preset in shipped_presets()])
def test_every_shipped_preset_comes_back_the_very_same(name: str, tmp_path: Path) -> None:
    user_file = tmp_path / "settings.toml"
    settings = load(name, {}, user_file=user_file, environ={})
    values = of_the_set(settings.model_dump(mode="json"))
    Library(tmp_path).save("Mine", values, "A copy", replace=False)
    assert load("Mine", {}, user_file=user_file, environ={}) == settings


@given(about=st.text(max_size=300))
def test_a_description_stays_in_its_line(about: str) -> None:
    file = parse_toml(
        preset_text({"audio": {"on": False}}, about).encode(), Notice("where-file", file="x")
    )
    assert file.values == {"audio": {"on": False}}
    assert "\n" not in file.description


def test_a_reader_is_told_what_the_numbers_mean() -> None:
    text = preset_text(
        {
            "motion": {"speed_hz": 0.7, "profile": "linear", "width_percent": 65.0},
            "set": {"passes": 20, "seconds": None},
        },
        "Slow",
    )
    assert text == (
        "# Slow\n\n"
        "[motion]\n"
        "# Speed. Passes a second. One pass is two sweeps: from left to right and back.\n"
        "speed_hz = 0.7\n"
        '# Kind of movement: "sinusoid", "linear", "saccade" or "eased".\n'
        'profile = "linear"\n'
        "# Width, in %. Length of a sweep, measured against what fits.\n"
        "width_percent = 65.0\n\n"
        "[set]\n"
        "# Length in passes. One pass is two sweeps. Instead of seconds.\n"
        "passes = 20\n"
    )


def test_what_is_usual_or_of_the_room_is_not_put_into_a_preset() -> None:
    values = Settings().model_dump(mode="json")
    assert of_the_set(values) == {}
    values["audio"] |= {"swap": True, "latency_ms": 5.0, "level_dbfs": -30.0}
    values["page"]["theme"] = "light"
    assert of_the_set(values) == {"audio": {"level_dbfs": -30.0}}
