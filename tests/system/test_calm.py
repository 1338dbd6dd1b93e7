"""The client's screen between sets, seen from outside: calm, without an edge, and their own."""

import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from Xlib import display
from Xlib.ext import xfixes

from tests.rig.children import wait_until
from tests.rig.rect import Rect
from tests.rig.watching import FEW_HZ, Grabber, Sighting, grab
from tests.rig.xserver import TwoMonitors
from tests.system.directing import CORNER, DESK, LIGHT, SEA, shows, stage
from tests.system.seeing import STAGE

SAND, SKY = (210, 190, 150), (120, 170, 220)
SETTLED_S = 1.2
"""Longer than any change of the calm screen takes."""
EDGE = 0.25
"""Of the whole range; a frame makes a twentieth of it, and a stall does not make up for more."""


@pytest.fixture
def photo(run_dir: Path) -> Path:
    """Left half sand, right half sky; twice as wide as it should be."""
    pixels = np.empty((500, 1778, 3), np.uint8)
    pixels[:, :889], pixels[:, 889:] = SAND, SKY
    Image.fromarray(pixels).save(run_dir / "beach.png")
    return run_dir / "beach.png"


def light(sighting: Sighting) -> np.ndarray:
    """Mean of the three colours in every grab."""
    mean: np.ndarray = sighting.figures.mean(axis=1)
    return mean


@pytest.mark.parametrize("drawing", ["software", "gpu"])
def test_a_photo_with_a_resting_dot_fills_the_clients_screen_alone(
    run_dir: Path, shared_monitors: TwoMonitors, photo: Path, drawing: str
) -> None:
    monitors = shared_monitors
    desk_before = grab(monitors.display, DESK)
    with stage(run_dir, monitors, drawing) as hand:
        hand.do("settle", SEA, str(photo), dot=True)
        hand.do("open")
        wait_until(lambda: shows(monitors, CORNER, SAND), 6.0, "the photo")
        picture = at_rest(monitors).astype(int)
        halves = picture[:, :950], picture[:, 970:]
        for half, colour in zip(halves, [SAND, SKY], strict=True):
            away = np.abs(half - colour).max(axis=2)
            rows, _ = np.nonzero(away > 2)
            assert (abs(rows - 540) < 20).all(), "nothing but the dot lies on the photo"
        dot = picture[539:541, 955:965].mean()
        assert 80 < dot < 120, "the dot is there, and dim"
        assert np.array_equal(grab(monitors.display, DESK), desk_before)
        assert cursor_is_seen(monitors, DESK)
        assert not cursor_is_seen(monitors, STAGE)
        hand.do("settle", SEA)
        wait_until(lambda: shows(monitors, CORNER, SEA), 3.0, "the colour")
        assert (at_rest(monitors) == SEA).all()
        hand.do("words", "Where are we now?")
        read = at_rest(monitors)
        rows, columns = np.nonzero((read != SEA).any(axis=2))
        assert 0.2 * 1920 < np.ptp(columns) < 0.8 * 1920
        assert np.abs([rows.mean() - 540, columns.mean() - 960]).max() < 40, "in the middle"
        assert 190 < read.max() < 245, "white, and not all of it"
        assert np.array_equal(grab(monitors.display, DESK), desk_before)
        hand.do("halt")
        assert (at_rest(monitors) == SEA).all()


def at_rest(monitors: TwoMonitors) -> np.ndarray:
    """The stage, once it has not changed for longer than any change begins after another."""
    looks = [grab(monitors.display, STAGE)]

    def rests() -> bool:
        time.sleep(SETTLED_S)
        looks.append(grab(monitors.display, STAGE))
        return np.array_equal(looks[-1], looks[-2])

    wait_until(rests, 10.0, "a stage at rest")
    return looks[-1]


