"""Sweeps what sounds on and on from ear to ear with the target, sample by sample."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from audio.block_course import BlockCourse, steps
from audio.mixer import FADE_S, GLIDE_DB_PER_S, LARGEST_BLOCK, RISE_DB_PER_S
from audio.rising_tone import RisingTone
from audio.tones import Samples
from bilateral.stimulus.ambience import AmbienceSource
from bilateral.stimulus.ambience_sounds import PEAK_ROOM
from bilateral.stimulus.cue_samples import raised_cosine
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.arrays import FloatArray

KNOT = 64
"""Gains are reckoned for every so manieth sample and go straight in between: exact to -90 dB."""
FINE_KNOT = 16
"""The same where something hurries."""
TURN_S = 0.015
"""How quickly it follows another width, or ears that are exchanged."""
SWAP_S = 0.12
"""How quickly one sound gives way to another, or comes back: all in about half a second."""
COMES_PER_S = 5.0
"""How much more of a set is heard, or less: a little quicker than the shortest fade.

So a pause that the player learns of late, as on a busy computer, is no step.
"""


class Continuous(Protocol):
    """What sounds on and on, mono, nowhere beyond PEAK_ROOM; read by one thread."""

    def read_into(self, out: Samples) -> None:
        """Write the next samples, without waiting for anything."""


class Sources(Protocol):
    """What is ready to be heard."""

    def found(self, source: AmbienceSource) -> Continuous | None:
        """It, or None while it is not ready. Asked in every block."""


_MOST_PER_S = 200.0
"""Whatever else may happen: from one ear to the other takes ten milliseconds."""
_SETTLED = 1e-5
_QUIET = 0.05
"""A set that is heard by less than this begins, or goes on after a pause."""


@dataclass(slots=True)
class _Follower:
    """A value that comes after the one that is wanted, without a corner."""

    time_s: float
    value: float = 0.0
    per_s: float = 0.0

    def take(self, value: float) -> None:
        """Be there at once."""
        self.value, self.per_s = value, 0.0

    def followed(self, wanted: float, spans_s: FloatArray) -> FloatArray:
        """Its values from now on, after each of these spans."""
        found = np.full(len(spans_s) + 1, self.value)
        if self.value == wanted:
            return found
        for number, span_s in enumerate(spans_s.tolist(), 1):
            pull = (wanted - self.value) / self.time_s - 2.0 * self.per_s
            self.per_s += pull * span_s / self.time_s
            self.value += self.per_s * span_s
            found[number] = self.value
        if abs(wanted - self.value) < _SETTLED:
            self.take(wanted)
        return found


@dataclass(slots=True)
class _Layer:
    source: AmbienceSource
    share: _Follower


class AmbiencePlayer:
    """The part of the audio callback that plays ambiences and music. For one thread.

    What is silent is not read, so music holds its place through pauses and between sets.
    """

    def __init__(self, rate_hz: float, sources: Sources) -> None:
        self._rate_hz = rate_hz
        self._sources = sources
        self._layers: list[_Layer] = []
        self._level_db: float | None = None
        self._presence = self._position = 0.0
        self._set: int | None = None
        """The number of the set that is heard; one that gives way to another was halted."""
        self._wanted_turn = 0.0
        self._turn = _Follower(TURN_S)
        """How far it is swept, and which way round."""
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
        course = BlockCourse(score, span_s, frames, tones.alignment.latency_s)
        knots, at_s = course.knots(KNOT)
        wanted = course.presences(at_s)
        was_silent = self._presence == 0.0
        if was_silent and not wanted.any():
            self._rest()
            return None
        if ambience is not None:
            self._wanted_turn = -ambience.width if tones.alignment.swap else ambience.width
            self._choose(ambience.source, is_fresh=was_silent and wanted[0] < _QUIET)
        if was_silent:
            self._turn.take(self._wanted_turn)
        sways = course.sways(at_s)
        if self._turn.value != self._wanted_turn or course.hurries(sways, at_s):
            knots, at_s = course.knots(FINE_KNOT)
            wanted, sways = course.presences(at_s), course.sways(at_s)
        spans_s = steps(knots) / self._rate_hz
        per_s = COMES_PER_S if was_silent or score.number == self._set else 1.0 / FADE_S
        meant = wanted[-1]
        presence = _eased(self._presence, wanted, spans_s * per_s)
        if was_silent or presence[-1] == meant:
            self._set = score.number
        position = sways * self._turn.followed(self._wanted_turn, spans_s)
        if not was_silent:
            position = _eased(self._position, position, spans_s * _MOST_PER_S)
        self._presence, self._position = float(presence[-1]), float(position[-1])
        level_db = self._level_db if ambience is None else ambience.level_dbfs
        amount = presence * self._amplitudes(knots, level_db)
        self._tune(score, knots, at_s)
        whole = self._mix(frames, knots, None if ambience is None else ambience.source)
        return self._spread(knots, amount, position, whole)

    def gives(self, tones: Tones) -> bool:
        """Whether there is something to be heard of what these tones have beneath them."""
        wanted = () if tones.ambience is None else (tones.ambience.source,)
        sources = {*wanted, *(layer.source for layer in self._layers)}
        return any(self._sources.found(source) is not None for source in sources)

    def hush(self, frames: int) -> tuple[Samples, Samples] | None:
        """Give a last block in which it falls silent as everything does on a halt."""
        if not self._layers or self._presence == 0.0 or self._level_db is None:
            self._rest()
            self._layers.clear()
            return None
        knots = np.array([0.0, frames])
        amount = np.full(2, self._presence * 10.0 ** (self._level_db / 20.0))
        whole = self._mix(frames, knots, None, keeps=True)
        wave, bound = self._spread(knots, amount, np.full(2, self._position), whole)
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
            self._layers = [_Layer(source, _Follower(SWAP_S, 1.0))]
        elif all(layer.source != source for layer in self._layers):
            self._layers.append(_Layer(source, _Follower(SWAP_S)))

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

    def _tune(self, score: Score, knots: FloatArray, at_s: FloatArray) -> None:
        """Tell a tone that rises and falls how high it is."""
        for layer in self._layers:
            sound = self._sources.found(layer.source)
            if isinstance(sound, RisingTone):
                sound.tune(knots, np.array([score.height_at(one) for one in at_s.tolist()]))

    def _mix(
        self, frames: int, knots: FloatArray, wanted: AmbienceSource | None, *, keeps: bool = False
    ) -> FloatArray:
        """Put all layers into one; give the sum of their shares, which go to 1 or to 0.

        With `keeps` each stays as it is.
        """
        mono, part = self._mono[:frames], self._part[:frames]
        mono.fill(0.0)
        whole = np.zeros(len(knots))
        for layer in self._layers:
            sound = self._sources.found(layer.source)
            if sound is None:
                layer.share.take(0.0)
                continue
            sound.read_into(part)
            share = layer.share.value if keeps else float(layer.source == wanted)
            if layer.share.value == share == 1.0:
                whole += 1.0
            else:
                shares = layer.share.followed(share, steps(knots) / self._rate_hz)
                gains = np.sin(np.pi / 2.0 * shares)
                part *= np.interp(self._samples[:frames], knots, gains).astype(np.float32)
                whole += gains
            mono += part
        self._layers = [one for one in self._layers if one.share.value or one.source == wanted]
        return whole

    def _spread(
        self, knots: FloatArray, amount: FloatArray, position: FloatArray, whole: FloatArray
    ) -> tuple[Samples, Samples]:
        """Place the one layer between the ears: equal power wherever it is."""
        frames = int(knots[-1])
        angle = np.pi / 4.0 * (1.0 + position)
        wave, bound = self._wave[:frames], self._bound[:frames]
        for ear, part in enumerate((np.cos(angle), np.sin(angle))):
            bound[:, ear] = np.interp(self._samples[:frames], knots, amount * part)
            np.multiply(self._mono[:frames], bound[:, ear], out=wave[:, ear])
        if bool((whole == 1.0).all()):
            bound *= np.float32(PEAK_ROOM)
        else:
            bound *= np.interp(self._samples[:frames], knots, PEAK_ROOM * whole)[:, None]
        return wave, bound


def _eased(before: float, wanted: FloatArray, most: FloatArray) -> FloatArray:
    """The same from where it was, with no step greater than these."""
    wanted[0] = before
    if bool((np.abs(steps(wanted)) > most).any()):
        for number, reach in enumerate(most.tolist(), 1):
            step = wanted[number] - wanted[number - 1]
            wanted[number] = wanted[number - 1] + min(reach, max(-reach, step))
    return wanted
