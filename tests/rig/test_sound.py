"""The sound analysis, on sounds made here with known starts."""

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.rig.recording import Recording
from tests.rig.sound import (
    NOTHING_DB,
    Tone,
    click_db,
    crosstalk_db,
    drift_ppm,
    find_tones,
    is_silent,
    peak_dbfs,
    sd_without_offset,
)

RATE_HZ = 48000


def render(
    starts: NDArray[np.floating], tone: Tone, *, amplitude: float = 0.3, leak: float = 0.0
) -> NDArray[np.float32]:
    """Tones from left and right in turn, the first from the left."""
    samples = np.zeros((int(starts[-1]) + RATE_HZ, 2))
    place = np.arange(len(samples))
    for number, start in enumerate(starts):
        near = slice(int(start) - 10, int(start) + 6000)
        wave = amplitude * tone.wave((place[near] - start) / RATE_HZ)
        samples[near, number % 2] += wave
        samples[near, 1 - number % 2] += leak * wave
    return samples.astype(np.float32)


@pytest.mark.parametrize("hz", [200.0, 440.0, 523.25, 880.0])
@pytest.mark.parametrize("amplitude", [0.02, 0.5])
def test_starts_are_found_within_a_fiftieth_of_a_sample(hz: float, amplitude: float) -> None:
    tone = Tone(hz)
    starts = 5000 + np.arange(12) * (17_777 + 1 / 13) + np.linspace(0, 0.9, 12)
    onsets = find_tones(render(starts, tone, amplitude=amplitude), tone)
    assert [onset.side for onset in onsets] == [0, 1] * 6
    errors = [onset.sample for onset in onsets] - starts
    assert np.abs(errors).max() < 0.02
    assert max(onset.misfit for onset in onsets) < 1e-3
    assert [onset.amplitude for onset in onsets] == pytest.approx([amplitude] * 12, rel=1e-3)


def test_starts_are_found_beneath_noise_and_panning() -> None:
    tone = Tone(440.0)
    starts = 5000 + np.arange(12) * 17_777.3
    samples = render(starts, tone, leak=0.25)
    noise = np.random.default_rng(1).normal(0, 3e-4, samples.shape)
    onsets = find_tones(samples + noise, tone)
    assert [onset.side for onset in onsets] == [0, 1] * 6
    assert np.abs([onset.sample for onset in onsets] - starts).max() < 0.1
    assert onsets[3].other / onsets[3].amplitude == pytest.approx(0.25, rel=0.02)


def test_a_torn_tone_is_told_by_its_misfit() -> None:
    tone = Tone(440.0)
    samples = render(np.array([5000.0]), tone)
    samples[7000:7100] = 0
    (onset,) = find_tones(samples, tone)
    assert onset.misfit > 0.05


def test_silence_holds_no_tone() -> None:
    samples = np.zeros((RATE_HZ, 2), np.float32)
    assert find_tones(samples, Tone(440.0)) == []
    assert find_tones(samples[:0], Tone(440.0)) == []
    assert peak_dbfs(samples) == NOTHING_DB
    assert is_silent(samples)
    samples[100, 1] = 1e-4
    assert peak_dbfs(samples) == pytest.approx(-80)
    assert not is_silent(samples)


def test_crosstalk() -> None:
    tone = Tone(440.0)
    starts = 5000 + np.arange(6) * 20_000.5
    samples = render(starts, tone, leak=0.1)
    assert crosstalk_db(samples, find_tones(samples, tone), tone) == pytest.approx(-20, abs=0.01)
    clean = render(starts, tone)
    assert crosstalk_db(clean, find_tones(clean, tone), tone) < -120


@pytest.mark.parametrize("hz", [200.0, 880.0])
@pytest.mark.parametrize("cut", [0, 7_000])
def test_smooth_tones_do_not_click(hz: float, cut: int) -> None:
    samples = render(5000 + np.arange(6) * 20_000.5, Tone(hz))
    assert click_db(samples) < -110
    assert click_db(samples[: len(samples) // 3]) < -110
    torn = samples.copy()
    torn[5_500 + cut] += 0.001
    assert click_db(torn) > -80


def test_a_tone_cut_off_clicks() -> None:
    samples = render(np.array([5000.0]), Tone(440.0))
    samples[8000:] = 0
    assert click_db(samples) > -70


def test_spread_and_drift() -> None:
    planned_s = np.arange(100) * 0.37 + 1000.0
    assert sd_without_offset(planned_s + 0.25, planned_s) == pytest.approx(0, abs=1e-12)
    assert sd_without_offset(planned_s + 0.25 + np.tile([0, 2e-3], 50), planned_s) == (
        pytest.approx(1e-3)
    )
    late_s = planned_s + 0.1 + (planned_s - 1000) * 30e-6
    assert drift_ppm(late_s, planned_s) == pytest.approx(30, abs=1e-3)


def test_a_recordings_clock_goes_both_ways_and_on_beyond_its_marks() -> None:
    recording = Recording(
        samples=np.zeros((300, 2), np.float32),
        rate_hz=100,
        marks=np.array([[0.0, 50.0], [100.0, 51.0], [200.0, 53.0]]),
        xruns=0,
        spans=((0, 300),),
    )
    sample = np.array([-50.0, 0.0, 25.5, 100.0, 150.0, 300.0])
    time_s = np.array([49.5, 50.0, 50.255, 51.0, 52.0, 55.0])
    assert recording.time_of_sample(sample) == pytest.approx(time_s)
    assert recording.sample_at(time_s) == pytest.approx(sample)
    assert recording.time_of_sample(150) == pytest.approx(52.0)
