"""Music of one's own: without a gap, as loud as everything else, and no file that stops a set."""

import math
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import Mock, create_autospec

import numpy as np
import pytest

from audio.music import Music
from audio.music_files import music_named
from audio.music_loudness import kept_lufs, key_of, measured_lufs
from audio.music_ring import AGAIN_S, MusicRing
from audio.tones import Samples
from bilateral.files.sound_excerpts import mixed
from bilateral.stimulus.ambience_sounds import FULL_LUFS, PEAK_ROOM
from bilateral.stimulus.loudness import block_energies, gated_lufs
from bilateral.words.catalogue import say
from bilateral.words.languages import languages
from bilateral.words.notice import Notice
from tests.files.sounds import HOSTILE, NO_FILES, encoded, sine
from tests.hypothesis_profiles import some

RATE_HZ = 48_000
WAIT_S = 20.0


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for room in ("audio.music", "audio.music_files"):
        monkeypatch.setattr(f"{room}.music_folder", lambda: tmp_path / "config" / "music")
    monkeypatch.setattr("audio.music_loudness.state_folder", lambda: tmp_path / "state")
    found = tmp_path / "config" / "music"
    found.mkdir(parents=True)
    return found


@contextmanager
def playing(name: str, *, waits: bool = True) -> Iterator[tuple[Music, deque[Notice]]]:
    news: deque[Notice] = deque()
    music = Music(name, RATE_HZ, news, waits=waits)
    try:
        yield music, news
    finally:
        music.close()


def heard(music: Music, seconds: float) -> Samples:
    out = np.zeros((round(seconds * RATE_HZ / 512), 512), np.float32)
    for block in out:
        music.read_into(block)
    return out.ravel()


def lufs_of(wave: Samples) -> float:
    return gated_lufs(block_energies(wave.astype(np.float64), RATE_HZ))


def click_db(wave: Samples, above_hz: float) -> float:
    """The strongest of any 10 ms above a frequency, against the strongest of all."""
    size = 512
    window = np.blackman(size)
    views = np.lib.stride_tricks.sliding_window_view(wave.astype(np.float64), size)[::128]
    spectra = np.abs(np.fft.rfft(views * window, axis=1))
    high = spectra[:, np.fft.rfftfreq(size, 1.0 / RATE_HZ) > above_hz]
    return 20.0 * math.log10(float(high.max() / spectra.max()))