def cursor_is_seen(monitors: TwoMonitors, rect: Rect) -> bool:
    """Whether the pointer, once it is there, has a picture with anything in it."""
    monitors.move_pointer(rect.x + rect.width // 3, rect.y + rect.height // 3)
    connection = display.Display(monitors.display)
    try:
        connection.xfixes_query_version()
        image = xfixes.get_cursor_image(connection, connection.screen().root)
        return any(pixel >> 24 for pixel in image.cursor_image)
    finally:
        connection.close()


def steps_are_small(sighting: Sighting, between: tuple[float, float]) -> bool:
    figures = light(sighting)
    low, high = between
    assert figures.min() == pytest.approx(low, abs=3), "it went all the way"
    assert figures.max() == pytest.approx(high, abs=3)
    return bool(np.abs(np.diff(figures)).max() < EDGE * (high - low))


def test_no_edge_from_calm_to_a_set_and_back_nor_after_a_halt(
    run_dir: Path, shared_monitors: TwoMonitors, photo: Path
) -> None:
    monitors = shared_monitors
    with stage(run_dir, monitors) as hand:
        hand.do("settle", LIGHT, str(photo))
        hand.do("open")
        calm = SAND
        wait_until(lambda: shows(monitors, CORNER, calm), 6.0, "the calm screen")
        with Grabber(monitors.display, CORNER, run_dir, reduce="rgb", rate_hz=FEW_HZ) as grabber:
            hand.do("start")
            time.sleep(5.0)
            hand.do("start")
            time.sleep(1.5)
            hand.do("halt")
            halted_s = time.perf_counter()
            wait_until(lambda: shows(monitors, CORNER, calm), 3.0, "the calm screen")
            back_s = time.perf_counter() - halted_s
            whole = grabber.result()
        assert steps_are_small(whole, (0.0, float(np.mean(calm))))
        assert 0.3 < back_s < 1.5


def test_start_and_halt_in_quick_turn_do_not_flash(
    run_dir: Path, shared_monitors: TwoMonitors
) -> None:
    """No more than three pairs of opposing changes in any second (WCAG 2.3.1)."""
    monitors = shared_monitors
    with stage(run_dir, monitors) as hand:
        hand.do("settle", LIGHT)
        hand.do("open")
        wait_until(lambda: shows(monitors, CORNER, LIGHT), 6.0, "the calm screen")
        with Grabber(monitors.display, CORNER, run_dir, reduce="rgb", rate_hz=FEW_HZ) as grabber:
            for _ in range(12):
                hand.do("start")
                time.sleep(0.15)
                hand.do("halt")
                time.sleep(0.1)
            hand.do("settle", SEA)
            time.sleep(0.1)
            hand.do("settle", LIGHT)
            time.sleep(SETTLED_S)
            sighting = grabber.result()
    figures = light(sighting)
    assert np.abs(np.diff(figures)).max() < EDGE * np.mean(LIGHT)
    turns_s = turning_points_s(sighting.start_s, figures, least=0.1 * 255)
    assert turns_s, "it was seen to change"
    assert all(late - early > 1.0 for early, late in zip(turns_s, turns_s[6:], strict=False))


def turning_points_s(at_s: np.ndarray, figures: np.ndarray, least: float) -> list[float]:
    """Moments at which the light had changed by `least` the other way than before."""
    turns, extreme, rising = [], figures[0], False
    for moment_s, figure in zip(at_s, figures, strict=True):
        if (figure > extreme) == rising:
            extreme = figure
        elif abs(figure - extreme) >= least:
            turns.append(float(moment_s))
            extreme, rising = figure, not rising
    return turns


def test_by_default_the_screen_between_sets_is_empty_as_it_is_in_them(
    run_dir: Path, shared_monitors: TwoMonitors
) -> None:
    monitors = shared_monitors
    with stage(run_dir, monitors) as hand:
        hand.do("open")
        monitors.await_window("Bilateral")
        with Grabber(monitors.display, CORNER, run_dir, reduce="rgb", rate_hz=FEW_HZ) as grabber:
            time.sleep(0.3)
            hand.do("start")
            time.sleep(1.3)
            hand.do("halt")
            time.sleep(0.3)
            assert not grabber.result().figures.any()
