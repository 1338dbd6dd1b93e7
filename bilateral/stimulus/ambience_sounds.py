"""Ambiences: sounds without an end, each made once as a loop whose end is its beginning.

All are as loud as each other. One more is one function here, and its words: `ambience` makes it
known to settings, page and documents.
"""

import math
import zlib
from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from bilateral.stimulus.loudness import long_lufs
from bilateral.stimulus.smooth_limit import CELL, CONTEXT, limited
from bilateral.timing.arrays import FloatArray

LOOP_S = 30.0
FULL_LUFS = -3.01
"""A tone of full scale that sounds on, in one ear: what a level of 0 dBFS is as loud as."""
PEAK_ROOM_DB = 14.0
"""No peak is further above the level than this."""
PEAK_ROOM = float(10.0 ** (PEAK_ROOM_DB / 20.0))
TONE_HZ = 220.0
TONE_PARTIALS = ((1, 1.0), (2, 0.25), (3, 0.08))
_TONE_GAIN = 10.0 ** (0.75 / 20.0)
"""By so much less than at 1 kHz low pitches count as loud."""
RISING_TONE = "rising-tone"
_SWELL_POINTS = 6000
_LOWEST_HZ = 40.0
"""What is below is not heard, and takes the room of what is."""

Render = Callable[["Loop"], FloatArray]
_RENDERS: dict[str, Render] = {}
AMBIENCES: Mapping[str, Render] = MappingProxyType(_RENDERS)
"""What may be heard on and on, by its name in the settings."""


def ambience(render: Render) -> Render:
    """Make it known by the name of its function."""
    _RENDERS[render.__name__.strip("_").replace("_", "-")] = render
    return render


def rendered(name: str, rate_hz: float) -> FloatArray:
    """The loop of an ambience, as loud as a tone of full scale that sounds on; always the same.

    Takes about a second: nothing for the thread that fills blocks.
    """
    loop = Loop(rate_hz, zlib.crc32(name.encode()))
    wave = AMBIENCES[name](loop)
    wave -= float(wave.mean())
    wave *= 10.0 ** ((FULL_LUFS - long_lufs(wave, rate_hz)) / 20.0)
    return limited(np.pad(wave, CONTEXT, "wrap"), PEAK_ROOM)


class Loop:
    """The time that an ambience fills, as a ring, and what it is filled with."""

    def __init__(self, rate_hz: float, seed: int) -> None:
        self.rate_hz = rate_hz
        self.count = round(LOOP_S * rate_hz / CELL) * CELL
        self.random = np.random.default_rng(seed)
        self.progress: FloatArray = np.arange(self.count) / self.count
        """0 … 1 over the loop."""

    def noise(self, loudness_of: Callable[[FloatArray], FloatArray]) -> FloatArray:
        """Noise of rms 1 with so much of each frequency."""
        hz: FloatArray = np.fft.rfftfreq(self.count, 1.0 / self.rate_hz).astype(np.float64)
        hz[0] = hz[1]
        amount = loudness_of(hz) / np.sqrt(1.0 + (_LOWEST_HZ / hz) ** 6)
        turns = np.exp(2j * np.pi * self.random.random(len(hz)))
        wave = np.fft.irfft(amount * turns, self.count)
        return wave / math.sqrt(float(np.mean(wave**2)))

    def swell(self, slowest: int, fastest: int) -> FloatArray:
        """A calm up and down, 0 … 1, of waves that come so many times in the loop."""
        points = np.arange(_SWELL_POINTS + 1) / _SWELL_POINTS
        wave = np.zeros(len(points))
        for cycles in range(slowest, fastest + 1):
            turn = self.random.random()
            wave += np.cos(2.0 * np.pi * (cycles * points + turn)) / math.sqrt(cycles)
        low, high = float(wave.min()), float(wave.max())
        return np.interp(self.progress, points, (wave - low) / (high - low))

    def grains(
        self, per_s: float, length_s: float, grain: Callable[[FloatArray], FloatArray]
    ) -> FloatArray:
        """Many short sounds at moments of chance; `grain` makes each of the seconds since."""
        since_s = np.arange(round(length_s * self.rate_hz)) / self.rate_hz
        wave = np.zeros(self.count + len(since_s))
        for begin in self.random.integers(0, self.count, round(per_s * LOOP_S)):
            wave[begin : begin + len(since_s)] += grain(since_s)
        wave[: len(since_s)] += wave[self.count :]
        return wave[: self.count]

    def whole_hz(self, hz: float) -> float:
        """The nearest frequency of which the loop holds whole waves."""
        return round(hz * self.count / self.rate_hz) * self.rate_hz / self.count


def _band(hz: FloatArray, low_hz: float, high_hz: float, steepness: int = 2) -> FloatArray:
    """How much a filter lets through that rises at one frequency and falls at another."""
    rise = 1.0 / np.sqrt(1.0 + (low_hz / hz) ** (2 * steepness))
    fall = 1.0 / np.sqrt(1.0 + (hz / high_hz) ** (2 * steepness))
    passed: FloatArray = rise * fall
    return passed


def _struck(since_s: FloatArray, rise_s: float, fall_s: float) -> FloatArray:
    """How a small sound comes and dies away, without an edge."""
    struck: FloatArray = np.exp(-since_s / fall_s)
    edge = int(np.searchsorted(since_s, rise_s))
    rise = np.sin(np.pi / 2.0 * since_s[:edge] / rise_s) ** 2
    struck[:edge] *= rise
    struck[len(struck) - edge :] *= rise[::-1]
    return struck


