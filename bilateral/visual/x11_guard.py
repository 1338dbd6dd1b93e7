"""Takes the client's window away as soon as X has no monitor in its place.

A window manager moves the windows of a monitor that is gone to another one, the therapist's, and
does so before the next look of the stage. Here a thread waits for the server's word and takes the
window off the screen in the same moment; the stage finds out later, and closes it.
"""

import ctypes
import ctypes.util
import os
import select
import threading
from contextlib import suppress
from functools import cache

from bilateral.processes import threads
from bilateral.visual.x11_monitors import EVENT_BYTES, list_places, xrandr_library

_CHANGES = 0b111
"""RRScreenChangeNotify, RRCrtcChangeNotify and RROutputChangeNotify."""

WindowBox = tuple[int, int, int, int]
"""Left, top, width and height on the desktop."""


class WindowGuard:
    """One window and the place where alone it may be seen. Does nothing where there is no X."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._watched: tuple[int, WindowBox] | None = None
        self._connection: int | None = None
        self.has_hidden = False
        """Whether the window was taken away, be its monitor there again or not."""

    def watch(self, window_id: int, place: WindowBox) -> None:
        """Guard this window from now on."""
        xrandr = xrandr_library()
        if xrandr is None:
            return
        with self._lock:
            self._watched = window_id, place
            self.has_hidden = False
        if self._connection is None:
            self._connection = _connect(xrandr)
            if self._connection:
                looking = threading.Thread(
                    target=self._work, args=(xrandr,), name="monitor-guard", daemon=True
                )
                with suppress(threads.ComputerFull):  # the stage looks too, if not as often
                    threads.start(looking)

    def release(self) -> None:
        """Guard nothing; before the window is closed."""
        with self._lock:
            self._watched = None

    def _work(self, xrandr: ctypes.CDLL) -> None:
        xlib, display = _xlib(), ctypes.c_void_p(self._connection)
        event = ctypes.create_string_buffer(EVENT_BYTES)
        waiting = select.poll()
        waiting.register(xlib.XConnectionNumber(display), select.POLLIN)
        while True:
            while xlib.XPending(display):
                xlib.XNextEvent(display, event)
            self._look(xlib, xrandr, display)
            if not xlib.XPending(display):
                waiting.poll()

    def _look(self, xlib: ctypes.CDLL, xrandr: ctypes.CDLL, display: ctypes.c_void_p) -> None:
        with self._lock:
            if self._watched is None:
                return
            window_id, place = self._watched
            if place in list_places(xlib, xrandr, display):
                return
            xlib.XUnmapWindow(display, ctypes.c_ulong(window_id))
            xlib.XSync(display, 0)
            self._watched, self.has_hidden = None, True


def _connect(xrandr: ctypes.CDLL) -> int | None:
    """Open a connection that this thread alone reads, and ask for news of monitors."""
    xlib = _xlib()
    connection: int | None = xlib.XOpenDisplay(os.fsencode(os.environ.get("DISPLAY", "")) or None)
    if connection:
        display = ctypes.c_void_p(connection)
        root = ctypes.c_ulong(xlib.XDefaultRootWindow(display))
        xrandr.XRRSelectInput(display, root, _CHANGES)
        xlib.XFlush(display)
    return connection


@cache
def _xlib() -> ctypes.CDLL:
    """A handle of its own: types set on it are nobody else's."""
    xlib = ctypes.CDLL(ctypes.util.find_library("X11"))
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XDefaultRootWindow.restype = ctypes.c_ulong
    return xlib
