"""The wave of a tone: sampled, matched in loudness with a plain sine, and drawn."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bilateral.stimulus.cue_sounds import PLAIN, SOUNDS
from bilateral.stimulus.limits import LEVEL_CEILING_DBFS
from bilateral.stimulus.loudness import loudest_lufs
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.timing.arrays import FloatArray

MATCHED_AT_HZ = 48_000.0
"""Sounds are matched as they are at this rate, so that they are alike on every card."""
QUIETER_DB = 0.5
"""Who hears two sounds in turn notices no less."""


@dataclass(frozen=True, slots=True)
class Match:
    """What makes a sound as loud as a plain sine of the same level."""

    gain: float
    most_dbfs: float
    """The highest level up to which it can be so: above it, its peaks would pass the ceiling."""


def raised_cosine(progress: FloatArray) -> FloatArray:
    """From 0 to 1 without a corner, clamped outside."""
    rise: FloatArray = 0.5 - 0.5 * np.cos(np.pi * np.clip(progress, 0.0, 1.0))
    return rise


def bare(shape: ToneShape, rate_hz: float) -> FloatArray:
    """One of the built-in sounds before it rises and falls, from its onset to past its end."""
    at_s = np.arange(math.ceil(shape.duration_s * rate_hz) + 1) / rate_hz
    return SOUNDS[shape.sound].at(at_s, shape.pitch_hz, shape.duration_s)


def edges(count: int, rate_hz: float, rise_s: float, fall_s: float) -> FloatArray:
    """Rises from 0 at the first sample, and has fallen to 0 at the last one."""
    at_s = np.arange(count) / rate_hz
    return raised_cosine(at_s / rise_s) * raised_cosine(at_s[::-1] / fall_s)


def edges_of(shape: ToneShape, rate_hz: float) -> FloatArray:
    """How a built-in sound rises and falls, as long as it is."""
    count = math.ceil(shape.duration_s * rate_hz) + 1
    fall_s = max(shape.ramp_s, SOUNDS[shape.sound].fall * shape.duration_s)
    return edges(count, rate_hz, shape.ramp_s, fall_s)


def match(wave: FloatArray, rate_hz: float) -> Match:
    """How a wave is matched, with its rise and fall; one that is silent stays so."""
    peak = float(np.abs(wave).max(initial=0.0))
    if peak <= 0.0:
        return Match(1.0, LEVEL_CEILING_DBFS)
    gain_db = _plain_lufs() - loudest_lufs(wave, rate_hz)
    most_dbfs = LEVEL_CEILING_DBFS - gain_db - 20.0 * math.log10(peak)
    return Match(10.0 ** (gain_db / 20.0), most_dbfs)


@lru_cache(maxsize=64)
def match_of(shape: ToneShape) -> Match:
    """How a built-in sound is matched. The sine is the measure: its level is that of its peak."""
    if shape.sound == PLAIN:
        return Match(1.0, LEVEL_CEILING_DBFS)
    return match(bare(shape, MATCHED_AT_HZ) * edges_of(shape, MATCHED_AT_HZ), MATCHED_AT_HZ)


def quieter_by_db(tones: Tones) -> float:
    """How much quieter than its level a sound has to be under the ceiling; 0 where it has not."""
    most_dbfs = min(match_of(shape.spare).most_dbfs for shape in tones.shapes)
    by_db = tones.level_dbfs - most_dbfs
    return by_db if by_db >= QUIETER_DB else 0.0


def outline(shape: ToneShape, columns: int) -> Sequence[tuple[float, float]]:
    """Lowest and highest value of a built-in sound in each column of a drawing, within -1 … 1."""
    wave = bare(shape, MATCHED_AT_HZ) * edges_of(shape, MATCHED_AT_HZ)
    wave /= max(float(np.abs(wave).max()), 1e-9)
    parts = np.array_split(wave, columns) if columns <= len(wave) else [*wave[:, None]]
    return [(round(float(part.min()), 3), round(float(part.max()), 3)) for part in parts]


@lru_cache(maxsize=1)
def _plain_lufs() -> float:
    shape = ToneShape()
    return loudest_lufs(bare(shape, MATCHED_AT_HZ) * edges_of(shape, MATCHED_AT_HZ), MATCHED_AT_HZ)
