"""A tone begins where it belongs between two samples, makes no click, and sits on its side."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.tones import SUB_STEPS, ToneBank, amplitude, pan_gains
from bilateral.stimulus.sound import ToneShape
from bilateral.timing.timeline import Side
from tests.audio.hearing import RATE_HZ, above_db, onset_of
from tests.hypothesis_profiles import some

STANDARD = ToneShape()
BANK = ToneBank(STANDARD, RATE_HZ)
NEAREST = 1.0 / (2 * SUB_STEPS)
widths = st.floats(0.0, 1.0)
sides = st.sampled_from(Side)


@given(st.floats(0.0, 1e8))
def test_an_onset_lies_within_a_thirty_second_of_a_sample(onset: float) -> None:
    first, voiced = BANK.starting_at(onset)
    assert 0.0 <= first - onset + NEAREST < 1.0 + 2 * NEAREST
    found = onset_of(voiced.wave, first, STANDARD, onset)
    assert abs(found - onset) <= NEAREST + 1e-3


@pytest.mark.parametrize(
    ("rate_hz", "pitch_hz"), some(product([44100.0, 48000.0, 96000.0], [100.0, 440.0, 2000.0]))
)
def test_an_onset_is_right_at_every_fraction_and_pitch(rate_hz: float, pitch_hz: float) -> None:
    shape = ToneShape(pitch_hz=pitch_hz)
    bank = ToneBank(shape, rate_hz)
    for fraction in np.linspace(0.0, 1.0, 33):
        first, voiced = bank.starting_at(1000.0 + fraction)
        found = onset_of(voiced.wave, first, shape, 1000.0 + fraction, rate_hz)
        assert abs(found - 1000.0 - fraction) <= NEAREST + 1e-3


@given(st.integers(0, 31).map(lambda step: step / 32))
def test_a_wave_stays_within_its_envelope_and_both_begin_and_end_in_silence(step: float) -> None:
    _, voiced = BANK.starting_at(step)
    assert len(voiced.wave) == len(voiced.envelope)
    assert np.all(np.abs(voiced.wave) <= voiced.envelope + 1e-7)
    assert voiced.envelope.max() == pytest.approx(1.0, abs=1e-6)
    steepest = math.pi / 2 / (STANDARD.ramp_s * RATE_HZ)
    edges = np.diff(np.concatenate([[0.0], voiced.envelope, [0.0]]))
    assert np.abs(edges).max() <= steepest * 1.001


@pytest.mark.parametrize("ramp_s", [0.005, 0.01, 0.05])
@pytest.mark.parametrize("fraction", [0.0, 0.3, 0.97])
def test_a_tone_makes_no_click(ramp_s: float, fraction: float) -> None:
    _, voiced = ToneBank(ToneShape(ramp_s=ramp_s), RATE_HZ).starting_at(fraction)
    assert above_db(voiced.wave) < -80.0


def test_an_abrupt_tone_would_be_found_out() -> None:
    _, voiced = BANK.starting_at(0.0)
    assert above_db(voiced.wave[1000:]) > -80.0


@given(sides, widths)
def test_panning_keeps_the_power_at_every_width(side: Side, width: float) -> None:
    left, right = pan_gains(side, width)
    assert left**2 + right**2 == pytest.approx(1.0, abs=1e-12)
    near, far = (left, right) if side is Side.LEFT else (right, left)
    assert near >= far - 1e-12
    assert far >= 0.0


@pytest.mark.parametrize("side", Side)
def test_full_width_leaves_the_other_ear_exactly_silent(side: Side) -> None:
    gains = pan_gains(side, 1.0)
    assert gains[side] == 1.0
    assert gains[side.other] == 0.0


@given(widths)
def test_sides_swapped_swap_the_ears(width: float) -> None:
    assert pan_gains(Side.LEFT, width) == pan_gains(Side.RIGHT, width)[::-1]


def test_no_width_gives_both_ears_the_same() -> None:
    left, right = pan_gains(Side.LEFT, 0.0)
    assert left == pytest.approx(right, abs=1e-15)


def test_levels_are_peaks_against_full_scale() -> None:
    assert amplitude(0.0) == 1.0
    assert amplitude(-20.0) == pytest.approx(0.1)
    assert amplitude(-6.0206) == pytest.approx(0.5, abs=1e-5)
