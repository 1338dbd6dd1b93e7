"""Starts the screen grabber in a process of its own and reads what it found."""

import math
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from tests.rig.children import Child
from tests.rig.rect import Rect
from tests.rig.xshm import SharedImage

FloatArray = NDArray[np.float64]
RATE_HZ = 950.0
"""As often as it may, for what is measured to the millisecond."""
FEW_HZ = 240.0
"""Four looks at each frame, for what must only never happen: half the processor."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was on the screen at each grab; times in perf_counter seconds.

    The screen was read at some moment between `start_s` and `end_s`. `figures` has one row a
    grab: x, y, mass of the centroid (x and y in root pixels, pixel centres at whole numbers), or
    mean red, green, blue.
    """

    start_s: FloatArray
    end_s: FloatArray
    figures: FloatArray

    @property
    def rate_hz(self) -> float:
        """Grabs a second, over the whole run."""
        return (len(self.start_s) - 1) / float(self.start_s[-1] - self.start_s[0])

    @property
    def longest_gap_s(self) -> float:
        """The longest time between the starts of two grabs that followed one another."""
        return float(np.diff(self.start_s).max())


class Grabber:
    """Watches one rectangle of a display's root window from a process of its own.

    `reduce` is "centroid" (against the background colour) or "rgb". Use as a context to watch
    in the background, then `result()`; or `measure()` to block.
    """

    def __init__(
        self,
        display: str,
        rect: Rect,
        run_dir: Path,
        *,
        seconds: float = 60.0,
        reduce: str = "centroid",
        background: tuple[int, int, int] = (0, 0, 0),
        rate_hz: float = RATE_HZ,
    ) -> None:
        self._rect = rect
        self._reduce = reduce
        self._seconds = seconds
        self._run_dir = run_dir
        number = len(list(run_dir.glob("grabber-*.out")))
        self._name = f"grabber-{number}"
        self._out = run_dir / f"{self._name}.npz"
        self._command = [sys.executable, "-m", "tests.rig.grabber", "--display", display]
        self._command += ["--rect", *map(str, rect), "--seconds", str(seconds)]
        self._command += ["--rate-hz", str(rate_hz), "--reduce", reduce]
        self._command += ["--background", *map(str, background), "--out", str(self._out)]
        self._child: Child | None = None
        self._began_s = math.inf

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._child is not None:
            self._child.stop()

    def start(self) -> None:
        """Begin to watch; returns once it does."""
        self._child = Child(self._name, self._command, self._run_dir)
        self._child.await_output("watching")
        self._began_s = time.perf_counter()

    def elapsed_s(self) -> float:
        """How long it has been watching."""
        return time.perf_counter() - self._began_s

    def measure(self) -> Sighting:
        """Watch for the whole time, and give what was seen."""
        with self:
            assert self._child is not None
            self._child.succeed(self._seconds + 30)
            return self._read()

    def result(self) -> Sighting:
        """Stop watching (if it still does), and give what was seen."""
        assert self._child is not None, "result() before start()"
        if self._child.alive():
            self._child.tell("stop")
        self._child.succeed(self._seconds + 30)  # all that it kept is still to be reckoned
        return self._read()

    def _read(self) -> Sighting:
        with np.load(self._out) as found:
            figures = found["figures"]
            if self._reduce == "centroid":
                figures = figures + np.array([self._rect.x, self._rect.y, 0])
            return Sighting(found["start_s"], found["end_s"], figures)


def grab(display: str, rect: Rect) -> NDArray[np.uint8]:
    """One look at a rectangle of the root window (height, width, 3; red, green, blue)."""
    with SharedImage(display, rect) as image:
        return image.grab_rgb()
