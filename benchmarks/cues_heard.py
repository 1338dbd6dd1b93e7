"""When cues were heard in what a card recorded, music above them or not."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from audio.tones import ToneBank
from bilateral.stimulus.sound import ToneShape
from tests.rig.recording import Recording

APART_HZ = 2500.0
"""Music lies above what is looked at of the cues, so that both can be told apart."""
SOUGHT_S = 0.02
"""A cue is looked for so near to its planned moment."""


def when_heard_s(
    recording: Recording, events: Sequence[Mapping[str, Any]], sound: str
) -> np.ndarray:
    """When each cue was heard: where its own wave is most like what was recorded nearby."""
    rate_hz = recording.rate_hz
    wave = _below(ToneBank(ToneShape.of(sound), rate_hz).starting_at(0.0)[1].wave[:, None], rate_hz)
    wave = wave[: round(0.1 * rate_hz), 0]
    sounds = _below(recording.samples, rate_hz)
    first_s = float(recording.time_of_sample([0])[0])
    found = []
    for event in events:
        middle = round((event["planned_s"] - first_s) * rate_hz)
        begin = middle - round(SOUGHT_S * rate_hz)
        part = sounds[begin : begin + 2 * round(SOUGHT_S * rate_hz) + len(wave), event["sweep"] % 2]
        if begin < 0 or len(part) < len(wave) + 2:
            found.append(np.nan)
            continue
        likeness = np.correlate(part, wave, "valid")
        top = int(likeness.argmax())
        if not 0 < top < len(likeness) - 1 or likeness[top] < 1e-6:
            found.append(np.nan)
            continue
        before, at, after = likeness[top - 1 : top + 2]
        shift = 0.5 * (before - after) / (before - 2.0 * at + after)
        found.append(float(recording.time_of_sample([begin + top + shift])[0]))
    return np.array(found)


def _below(samples: np.ndarray, rate_hz: int) -> np.ndarray:
    """What lies below the music."""
    padded = 1 << (len(samples) + rate_hz).bit_length()
    spectra = np.fft.rfft(samples.astype(np.float64), padded, axis=0)
    hz = np.fft.rfftfreq(padded, 1.0 / rate_hz)
    spectra *= (1.0 / (1.0 + (hz / APART_HZ) ** 12))[:, None]
    return np.fft.irfft(spectra, padded, axis=0)[: len(samples)]
