"""Sweeps what sounds on and on from ear to ear with the target, sample by sample."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from audio.mixer import FADE_S, GLIDE_DB_PER_S, LARGEST_BLOCK, RISE_DB_PER_S
from audio.tones import Samples
from bilateral.stimulus.ambience import AmbienceSource
from bilateral.stimulus.ambience_sounds import PEAK_ROOM
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.tone_waves import raised_cosine
from bilateral.timing.timeline import FloatArray

KNOT = 64
"""Gains are reckoned for every so manieth sample and go straight in between: exact to -90 dB."""
JUMP_S = 0.02
"""Nothing goes from ear to ear more quickly than this, whatever jumps."""
SWAP_S = 0.5
"""How long one sound takes to give way to another, or to come back after it was off."""


class Continuous(Protocol):
    """What sounds on and on, mono, nowhere beyond PEAK_ROOM; read by one thread."""

    def read_into(self, out: Samples) -> None:
        """Write the next samples, without waiting for anything."""


class Sources(Protocol):
    """What is ready to be heard."""

    def found(self, source: AmbienceSource) -> Continuous | None:
        """It, or None while it is not ready. Asked in every block."""


_QUIET = 0.05
"""A set that is heard by less than this begins, or goes on after a pause."""


@dataclass(slots=True)
class _Layer:
    source: AmbienceSource
    share: float


class AmbiencePlayer:
    """The part of the audio callback that plays ambiences and music. For one thread.

    What is silent is not read, so music holds its place through pauses and between sets.
    """

    def __init__(self, rate_hz: float, sources: Sources) -> None:
        self._rate_hz = rate_hz
        self._sources = sources
        self._layers: list[_Layer] = []
        self._level_db: float | None = None
        self._presence = self._position = self._turn = 0.0
        self._mono = np.zeros(LARGEST_BLOCK, np.float32)
        self._part = np.zeros(LARGEST_BLOCK, np.float32)
        self._wave = np.zeros((LARGEST_BLOCK, 2), np.float32)
        self._bound = np.zeros((LARGEST_BLOCK, 2), np.float32)
        self._samples = np.arange(LARGEST_BLOCK, dtype=np.float64)

    def fill(
        self, frames: int, span_s: tuple[float, float], score: Score, tones: Tones
    ) -> tuple[Samples, Samples] | None:
        """Give a block that is heard in `span_s`, and what it stays below; None for silence."""
        ambience = tones.ambience
        if ambience is None and not self._layers:
            return None
        knots = np.minimum(np.arange(-(-frames // KNOT) + 1) * KNOT, frames)
        at_s = span_s[0] + (span_s[1] - span_s[0]) * knots / frames + tones.alignment.latency_s
        wanted = _presences(score, at_s)
        was_silent = self._presence == 0.0
        if was_silent and not wanted.any():
            self._rest()
            return None
        if ambience is not None:
            self._turn = -ambience.width if tones.alignment.swap else ambience.width
            self._choose(ambience.source, is_fresh=was_silent and wanted[0] < _QUIET)
        sways = np.array([score.sway_at(one) for one in at_s.tolist()]) * self._turn
        if was_silent:
            self._position = float(sways[0])
        spans_s = np.diff(knots) / self._rate_hz
        presence = _eased(self._presence, wanted, spans_s / FADE_S)
        position = _eased(self._position, sways, spans_s * 2.0 / JUMP_S)
        self._presence, self._position = float(presence[-1]), float(position[-1])
        level_db = self._level_db if ambience is None else ambience.level_dbfs
        amount = presence * self._amplitudes(knots, level_db)
        self._mix(frames, knots, None if ambience is None else ambience.source)
        return self._spread(frames, knots, amount, position)

    def hush(self, frames: int) -> tuple[Samples, Samples] | None:
        """Give a last block in which it falls silent as everything does on a halt."""
        if not self._layers or self._presence == 0.0 or self._level_db is None:
            self._rest()
            self._layers.clear()
            return None
        knots = np.array([0, frames])
        same = np.full(2, self._presence) * 10.0 ** (self._level_db / 20.0)
        self._mix(frames, knots, None, is_leaving=False)
        wave, bound = self._spread(frames, knots, same, np.full(2, self._position))
        count = min(frames, max(1, int(FADE_S * self._rate_hz)))
        falling = raised_cosine(1.0 - (self._samples[:count] + 1.0) / count)[:, None]
        wave[:count] *= falling.astype(np.float32)
        wave[count:] = 0.0
        self._rest()
        self._layers.clear()
        return wave, bound

    def _rest(self) -> None:
        self._presence = 0.0
        self._level_db = None

    def _choose(self, source: AmbienceSource, *, is_fresh: bool) -> None:
        """Let a sound come in, beside others or alone in a silence that it comes out of."""
        if is_fresh:
            self._layers = [_Layer(source, 1.0)]
        elif all(layer.source != source for layer in self._layers):
            self._layers.append(_Layer(source, 0.0))

    def _amplitudes(self, knots: FloatArray, level_db: float | None) -> FloatArray:
        if level_db is None:
            return np.zeros(len(knots))
        if self._level_db is None:
            self._level_db = level_db
        change_db = level_db - self._level_db
        if change_db == 0.0:
            return np.full(len(knots), 10.0 ** (level_db / 20.0))
        slope_db = RISE_DB_PER_S if change_db > 0.0 else GLIDE_DB_PER_S
        step_db = math.copysign(slope_db / self._rate_hz, change_db)
        moved_db = np.clip(knots * step_db, min(change_db, 0.0), max(change_db, 0.0))
        found: FloatArray = np.power(10.0, (self._level_db + moved_db) / 20.0)
        self._level_db += float(moved_db[-1])
        return found

    def _mix(
        self,
        frames: int,
        knots: FloatArray,
        wanted: AmbienceSource | None,
        *,
        is_leaving: bool = True,
    ) -> None:
        """Put all layers into one, each with its share, which goes to 1 or to 0."""
        mono, part = self._mono[:frames], self._part[:frames]
        mono.fill(0.0)
        for layer in self._layers:
            sound = self._sources.found(layer.source)
            if sound is None:
                layer.share = 0.0
                continue
            step = 1.0 / (SWAP_S * self._rate_hz)
            if layer.source != wanted:
                step = -step if is_leaving else 0.0
            sound.read_into(part)
            if layer.share < 1.0 or step < 0.0:
                shares = np.clip(layer.share + knots * step, 0.0, 1.0)
                gains = np.sin(np.pi / 2.0 * shares)
                part *= np.interp(self._samples[:frames], knots, gains).astype(np.float32)
                layer.share = float(shares[-1])
            mono += part
        self._layers = [one for one in self._layers if one.share > 0.0 or one.source == wanted]

    def _spread(
        self, frames: int, knots: FloatArray, amount: FloatArray, position: FloatArray
    ) -> tuple[Samples, Samples]:
        """Place the one layer between the ears: equal power wherever it is."""
        angle = np.pi / 4.0 * (1.0 + position)
        wave, bound = self._wave[:frames], self._bound[:frames]
        most = PEAK_ROOM * max(1, len(self._layers))
        for ear, shares in enumerate((np.cos(angle), np.sin(angle))):
            gain = np.interp(self._samples[:frames], knots, amount * shares)
            bound[:, ear] = gain
            np.multiply(self._mono[:frames], bound[:, ear], out=wave[:, ear])
        bound *= np.float32(most)
        return wave, bound


def _presences(score: Score, at_s: FloatArray) -> FloatArray:
    first, last = score.presence_at(float(at_s[0])), score.presence_at(float(at_s[-1]))
    if first == last and first in {0.0, 1.0}:  # no glide is so short that it fits in between
        return np.full(len(at_s), first)
    return np.array([score.presence_at(one) for one in at_s.tolist()])


def _eased(before: float, wanted: FloatArray, most: FloatArray) -> FloatArray:
    """The same from where it was, with no step greater than these."""
    wanted[0] = before
    if bool((np.abs(np.diff(wanted)) > most).any()):
        for number, reach in enumerate(most.tolist(), 1):
            step = wanted[number] - wanted[number - 1]
            wanted[number] = wanted[number - 1] + min(reach, max(-reach, step))
    return wanted
