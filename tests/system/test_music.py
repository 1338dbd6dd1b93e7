"""Music of the therapist's own beneath the tones, on a card that keeps every sample."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.rig.program import Program
from tests.rig.recording import Recording
from tests.rig.soundcard import VirtualCard
from tests.system.hearing import START_UP_S, audio_events, compare

pytestmark = pytest.mark.rig

SECONDS = 10.0
MUSIC_HZ, APART_HZ = 3000.0, 1500.0
LEVEL_DBFS = -34.0


def halves(recording: Recording) -> tuple[Recording, np.ndarray]:
    """The tones, and what lies above them."""
    spectra = np.fft.rfft(recording.samples.astype(np.float64), axis=0)
    hz = np.fft.rfftfreq(len(recording.samples), 1.0 / recording.rate_hz)
    low = (1.0 / (1.0 + (hz / APART_HZ) ** 16))[:, None]
    below, above = (
        np.fft.irfft(part, len(recording.samples), axis=0)
        for part in (spectra * low, spectra * (1.0 - low))
    )
    return replace(recording, samples=below.astype(np.float32)), above


def test_tones_are_as_exact_beside_music_that_goes_from_ear_to_ear(run_dir: Path) -> None:
    card, report = VirtualCard(run_dir, ppm=30.0), run_dir / "report.json"
    folder = run_dir / "config" / "bilateral" / "music"
    folder.mkdir(parents=True)
    at_s = np.arange(44100 * 12) / 44100
    soundfile.write(folder / "hum.mp3", 0.3 * np.sin(2 * np.pi * MUSIC_HZ * at_s), 44100)
    chosen = {
        "XDG_CONFIG_HOME": str(run_dir / "config"),
        "BILATERAL_AMBIENCE_LEVEL_DBFS": f"{LEVEL_DBFS:g}",
    }
    words = ["run", "--speed", "0.83", "--seconds", f"{SECONDS:g}", "--ambience", "music"]
    words += ["--device", card.device, "--require", "audio", "--report", str(report)]
    with Program(run_dir, *words, environments=[card.environment(), chosen]) as program:
        program.succeed(SECONDS + START_UP_S)
    tones, music = halves(card.recording())
    heard = compare(tones, audio_events(report))
    assert heard.found == heard.planned
    assert heard.sides_right
    assert heard.interval_sd <= 5.0  # only a fault passes this
    powers = np.convolve((music**2).sum(axis=1), np.ones(4800) / 4800, "same")
    peak_db = 10.0 * np.log10(2.0 * powers.max())
    # K-weighting hears this pitch 3.3 dB louder than the one that levels are told by.
    assert abs(peak_db - (LEVEL_DBFS - 3.3)) < 1.5
    loud = powers > 0.5 * powers.max()
    share = (music[loud, 0] ** 2).sum() / (music[loud] ** 2).sum()
    assert 0.4 < share < 0.6
    near = np.sqrt(np.convolve(music[:, 0] ** 2, np.ones(480) / 480, "same"))[loud]
    assert near.min() < 0.02 * near.max()
