import math
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from bilateral.render.render_refused import RenderRefused
from tests.render.sets import RATE_HZ, Film, Floats, read_film, settings, write
from tests.rig.sound import Onset, Tone, find_tones

WIDTH, HEIGHT, FPS = 640, 360, 60
LEAD_IN_S, FADE_S, PASSES = 1.0, 0.35, 3
SPEED_HZ = 0.83
DIAMETER_PX = 0.06 * HEIGHT
REST_S = LEAD_IN_S + PASSES / SPEED_HZ
PLANNED_S = LEAD_IN_S + np.arange(2 * PASSES) / (2 * SPEED_HZ)
BLACK, WHITE = 16, 235


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Film:
    out = tmp_path_factory.mktemp("film") / "set.mp4"
    chosen = settings(motion={"speed_hz": SPEED_HZ}, target={"diameter_percent": 6.0})
    told = write(chosen, out)
    assert told[0] == 0.0
    assert told[-1] == 1.0
    assert all(earlier <= later for earlier, later in pairwise(told))
    return read_film(out)


@pytest.fixture(scope="module")
def onsets(film: Film) -> list[Onset]:
    return find_tones(film.sound, Tone(440.0))


def centre_of(bright: np.ndarray) -> tuple[float, float]:
    """Centroid of what is brighter than the ground, in pixels from the top left corner."""
    light = np.clip(bright.astype(np.float64) - BLACK - 4, 0, None)
    rows, columns = light.sum(axis=1), light.sum(axis=0)
    return (
        float(columns @ (np.arange(len(columns)) + 0.5) / columns.sum()),
        float(rows @ (np.arange(len(rows)) + 0.5) / rows.sum()),
    )


def wanted_x(at_s: Floats) -> Floats:
    """Where the target belongs, reckoned here from the settings alone."""
    phase = np.clip((at_s - LEAD_IN_S) * 2 * SPEED_HZ, 0, 2 * PASSES)
    x: Floats = WIDTH / 2 - np.cos(np.pi * phase) * 0.8 * (WIDTH - DIAMETER_PX) / 2
    return x


def shown_in_full(film: Film) -> tuple[Floats, Floats]:
    """Moments of the frames with the whole target, and its centres, shape (frames, 2)."""
    whole = np.flatnonzero((film.times_s >= FADE_S) & (film.times_s <= REST_S))
    return film.times_s[whole], np.array([centre_of(film.bright[i]) for i in whole])


def seen_late_s(film: Film) -> float:
    """How late the movement is as a whole: its errors against its velocity."""
    at_s, centres = shown_in_full(film)
    velocity = (wanted_x(at_s + 1e-4) - wanted_x(at_s - 1e-4)) / 2e-4
    return float(-(centres[:, 0] - wanted_x(at_s)) @ velocity / (velocity @ velocity))


def test_frames_are_evenly_spaced_from_the_first_moment_to_an_empty_end(film: Film) -> None:
    assert film.times_s == pytest.approx(np.arange(len(film.times_s)) / FPS, abs=1e-6)
    gone_s = REST_S + FADE_S
    assert gone_s < film.times_s[-1] <= gone_s + 1 / FPS
    assert np.ptp(film.bright[0]) <= 2
    assert np.ptp(film.bright[-1]) <= 2


def test_each_frame_shows_the_target_where_it_belongs(film: Film) -> None:
    at_s, centres = shown_in_full(film)
    across = centres[:, 0] - wanted_x(at_s)
    assert np.std(across) < 0.05
    assert abs(np.mean(across)) < 0.02
    assert np.abs(across).max() < 0.15
    assert np.abs(centres[:, 1] - HEIGHT / 2).max() < 0.05


