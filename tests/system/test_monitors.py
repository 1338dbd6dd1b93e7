"""Two monitors, seen from outside: each shows its number, and the stage moves to another."""

import time
from pathlib import Path

import numpy as np
import pytest

from tests.rig.children import wait_until
from tests.rig.rect import Rect
from tests.rig.watching import Grabber, grab
from tests.rig.xserver import TwoMonitors
from tests.system.directing import CORNER, DESK, LIGHT, SEA, shows, stage
from tests.system.seeing import STAGE


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
