import time
from pathlib import Path

import numpy as np
import pytest

from tests.render.sets import RATE_HZ, read_wav, settings, write
from tests.rig.sound import Tone, click_db, crosstalk_db, find_tones, is_silent, peak_dbfs

TONE = Tone(440.0)


@pytest.mark.parametrize("speed_hz", [1.0, 0.83, 2.0])
def test_every_tone_is_on_its_sample_and_its_side(tmp_path: Path, speed_hz: float) -> None:
    write(settings(motion={"speed_hz": speed_hz}), tmp_path / "set.wav")
    sound = read_wav(tmp_path / "set.wav")
    onsets = find_tones(sound, TONE)
    planned_s = 1.0 + np.arange(6) / (2 * speed_hz)
    errors = np.array([onset.sample for onset in onsets]) - planned_s * RATE_HZ
    assert np.abs(errors).max() < 0.05, "in samples; a player starts them at sixteenths"
    assert [onset.side for onset in onsets] == [0, 1] * 3
    assert max(onset.misfit for onset in onsets) < 0.01
    assert crosstalk_db(sound, onsets, TONE) < -90
    assert click_db(sound) < -80


def test_the_level_is_the_one_set_and_nothing_clips(tmp_path: Path) -> None:
    loudest = {"level_dbfs": -6.0, "duration_ms": 1000.0, "width_percent": 0.0}
    write(settings(motion={"speed_hz": 2.0}, audio=loudest), tmp_path / "loud.wav")
    assert peak_dbfs(read_wav(tmp_path / "loud.wav")) <= -6.0 + 0.001
    write(settings(audio={"level_dbfs": -31.5}), tmp_path / "soft.wav")
    assert peak_dbfs(read_wav(tmp_path / "soft.wav")) == pytest.approx(-31.5, abs=0.02)


def test_sides_can_be_exchanged_and_tones_moved_to_the_midline(tmp_path: Path) -> None:
    write(settings(audio={"swap": True, "alignment_sweeps": 0.5}), tmp_path / "set.wav")
    onsets = find_tones(read_wav(tmp_path / "set.wav"), TONE)
    assert [onset.side for onset in onsets] == [1, 0] * 3
    planned = (1.25 + np.arange(6) / 2) * RATE_HZ
    assert [onset.sample for onset in onsets] == pytest.approx(planned, abs=0.05)


@pytest.mark.parametrize("latency_ms", [-400.0, 400.0])
def test_the_delay_of_a_device_is_no_concern_of_a_file(tmp_path: Path, latency_ms: float) -> None:
    write(settings(audio={"latency_ms": latency_ms}), tmp_path / "set.wav")
    onsets = find_tones(read_wav(tmp_path / "set.wav"), TONE)
    planned = (1.0 + np.arange(6) / 2) * RATE_HZ
    assert [onset.sample for onset in onsets] == pytest.approx(planned, abs=0.05)


def test_it_ends_soon_after_the_target_is_gone_and_in_silence(tmp_path: Path) -> None:
    write(settings(), tmp_path / "set.wav")
    sound = read_wav(tmp_path / "set.wav")
    gone_s = 1.0 + 3.0 + 0.35
    assert gone_s <= len(sound) / RATE_HZ <= gone_s + 0.04
    assert is_silent(sound[-RATE_HZ // 10 :])


def test_a_tone_that_outlasts_the_set_fades_instead_of_breaking_off(tmp_path: Path) -> None:
    late = {"alignment_sweeps": 0.9, "duration_ms": 1000.0, "ramp_ms": 20.0}
    write(settings(audio=late), tmp_path / "set.wav")
    sound = read_wav(tmp_path / "set.wav")
    gone = round(4.35 * RATE_HZ)
    assert not is_silent(sound[gone - 480 : gone])
    assert not sound[-1].any()
    assert click_db(sound) < -80


def test_it_is_far_quicker_than_real_time(tmp_path: Path) -> None:
    began_s = time.perf_counter()
    write(settings(set={"passes": None, "seconds": 10.0}), tmp_path / "set.wav")
    assert time.perf_counter() - began_s < 10.0


def test_what_sounds_on_and_on_is_swept_with_the_target(tmp_path: Path) -> None:
    quiet = {"source": "brown-noise", "instead_of_tones": True, "level_dbfs": -30.0}
    chosen = settings(motion={"speed_hz": 1.0}, ambience=quiet)
    for name in ("one.wav", "again.wav"):
        write(chosen, tmp_path / name)
    sound = read_wav(tmp_path / "one.wav")
    assert np.array_equal(sound, read_wav(tmp_path / "again.wav"))
    for at_s, side in ((1.0, 0), (1.5, 1), (2.0, 0), (2.5, 1)):
        near = sound[round((at_s - 0.03) * RATE_HZ) : round((at_s + 0.03) * RATE_HZ)]
        loud, soft = np.std(near[:, side]), np.std(near[:, 1 - side])
        assert loud > 10.0 * soft
    assert is_silent(sound[-100:])
