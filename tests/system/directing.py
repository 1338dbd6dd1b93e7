"""A stage in a program of its own that is told what to do, and what its monitor then shows."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.rect import Rect
from tests.rig.watching import grab
from tests.rig.xserver import TwoMonitors
from tests.system.seeing import STAGE

DESK = Rect(0, 0, 1920, 1080)
CORNER = Rect(STAGE.x + 8, 8, 16, 16)
SEA = (60, 90, 110)
LIGHT = (200, 190, 180)


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


def seen(monitors: TwoMonitors, rect: Rect) -> np.ndarray:
    mean: np.ndarray = grab(monitors.display, rect).reshape(-1, 3).mean(axis=0)
    return mean


def shows(monitors: TwoMonitors, rect: Rect, colour: tuple[int, ...]) -> bool:
    return bool(np.abs(seen(monitors, rect) - colour).max() <= 2.0)
