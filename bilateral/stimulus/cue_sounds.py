"""The sounds that a cue may have: each one is a function of the time since its onset.

A further sound is an entry of SOUNDS, and its name in the catalogues.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from bilateral.timing.arrays import FloatArray

PLAIN = "sine"
HIGHEST_PARTIAL_HZ = 16_000.0
"""What is higher is left out: no card could play it, and no ear would miss it."""
_TURN = 2.0 * math.pi

Wave = Callable[[FloatArray, float, float], FloatArray]
"""The wave at times since the onset, 0 or later, at a pitch in Hz; all that passes in it takes
`stretch` times as long as usual."""


@dataclass(frozen=True, slots=True)
class CueSound:
    """One sound: how it is usually given, and what makes it. Its rise and fall are added to it."""

    wave: Wave
    pitch_hz: float
    length_s: float
    rise_s: float
    fall: float
    """The share of its length in which it falls silent at its end, so that nothing is cut off."""

    def at(self, at_s: FloatArray, pitch_hz: float, length_s: float) -> FloatArray:
        """The wave without rise and fall; a bell that lasts half as long dies away twice as fast.

        Its size is arbitrary: sounds are matched in loudness afterwards.
        """
        return self.wave(np.maximum(at_s, 0.0), pitch_hz, length_s / self.length_s)


def _sine(at_s: FloatArray, hz: float, _stretch: float) -> FloatArray:
    return np.sin(_TURN * hz * at_s)


def _struck(*modes: tuple[float, float, float]) -> Wave:
    """Partials that die away by themselves: ratio to the pitch, size, and time constant in s."""

    def wave(at_s: FloatArray, hz: float, stretch: float) -> FloatArray:
        found = np.zeros_like(at_s)
        for ratio, size, fade_s in modes:
            if ratio * hz <= HIGHEST_PARTIAL_HZ:
                fading = size * np.exp(-at_s / (stretch * fade_s))
                found += fading * np.sin(_TURN * ratio * hz * at_s)
        return found

    return wave


def _glide(at_s: FloatArray, from_hz: float, to_hz: float, fade_s: float) -> FloatArray:
    """Phase in radians of a pitch that goes from one to the other, fast at first."""
    gone = fade_s * (1.0 - np.exp(-at_s / fade_s))
    phase: FloatArray = _TURN * (to_hz * at_s + (from_hz - to_hz) * gone)
    return phase


def _swell(at_s: FloatArray, highest_s: float) -> FloatArray:
    """Rises to 1 at `highest_s` and dies away."""
    swell: FloatArray = at_s / highest_s * np.exp(1.0 - at_s / highest_s)
    return swell


def _drum(at_s: FloatArray, hz: float, stretch: float) -> FloatArray:
    phase = _glide(at_s, 1.6 * hz, hz, 0.035 * stretch)
    body, skin, edge = (np.exp(-at_s / (stretch * fade_s)) for fade_s in (0.11, 0.035, 0.02))
    wave: FloatArray = (
        body * np.sin(phase)
        + 0.35 * skin * np.sin(1.59 * phase)
        + 0.18 * edge * np.sin(3.16 * phase)
    )
    return wave


def _thump(at_s: FloatArray, hz: float, highest_s: float, stretch: float) -> FloatArray:
    since_s = np.maximum(at_s, 0.0)
    phase = _glide(since_s, 1.35 * hz, hz, 0.04 * stretch)
    beat = np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.1 * np.sin(3 * phase)
    thump: FloatArray = _swell(since_s, stretch * highest_s) * beat
    return thump


def _heartbeat(at_s: FloatArray, hz: float, stretch: float) -> FloatArray:
    second = _thump(at_s - 0.16 * stretch, 1.25 * hz, 0.017, stretch)
    return _thump(at_s, hz, 0.022, stretch) + 0.7 * second


def _drop(at_s: FloatArray, hz: float, stretch: float) -> FloatArray:
    """A bubble: its pitch rises as it comes to the surface."""
    phase = _TURN * hz * (at_s + 4.5 * at_s**2 / stretch)
    wave: FloatArray = np.exp(-at_s / (0.032 * stretch)) * (
        np.sin(phase) + 0.12 * np.sin(2 * phase)
    )
    return wave


def _brush(at_s: FloatArray, hz: float, stretch: float) -> FloatArray:
    """Noise of two octaves above the pitch, as a sum of partials: the same every time."""
    chance = np.random.default_rng(7)
    edges = hz * 4.0 ** np.linspace(0.0, 1.0, 161)
    partials = edges[:-1] + chance.random(160) * np.diff(edges)
    noise = np.zeros_like(at_s)
    for partial_hz, turned in zip(partials, chance.random(160), strict=True):
        noise += np.sin(_TURN * (partial_hz * at_s + turned))
    return _swell(at_s, 0.035 * stretch) * noise


SOUNDS: Mapping[str, CueSound] = MappingProxyType(
    {
        PLAIN: CueSound(_sine, 440.0, 0.1, 0.010, 0.1),
        "pad": CueSound(
            # Two that beat slowly against each other, an octave and a twelfth.
            _struck((1.0, 1.0, 9.0), (1.003, 0.5, 9.0), (2.0, 0.35, 9.0), (3.0, 0.12, 9.0)),
            *(262.0, 0.3, 0.040, 0.27),
        ),
        "bell": CueSound(
            # A minor third above the octave, softened from above.
            _struck(
                (1.0, 1.0, 0.30),
                (2.0, 0.45, 0.22),
                (2.4, 0.25, 0.16),
                (3.0, 0.18, 0.12),
                (4.5, 0.08, 0.07),
                (5.33, 0.05, 0.05),
            ),
            *(523.0, 0.9, 0.005, 0.11),
        ),
        "chime": CueSound(
            # A free bar.
            _struck((1.0, 1.0, 0.26), (2.756, 0.35, 0.13), (5.404, 0.10, 0.05)),
            *(784.0, 0.7, 0.005, 0.14),
        ),
        "bowl": CueSound(
            # Pairs that beat slowly.
            _struck(
                (1.0, 0.6, 0.55),
                (1.006, 0.5, 0.55),
                (2.71, 0.22, 0.30),
                (2.724, 0.18, 0.30),
                (5.0, 0.05, 0.12),
            ),
            *(330.0, 1.2, 0.020, 0.17),
        ),
        "marimba": CueSound(
            # A bar tuned to the double octave.
            _struck((1.0, 1.0, 0.085), (3.95, 0.28, 0.028), (9.4, 0.06, 0.010)),
            *(330.0, 0.35, 0.005, 0.14),
        ),
        "wood": CueSound(
            _struck(
                (1.0, 1.0, 0.016), (1.62, 0.55, 0.011), (2.41, 0.30, 0.007), (3.3, 0.12, 0.005)
            ),
            *(780.0, 0.1, 0.005, 0.2),
        ),
        "tick": CueSound(_struck((1.0, 1.0, 0.0045), (0.52, 0.6, 0.008)), 1900.0, 0.05, 0.005, 0.2),
        "drum": CueSound(_drum, 82.0, 0.45, 0.005, 0.18),
        "heartbeat": CueSound(_heartbeat, 58.0, 0.33, 0.005, 0.15),
        "drop": CueSound(_drop, 620.0, 0.16, 0.005, 0.25),
        "brush": CueSound(_brush, 1500.0, 0.26, 0.010, 0.23),
    }
)
"""Every sound by its name; PLAIN comes first, and is the usual one."""