def test_the_target_fades_in_and_out_without_an_edge(film: Film) -> None:
    left = round(WIDTH / 2 - 0.8 * (WIDTH - DIAMETER_PX) / 2)
    within = slice(HEIGHT // 2 - 4, HEIGHT // 2 + 4), slice(left - 4, left + 4)
    still = [i for i, at_s in enumerate(film.times_s) if not LEAD_IN_S < at_s < REST_S]
    at_s = film.times_s[still]
    seen = np.array([film.bright[i][within].mean() for i in still])
    eased = 0.5 - 0.5 * np.cos(np.pi * np.clip(at_s / FADE_S, 0, 1))
    away = 0.5 - 0.5 * np.cos(np.pi * np.clip((at_s - REST_S) / FADE_S, 0, 1))
    wanted = BLACK + (WHITE - BLACK) * eased * (1 - away)
    assert np.abs(seen - wanted).max() < 4


def test_tones_are_on_their_samples_after_decoding(film: Film, onsets: list[Onset]) -> None:
    assert film.sound_starts_s == 0.0
    assert [onset.side for onset in onsets] == [0, 1] * PASSES
    errors = np.array([onset.sample for onset in onsets]) - PLANNED_S * RATE_HZ
    assert np.abs(errors - errors.mean()).max() < 1.0
    assert np.abs(errors).max() < 0.001 * RATE_HZ


def test_eyes_and_ears_agree(film: Film, onsets: list[Onset]) -> None:
    samples = np.array([onset.sample for onset in onsets])
    heard_late_s = float(np.mean(samples / RATE_HZ - PLANNED_S))
    assert abs(heard_late_s - seen_late_s(film)) < 0.001


def test_any_colours_come_back_as_they_were_chosen(tmp_path: Path) -> None:
    colours = {"colour": "#e07a30", "background": "#1f3d5c"}
    chosen = settings(target={**colours, "diameter_percent": 30.0}, motion={"path": "diagonal-up"})
    write(chosen, tmp_path / "set.mp4", size=(320, 180), fps=10)
    film = read_film(tmp_path / "set.mp4")
    assert film.tags == (1, 1, 1, 1), "limited range, and BT.709 three times"
    still = round(0.9 * 10)
    bright, (blue, red) = film.bright[still], film.colours[still]
    left, low = 160 - 0.8 * (320 - 54) / 2, 90 + 0.8 * (180 - 54) / 2
    for (x, y), wanted in (
        ((left, low), (0xE0, 0x7A, 0x30)),
        ((280, 20), (0x1F, 0x3D, 0x5C)),
    ):
        row, column = round(y), round(x)
        luma = (float(bright[row, column]) - 16) / 219
        b, r = ((float(plane[row // 2, column // 2]) - 128) / 224 for plane in (blue, red))
        # The inverse matrix as ITU-R BT.709 gives it.
        back = (luma + 1.5748 * r, luma - 0.1873 * b - 0.4681 * r, luma + 1.8556 * b)
        assert np.abs(np.array(back) * 255 - wanted).max() < 4


def test_a_target_that_jumps_is_on_its_new_side_in_the_first_frame_that_is_due(
    tmp_path: Path,
) -> None:
    speed_hz = 1.25
    write(settings(motion={"profile": "saccade", "speed_hz": speed_hz}), tmp_path / "set.mp4")
    film = read_film(tmp_path / "set.mp4")
    for at_s, bright in zip(film.times_s, film.bright, strict=True):
        if not FADE_S <= at_s < LEAD_IN_S + PASSES / speed_hz:
            continue
        sweep = max(0, math.floor((at_s - LEAD_IN_S) * 2 * speed_hz + 1e-6))
        assert (centre_of(bright)[0] > WIDTH / 2) == bool(sweep % 2), f"at {at_s:.3f} s"


def test_ears_only_is_an_empty_picture_with_sound(tmp_path: Path) -> None:
    chosen = settings(target={"shown": False, "background": "#101113"}, set={"passes": 1})
    write(chosen, tmp_path / "set.mp4", size=(64, 64), fps=30)
    film = read_film(tmp_path / "set.mp4")
    assert {int(np.ptp(bright)) for bright in film.bright} == {0}
    assert [onset.side for onset in find_tones(film.sound, Tone(440.0))] == [0, 1]


def test_without_tones_the_sound_is_silence(tmp_path: Path) -> None:
    write(settings(audio={"on": False}, set={"passes": 1}), tmp_path / "set.mp4", (64, 64), 30)
    film = read_film(tmp_path / "set.mp4")
    assert len(film.sound) >= 2.35 * RATE_HZ
    assert not film.sound.any()


def test_without_pyav_the_line_that_installs_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "bilateral.render.film", raising=False)
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(RenderRefused, match="render-no-pyav"):
        write(settings(), tmp_path / "set.mp4")
    assert list(tmp_path.iterdir()) == []
    write(settings(), tmp_path / "set.wav")
