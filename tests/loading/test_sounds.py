"""Sounds of one's own: what is one is kept under a safe name, all else is refused in words."""

from pathlib import Path

import pytest

from bilateral.files.endings import SOUND_FORMATS, SOUNDS
from bilateral.loading import SettingsRefused
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.sounds import LARGEST_SOUND_BYTES, add_sound, sounds_in
from tests.files.sounds import encoded, sine


@pytest.mark.parametrize("kind", ["WAV", "FLAC", "OGG", "MP3", "AIFF"])
def test_a_sound_is_kept_under_a_name_that_says_what_it_is(kind: str, tmp_path: Path) -> None:
    folder, content = tmp_path / "sounds", encoded(sine(), kind)
    name = add_sound(folder, "../C:\\x\\Stream.anything", content)
    assert name == f"Stream{SOUND_FORMATS[kind][0]}"
    assert (folder / name).read_bytes() == content
    assert sounds_in(folder) == (name,)
    assert SETTING_RULES["audio"]["cue_file"].accepts(name, is_text=False)
    assert add_sound(folder, "stream", content) != name


def test_a_sound_that_is_too_large_is_not_even_looked_at(tmp_path: Path) -> None:
    with pytest.raises(SettingsRefused, match="larger than 20 MB"):
        add_sound(tmp_path, "x.wav", bytes(LARGEST_SOUND_BYTES + 1))


def test_only_what_can_be_played_may_be_chosen(tmp_path: Path) -> None:
    for name in ("a.wav", "b.txt", "c.mp3", "notes"):
        (tmp_path / name).touch()
    assert sounds_in(tmp_path) == ("a.wav", "c.mp3")
    assert sounds_in(tmp_path / "missing") == ()
    rule = SETTING_RULES["audio"]["cue_file"]
    assert all(rule.accepts(f"x{suffix}", is_text=False) for suffix in SOUNDS)
    for path in ("../x.wav", "/x.wav", "a/b.wav", "a\\b.wav"):
        assert not rule.accepts(path, is_text=False)