@ambience
def _rain(loop: Loop) -> FloatArray:
    def drop(since_s: FloatArray) -> FloatArray:
        hz = loop.random.uniform(900.0, 3200.0)
        size = math.exp(loop.random.normal(0.0, 0.7))
        fall_s = loop.random.uniform(0.003, 0.012)
        sung: FloatArray = np.sin(2.0 * np.pi * hz * since_s)
        return size * _struck(since_s, 0.002, fall_s) * sung

    near = loop.noise(lambda hz: hz**-0.5 * _band(hz, 350.0, 5200.0))
    far = loop.noise(lambda hz: hz**-1.0 * _band(hz, 90.0, 1200.0))
    return (
        near * (0.8 + 0.3 * loop.swell(2, 9))
        + 0.7 * far * (0.8 + 0.3 * loop.swell(1, 5))
        + 0.5 * loop.grains(70.0, 0.06, drop)
    )


@ambience
def _waves(loop: Loop) -> FloatArray:
    breath = loop.progress * 3.0 + 0.012 * np.sin(2.0 * np.pi * (loop.progress + 0.2))
    rise = 0.5 - 0.5 * np.cos(2.0 * np.pi * (breath + 0.08 * np.sin(2.0 * np.pi * breath)))
    deep = loop.noise(lambda hz: hz**-1.0 * _band(hz, 60.0, 500.0))
    body = loop.noise(lambda hz: hz**-0.6 * _band(hz, 150.0, 1600.0))
    foam = loop.noise(lambda hz: hz**-0.4 * _band(hz, 900.0, 4500.0))
    return deep * (0.35 + 0.65 * rise) + 0.6 * body * (0.15 + rise**2) + 0.35 * foam * rise**4


@ambience
def _stream(loop: Loop) -> FloatArray:
    def bubble(since_s: FloatArray) -> FloatArray:
        hz, climbs = loop.random.uniform(380.0, 1500.0), loop.random.uniform(1.0, 5.0)
        size = math.exp(loop.random.normal(0.0, 0.6)) * 600.0 / hz
        fall_s = loop.random.uniform(0.01, 0.035)
        sung: FloatArray = np.sin(2.0 * np.pi * hz * (since_s + climbs * since_s**2))
        return size * _struck(since_s, 0.004, fall_s) * sung

    flow = loop.noise(lambda hz: hz**-0.8 * _band(hz, 250.0, 2800.0))
    deep = loop.noise(lambda hz: hz**-1.0 * _band(hz, 80.0, 450.0))
    return (
        0.8 * flow * (0.6 + 0.6 * loop.swell(9, 45))
        + 0.5 * deep * (0.7 + 0.4 * loop.swell(3, 15))
        + 1.3 * loop.grains(55.0, 0.15, bubble)
    )


@ambience
def _wind(loop: Loop) -> FloatArray:
    bands = ((120.0, 350.0), (250.0, 700.0), (500.0, 1400.0))
    wave = np.zeros(loop.count)
    for number, (low_hz, high_hz) in enumerate(bands):
        blown = loop.noise(lambda hz, a=low_hz, b=high_hz: hz**-0.7 * _band(hz, a, b, 3))  # type: ignore[misc]
        wave += blown * (0.25 + loop.swell(1, 7) ** (1 + number)) / (1.0 + 0.7 * number)
    return wave


@ambience
def _brown_noise(loop: Loop) -> FloatArray:
    return loop.noise(lambda hz: 1.0 / hz)


@ambience
def _pink_noise(loop: Loop) -> FloatArray:
    return loop.noise(lambda hz: hz**-0.5 * _band(hz, _LOWEST_HZ, 9000.0, 1))


@ambience
def _drone(loop: Loop) -> FloatArray:
    at_s = loop.progress * loop.count / loop.rate_hz
    wave = np.zeros(loop.count)
    for root_hz, strength in ((110.0, 1.0), (164.81, 0.7), (220.0, 0.5)):
        for partial in (1, 2, 3, 4):
            breathing = 0.4 + 0.6 * loop.swell(1, 4)
            for apart_hz in (-0.07 * partial, 0.07 * partial):
                hz = loop.whole_hz(root_hz * partial + apart_hz)
                turn = loop.random.random()
                sung = np.sin(2.0 * np.pi * (hz * at_s + turn))
                wave += strength * partial**-1.6 * breathing * sung
    return wave


def tone_hz(height: float | FloatArray) -> FloatArray:
    """How high the tone is that rises and falls: a fifth from 0 to 1."""
    hz: FloatArray = TONE_HZ * 1.5 ** np.asarray(height, np.float64)
    return hz


def sung(turns: FloatArray) -> FloatArray:
    """That tone after so many waves, as loud as a tone of full scale; soft, and nothing high."""
    wave = np.zeros(len(turns))
    for partial, strength in TONE_PARTIALS:
        wave += strength * np.sin(2.0 * np.pi * partial * turns)
    return wave * _TONE_GAIN / math.sqrt(sum(strength**2 for _, strength in TONE_PARTIALS))


@ambience
def _rising_tone(loop: Loop) -> FloatArray:
    """As it is at its highest, where there is no breath that it could rise and fall with."""
    return sung(loop.whole_hz(float(tone_hz(1.0))) * loop.progress * loop.count / loop.rate_hz)


@ambience
def _breath(loop: Loop) -> FloatArray:
    air = loop.noise(lambda hz: hz**-0.6 * _band(hz, 180.0, 1500.0))
    return air * (0.9 + 0.1 * loop.swell(3, 15))
