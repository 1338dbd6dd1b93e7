"""The client's screen between sets, seen from outside: calm, without an edge, and their own."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from Xlib import display
from Xlib.ext import xfixes

from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.rect import Rect
from tests.rig.watching import Grabber, Sighting, grab
from tests.rig.xserver import TwoMonitors
from tests.system.seeing import STAGE

DESK = Rect(0, 0, 1920, 1080)
CORNER = Rect(STAGE.x + 8, 8, 16, 16)
SEA = (60, 90, 110)
LIGHT = (200, 190, 180)
SAND, SKY = (210, 190, 150), (120, 170, 220)
SETTLED_S = 1.2
"""Longer than any change of the calm screen takes."""
EDGE = 0.25
"""Of the whole range; a frame makes a twentieth of it, and a stall does not make up for more."""


class Hand:
    """Tells the stage what to do, and waits until it is done."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._done = 0

    def do(self, name: str, *arguments: Any, **keywords: Any) -> None:
        self.program.tell(json.dumps([name, *arguments, keywords]))
        self._done += 1
        wait_until(
            lambda: self.program.stdout().count("did ") == self._done or not self.program.alive(),
            10.0,
            f"the end of {name}: {self.program.words()}",
        )


@contextmanager
def stage(run_dir: Path, monitors: TwoMonitors, drawing: str = "software") -> Iterator[Hand]:
    words = {"module": "tests.system.stage_by_hand", "environments": [monitors.environment()]}
    with Program(run_dir, drawing, **words) as program:  # type: ignore[arg-type]
        hand = Hand(program)
        yield hand
        hand.do("close")
        program.succeed(10.0)


@pytest.fixture
def photo(run_dir: Path) -> Path:
    """Left half sand, right half sky; twice as wide as it should be."""
    pixels = np.empty((500, 1778, 3), np.uint8)
    pixels[:, :889], pixels[:, 889:] = SAND, SKY
    Image.fromarray(pixels).save(run_dir / "beach.png")
    return run_dir / "beach.png"


def seen(monitors: TwoMonitors, rect: Rect) -> np.ndarray:
    mean: np.ndarray = grab(monitors.display, rect).reshape(-1, 3).mean(axis=0)
    return mean


def shows(monitors: TwoMonitors, rect: Rect, colour: tuple[int, ...]) -> bool:
    return bool(np.abs(seen(monitors, rect) - colour).max() <= 2.0)


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
        with Grabber(monitors.display, CORNER, run_dir, reduce="rgb") as grabber:
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
        with Grabber(monitors.display, CORNER, run_dir, reduce="rgb") as grabber:
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


def number_windows(monitors: TwoMonitors) -> list[Rect]:
    return [w.rect for w in monitors.windows() if w.mapped and "number" in w.title]


def inked(monitors: TwoMonitors, rect: Rect) -> float:
    """How much of a rectangle differs from its corner."""
    picture = grab(monitors.display, rect).astype(int)
    return float((np.abs(picture - picture[0, 0]).max(axis=2) > 60).mean())


@pytest.mark.parametrize("drawing", ["software", "gpu"])
def test_every_monitor_shows_its_number_and_nothing_else_happens(
    run_dir: Path, shared_monitors: TwoMonitors, drawing: str
) -> None:
    monitors = shared_monitors
    around = Rect(STAGE.x + 600, 200, 720, 680)
    with stage(run_dir, monitors, drawing) as hand:
        hand.do("settle", SEA)
        hand.do("open")
        wait_until(lambda: shows(monitors, CORNER, SEA), 6.0, "the stage")
        time.sleep(0.5)
        focus = monitors.focused_window_id()

        def are_gone() -> bool:
            return not number_windows(monitors)

        def stage_is_empty() -> bool:
            return inked(monitors, around) == 0.0

        hand.do("numbers", 30.0)
        (window,) = number_windows(monitors)
        assert DESK.contains(window)
        wait_until(lambda: inked(monitors, around) > 0.01, 2.0, "the client's number")
        assert 0.01 < inked(monitors, window) < 0.3
        assert monitors.focused_window_id() == focus
        monitors.click(window.x + 20, window.y + 20)
        monitors.key("space")
        time.sleep(0.3)
        assert number_windows(monitors) == [window], "they cannot be used"
        assert shows(monitors, CORNER, SEA), "and start nothing"
        hand.do("numbers", 30.0)
        assert are_gone()
        wait_until(stage_is_empty, 2.0, "the empty stage")

        hand.do("numbers", 1.0)
        assert not are_gone()
        wait_until(lambda: are_gone() and stage_is_empty(), 4.0, "the end of the numbers")

        hand.do("numbers", 30.0)
        wait_until(lambda: inked(monitors, around) > 0.01, 2.0, "the client's number")
        hand.do("halt")
        time.sleep(0.1)
        assert are_gone()
        assert stage_is_empty()
        hand.do("numbers", 30.0)
        hand.do("start")
        time.sleep(0.1)
        assert are_gone()


def test_the_stage_moves_and_uncovers_nothing_on_its_new_monitor(
    run_dir: Path, shared_monitors: TwoMonitors
) -> None:
    monitors = shared_monitors
    with stage(run_dir, monitors, "auto") as hand:
        hand.do("settle", LIGHT)
        hand.do("open")
        wait_until(lambda: shows(monitors, CORNER, LIGHT), 6.0, "the stage")
        hand.do("move", 7)
        assert "refused: There is no monitor '7'" in hand.program.stdout()
        assert monitors.await_window("Bilateral").rect == STAGE
        with monitors.focus_another_window() as desktop:
            (there,) = (w.rect for w in monitors.windows() if w.window_id == desktop.window_id)
            inside = Rect(there.x + 8, there.y + 8, 16, 16)
            with Grabber(monitors.display, inside, run_dir, reduce="rgb") as grabber:
                hand.do("move", 1)
                time.sleep(0.5)
                figures = grabber.result().figures
        first = int(np.argmax(np.abs(figures - LIGHT).max(axis=1) <= 1))
        assert figures[0].min() > 250, "the desktop was white"
        assert first > 0, "and was covered"
        assert figures[first:].max() < 250, "and never uncovered"
        assert monitors.await_window("Bilateral").rect == DESK
        hand.do("move", "DUMMY1")
        assert monitors.await_window("Bilateral").rect == STAGE
        assert shows(monitors, CORNER, LIGHT)


def test_by_default_the_screen_between_sets_is_empty_as_it_is_in_them(
    run_dir: Path, shared_monitors: TwoMonitors
) -> None:
    monitors = shared_monitors
    with stage(run_dir, monitors) as hand:
        hand.do("open")
        monitors.await_window("Bilateral")
        with Grabber(monitors.display, CORNER, run_dir, reduce="rgb") as grabber:
            time.sleep(0.3)
            hand.do("start")
            time.sleep(1.3)
            hand.do("halt")
            time.sleep(0.3)
            assert not grabber.result().figures.any()
