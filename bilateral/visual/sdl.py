"""What pygame does not offer, asked of its own SDL."""

import ctypes
import ctypes.util
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pygame


class _Rect(ctypes.Structure):
    _fields_ = (
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("w", ctypes.c_int),
        ("h", ctypes.c_int),
    )


def display_name(index: int) -> str | None:
    """Name the system gives a monitor; None where SDL cannot be asked."""
    sdl = _library()
    if sdl is None:
        return None
    sdl.SDL_GetDisplayName.restype = ctypes.c_char_p
    name = sdl.SDL_GetDisplayName(ctypes.c_int(index))
    return name.decode("utf-8", "replace") if name else None


def display_position(index: int) -> tuple[int, int] | None:
    """Top left corner of a monitor on the desktop; None where SDL cannot be asked."""
    sdl = _library()
    rect = _Rect()
    if sdl is None or sdl.SDL_GetDisplayBounds(ctypes.c_int(index), ctypes.byref(rect)) != 0:
        return None
    return rect.x, rect.y


def update_controllers() -> None:
    """Let SDL see game controllers come and go, where no window's events are read in every frame.

    Without it pygame needs a display for that; nothing happens where SDL cannot be asked.
    """
    sdl = _library()
    if sdl is not None:
        sdl.SDL_JoystickUpdate()


@cache
def _library() -> ctypes.CDLL | None:
    """Open the SDL that pygame has loaded: another copy would know of no display."""
    for path in _candidates():
        try:
            return ctypes.CDLL(path)
        except OSError:
            continue
    return None


def _candidates() -> Iterator[str]:
    package = Path(pygame.__file__).parent
    if sys.platform == "win32":
        places = [package.glob("SDL2.dll")]
    elif sys.platform == "darwin":
        places = [(package / ".dylibs").glob("libSDL2-2*.dylib")]
    else:
        places = [package.parent.glob("pygame*.libs/libSDL2-2*.so*")]
    for found in places:
        yield from map(str, found)
    if system := ctypes.util.find_library("SDL2-2.0"):
        yield system
