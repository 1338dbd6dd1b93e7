"""Voices added without a click, however many there are, whatever the level does."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.mixer import GLIDE_DB_PER_S, LARGEST_BLOCK, RISE_DB_PER_S, Mixer
from audio.tones import Samples, ToneBank, amplitude
from bilateral.stimulus.sound import ToneShape
from tests.audio.hearing import RATE_HZ, above_db, tone
from tests.hypothesis_profiles import costly, some

SHAPE = ToneShape()
BANK = ToneBank(SHAPE, RATE_HZ)
CEILING = amplitude(-6.0)
LENGTH = 12_000
BLOCK = 512
TONE = len(BANK.starting_at(0.0)[1].wave)
ROUNDING = 1e-6
STEEPEST = 2 * math.pi * SHAPE.pitch_hz / RATE_HZ + math.pi / 2 / (SHAPE.ramp_s * RATE_HZ)
"""Largest step from one sample to the next that a tone of peak 1 can make."""

onsets = st.floats(0.0, LENGTH - TONE - 2)
gains = st.sampled_from([(1.0, 0.0), (0.0, 1.0), (0.6, 0.8)])
voices = st.lists(st.tuples(onsets, gains), min_size=1, max_size=8)
levels = st.floats(-60.0, -6.0)
blocks = st.lists(st.integers(1, LARGEST_BLOCK), min_size=1, max_size=12)

Voices = list[tuple[float, tuple[float, float]]]


def mixed(
    voices: Voices, sizes: list[int], levels_db: list[float], length: int = LENGTH
) -> Samples:
    """Play voices in blocks of these sizes, each under the next of these levels, over and over."""
    mixer = Mixer(RATE_HZ, CEILING)
    out = np.full((length, 2), np.nan, np.float32)
    first = turn = 0
    waiting = sorted(voices)
    while first < length:
        end = min(length, first + sizes[turn % len(sizes)])
        while waiting and BANK.starting_at(waiting[0][0])[0] < end:
            onset, ears = waiting.pop(0)
            mixer.start(*BANK.starting_at(onset), ears)
        mixer.fill(out[first:end], first, levels_db[turn % len(levels_db)])
        first, turn = end, turn + 1
    return out


@costly
@given(voices, blocks, levels)
def test_how_the_time_is_cut_into_blocks_cannot_be_heard(
    voices: Voices, sizes: list[int], level_db: float
) -> None:
    whole = mixed(voices, [BLOCK], [level_db])
    assert np.abs(mixed(voices, sizes, [level_db]) - whole).max() <= ROUNDING


@costly
@given(onsets, st.floats(-60.0, -6.0), gains)
def test_one_voice_is_the_tone_at_its_level(
    onset: float, level_db: float, ears: tuple[float, float]
) -> None:
    out = mixed([(onset, ears)], [BLOCK], [level_db])
    nearest = round(onset * 16) / 16
    wanted = tone(SHAPE, nearest, np.arange(LENGTH, dtype=np.float64)) * amplitude(level_db)
    for channel, gain in enumerate(ears):
        assert np.abs(out[:, channel] - wanted * gain).max() <= ROUNDING


@costly
@given(voices, blocks, st.lists(levels, min_size=1, max_size=6))
def test_the_ceiling_is_never_passed_nor_a_step_made(
    voices: Voices, sizes: list[int], levels_db: list[float]
) -> None:
    out = mixed(voices, sizes, levels_db)
    assert np.abs(out).max() <= CEILING + ROUNDING
    assert np.abs(np.diff(out, axis=0)).max() <= 1.5 * STEEPEST * CEILING


@pytest.mark.parametrize("count", [2, 5, 40])
def test_many_voices_at_once_are_held_to_the_ceiling_without_a_click(count: int) -> None:
    random = np.random.default_rng(7)
    voices: Voices = [(float(at), (1.0, 0.0)) for at in random.uniform(0, LENGTH - TONE, count)]
    loud = mixed(voices, [BLOCK], [-6.0])
    assert np.abs(loud).max() <= CEILING + ROUNDING
    assert above_db(loud[:, 0]) < -80.0
    assert not loud[:, 1].any()


def test_voices_in_step_reach_the_ceiling_and_stay_there() -> None:
    together = mixed([(100.0, (1.0, 0.0))] * 20, [BLOCK], [-6.0])
    assert np.abs(together).max() == pytest.approx(CEILING, abs=1e-3)


@pytest.mark.parametrize(
    ("from_db", "to_db"), some([(-20.0, -60.0), (-12.0, -6.0), (-30.0, -29.0)])
)
def test_a_change_of_level_glides(from_db: float, to_db: float) -> None:
    shape = ToneShape(duration_s=0.6)
    bank = ToneBank(shape, RATE_HZ)
    mixer = Mixer(RATE_HZ, CEILING)
    mixer.start(*bank.starting_at(0.0), (1.0, 0.0))
    out = np.zeros((60 * BLOCK, 2), np.float32)
    for turn in range(60):
        mixer.fill(out[turn * BLOCK :][:BLOCK], turn * BLOCK, from_db if turn < 20 else to_db)
    wave = out[:, 0]
    assert above_db(wave) < -80.0
    plain = tone(shape, 0.0, np.arange(len(wave), dtype=np.float64))
    loud = np.abs(plain) > 0.5
    level_db = 20.0 * np.log10(np.abs(wave[loud]) / np.abs(plain[loud]))
    at = np.flatnonzero(loud)
    assert level_db[at < 20 * BLOCK] == pytest.approx(from_db, abs=0.01)
    slope_db_per_s = RISE_DB_PER_S if to_db > from_db else GLIDE_DB_PER_S
    moved_s = abs(to_db - from_db) / slope_db_per_s
    settled = (at > 20 * BLOCK + moved_s * RATE_HZ) & (at < 0.58 * RATE_HZ)
    assert level_db[settled] == pytest.approx(to_db, abs=0.01)
    for (a, a_db), (b, b_db) in pairwise(zip(at, level_db, strict=True)):
        assert abs(b_db - a_db) <= slope_db_per_s / RATE_HZ * (b - a) + 0.01


@pytest.mark.parametrize(
    ("before_db", "level_db", "renewed"), [(-60.0, -20.0, True), (-20.0, -60.0, False)]
)
def test_a_lower_level_or_that_of_what_begins_anew_holds_from_the_next_tone_on(
    before_db: float, level_db: float, renewed: bool
) -> None:
    mixer = Mixer(RATE_HZ, CEILING)
    out = np.zeros((LARGEST_BLOCK, 2), np.float32)
    mixer.fill(out[:BLOCK], 0, before_db)
    if renewed:
        mixer.renew()
    mixer.fill(out[:BLOCK], BLOCK, level_db)
    mixer.start(*BANK.starting_at(2.0 * BLOCK), (1.0, 0.0))
    mixer.fill(out, 2 * BLOCK, level_db)
    assert np.abs(out).max() == pytest.approx(amplitude(level_db), rel=1e-3)


def test_a_higher_level_set_in_silence_does_not_startle() -> None:
    mixer = Mixer(RATE_HZ, CEILING)
    out = np.zeros((LARGEST_BLOCK, 2), np.float32)
    mixer.fill(out[:BLOCK], 0, -60.0)
    mixer.fill(out[:BLOCK], BLOCK, -6.0)
    mixer.start(*BANK.starting_at(2.0 * BLOCK), (1.0, 0.0))
    mixer.fill(out, 2 * BLOCK, -6.0)
    most_db = -60.0 + RISE_DB_PER_S * (BLOCK + TONE) / RATE_HZ
    assert amplitude(-60.0) < np.abs(out).max() < amplitude(most_db)


def test_a_level_never_jumps_under_a_voice_that_sounds_on() -> None:
    mixer = Mixer(RATE_HZ, CEILING)
    out = np.zeros((2 * BLOCK, 2), np.float32)
    mixer.start(*BANK.starting_at(0.0), (1.0, 0.0))
    mixer.fill(out[:BLOCK], 0, -40.0)
    mixer.renew()
    mixer.fill(out[BLOCK:], BLOCK, -6.0)
    assert np.abs(np.diff(out[:, 0])).max() <= amplitude(-39.0) * STEEPEST


@pytest.mark.parametrize("block", [64, 256, 512, 2048])
def test_a_fade_is_over_within_one_block_and_makes_no_click(block: int) -> None:
    mixer = Mixer(RATE_HZ, CEILING)
    out = np.zeros((4 * 2048, 2), np.float32)
    mixer.start(*BANK.starting_at(0.0), (1.0, 0.0))
    played = 2048
    mixer.fill(out[:played], 0, -10.0)
    mixer.fade(out[played : played + block], played)
    for first in range(played + block, len(out), block):
        mixer.fade(out[first : first + block], first)
    assert np.abs(out[:played]).max() > 0.3
    assert not out[played + block - 1 :].any()
    steepest = amplitude(-10.0) * (STEEPEST + math.pi / 2 / min(block, 480))
    assert np.abs(np.diff(out[:, 0])).max() <= steepest
    if block >= 512:
        assert above_db(out[:, 0]) < -80.0


def test_nothing_left_over_after_a_fade_sounds_again() -> None:
    mixer = Mixer(RATE_HZ, CEILING)
    out = np.zeros((BLOCK, 2), np.float32)
    mixer.start(*BANK.starting_at(0.0), (1.0, 1.0))
    mixer.fill(out, 0, -20.0)
    mixer.fade(out, BLOCK)
    mixer.fill(out, 2 * BLOCK, -20.0)
    assert not out.any()


def test_a_fade_before_any_sound_is_silence() -> None:
    out = np.ones((BLOCK, 2), np.float32)
    Mixer(RATE_HZ, CEILING).fade(out, 0)
    assert not out.any()
