"""Finds tones in recorded sound to a fraction of a sample, and judges how clean it is.

Pure functions on float arrays (n, 2), left and right; nothing here reads a file or a clock.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]
Samples = NDArray[np.float32] | FloatArray

FIT_MARGIN = 8  # samples of silence taken into a fit on either side of a tone
FIT_STEPS = 12
BLOCK = 1 << 14  # samples that are likened to a tone at once, longer than any tone
CLICK_ABOVE_HZ = 8000.0
CLICK_FRAME = 4096
KAISER_BETA = 24.0  # sidelobes below -170 dB: a pure tone leaks nothing above 8 kHz
NOTHING_DB = -400.0  # what an absent energy is called in dB


@dataclass(frozen=True, slots=True)
class Tone:
    """The tone looked for: a sine from phase 0 between two raised-cosine ramps."""

    hz: float
    length_s: float = 0.1
    ramp_s: float = 0.01

    def envelope(self, t_s: FloatArray) -> FloatArray:
        edge_s = np.clip(np.minimum(t_s, self.length_s - t_s), 0.0, self.ramp_s)
        return 0.5 - 0.5 * np.cos(np.pi * edge_s / self.ramp_s)

    def wave(self, t_s: FloatArray) -> FloatArray:
        """The sound at times since its start, for an amplitude of 1."""
        found: FloatArray = self.envelope(t_s) * np.sin(2 * np.pi * self.hz * t_s)
        return found


@dataclass(frozen=True, slots=True)
class Onset:
    """One tone found. `sample` is where it starts, with its fraction.

    side: 0 left, 1 right, the louder one. other: the amplitude of the same tone on the other
    side. misfit: rms of what is left after the best fit, over that of the tone; a torn or
    distorted tone is above 0.01.
    """

    side: int
    sample: float
    amplitude: float
    other: float
    misfit: float


def find_tones(
    samples: Samples, tone: Tone, rate_hz: int = 48000, least_amplitude: float = 0.005
) -> list[Onset]:
    """Every tone, in order. Tones that overlap one another are not told apart."""
    sound = np.asarray(samples, np.float64)
    length = round(tone.length_s * rate_hz)
    likeness = _likeness(sound, tone, rate_hz)
    strength = np.sqrt((np.abs(likeness) ** 2).sum(axis=1))
    found = []
    while len(strength):
        peak = int(strength.argmax())
        if strength[peak] < least_amplitude:
            break
        found.append(_fit(sound, likeness[peak], peak, tone, rate_hz))
        strength[max(0, peak - length) : peak + length] = 0
    return sorted(found, key=lambda onset: onset.sample)


def sd_without_offset(measured: ArrayLike, planned: ArrayLike) -> float:
    """Standard deviation of the errors once their mean is taken out, in the unit given."""
    return float(np.std(np.asarray(measured, np.float64) - np.asarray(planned, np.float64)))


def drift_ppm(measured_s: ArrayLike, planned_s: ArrayLike) -> float:
    """How much longer measured intervals are than planned ones, in parts per million."""
    planned = np.asarray(planned_s, np.float64)
    late = np.asarray(measured_s, np.float64) - planned
    centred = planned - planned.mean()
    return float(centred @ late / (centred @ centred) * 1e6)


def crosstalk_db(samples: Samples, onsets: list[Onset], tone: Tone, rate_hz: int = 48000) -> float:
    """Energy on the wrong side of all tones over that on the right one."""
    right_side = wrong_side = 0.0
    for onset in onsets:
        begin = max(0, int(onset.sample))
        part = np.asarray(samples[begin : begin + round(tone.length_s * rate_hz)], np.float64)
        energy = (part**2).sum(axis=0)
        right_side += energy[onset.side]
        wrong_side += energy[1 - onset.side]
    return _db(wrong_side, right_side)


def click_db(samples: Samples, rate_hz: int = 48000) -> float:
    """Energy above 8 kHz in the worst short frame, over all energy in the loudest one.

    Smooth tones of a few hundred hertz give less than -110 dB, and the smallest click more.
    Silence gives NOTHING_DB.
    """
    window = np.kaiser(CLICK_FRAME, KAISER_BETA)
    pad = np.zeros((CLICK_FRAME, 2))
    sound = np.concatenate((pad, np.asarray(samples, np.float64), pad))
    above = np.fft.rfftfreq(CLICK_FRAME, 1 / rate_hz) >= CLICK_ABOVE_HZ
    worst = loudest = 0.0
    for begin in range(0, len(sound) - CLICK_FRAME, CLICK_FRAME // 4):
        part = sound[begin : begin + CLICK_FRAME]
        if not part.any():  # silence clicks as little as it sounds
            continue
        frame = part * window[:, None]
        energy = (np.abs(np.fft.rfft(frame, axis=0)) ** 2).sum(axis=1)
        worst = max(worst, float(energy[above].sum()))
        loudest = max(loudest, float(energy.sum()))
    return _db(worst, loudest)


def peak_dbfs(samples: Samples) -> float:
    """The loudest sample of all; digital silence (and nothing at all) is NOTHING_DB."""
    if not len(samples):
        return NOTHING_DB
    return _db(float(np.abs(samples).max()) ** 2, 1.0)


def is_silent(samples: Samples, below_dbfs: float = -90.0) -> bool:
    return peak_dbfs(samples) < below_dbfs


def _likeness(sound: FloatArray, tone: Tone, rate_hz: int) -> NDArray[np.complex128]:
    """For each sample and channel, amplitude and phase of the tone that would start there.

    A matched filter with an analytic pattern, so that its size does not swing with the phase.
    It goes over the sound in blocks that overlap, and past those that are silent.
    """
    t_s = np.arange(round(tone.length_s * rate_hz)) / rate_hz
    envelope = tone.envelope(t_s)
    pattern = envelope * np.exp(2j * np.pi * tone.hz * t_s)
    likened = np.fft.fft(pattern, BLOCK).conj()
    step = BLOCK - len(pattern) + 1
    found = np.zeros(sound.shape, np.complex128)
    for begin in range(0, len(sound), step):
        block = sound[begin : begin + BLOCK]
        if block.any():
            part = np.fft.ifft(np.fft.fft(block.T, BLOCK) * likened)[:, :step].T
            found[begin : begin + step] = part[: len(sound) - begin]
    return found * (2 / (envelope @ envelope))


def _fit(
    sound: FloatArray, likeness: NDArray[np.complex128], peak: int, tone: Tone, rate_hz: int
) -> Onset:
    """Least squares for start and amplitude on the louder side (Gauss and Newton's steps)."""
    side = int(np.abs(likeness).argmax())
    turn = np.angle(likeness[side] * 1j)  # of the carrier, since a start at the peak
    start = peak - turn * rate_hz / (2 * np.pi * tone.hz)
    amplitude = float(np.abs(likeness[side]))
    for _ in range(FIT_STEPS):
        place, heard = _around(sound, start, tone, rate_hz)
        wave = tone.wave((place - start) / rate_hz)
        later = tone.wave((place - start - 1e-3) / rate_hz)
        columns = np.column_stack((wave, amplitude * (later - wave) / 1e-3))
        (amplitude, step), *_ = np.linalg.lstsq(columns, heard[:, side])
        start += float(step)
        if abs(step) < 1e-6:
            break
    place, heard = _around(sound, start, tone, rate_hz)
    wave = tone.wave((place - start) / rate_hz)
    amplitudes = wave @ heard / (wave @ wave)
    rest = heard[:, side] - amplitudes[side] * wave
    misfit = float(np.sqrt(rest @ rest / (wave @ wave)) / abs(amplitudes[side]))
    return Onset(side, start, float(amplitudes[side]), float(amplitudes[1 - side]), misfit)


def _around(
    sound: FloatArray, start: float, tone: Tone, rate_hz: int
) -> tuple[FloatArray, FloatArray]:
    """The samples a tone from `start` on covers, with their places."""
    begin = max(0, int(start) - FIT_MARGIN)
    end = min(len(sound), int(start + tone.length_s * rate_hz) + FIT_MARGIN)
    return np.arange(begin, end, dtype=np.float64), sound[begin:end]


def _db(energy: float, reference: float) -> float:
    return 10 * np.log10(energy / reference) if energy > 0 and reference > 0 else NOTHING_DB
