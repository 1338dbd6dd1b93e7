"""Music that is as loud as it may be stays below the ceiling between its samples too."""

from collections import deque
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from audio.music import Music
from audio.tone_player import TonePlayer
from bilateral.session.commands import Start
from bilateral.session.plan import Passes
from bilateral.stimulus.ambience import OWN_MUSIC, Ambience, AmbienceSource
from bilateral.stimulus.limits import LOUDEST_AMBIENCE_DBFS
from bilateral.words.notice import Notice
from tests.audio import meter
from tests.audio.hearing import RATE_HZ
from tests.audio.offline import PLAN, Ears
from tests.files.sounds import encoded
from tests.hypothesis_profiles import some

SOURCE = AmbienceSource(OWN_MUSIC, "hot.flac")
CEILING_DBFS = -6.0
SECONDS = 5.0


class Only:
    """The one piece of music that there is."""

    def __init__(self, music: Music) -> None:
        self._music = music

    def found(self, source: AmbienceSource) -> Music | None:
        return self._music if source == SOURCE else None


def hot(seconds: float = 12.0) -> np.ndarray:
    """Quiet noise, so that it is made loud, with bursts whose peaks lie between samples."""
    count = round(seconds * RATE_HZ)
    wave = 0.05 * np.random.default_rng(7).normal(size=count)
    at = np.arange(count)
    between = np.sin(np.pi / 2 * at + np.pi / 4)
    is_burst = at % 9600 < 480
    wave[is_burst] = np.sign(between[is_burst])
    return np.clip(wave, -1.0, 1.0)


def test_the_judge_sees_a_peak_between_two_samples() -> None:
    wave = np.sin(np.pi / 2 * np.arange(RATE_HZ) + np.pi / 4) * np.hanning(RATE_HZ)
    assert np.abs(wave).max() == pytest.approx(0.7071, abs=1e-3)
    assert meter.true_peak_dbfs(wave) == pytest.approx(0.0, abs=0.3)


@pytest.mark.parametrize("tones_dbfs", some([-6.0, -80.0]))
def test_the_loudest_music_with_and_without_tones_is_below_the_ceiling_between_samples(
    tones_dbfs: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in ("audio.music", "audio.music_files"):
        monkeypatch.setattr(f"{room}.music_folder", lambda: tmp_path)
    monkeypatch.setattr("audio.music_loudness.state_folder", lambda: tmp_path / "state")
    (tmp_path / "hot.flac").write_bytes(encoded(hot(), "FLAC"))
    assert PLAN.tones is not None
    heard = Ambience(SOURCE, LOUDEST_AMBIENCE_DBFS)
    tones = replace(PLAN.tones, level_dbfs=tones_dbfs, ambience=heard)
    listening = Ears(replace(PLAN, length=Passes(6), tones=tones))
    music = Music("hot.flac", RATE_HZ, deque[Notice](), waits=True)
    try:
        music.wait()
        listening.player = TonePlayer(listening.now_playing, RATE_HZ, sources=Only(music))
        listening.player.prepare(tones.shape)
        listening.play(SECONDS, [(0.0, Start())])
    finally:
        music.close()
    peaks = [meter.true_peak_dbfs(listening.heard[:, ear]) for ear in (0, 1)]
    print(f"{tones_dbfs:g} dBFS of tones: {max(peaks):.2f} dBTP")
    assert max(peaks) <= CEILING_DBFS
    assert max(peaks) > CEILING_DBFS - 6.0
