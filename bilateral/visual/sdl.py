"""What pygame does not offer, asked of its own SDL."""

import ctypes
import ctypes.util
import sys
from collections.abc import Iterator, Sequence
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


class _WindowInfo(ctypes.Structure):
    """The start of SDL_SysWMinfo as X11 fills it; SDL keeps 64 bytes for what follows."""

    _fields_ = (
        ("version", ctypes.c_uint8 * 3),
        ("subsystem", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("rest", ctypes.c_uint8 * 64),
    )


_X11 = 2


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


def show_parts(window: pygame.Window, parts: Sequence[pygame.Rect]) -> None:
    """Show these rectangles of a window's surface; all of it where that cannot be done.

    Raises pygame.error if the system does not take the picture at all.
    """
    if not parts:
        return
    sdl = _library()
    if sdl is not None:
        rects = (_Rect * len(parts))(*(_Rect(*part) for part in parts))
        handle = _window(sdl, window.id)
        if sdl.SDL_UpdateWindowSurfaceRects(handle, rects, ctypes.c_int(len(parts))) == 0:
            return
    window.get_surface()
    window.flip()


def update_controllers() -> None:
    """Let SDL see game controllers come and go, where no window's events are read in every frame.

    Without it pygame needs a display for that; nothing happens where SDL cannot be asked.
    """
    sdl = _library()
    if sdl is not None:
        sdl.SDL_JoystickUpdate()


def x11_window(window_id: int) -> int | None:
    """Return the X server's number of one of SDL's windows; None elsewhere.

    pygame's own answer crashes now and then: it reads fields that only Wayland fills.
    """
    sdl = _library()
    if sdl is None:
        return None
    info = _WindowInfo()
    sdl.SDL_GetVersion(ctypes.byref(info.version))
    known = sdl.SDL_GetWindowWMInfo(_window(sdl, window_id), ctypes.byref(info))
    return int(info.window) if known and info.subsystem == _X11 else None


def _window(sdl: ctypes.CDLL, window_id: int) -> ctypes.c_void_p:
    sdl.SDL_GetWindowFromID.restype = ctypes.c_void_p
    return ctypes.c_void_p(sdl.SDL_GetWindowFromID(ctypes.c_uint32(window_id)))


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
