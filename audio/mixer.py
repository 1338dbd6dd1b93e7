"""Several tones at once into one block, under a level that glides and a ceiling that holds."""

import math
from dataclasses import dataclass

import numpy as np

from audio.tones import Samples, Voiced
from bilateral.stimulus.cue_samples import raised_cosine

GLIDE_DB_PER_S = 200.0
"""A level that falls while something sounds takes this slope: 20 dB take a tenth of a second."""
RISE_DB_PER_S = 20.0
"""A level that rises takes this one, in silence too: no tone is much louder than the one before."""
FADE_S = 0.01
"""How long voices take to fall silent on a halt."""
LARGEST_BLOCK = 8192


@dataclass(slots=True)
class _Voice:
    first: int
    voiced: Voiced
    gains: tuple[float, float]

    @property
    def end(self) -> int:
        return self.first + len(self.voiced.wave)


class Mixer:
    """Adds voices sample by sample. For one thread: the one that fills the blocks.

    The ceiling cannot be passed: the voices' envelopes bound the sum, and where the bound would
    exceed the ceiling the gain follows it down. Envelopes are smooth, so this never clicks.
    """

    def __init__(self, rate_hz: float, ceiling: float) -> None:
        self._rate_hz = rate_hz
        self._ceiling = ceiling
        self._voices: list[_Voice] = []
        self._level_db: float | None = None
        self._begins = True
        self._bound = np.zeros((LARGEST_BLOCK, 2), np.float32)
        self._ramp = np.arange(1, LARGEST_BLOCK + 1, dtype=np.float32)

    def start(self, first: int, voiced: Voiced, gains: tuple[float, float]) -> None:
        """Let a tone begin at sample `first`, at or after the next block's beginning."""
        self._voices.append(_Voice(first, voiced, gains))

    def renew(self) -> None:
        """Take the next level up at once, as soon as nothing sounds: what is given begins anew."""
        self._begins = True

    def fill(self, out: Samples, first: int, level_db: float) -> None:
        """Write the block of shape (frames, 2) that begins at sample `first`."""
        out.fill(0.0)
        frames = len(out)
        gain = self._glide(frames, level_db)
        bound = self._bound[:frames]
        bound.fill(0.0)
        if not self._voices:
            return
        for voice in self._voices:
            _add(voice, voice.voiced.wave, out, first)
            _add(voice, voice.voiced.envelope, bound, first)
        bound *= gain
        out *= gain
        self._hold(out, bound)
        self._voices = [voice for voice in self._voices if voice.end > first + frames]

    def fade(self, out: Samples, first: int) -> None:
        """Write a last block in which everything under way falls silent, and forget it."""
        if not self._voices or self._level_db is None:
            out.fill(0.0)
            self._bound[: len(out)] = 0.0
            return
        self.fill(out, first, self._level_db)
        count = min(len(out), max(1, int(FADE_S * self._rate_hz)))
        out[:count] *= raised_cosine(1.0 - self._ramp[:count] / count)[:, None].astype(np.float32)
        out[count:] = 0.0
        self._voices.clear()

    def lay_under(self, out: Samples, wave: Samples, bound: Samples) -> None:
        """Add to the block just written what sounds on beneath it, never beyond `bound`."""
        out += wave
        whole = self._bound[: len(out)]
        whole += bound
        self._hold(out, whole)

    def _hold(self, out: Samples, bound: Samples) -> None:
        """Keep a block to the ceiling, and its bound with it."""
        if float(bound.max()) > self._ceiling:
            out *= self._ceiling / np.maximum(bound, self._ceiling)
            np.minimum(bound, self._ceiling, out=bound)

    def _glide(self, frames: int, level_db: float) -> Samples | np.float32:
        """Gain of each sample, shape (frames, 1): from the last level towards the one asked for.

        One for all of them where it stays, or where nothing sounds.
        """
        begins = self._begins and not self._voices
        if self._level_db is None or begins or (level_db < self._level_db and not self._voices):
            self._level_db = level_db
            self._begins = False
        start_db = self._level_db
        change_db = level_db - start_db
        slope_db_per_s = RISE_DB_PER_S if change_db > 0.0 else GLIDE_DB_PER_S
        step_db = math.copysign(slope_db_per_s / self._rate_hz, change_db)
        least_db, most_db = min(change_db, 0.0), max(change_db, 0.0)
        self._level_db = start_db + min(max(frames * step_db, least_db), most_db)
        if change_db == 0.0 or not self._voices:
            return np.float32(10.0 ** (self._level_db / 20.0))
        moved_db = np.clip(self._ramp[:frames] * step_db, least_db, most_db)
        gain: Samples = np.power(np.float32(10.0), (start_db + moved_db) / 20.0, dtype=np.float32)
        return gain[:, None]


def _add(voice: _Voice, values: Samples, block: Samples, first: int) -> None:
    begin = max(voice.first, first)
    end = min(voice.end, first + len(block))
    if end <= begin:
        return
    part = values[begin - voice.first : end - voice.first]
    for channel, gain in enumerate(voice.gains):
        if gain:
            block[begin - first : end - first, channel] += part * np.float32(gain)
