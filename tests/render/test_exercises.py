"""Three breaths as a film, decoded again, and what is heard of it: all against the plan."""

import math
from pathlib import Path

import av
import numpy as np
import pytest

from tests.hypothesis_profiles import hardness
from tests.render.sets import RATE_HZ, Film, Floats, read_film, read_wav, settings, write
from tests.session.exercises_by_hand import fullness_by_hand

WIDTH, HEIGHT, FPS = 320, 180, 10
LEAD_IN_S, LENGTH_S = 1.0, 30.0 if hardness >= 1.0 else 10.0
PARTS_S = (4.5, 0.0, 5.5, 0.0)
SMALLEST, LARGEST = 0.3, 0.8
BLACK, WHITE = 16, 235
SOUNDING = {"source": "breath", "instead_of_tones": True}


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Film:
    out = tmp_path_factory.mktemp("film") / "breathing.mp4"
    chosen = settings(
        exercise={"kind": "breathing", "smallest_percent": 30.0, "largest_percent": 80.0},
        audio={"on": False},
        set={"passes": None, "seconds": LENGTH_S},
    )
    write(chosen, out, (WIDTH, HEIGHT), FPS)
    return read_film(out)


def radius_of(bright: np.ndarray) -> float:
    """In pixels, of a disc that holds as much light."""
    light = (bright.astype(np.float64) - BLACK) / (WHITE - BLACK)
    light[light < 0.03] = 0.0
    return math.sqrt(light.sum() / math.pi)


def test_the_light_is_as_large_as_planned_in_every_frame(film: Film) -> None:
    first, last = round(LEAD_IN_S * FPS), round((LEAD_IN_S + LENGTH_S) * FPS)
    for number in range(first, last):
        full = fullness_by_hand(PARTS_S, number / FPS - LEAD_IN_S)
        wanted = (SMALLEST + (LARGEST - SMALLEST) * full) * HEIGHT / 2
        assert radius_of(film.bright[number]) == pytest.approx(wanted, rel=0.005), number


def test_the_sound_rises_and_falls_with_the_breath_and_has_no_step(tmp_path: Path) -> None:
    out = tmp_path / "breathing.wav"
    chosen = settings(
        exercise={"kind": "breathing", "pace_hz": 0.2},
        ambience={**SOUNDING, "level_dbfs": -30.0},
        set={"passes": 2},
    )
    write(chosen, out)
    heard, span = read_wav(out), RATE_HZ // 8
    sound = heard[round(LEAD_IN_S * RATE_HZ) :][: 10 * RATE_HZ]
    levels: Floats = np.sqrt(np.mean(sound.reshape(-1, span, 2) ** 2, axis=(1, 2)))
    # Twice as fast as by the seconds of its parts.
    full = [fullness_by_hand(PARTS_S, 2 * (n + 0.5) / 8) for n in range(len(levels))]
    wanted = 0.1 + 0.9 * np.array(full)
    off_db = 20 * np.log10(levels / (levels @ wanted / (wanted @ wanted) * wanted))
    assert np.abs(off_db).max() < 3.0
    ears = np.sqrt(np.mean(sound**2, axis=0))
    assert ears[0] == pytest.approx(ears[1], rel=0.02)
    assert np.abs(heard).max() < 10 ** (-6 / 20)
    assert not heard[-10:].any()


def test_a_tone_rises_and_falls_with_the_breath(tmp_path: Path) -> None:
    out = tmp_path / "breathing.wav"
    chosen = settings(
        exercise={"kind": "breathing", "pace_hz": 0.2},
        ambience={**SOUNDING, "source": "rising-tone"},
        set={"passes": 2},
    )
    write(chosen, out)
    heard, half = read_wav(out).sum(axis=1), RATE_HZ // 10
    for since_s in (0.6, 1.1, 2.25, 3.1, 5.6, 7.25):
        middle = round((LEAD_IN_S + since_s) * RATE_HZ)
        part = heard[middle - half : middle + half] * np.hanning(2 * half)
        strength = np.abs(np.fft.rfft(part, 8 * RATE_HZ))
        wanted = 220.0 * 1.5 ** fullness_by_hand(PARTS_S, 2 * since_s)
        assert np.argmax(strength) / 8 == pytest.approx(wanted, rel=0.02), since_s
    strength = np.abs(np.fft.rfft(heard)) ** 2
    too_high = strength[np.fft.rfftfreq(len(heard), 1 / RATE_HZ) > 1500.0].sum()
    assert 10 * np.log10(too_high / strength.sum()) < -70.0


def test_nothing_in_it_flashes(film: Film) -> None:
    """Every place gets brighter once a breath at the most: what rises by a tenth goes on to."""
    pictures = np.array(film.bright, np.float32)[:, ::6, ::6] / WHITE
    steps = np.diff(pictures, axis=0)
    rises = (steps > 0.02).astype(np.int8)
    begins = (np.diff(rises, axis=0) > 0).sum(axis=0)
    assert begins.max() <= 2 * LENGTH_S / sum(PARTS_S)


def test_a_pendulum_swings_from_ear_to_ear(tmp_path: Path) -> None:
    out = tmp_path / "rocking.wav"
    write(settings(exercise={"kind": "rocking"}, ambience=SOUNDING, set={"passes": 1}), out)
    heard = read_wav(out)
    for_phones = tmp_path / "rocking.m4a"
    write(settings(exercise={"kind": "rocking"}, ambience=SOUNDING, set={"passes": 1}), for_phones)
    with av.open(str(for_phones)) as file:
        decoded = np.concatenate([frame.to_ndarray().T for frame in file.decode(audio=0)])
    assert len(decoded) == pytest.approx(len(heard), abs=4096)
    assert np.std(decoded) == pytest.approx(np.std(heard), rel=0.1)
    left, right = (
        np.sqrt(np.mean(heard[round(s * RATE_HZ) : round((s + 0.2) * RATE_HZ)] ** 2, axis=0))
        for s in (LEAD_IN_S + 0.0, LEAD_IN_S + 1.9)
    )
    assert left[0] > 5 * left[1]
    assert right[1] > 5 * right[0]
