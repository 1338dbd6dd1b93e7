"""The tone that rises and falls: one wave without a joint, as loud as any other, nothing high."""

import random

import numpy as np
import pytest

from audio.rising_tone import RisingTone
from bilateral.stimulus.ambience_sounds import FULL_LUFS, tone_hz
from bilateral.timing.arrays import FloatArray
from tests.audio.meter import RATE_HZ, integrated_lufs

SECONDS = 6.0


def swept(blocks: list[int]) -> FloatArray:
    """It rises and falls once, read in blocks of these lengths over and over."""
    tone, parts, at, turn = RisingTone(float(RATE_HZ)), [], 0, 0
    whole = round(SECONDS * RATE_HZ)
    while at < whole:
        count = min(blocks[turn % len(blocks)], whole - at)
        knots = np.arange(0, count + 64, 64).clip(max=count)
        tone.tune(
            knots.astype(np.float64),
            0.5 - 0.5 * np.cos(2.0 * np.pi * (at + knots) / whole),
        )
        part = np.zeros(count, np.float32)
        tone.read_into(part)
        parts.append(part)
        at, turn = at + count, turn + 1
    return np.concatenate(parts).astype(np.float64)


def test_it_is_as_loud_as_a_tone_of_its_level_however_high_and_has_no_click() -> None:
    wave = swept([512])
    level_dbfs = -30.0
    lufs = integrated_lufs(wave * 10.0 ** (level_dbfs / 20.0))
    assert lufs == pytest.approx(FULL_LUFS + level_dbfs, abs=0.3)
    tenths = np.sqrt(np.mean(wave.reshape(-1, RATE_HZ // 10) ** 2, axis=1))
    assert np.abs(20.0 * np.log10(tenths / tenths.mean())).max() < 0.3
    power = np.abs(np.fft.rfft(wave * np.hanning(len(wave)))) ** 2
    hz = np.fft.rfftfreq(len(wave), 1.0 / RATE_HZ)
    assert 10.0 * np.log10(power[hz > 1500.0].sum() / power.sum()) < -80.0


def test_it_is_the_same_wave_in_whatever_blocks_it_is_read() -> None:
    rng = random.Random(3)  # noqa: S311  # lengths, not secrets
    uneven = swept([64 * rng.randint(1, 20) for _ in range(50)])
    assert np.abs(uneven - swept([512])).max() < 1e-3


def test_what_is_not_told_how_high_it_is_stays_where_it_is() -> None:
    tone = RisingTone(float(RATE_HZ))
    tone.tune(np.array([0.0, 512.0]), np.array([0.0, 1.0]))
    tone.read_into(np.zeros(512, np.float32))
    rest = np.zeros(RATE_HZ, np.float32)
    tone.read_into(rest)
    found = np.argmax(np.abs(np.fft.rfft(rest)))
    assert found == pytest.approx(float(tone_hz(1.0)), abs=1.0)
