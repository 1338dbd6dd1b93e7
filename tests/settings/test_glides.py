"""A glide that would flash is refused where settings are read, with what may be given instead."""

from pathlib import Path

import pytest

from bilateral.loading import SettingsRefused, load
from bilateral.loading.spelling import literal
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK, languages


@pytest.fixture
def preset(tmp_path: Path) -> Path:
    return tmp_path / "preset.toml"


@pytest.fixture
def user_file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


GLIDE = "[motion]\nspeed_hz = 2.0\nwidth_percent = 100\n[target]\ndiameter_percent = 50\n"


def test_a_glide_that_would_flash_is_refused_with_what_may_be_given(
    preset: Path, user_file: Path
) -> None:
    preset.write_text(GLIDE)
    with pytest.raises(SettingsRefused) as refused:
        load(preset, {}, user_file=user_file, environ={})
    (refusal,) = refused.value.refusals
    assert say(refusal.where, FALLBACK).endswith("line 2")
    assert "50 % of the height at 2 Hz" in say(refusal.problem, FALLBACK)
    assert "flash more than three times a second" in say(refusal.problem, FALLBACK)
    told = dict(refusal.remedy.items)
    for language in languages():
        words = say(refusal.problem, language), say(refusal.remedy, language)
        assert language == FALLBACK or words[0] != say(refusal.problem, FALLBACK)
        for said in (f"{told['fastest']:g}", f"{told['largest']:g}"):
            assert said in words[1].replace(",", ".")
    slower = GLIDE.replace("2.0", str(told["fastest"]))
    smaller = GLIDE.replace("= 50", f"= {told['largest']}")
    for allowed in (slower, smaller):
        preset.write_text(allowed)
        load(preset, {}, user_file=user_file, environ={})


def test_where_no_speed_is_slow_enough_only_another_size_or_path_is_proposed(
    preset: Path, user_file: Path
) -> None:
    drawn = " ".join(["100 -100"] * 12)
    text = (
        f'[motion]\nspeed_hz = 0.1\npath = "drawn"\ndrawn_heights_percent = "{drawn}"\n'
        "width_percent = 30\nheight_percent = 100\n"
        '[target]\nshape = "ring"\ndiameter_percent = 30\n'
    )
    preset.write_text(text)
    with pytest.raises(SettingsRefused) as refused:
        load(preset, {}, user_file=user_file, environ={})
    (refusal,) = refused.value.refusals
    assert "no speed is slow enough" in say(refusal.remedy, FALLBACK)
    largest = dict(refusal.remedy.items)["largest"]
    preset.write_text(text.replace("diameter_percent = 30", f"diameter_percent = {largest}"))
    load(preset, {}, user_file=user_file, environ={})


def test_a_picture_that_passes_over_too_much_is_refused_with_the_size_that_fits(
    preset: Path, user_file: Path
) -> None:
    text = (
        '[motion]\npath = "eight"\nspeed_variation_percent = 15\n'
        '[target]\npicture = "sun.png"\ndiameter_percent = 6\n'
    )
    preset.write_text(text)
    with pytest.raises(SettingsRefused) as refused:
        load(preset, {}, user_file=user_file, environ={})
    (refusal,) = refused.value.refusals
    largest = float(str(dict(refusal.remedy.items)["largest"]))
    for language in languages():
        assert f"{largest:g} %" in say(refusal.remedy, language).replace(",", ".")
    preset.write_text(text.replace("= 6", f"= {largest}"))
    load(preset, {}, user_file=user_file, environ={})
    preset.write_text(text.replace("= 6", f"= {largest + 0.3}"))
    with pytest.raises(SettingsRefused):
        load(preset, {}, user_file=user_file, environ={})


@pytest.mark.parametrize(
    "colours",
    [
        {"colour": "#404040"},
        {"colour": "#ffffff", "background": "#f0f0f0"},
        {"brightness_percent": 20},
    ],
)
def test_what_is_hardly_seen_may_be_as_large_and_fast_as_it_likes(
    preset: Path, user_file: Path, colours: dict[str, str | int]
) -> None:
    chosen = "".join(f"{name} = {literal(value)}\n" for name, value in colours.items())
    preset.write_text(GLIDE + chosen)
    load(preset, {}, user_file=user_file, environ={})
