"""Program: look at a strip of the screen 800 times a second and more, and say when it changed.

    python -m tests.rig.grabber --display :1 --rect 1920 538 1920 4 --seconds 5 --out seen.npz

It runs in a process of its own so that it shares no interpreter lock with anything. Only strips
that differ from the one before are kept, raw; they are reduced to figures after the run. Where
figures need no more, what is kept of them is what differs from the background: to take up memory
for a whole strip blinds for half a frame where that is large.
`watching.Grabber` starts it and `watching.Sighting` is what it finds.
"""

import argparse
import ctypes
import gc
import os
import select
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tests.rig.rect import Rect
from tests.rig.xshm import SharedImage

STOP_CHECK_EVERY = 32  # grabs
LATENESS_CAUGHT_UP_S = 0.01
COLOURS = np.uint32(int.from_bytes(b"\xff\xff\xff\0", sys.byteorder))
"""Of a pixel's four bytes the last means nothing."""

FloatArray = NDArray[np.float64]


class Part(NamedTuple):
    """What was kept of a strip, and where in it that lies."""

    top: int
    left: int
    pixels: NDArray[np.uint8]


class Store:
    """Raw strips that differed from their forerunner: of each all, or what is no `background`."""

    def __init__(
        self, shape: tuple[int, ...], background: tuple[int, int, int] | None = None
    ) -> None:
        self.parts: list[Part] = []
        self._last = np.zeros(shape, np.uint8)
        self._colours = self._last.view(np.uint32)[:, :, 0]
        self._differs = np.zeros_like(self._colours)
        self._background = None if background is None else _as_number(background)
        self._compare = _c_function("memcmp")
        self._copy = _c_function("memcpy")

    def keep_if_new(self, address: int) -> int:
        """Number of the kept strip that equals the one at a memory address."""
        last, count = self._last.ctypes.data, self._last.nbytes
        if self.parts and not self._compare(last, address, count):
            return len(self.parts) - 1
        self._copy(last, address, count)
        self.parts.append(self._part())
        return len(self.parts) - 1

    def _part(self) -> Part:
        if self._background is None:
            return Part(0, 0, self._last.copy())
        np.bitwise_xor(self._colours, self._background, out=self._differs)
        np.bitwise_and(self._differs, COLOURS, out=self._differs)
        rows = np.flatnonzero(self._differs.any(axis=1))
        if not len(rows):
            return Part(0, 0, self._last[:0, :0].copy())
        top, bottom = int(rows[0]), int(rows[-1]) + 1
        columns = np.flatnonzero(self._differs[top:bottom].any(axis=0))
        left, right = int(columns[0]), int(columns[-1]) + 1
        return Part(top, left, self._last[top:bottom, left:right].copy())


def grab_for(
    image: SharedImage, store: Store, seconds: float, rate_hz: float, stopped: Callable[[], bool]
) -> tuple[FloatArray, FloatArray, NDArray[np.int64]]:
    """Grab at a steady rate until the time is over, `stopped` says so or the strip is gone.

    Gives the clock before and after each grab (perf_counter seconds), and the number of the kept
    strip seen in each.
    """
    capacity = int(seconds * rate_hz) + 1
    start_s, end_s = np.zeros(capacity), np.zeros(capacity)
    seen = np.zeros(capacity, np.int64)
    clock, address = time.perf_counter, image.address
    period_s, count = 1 / rate_hz, 0
    next_s = clock()
    while count < capacity:
        before = clock()
        try:
            image.refresh()
        except RuntimeError:
            break
        after = clock()
        start_s[count], end_s[count] = before, after
        seen[count] = store.keep_if_new(address)
        count += 1
        if count % STOP_CHECK_EVERY == 0 and stopped():
            break
        next_s = max(next_s + period_s, after - LATENESS_CAUGHT_UP_S)
        rest_s = next_s - clock()
        if rest_s > 0:
            time.sleep(rest_s)
    return start_s[:count], end_s[:count], seen[:count]


def centroid(part: Part, background: tuple[int, int, int]) -> tuple[float, ...]:
    """Where the light is that differs from the background: x, y (pixel centres at whole numbers
    of the strip) and mass (sum over pixels and colours of the difference, 0..255 each).

    Without any difference x and y are NaN.
    """
    bgr = np.array(background[::-1], np.int32)
    pixels = part.pixels[:, :, :3].astype(np.int32)
    weight = np.abs(pixels - bgr).sum(axis=2).astype(np.float64)
    mass = float(weight.sum())
    if mass == 0:
        return (np.nan, np.nan, 0.0)
    height, width = weight.shape
    x = float(weight.sum(axis=0) @ np.arange(part.left, part.left + width)) / mass
    y = float(weight.sum(axis=1) @ np.arange(part.top, part.top + height)) / mass
    return (x, y, mass)


def mean_rgb(part: Part, _background: tuple[int, int, int]) -> tuple[float, ...]:
    """Mean red, green and blue of a whole strip, 0..255."""
    blue, green, red = part.pixels[:, :, :3].mean(axis=(0, 1))
    return (float(red), float(green), float(blue))


REDUCTIONS = {"centroid": centroid, "rgb": mean_rgb}


def main() -> None:
    wanted = _parse_arguments()
    rect = Rect(*wanted.rect)
    with suppress(PermissionError):  # a measuring instrument goes first, where that is allowed
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    background = tuple(wanted.background)
    with SharedImage(wanted.display, rect) as image:
        is_cut = wanted.reduce == "centroid"
        store = Store(image.pixels.shape, background if is_cut else None)
        gc.disable()
        sys.stdout.write("watching\n")
        sys.stdout.flush()
        start_s, end_s, seen = grab_for(image, store, wanted.seconds, wanted.rate_hz, _told_to_stop)
    reduce = REDUCTIONS[wanted.reduce]
    figures = np.array([reduce(part, background) for part in store.parts]).reshape(-1, 3)
    np.savez(wanted.out, start_s=start_s, end_s=end_s, figures=figures[seen])


def _told_to_stop() -> bool:
    """True once a line, or the end of the input, waits on standard input."""
    return bool(select.select([sys.stdin], [], [], 0)[0])


def _as_number(rgb: tuple[int, int, int]) -> np.uint32:
    """A colour as a pixel holds it."""
    red, green, blue = rgb
    return np.uint32(int.from_bytes(bytes((blue, green, red, 0)), sys.byteorder))


def _c_function(name: str) -> Callable[..., int]:
    function = getattr(ctypes.CDLL(None), name)
    function.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t]
    function.restype = ctypes.c_void_p if name == "memcpy" else ctypes.c_int
    return function  # type: ignore[no-any-return]


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--display", required=True)
    parser.add_argument("--rect", required=True, nargs=4, type=int)
    parser.add_argument("--seconds", required=True, type=float)
    parser.add_argument("--rate-hz", type=float, default=950.0)
    parser.add_argument("--reduce", choices=sorted(REDUCTIONS), default="centroid")
    parser.add_argument("--background", nargs=3, type=int, default=[0, 0, 0])
    parser.add_argument("--out", required=True, type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
