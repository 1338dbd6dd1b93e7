"""Strokes for the hands as stretches of one low tone: made as they come, each of its own length."""

import math

import numpy as np

from audio.bursts import RAMP_S
from audio.tones import Voiced
from bilateral.stimulus.cue_samples import raised_cosine
from bilateral.stimulus.patterns import PATTERNS
from bilateral.stimulus.strokes import Felt
from bilateral.stimulus.touch import Pulses
from bilateral.timing.timeline import Side

HUM_RAMP_S = 0.03
"""A hum goes over from one cell to the next so slowly that its steps are not felt as such."""


def voiced_stroke(
    felt: Felt, pulses: Pulses, pitch_hz: float, onset: float, rate_hz: float
) -> tuple[int, Voiced]:
    """The first whole sample of a stroke whose onset lies at `onset`, and the stroke.

    It fades after its end for as long as it rose, while what follows at once rises: all are of one
    tone that runs on through them, so where two meet nothing dips and nothing clicks.
    """
    hums = PATTERNS[pulses.pattern].hums
    ramp_s = min(HUM_RAMP_S if hums else RAMP_S, felt.duration_s)
    first, lasts_s = math.ceil(onset), felt.duration_s + ramp_s
    numbers = np.arange(first, math.ceil(onset + lasts_s * rate_hz))
    at_s = (numbers - onset) / rate_hz
    envelope = raised_cosine(np.minimum(at_s, lasts_s - at_s) / ramp_s)
    turns = np.mod(numbers * (pitch_hz / rate_hz), 1.0)
    wave = envelope * np.sin(2.0 * np.pi * turns)
    return first, Voiced(wave.astype(np.float32), envelope.astype(np.float32))


def gains_of(felt: Felt, pulses: Pulses) -> tuple[float, float]:
    """Of left and right, against a pulse of full strength."""
    share = felt.strength / pulses.strength
    left, right = (share if side in felt.hands else 0.0 for side in Side)
    return left, right
