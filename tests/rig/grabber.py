"""Program: look at a strip of the screen 800 times a second and more, and say when it changed.

    python -m tests.rig.grabber --display :1 --rect 1920 538 1920 4 --seconds 5 --out seen.npz

It runs in a process of its own so that it shares no interpreter lock with anything. Only strips
that differ from the one before are kept, raw; they are reduced to figures after the run.
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
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.rig.rect import Rect
from tests.rig.xshm import SharedImage

STRIPS_PER_BLOCK = 64
STOP_CHECK_EVERY = 32  # grabs
LATENESS_CAUGHT_UP_S = 0.01

FloatArray = NDArray[np.float64]


@dataclass
class Store:
    """Raw strips that differed from their forerunner, in blocks that are filled once."""

    strip_bytes: int
    blocks: list[NDArray[np.uint8]] = field(default_factory=list)
    count: int = 0
    last_address: int = 0
    _compare: Callable[..., int] = field(default_factory=lambda: _c_function("memcmp"))
    _copy: Callable[..., int] = field(default_factory=lambda: _c_function("memcpy"))

    def keep_if_new(self, address: int) -> int:
        """Number of the kept strip that equals the one at a memory address."""
        if self.count and not self._compare(self.last_address, address, self.strip_bytes):
            return self.count - 1
        place = self.count % STRIPS_PER_BLOCK
        if place == 0:
            self.blocks.append(np.empty((STRIPS_PER_BLOCK, self.strip_bytes), np.uint8))
        self.last_address = self.blocks[-1].ctypes.data + place * self.strip_bytes
        self._copy(self.last_address, address, self.strip_bytes)
        self.count += 1
        return self.count - 1

    def strip(self, number: int) -> NDArray[np.uint8]:
        block, place = divmod(number, STRIPS_PER_BLOCK)
        found: NDArray[np.uint8] = self.blocks[block][place]
        return found


def grab_for(
    image: SharedImage, seconds: float, rate_hz: float, stopped: Callable[[], bool]
) -> tuple[FloatArray, FloatArray, NDArray[np.int64], Store]:
    """Grab at a steady rate until the time is over, `stopped` says so or the strip is gone.

    Gives the clock before and after each grab (perf_counter seconds), the number of the kept
    strip seen in each, and the kept strips.
    """
    capacity = int(seconds * rate_hz) + 1
    start_s, end_s = np.zeros(capacity), np.zeros(capacity)
    seen = np.zeros(capacity, np.int64)
    store = Store(image.pixels.nbytes)
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
    return start_s[:count], end_s[:count], seen[:count], store


def centroid(pixels: NDArray[np.uint8], background: tuple[int, int, int]) -> tuple[float, ...]:
    """Where the light is that differs from the background: x, y (pixel centres at whole numbers
    of the strip) and mass (sum over pixels and colours of the difference, 0..255 each).

    Without any difference x and y are NaN.
    """
    bgr = np.array(background[::-1], np.int32)
    weight = np.abs(pixels[:, :, :3].astype(np.int32) - bgr).sum(axis=2).astype(np.float64)
    mass = float(weight.sum())
    if mass == 0:
        return (np.nan, np.nan, 0.0)
    height, width = weight.shape
    x = float(weight.sum(axis=0) @ np.arange(width)) / mass
    y = float(weight.sum(axis=1) @ np.arange(height)) / mass
    return (x, y, mass)


def mean_rgb(pixels: NDArray[np.uint8], _background: tuple[int, int, int]) -> tuple[float, ...]:
    """Mean red, green and blue, 0..255."""
    blue, green, red = pixels[:, :, :3].mean(axis=(0, 1))
    return (float(red), float(green), float(blue))


REDUCTIONS = {"centroid": centroid, "rgb": mean_rgb}


def main() -> None:
    wanted = _parse_arguments()
    rect = Rect(*wanted.rect)
    with suppress(PermissionError):  # a measuring instrument goes first, where that is allowed
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    with SharedImage(wanted.display, rect) as image:
        shape = image.pixels.shape
        gc.disable()
        sys.stdout.write("watching\n")
        sys.stdout.flush()
        start_s, end_s, seen, store = grab_for(image, wanted.seconds, wanted.rate_hz, _told_to_stop)
    reduce = REDUCTIONS[wanted.reduce]
    background = tuple(wanted.background)
    strips = (store.strip(number).reshape(shape) for number in range(store.count))
    figures = np.array([reduce(strip, background) for strip in strips]).reshape(-1, 3)
    np.savez(wanted.out, start_s=start_s, end_s=end_s, figures=figures[seen])


def _told_to_stop() -> bool:
    """True once a line, or the end of the input, waits on standard input."""
    return bool(select.select([sys.stdin], [], [], 0)[0])


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
