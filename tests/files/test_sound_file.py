"""Sounds of all kinds are read to their end; whatever is no sound is refused in a sentence."""

import io
import os
import sys
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from bilateral.files.sound_file import MOST_FRAMES, Frames, SoundFile, SoundRefused
from tests.files.sounds import HOSTILE, NO_FILES, encoded, sine

BLOCK = 4096


def read_out(source: Path | io.BytesIO) -> Frames:
    with SoundFile(source) as sound:
        blocks = []
        while len(block := sound.read(BLOCK)):
            assert len(block) <= BLOCK
            blocks.append(block)
        return np.concatenate([np.zeros((0, sound.channels), np.float32), *blocks])


@pytest.mark.parametrize(
    ("kind", "subtype", "suffix", "within"),
    [
        ("WAV", "PCM_16", ".wav", 1e-4),
        ("WAV", "FLOAT", ".wav", 1e-6),
        ("FLAC", None, ".flac", 1e-4),
        ("AIFF", None, ".aiff", 1e-4),
        ("W64", None, ".w64", 1e-4),
        ("OGG", None, ".ogg", 0.05),
        ("OGG", "OPUS", ".ogg", 0.05),
        ("MP3", None, ".mp3", 0.05),
    ],
)
def test_a_sound_of_each_kind_is_read_whole(
    kind: str, subtype: str | None, suffix: str, within: float, tmp_path: Path
) -> None:
    wave = np.column_stack((sine(), 0.5 * sine()))
    path = tmp_path / "sound"
    path.write_bytes(encoded(wave, kind, subtype=subtype))
    found = read_out(path)
    assert found.shape == wave.shape
    middle = slice(4800, -4800)
    assert np.abs(found[middle] - wave[middle]).max() < within
    with SoundFile(path) as sound:
        assert (sound.rate_hz, sound.channels, sound.suffix) == (48_000, 2, suffix)


@pytest.mark.parametrize("name", NO_FILES)
@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes in folders")
def test_what_is_no_file_is_refused_at_once(name: str, tmp_path: Path) -> None:
    NO_FILES[name](tmp_path / name)
    with pytest.raises(SoundRefused):
        SoundFile(tmp_path / name)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_does_no_harm(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.wav"))
    path.write_bytes(encoded(sine()))
    assert len(read_out(path)) == 24_000


@pytest.mark.skipif(sys.platform != "linux", reason="counts what is open as Linux tells it")
def test_nothing_stays_open(tmp_path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for name, content in HOSTILE.items():
        path = tmp_path / name
        path.write_bytes(content)
        with suppress(SoundRefused):
            read_out(path)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_no_more_is_read_at_once_than_is_bounded() -> None:
    with SoundFile(io.BytesIO(encoded(np.zeros(MOST_FRAMES + 10)))) as sound:
        assert len(sound.read(10**12)) == MOST_FRAMES
        assert len(sound.read(10**12)) == 10


def test_a_place_can_be_sought() -> None:
    with SoundFile(io.BytesIO(encoded(sine(), subtype="FLOAT"))) as sound:
        sound.seek(1000)
        assert np.allclose(sound.read(100)[:, 0], sine()[1000:1100], atol=1e-6)
        with pytest.raises(SoundRefused):
            sound.seek(10**9)
