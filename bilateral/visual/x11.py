"""Where a window really is under X11, when SDL has not been told that it was moved.

A monitor that is switched off, not unplugged, moves its windows without a word to SDL.
"""

import ctypes
import ctypes.util
import sys
from functools import cache


def window_position(window_id: int) -> tuple[int, int] | None:
    """Top left corner on the desktop; None where there is no X server to be asked."""
    known_server = server()
    if known_server is None or not window_id:
        return None
    xlib, connection = known_server
    x, y, child = ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
    known = xlib.XTranslateCoordinates(
        ctypes.c_void_p(connection),
        ctypes.c_ulong(window_id),
        ctypes.c_ulong(xlib.XDefaultRootWindow(ctypes.c_void_p(connection))),
        0,
        0,
        ctypes.byref(x),
        ctypes.byref(y),
        ctypes.byref(child),
    )
    return (x.value, y.value) if known else None


@cache
def server() -> tuple[ctypes.CDLL, int] | None:
    """Open a connection of our own, kept for the life of the program."""
    name = ctypes.util.find_library("X11") if sys.platform.startswith("linux") else None
    if name is None:
        return None
    xlib = ctypes.CDLL(name)
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XDefaultRootWindow.restype = ctypes.c_ulong
    connection = xlib.XOpenDisplay(None)
    return (xlib, connection) if connection else None
