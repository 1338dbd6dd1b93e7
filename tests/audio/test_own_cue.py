"""A sound of the therapist's own: without silence, as loud as all others, and never a risk."""

import io
import resource
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from audio.tone_player import TonePlayer
from audio.tones import ToneBank
from bilateral.files.own_cue import LONGEST_S, own_cue
from bilateral.files.sound_file import SoundRefused
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import ToneShape
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.catalogue import say
from tests.audio import meter
from tests.audio.hearing import above_db
from tests.files.sounds import RATE_HZ, encoded, sine
from tests.hypothesis_profiles import some

PLAIN_LUFS = meter.loudest_lufs(ToneBank(ToneShape(), RATE_HZ).starting_at(0.0)[1].wave)
QUIET = np.zeros(RATE_HZ)


@pytest.fixture
def sounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "sounds"
    folder.mkdir()
    monkeypatch.setattr("audio.tones.sound_folder", lambda: folder)
    return folder


def bank_of(sounds: Path, content: bytes, rate_hz: float = RATE_HZ) -> ToneBank:
    (sounds / "own").write_bytes(content)
    return ToneBank(ToneShape(file="own"), rate_hz)


@pytest.mark.parametrize(
    ("kind", "file_hz"), some(product(["WAV", "FLAC", "OGG", "MP3", "AIFF"], [22_050, 48_000]))
)
def test_it_is_trimmed_and_as_loud_as_a_sine_of_its_level(
    kind: str, file_hz: int, sounds: Path
) -> None:
    stereo = np.concatenate((np.zeros(file_hz), 0.2 * sine(0.3, rate_hz=file_hz), np.zeros(9000)))
    content = encoded(np.column_stack((stereo, stereo)), kind, file_hz)
    bank = bank_of(sounds, content)
    wave = bank.starting_at(0.0)[1].wave
    assert bank.fault is None
    assert meter.loudest_lufs(wave) == pytest.approx(PLAIN_LUFS, abs=1.0)
    assert len(wave) / RATE_HZ == pytest.approx(0.3, abs=0.06)
    assert abs(wave[0]) < 1e-6
    assert abs(wave[-1]) < 1e-6
    assert above_db(wave) < -60.0
    for step in range(16):
        voiced = bank.starting_at(step / 16)[1]
        assert np.all(np.abs(voiced.wave) <= voiced.envelope)


def test_no_more_than_two_seconds_are_given() -> None:
    long = own_cue(io.BytesIO(encoded(np.concatenate((QUIET, sine(9.0))))), RATE_HZ)
    assert len(long) == LONGEST_S * RATE_HZ
    assert len(own_cue(io.BytesIO(encoded(sine(9.0))), 44_100)) == LONGEST_S * 44_100


def test_what_begins_very_late_or_never_is_no_sound() -> None:
    for wave in (np.zeros(30 * RATE_HZ), np.concatenate((np.zeros(25 * RATE_HZ), sine()))):
        with pytest.raises(SoundRefused, match="sound-file-silent"):
            own_cue(io.BytesIO(encoded(wave)), RATE_HZ)


def test_a_file_that_is_missing_is_told_once(sounds: Path) -> None:
    assert sounds.is_dir()
    player = TonePlayer(NowPlaying[Score](), RATE_HZ)
    shape = ToneShape(file="gone.wav")
    for _ in range(3):
        player.prepare(shape)
    (told,) = player.take_news()
    assert "gone.wav" in say(told, "en")
    assert "Sine" in say(told, "en")
    assert player.has(shape)


def test_memory_is_bounded_whatever_is_in_the_file(sounds: Path) -> None:
    ten_minutes = encoded(0.1 * np.ones(600 * 8000), "FLAC", 8000)
    before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    bank_of(sounds, ten_minutes)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb < 60_000
