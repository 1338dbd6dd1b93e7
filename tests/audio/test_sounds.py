"""Each sound is given exactly, is as loud as the others to an independent ear, and never clicks."""

from functools import cache
from itertools import product

import numpy as np
import pytest

from audio.tones import SUB_STEPS, ToneBank, amplitude
from bilateral.stimulus.cue_samples import edges_of, match_of, outline, quieter_by_db
from bilateral.stimulus.cue_sounds import PLAIN, SOUNDS
from bilateral.stimulus.limits import SHORTEST_RAMP_S, LimitError
from bilateral.stimulus.loudness import loudest_lufs
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.timing.arrays import FloatArray
from bilateral.timing.timeline import Side
from tests.audio import meter
from tests.audio.hearing import RATE_HZ, above_db
from tests.hypothesis_profiles import some

OTHERS = [name for name in SOUNDS if name != PLAIN]
SILENT = 1e-6
CLEAN_DB = -114.0
STEEPEST = np.pi / (2 * SHORTEST_RAMP_S * RATE_HZ)


@cache
def bank_of(name: str) -> ToneBank:
    return ToneBank(ToneShape.of(name), RATE_HZ)


@cache
def plain_lufs() -> float:
    return meter.loudest_lufs(bank_of(PLAIN).starting_at(0.0)[1].wave)


def wave_of(name: str, step: int = 0) -> FloatArray:
    first, voiced = bank_of(name).starting_at(1.0 - step / SUB_STEPS)
    assert first == 1
    return voiced.wave.astype(np.float64)


def test_there_are_twelve_and_the_plain_one_comes_first() -> None:
    assert len(SOUNDS) >= 12
    assert next(iter(SOUNDS)) == PLAIN
    assert ToneShape.of(PLAIN) == ToneShape() == ToneShape(440.0, 0.1, 0.01)


@pytest.mark.parametrize("name", some([*OTHERS, PLAIN]))
def test_a_sound_is_as_loud_as_a_sine_of_its_level(name: str) -> None:
    assert meter.loudest_lufs(wave_of(name)) == pytest.approx(plain_lufs(), abs=1.0)


@pytest.mark.parametrize(
    "shape",
    some(
        [
            ToneShape.of("bell", duration_s=0.3),
            ToneShape.of("bell", pitch_hz=1500.0),
            ToneShape.of("drum", pitch_hz=45.0),
            ToneShape.of("brush", duration_s=2.0, ramp_s=0.25),
            ToneShape.of("tick", pitch_hz=300.0, duration_s=0.2),
            ToneShape.of("heartbeat", pitch_hz=2000.0),
        ]
    ),
    ids=lambda shape: f"{shape.sound}-{shape.pitch_hz:g}-{shape.duration_s:g}",
)
def test_it_is_so_at_any_pitch_and_length(shape: ToneShape) -> None:
    wave = ToneBank(shape, RATE_HZ).starting_at(0.0)[1].wave
    assert meter.loudest_lufs(wave) == pytest.approx(plain_lufs(), abs=1.0)
    assert len(wave) == pytest.approx(shape.duration_s * RATE_HZ, abs=2)


@pytest.mark.parametrize("hz", [60.0, 440.0, 997.0, 3000.0])
def test_our_meter_agrees_with_the_other_one(hz: float) -> None:
    at_s = np.arange(RATE_HZ // 2) / RATE_HZ
    wave = 0.3 * np.sin(2 * np.pi * hz * at_s) * np.exp(-at_s / 0.2)
    assert loudest_lufs(wave, RATE_HZ) == pytest.approx(meter.loudest_lufs(wave), abs=0.1)


@pytest.mark.parametrize("name", some(OTHERS))
def test_a_sound_begins_and_ends_in_silence_within_an_envelope_that_does(name: str) -> None:
    first, voiced = bank_of(name).starting_at(0.0)
    assert (first, abs(voiced.wave[0]) < SILENT, abs(voiced.wave[-1]) < SILENT) == (0, True, True)
    peak = max(float(np.abs(wave_of(name, step)).max()) for step in range(SUB_STEPS))
    for step in range(SUB_STEPS):
        envelope = bank_of(name).starting_at(1.0 - step / SUB_STEPS)[1].envelope
        assert np.all(np.abs(wave_of(name, step)) <= envelope)
        assert envelope[0] < 1e-3
        assert envelope[-1] < 1e-5
        assert envelope.max() < 1.1 * peak
        assert np.abs(np.diff(envelope)).max() < 2.0 * peak * STEEPEST
    assert above_db(voiced.wave) < -80.0


@pytest.mark.parametrize(("name", "step"), some(product(OTHERS, [1, 8, 15])))
def test_a_start_between_two_samples_is_the_sound_itself_there(name: str, step: int) -> None:
    shape, ahead_s = ToneShape.of(name), step / SUB_STEPS / RATE_HZ
    count = len(wave_of(name))
    at_s = np.arange(count) / RATE_HZ + ahead_s
    edge = np.append(edges_of(shape, SUB_STEPS * RATE_HZ)[step::SUB_STEPS], 0.0)[:count]
    due = SOUNDS[name].at(at_s, shape.pitch_hz, shape.duration_s) * edge
    wrong = np.abs(match_of(shape).gain * due - wave_of(name, step)).max()
    assert wrong < amplitude(CLEAN_DB) * np.abs(wave_of(name)).max()


@pytest.mark.parametrize("rate_hz", [44_100.0, 96_000.0])
def test_a_sound_is_the_same_at_another_rate(rate_hz: float) -> None:
    bell = ToneBank(ToneShape.of("bell"), rate_hz).starting_at(0.0)[1].wave
    at_s = np.arange(len(wave_of("bell"))) / RATE_HZ
    again = np.interp(at_s, np.arange(len(bell)) / rate_hz, bell)
    assert np.abs(again - wave_of("bell")).max() < 0.05


def test_what_the_ceiling_forbids_is_said_and_what_it_allows_is_not() -> None:
    quiet = {name: quieter_by_db(Tones(ToneShape.of(name), -20.0)) for name in SOUNDS}
    loud = {name: quieter_by_db(Tones(ToneShape.of(name), -10.0)) for name in SOUNDS}
    assert not any(quiet.values())
    loud_ones = {"wood", "tick", "drop", "brush", "drum", "heartbeat"}
    assert {name for name, by_db in loud.items() if by_db} == loud_ones
    assert loud["tick"] == pytest.approx(9.2, abs=1.0)


def test_the_sides_may_have_pitches_of_their_own() -> None:
    low, high = ToneShape.of("bell"), ToneShape.of("bell", pitch_hz=700.0)
    tones = Tones(low, right=high)
    assert (tones.shape_on(Side.LEFT), tones.shape_on(Side.RIGHT)) == (low, high)
    assert tuple(tones.shapes) == (low, high)
    assert Tones(low).shape_on(Side.RIGHT) == low


def test_a_sound_that_is_not_there_is_refused_and_one_too_long() -> None:
    for wrong in ({"sound": "gong"}, {"sound": "bowl", "duration_s": 2.1}):
        with pytest.raises(LimitError):
            ToneShape.of(**wrong)


@pytest.mark.parametrize("name", some(SOUNDS))
def test_a_sound_is_drawn(name: str) -> None:
    drawn = outline(ToneShape.of(name), 120)
    assert len(drawn) == 120
    assert all(-1.0 <= low <= high <= 1.0 for low, high in drawn)
    assert max(max(-low, high) for low, high in drawn) == 1.0
    assert drawn == outline(ToneShape.of(name), 120)
