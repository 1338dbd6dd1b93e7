"""Flags and variables that cannot be used, and what is wrong in several layers at once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bilateral.loading import SettingsRefused, load
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from tests.settings.refusals import sentence


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ({"motion": {"speed_hz": 3.0}}, ("flag --speed", "is 3.0", "2 Hz", "--speed 2.0")),
        ({"motion": {"speed_hz": "fast"}}, ("flag --speed", '"fast"', "--speed 1.0")),
        ({"motion": {"speed_hz": "nan"}}, ("flag --speed", '"nan"', "--speed 1.0")),
        ({"motion": {"speed_hz": True}}, ("flag --speed", "is true", "--speed 1.0")),
        ({"motion": {"profile": "jump"}}, ('"saccade"', "Use instead: --profile sinusoid")),
        (
            {"motion": {"drawn_heights_percent": "0; 120; -3,6; -200"}},
            ("flag --drawn", "-100", 'Use instead: --drawn "0 100 -4 -100"'),
        ),
        ({"motion": {"drawn_heights_percent": "up"}}, ('--drawn "0 30 45',)),
        ({"set": {"passes": 0}}, ("flag --passes", "1 to 1000 passes", "--passes 1")),
        ({"set": {"passes": "many"}}, ("flag --passes", '"many"', "--passes 1")),
        ({"set": {"passes": 3, "seconds": 3}}, ("--seconds", "Leave one of the two out")),
        ({"audio": {"level_dbfs": 3}}, ("flag --level", "-6 dBFS", "--level -20.0")),
        ({"audio": {"on": "perhaps"}}, ("flag --sound", "true or false", "Use instead: --sound")),
        ({"hands": {"on": "perhaps"}}, ("flag --pulses", "Use instead: --pulses")),
        ({"display": {"monitor": 0}}, ("flag --display", "--display auto")),
        ({"motion": {"profile": "saccade", "speed_hz": 2}}, ("1.5 Hz", "--speed 1.5")),
    ],
)
def test_a_wrong_flag_is_refused_in_plain_words(
    flags: Mapping[str, Mapping[str, object]], words: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(SettingsRefused) as refused:
        load("standard", flags, user_file=tmp_path / "none.toml", environ={})
    told = sentence(refused.value)
    assert [word for word in words if word not in told] == []


@pytest.mark.parametrize(
    ("variable", "text", "words"),
    [
        ("MOTION_SPEED_HZ", "5", ("from 0.05 to 2 Hz", "BILATERAL_MOTION_SPEED_HZ=2.0")),
        ("MOTION_SPEED_HZ", "1,2", ('"1,2"', "BILATERAL_MOTION_SPEED_HZ=1.2")),
        ("AUDIO_ON", "maybe", ("true or false", "BILATERAL_AUDIO_ON=true")),
        ("SPEED", "1", ("no such setting", "BILATERAL_MOTION_SPEED_HZ")),
        ("AUDIO_LEVEL", "-30", ("no such setting", "BILATERAL_AUDIO_LEVEL_DBFS")),
        ("MOTOIN_SPEED_HZ", "1", ("no such setting", "BILATERAL_MOTION_SPEED_HZ")),
        ("XYZZY", "1", ("no such setting", "Remove it")),
        ("AUDIO_DEVICE_\udcff", "1", ("no such setting",)),
        ("MOTION_PATH", "\udcff\x1b[2J", ("motion.path", '"horizontal"')),
    ],
)
def test_a_wrong_variable_is_refused_in_plain_words(
    variable: str, text: str, words: tuple[str, ...], tmp_path: Path
) -> None:
    environ = {f"BILATERAL_{variable}": text}
    with pytest.raises(SettingsRefused) as refused:
        load("standard", {}, user_file=tmp_path / "none.toml", environ=environ)
    told = sentence(refused.value)
    assert told.startswith("environment variable ")
    assert [word for word in words if word not in told] == []


def test_wrong_values_of_all_layers_are_told_together(tmp_path: Path) -> None:
    preset, user_file = tmp_path / "mine.toml", tmp_path / "settings.toml"
    preset.write_text("[motion]\nspeed_hz = 9")
    user_file.write_text("[motion]\nspeed_hz = 8")
    environ = {"BILATERAL_MOTION_SPEED_HZ": "7"}
    with pytest.raises(SettingsRefused) as refused:
        load(preset, {"motion": {"speed_hz": 6.0}}, user_file=user_file, environ=environ)
    assert [say(refusal.where, FALLBACK).split()[0] for refusal in refused.value.refusals] == [
        f"{preset},",
        f"{user_file},",
        "environment",
        "flag",
    ]
