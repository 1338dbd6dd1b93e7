"""Presses keys on the stage at a known moment, through the server's own test extension."""

import time
from types import TracebackType
from typing import Self

from Xlib import XK, X, display
from Xlib.ext import xtest


class Keyboard:
    """A hand on the keyboard of one X server. Use as a context."""

    def __init__(self, display_name: str) -> None:
        self._display = display.Display(display_name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._display.close()

    def press(self, name: str) -> float:
        """Press and release a key where the focus is; the host time just before."""
        code = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        pressed_s = time.perf_counter()
        xtest.fake_input(self._display, X.KeyPress, code)
        xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()
        return pressed_s


def wait_until_s(at_s: float) -> None:
    """Sleep to a moment of the host clock."""
    while (left_s := at_s - time.perf_counter()) > 0:
        time.sleep(left_s)
