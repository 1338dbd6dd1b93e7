"""A set that varies, from outside: frames and tones against a schedule that is reckoned here."""

from itertools import accumulate
from pathlib import Path

import numpy as np
import pytest

from tests.render.sets import Floats, read_film, read_wav, settings, write
from tests.render.test_film import centre_of
from tests.rig.sound import Tone, find_tones

SEED, SHARE = 5, 0.15
SPEED_HZ, PASSES, LEAD_IN_S, FADE_S = 1.25, 6, 1.0, 0.35
WIDTH, HEIGHT, FPS, DIAMETER_PX = 640, 360, 30, 0.06 * 360
SPEEDS = [-0.534489, 0.534489, -0.758918, 0.758918, 0.018829, -0.018829]
"""Of the passes after this seed, in shares of the most there may be."""
SIZES = [0.490787, -0.490787, -0.241973, 0.241973, 0.508923, -0.508923, -0.039207]
CHOSEN = settings(
    motion={
        "speed_hz": SPEED_HZ,
        "width_percent": 60.0,
        "speed_variation_percent": 100 * SHARE,
        "width_variation_percent": 100 * SHARE,
        "seed": SEED,
    },
    target={"diameter_percent": 6.0},
    set={"passes": PASSES},
)
DURATIONS_S = [(1 + SHARE / (1 + SHARE) * one) / SPEED_HZ for one in SPEEDS]
BEGINS_S = [LEAD_IN_S + s for s in accumulate(DURATIONS_S, initial=0.0)]
CUES_S = [
    begins_s + half * lasts_s / 2
    for begins_s, lasts_s in zip(BEGINS_S, DURATIONS_S, strict=False)
    for half in (0, 1)
]


def test_tones_come_at_the_very_samples(tmp_path: Path) -> None:
    write(CHOSEN, tmp_path / "set.wav")
    onsets = find_tones(read_wav(tmp_path / "set.wav"), Tone(440.0))
    off = np.array([onset.sample / 48_000 for onset in onsets]) - CUES_S
    assert np.ptp(off) < 0.5 / 48_000
    assert abs(np.mean(off)) < 1 / 48_000


def test_each_frame_shows_the_target_where_it_belongs(tmp_path: Path) -> None:
    write(CHOSEN, tmp_path / "set.mp4", size=(WIDTH, HEIGHT), fps=FPS)
    film = read_film(tmp_path / "set.mp4")
    whole = (film.times_s >= FADE_S) & (film.times_s <= BEGINS_S[-1])
    seen = [centre_of(film.bright[frame])[0] for frame in np.flatnonzero(whole)]
    off_px = np.array(seen) - wanted_x(film.times_s[whole])
    assert np.abs(off_px).max() < 0.3
    assert np.std(off_px) < 0.1


def wanted_x(at_s: Floats) -> Floats:
    number = np.clip(np.searchsorted(BEGINS_S, at_s, side="right") - 1, 0, PASSES - 1)
    part = np.clip((at_s - np.take(BEGINS_S, number)) / np.take(DURATIONS_S, number), 0.0, 1.0)
    back = np.clip(2 * part - 1, 0.0, 1.0)
    share = back * back * (3 - 2 * back)
    here, after = (1 + SHARE * np.take(SIZES, number + by) for by in (0, 1))
    size = here + (after - here) * share
    x: Floats = WIDTH / 2 - np.cos(2 * np.pi * part) * 0.6 * size * (WIDTH - DIAMETER_PX) / 2
    return x


def test_it_is_the_same_every_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write(CHOSEN, tmp_path / f"{name}.csv")
    one, other = ((tmp_path / f"{name}.csv").read_bytes() for name in ("one", "other"))
    assert one == other
    planned = [float(row.split(b",")[1]) for row in one.splitlines()[1:] if b"audio" in row]
    assert planned == pytest.approx(CUES_S, abs=1e-6)