@pytest.mark.parametrize(
    ("kind", "rate_hz"),
    some([("MP3", 44_100), ("WAV", 48_000), ("FLAC", 44_100), ("OGG", 44_100), ("MP3", 48_000)]),
)
def test_a_loop_has_neither_gap_nor_click(folder: Path, kind: str, rate_hz: int) -> None:
    wave = sine(2.03, 500.0, rate_hz)
    (folder / f"loop.{kind.lower()}").write_bytes(encoded(wave, kind, rate_hz))
    with playing("") as (music, news):
        out = heard(music, 9.0)[RATE_HZ // 2 :]
    assert not news
    assert click_db(out, 6000.0) < -80.0
    loud = np.sqrt(np.mean(out[: len(out) // 480 * 480].reshape(-1, 480) ** 2, axis=1))
    assert loud.min() > 0.6 * np.median(loud)
    assert loud.max() < 1.5 * np.median(loud)


@pytest.mark.parametrize("gain", some([0.2, 0.9]))
def test_loud_and_quiet_music_are_as_loud_as_each_other(folder: Path, gain: float) -> None:
    noise = np.random.default_rng(3).normal(size=50 * RATE_HZ)
    wave = np.convolve(noise, np.hanning(40), "valid")
    path = folder / "noise.flac"
    path.write_bytes(encoded(gain * wave / np.abs(wave).max(), "FLAC"))
    with playing("noise.flac") as (music, _):
        out = heard(music, 8.0)[RATE_HZ:]
    assert lufs_of(out) == pytest.approx(FULL_LUFS, abs=1.0)
    assert np.abs(out).max() <= PEAK_ROOM
    kept = kept_lufs(key_of(path))
    assert kept == pytest.approx(measured_lufs(path), abs=0.01)


def test_the_files_of_a_folder_are_played_in_order_and_hidden_ones_are_not(folder: Path) -> None:
    (folder / "calm").mkdir()
    for number, name in enumerate(("b.wav", "A.flac", "c.ogg"), 1):
        kind = name[2:].upper()
        (folder / "calm" / name).write_bytes(encoded(sine(1.0, 500.0 * number), kind))
    (folder / "calm" / ".hidden.wav").write_bytes(encoded(sine()))
    (folder / "calm" / "notes.txt").write_text("no music")
    assert [path.name for path in music_named("calm")] == ["A.flac", "b.wav", "c.ogg"]
    with playing("calm") as (music, _):
        out = heard(music, 3.5)
    begin = int(np.flatnonzero(np.abs(out) > 0.01)[0])
    pitches = []
    for at in (0.3, 1.25, 2.2):
        part = out[begin + round(at * RATE_HZ) :][:8192] * np.hanning(8192)
        pitches.append(np.abs(np.fft.rfft(part)).argmax() * RATE_HZ / 8192)
    assert pitches == pytest.approx([1000.0, 500.0, 1500.0], abs=10.0)


def test_one_good_file_among_all_those_is_played_on_and_on(folder: Path) -> None:
    for name, content in HOSTILE.items():
        (folder / name).write_bytes(content)
    for kind, make in NO_FILES.items():
        make(folder / f"{kind}.mp3")
    (folder / "~good.wav").write_bytes(encoded(sine(3.0, 500.0)))
    with playing("") as (music, news):
        out = heard(music, 60.0)
        told = list(news)
    assert np.isfinite(out).all()
    assert np.abs(out).max() <= PEAK_ROOM
    for notice in told:
        for language in languages():
            assert say(notice, language).count(".") >= 2
    assert np.abs(out[-40 * RATE_HZ :]).max() > 0.3
    assert len(told) >= 15
    assert len({notice.items for notice in told}) == len(told)


def test_who_reads_ahead_works_seldom(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whenever it does, it may be held with the interpreter in its hands, and the card waits."""
    (folder / "long.mp3").write_bytes(encoded(sine(50.0, 500.0, 44_100), "MP3", 44_100))
    read = Mock(wraps=mixed)
    monkeypatch.setattr("audio.music_files.mixed", read)
    written = create_autospec(MusicRing.write, side_effect=MusicRing.write)
    monkeypatch.setattr(MusicRing, "write", written)
    with playing("long.mp3") as (music, _):
        out = heard(music, 30.0)
    assert np.abs(out[-RATE_HZ:]).max() > 0.1
    assert 20 < read.call_count < 2 * 40
    assert 20 < written.call_count < 2 * 40


def test_what_is_gone_is_told_once_and_comes_back_by_itself(folder: Path) -> None:
    path = folder / "stick.wav"
    path.write_bytes(encoded(sine(1.0, 500.0)))
    with playing("stick.wav", waits=False) as (music, news):
        wait_for(lambda: music.is_ready)
        assert np.abs(heard(music, 0.5)).max() > 0.1
        path.unlink()
        wait_for(lambda: (heard(music, 0.1) == 0.0).all() and music.is_idle)
        assert music.starved  # as often as it was read sooner than decoded: no clock paces it here
        assert [notice.code for notice in news] == ["music-refused", "music-none"]
        path.write_bytes(encoded(sine(1.0, 500.0)))
        wait_for(lambda: music.is_ready)
        assert np.abs(heard(music, 0.5)).max() > 0.1
        assert len(news) == 2


def wait_for(condition: Callable[[], object]) -> None:
    until_s = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < until_s
        time.sleep(0.005)


def test_what_runs_dry_falls_silent_and_comes_back_without_a_click() -> None:
    ring = MusicRing(RATE_HZ, 4.0)
    hum = np.sin(2.0 * np.pi * 500.0 * np.arange(4 * RATE_HZ) / RATE_HZ).astype(np.float32)
    written = round(AGAIN_S * RATE_HZ) + 77
    ring.write(hum[:written])
    out = np.zeros((100, 512), np.float32)
    for block in out[:60]:
        ring.read_into(block)
    assert ring.starved == 1
    assert not out[55:60].any()
    ring.write(hum[: RATE_HZ + 100])
    for block in out[60:]:
        ring.read_into(block)
    assert np.abs(out[70:]).max() > 0.9
    assert click_db(out.ravel(), 6000.0) < -80.0
