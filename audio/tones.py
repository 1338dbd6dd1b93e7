"""Tones rendered once, at sixteen starting points between two samples."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bilateral.files.own_cue import FALL_S, RISE_S, own_cue
from bilateral.files.own_folders import sound_folder
from bilateral.files.sound_file import SoundRefused
from bilateral.stimulus.cue_samples import bare, edges, edges_of, match, match_of, raised_cosine
from bilateral.stimulus.cue_sounds import PLAIN
from bilateral.stimulus.sound import ToneShape
from bilateral.timing.arrays import FloatArray
from bilateral.timing.timeline import Side

Samples = NDArray[np.float32]

SUB_STEPS = 16
"""Starting points per sample: the onset is within 1/32 of a sample of where it belongs."""
_PADDING = 1024
"""Silence in which what turned phases leave before the onset dies away."""
_HULL_OF_A_FILE_S = 0.005
_CREST_STEPS = 4
_BETWEEN_STEPS, _ROUNDING = 1.02, 1e-5
"""What a wave may have beyond the crests that are looked for, and by turned phases."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """One tone of peak amplitude 1, and the envelope it never exceeds; both of the same length."""

    wave: Samples
    envelope: Samples


class ToneBank:
    """A tone at one sample rate, ready to start anywhere between two samples. Safe to share."""

    def __init__(self, shape: ToneShape, rate_hz: float) -> None:
        self.shape = shape
        self.fault: SoundRefused | None = None
        """Why its file is not given, but the sound it has besides."""
        self.most_dbfs = math.inf
        """The highest level at which it is as loud as it should be."""
        if shape.file:
            try:
                self._voiced, self.most_dbfs = _of_file(shape, rate_hz)
            except SoundRefused as refused:
                self.fault = refused
                shape = shape.spare
        if not shape.file:
            self._voiced, self.most_dbfs = _of_sound(shape, rate_hz)

    def starting_at(self, sample: float) -> tuple[int, Voiced]:
        """Return the first whole sample of a tone whose onset lies at `sample`, and the tone."""
        steps = round(sample * SUB_STEPS)
        first = -(-steps // SUB_STEPS)
        return first, self._voiced[first * SUB_STEPS - steps]


_Voices = tuple[tuple[Voiced, ...], float]
"""A tone at its starting points, and the highest level at which it is as loud as it should be."""


def _of_sound(shape: ToneShape, rate_hz: float) -> _Voices:
    if shape.sound == PLAIN:
        steps = (step / SUB_STEPS for step in range(SUB_STEPS))
        return tuple(_render(shape, rate_hz, ahead) for ahead in steps), math.inf
    matched = match_of(shape)
    edge = edges_of(shape, rate_hz)
    half = round(rate_hz / shape.pitch_hz)
    return _shifted(matched.gain * bare(shape, rate_hz), edge, half), matched.most_dbfs


def _of_file(shape: ToneShape, rate_hz: float) -> _Voices:
    wave = own_cue(sound_folder() / shape.file, rate_hz)
    edge = edges(len(wave), rate_hz, max(shape.ramp_s, RISE_S), FALL_S)
    matched = match(wave * edge, rate_hz)
    half = round(_HULL_OF_A_FILE_S * rate_hz)
    return _shifted(matched.gain * wave, edge, half), matched.most_dbfs


def _render(shape: ToneShape, rate_hz: float, ahead_samples: float) -> Voiced:
    """Sample a sine whose onset lies `ahead_samples` before the first sample."""
    count = math.ceil(shape.duration_s * rate_hz)
    at_s = (np.arange(count) + ahead_samples) / rate_hz
    envelope = raised_cosine(np.minimum(at_s, shape.duration_s - at_s) / shape.ramp_s)
    wave = envelope * np.sin(2.0 * np.pi * shape.pitch_hz * at_s)
    return Voiced(wave.astype(np.float32), envelope.astype(np.float32))


def _shifted(bare_wave: FloatArray, edge: FloatArray, half: int) -> tuple[Voiced, ...]:
    """A wave at every starting point, of one rendering whose phases are turned.

    The envelope is that of all of them: smooth, as the mixer lowers its gain by it, and silent
    wherever the wave is.
    """
    count = len(edge)
    crests = np.zeros(count)
    mirrored = np.pad(bare_wave, min(_PADDING, count - 1), "reflect", reflect_type="odd")
    for moved in _turned(mirrored, _CREST_STEPS):
        begin = (len(mirrored) - count) // 2
        crests = np.maximum(crests, np.abs(moved[begin : begin + count]))
    sooner = np.maximum(edge, np.append(edge[1:], 0.0)) + _ROUNDING
    envelope = (_hull(crests, half) * sooner).astype(np.float32)
    padded = np.pad(bare_wave * edge, (0, _PADDING))
    return tuple(
        Voiced(moved[:count].astype(np.float32), envelope) for moved in _turned(padded, SUB_STEPS)
    )


def _turned(wave: FloatArray, steps: int) -> Iterator[FloatArray]:
    """The wave as it is a fraction of a sample later, in so many steps."""
    size = 1 << (len(wave) - 1).bit_length()
    spectrum = np.fft.rfft(wave, size)
    turn = 2j * np.pi * np.arange(size // 2 + 1) / size
    for step in range(steps):
        yield np.fft.irfft(spectrum * np.exp(turn * (step / steps)), size)


def _hull(crests: FloatArray, half: int) -> FloatArray:
    """A smooth curve that none of them passes."""
    highest = np.pad(crests, 2 * half)
    width, reach = 1, 2 * half + 1
    while width < reach:  # the highest of twice as many in each turn
        step = min(width, reach - width)
        highest[:-step] = np.maximum(highest[:-step], highest[step:])
        width += step
    window = np.hanning(reach + 2)[1:-1]
    size = 1 << (len(highest) + reach).bit_length()
    spectrum = np.fft.rfft(highest, size) * np.fft.rfft(window / window.sum(), size)
    hull: FloatArray = np.fft.irfft(spectrum, size)[2 * half :][: len(crests)]
    return _BETWEEN_STEPS * hull


def pan_gains(side: Side, width: float) -> tuple[float, float]:
    """Gains of left and right for a tone on `side`: equal power at every width.

    `width` 1 gives one ear all of it, 0 gives both ears the same.
    """
    angle = math.pi / 4.0 * (1.0 - width)
    near, far = math.cos(angle), math.sin(angle)
    return (near, far) if side is Side.LEFT else (far, near)


def amplitude(level_dbfs: float) -> float:
    """Peak amplitude of a level in dBFS, where full scale is 1."""
    return float(10.0 ** (level_dbfs / 20.0))
