"""What the X server knows of its monitors and SDL does not tell: connector, EDID, primary."""

import ctypes
import ctypes.util
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from bilateral.visual.monitor_identity import is_invented
from bilateral.visual.x11 import server

_EDID_WORDS = 64
"""As X counts them, in fours: an EDID with one extension."""
_ANY_TYPE = 0
_ALL_CHANGES = 0b1111
"""RRScreenChangeNotify, RRCrtcChangeNotify, RROutputChangeNotify and RROutputPropertyNotify."""
EVENT_BYTES = 192
ASKED_IN_FULL = 10
"""Should a server change what is plugged in and tell nobody: once a second, as the stage looks."""
_Handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


@dataclass(frozen=True, slots=True)
class X11Monitor:
    """One picture on the desktop, with every plug that it goes out by that is one."""

    position: tuple[int, int]
    plugs: frozenset[tuple[str, bytes]]
    is_primary: bool


class _MonitorInfo(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_ulong),
        ("primary", ctypes.c_int),
        ("automatic", ctypes.c_int),
        ("noutput", ctypes.c_int),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("mwidth", ctypes.c_int),
        ("mheight", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class MonitorReader:
    """Reads what there is over one connection, and again in full only where it may have changed.

    Which pictures there are, where, and by which plugs is asked each time, in one round trip. What
    is plugged in (an EDID for each, in several) is asked again where that differs, where the
    server has told of a change, and each ASKED_IN_FULL times in any case. What the server has told
    before it answers is there with the answer, so no change waits for that.
    """

    def __init__(self, xlib: ctypes.CDLL, xrandr: ctypes.CDLL, connection: int) -> None:
        self._xlib = xlib
        self._xrandr = xrandr
        self._display = ctypes.c_void_p(connection)
        self._root = ctypes.c_ulong(xlib.XDefaultRootWindow(self._display))
        self._event = ctypes.create_string_buffer(EVENT_BYTES)
        self._pictures: tuple[tuple[int, ...], ...] = ()
        self._found: tuple[X11Monitor, ...] = ()
        self._reads = 0
        xrandr.XRRSelectInput(self._display, self._root, _ALL_CHANGES)

    def monitors(self) -> tuple[X11Monitor, ...]:
        """All that there are now; the very same value where nothing has changed."""
        count = ctypes.c_int()
        infos = self._xrandr.XRRGetMonitors(self._display, self._root, 1, ctypes.byref(count))
        if not infos:
            return ()
        try:
            listed = [infos[n] for n in range(count.value)]
            pictures = tuple(map(_told_at_once, listed))
            is_told = self._take_events()
            if is_told or pictures != self._pictures or self._reads % ASKED_IN_FULL == 0:
                with _without_dying(self._xlib, self._display):
                    found = [
                        _read(self._xlib, self._xrandr, self._display, info) for info in listed
                    ]
                self._pictures, self._found = pictures, _merged(found)
            self._reads += 1
            return self._found
        finally:
            self._xrandr.XRRFreeMonitors(infos)

    def _take_events(self) -> bool:
        """Whether the server has told of a change since the last time."""
        is_told = False
        while self._xlib.XPending(self._display):
            self._xlib.XNextEvent(self._display, self._event)
            is_told = True
        return is_told


def x11_monitors() -> tuple[X11Monitor, ...]:
    """List them, those at one place as one; none where no X server can be asked."""
    reader = _reader()
    return () if reader is None else reader.monitors()


@cache
def _reader() -> MonitorReader | None:
    known, xrandr = server(), xrandr_library()
    return None if known is None or xrandr is None else MonitorReader(known[0], xrandr, known[1])


def _told_at_once(info: _MonitorInfo) -> tuple[int, ...]:
    outputs = (info.outputs[n] for n in range(info.noutput))
    return (info.name, info.primary, info.x, info.y, info.width, info.height, *outputs)


def list_places(
    xlib: ctypes.CDLL, xrandr: ctypes.CDLL, display: ctypes.c_void_p
) -> tuple[tuple[int, int, int, int], ...]:
    """Left, top, width and height of each, over a connection of the caller's."""
    root, count = ctypes.c_ulong(xlib.XDefaultRootWindow(display)), ctypes.c_int()
    infos = xrandr.XRRGetMonitors(display, root, 1, ctypes.byref(count))
    if not infos:
        return ()
    try:
        return tuple(
            (infos[n].x, infos[n].y, infos[n].width, infos[n].height) for n in range(count.value)
        )
    finally:
        xrandr.XRRFreeMonitors(infos)


def _merged(found: list[X11Monitor]) -> tuple[X11Monitor, ...]:
    by_place: dict[tuple[int, int], X11Monitor] = {}
    for one in found:
        before = by_place.get(one.position, one)
        plugs, primary = one.plugs | before.plugs, one.is_primary or before.is_primary
        by_place[one.position] = X11Monitor(one.position, plugs, primary)
    return tuple(by_place.values())


def _read(
    xlib: ctypes.CDLL, xrandr: ctypes.CDLL, display: ctypes.c_void_p, info: _MonitorInfo
) -> X11Monitor:
    raw = xlib.XGetAtomName(display, ctypes.c_ulong(info.name))
    name = ctypes.string_at(raw).decode("utf-8", "replace") if raw else ""
    if raw:
        xlib.XFree(ctypes.c_void_p(raw))
    outputs = [] if is_invented(name) else [info.outputs[n] for n in range(info.noutput)]
    plugs = frozenset(
        (name if n == 0 else f"{name}+{output}", _edid(xlib, xrandr, display, output))
        for n, output in enumerate(outputs)
    )
    return X11Monitor((info.x, info.y), plugs, bool(info.primary))


def _edid(xlib: ctypes.CDLL, xrandr: ctypes.CDLL, display: ctypes.c_void_p, output: int) -> bytes:
    atom = xlib.XInternAtom(display, b"EDID", 1)
    kind, width = ctypes.c_ulong(), ctypes.c_int()
    items, left = ctypes.c_ulong(), ctypes.c_ulong()
    data = ctypes.c_void_p()
    if not atom:
        return b""
    fault = xrandr.XRRGetOutputProperty(
        display,
        ctypes.c_ulong(output),
        ctypes.c_ulong(atom),
        ctypes.c_long(0),
        ctypes.c_long(_EDID_WORDS),
        0,
        0,
        ctypes.c_ulong(_ANY_TYPE),
        ctypes.byref(kind),
        ctypes.byref(width),
        ctypes.byref(items),
        ctypes.byref(left),
        ctypes.byref(data),
    )
    if fault or not data.value:
        return b""
    edid = ctypes.string_at(data, items.value) if width.value == 8 else b""
    xlib.XFree(data)
    return edid


def _pass_over(_display: object, _event: object) -> int:
    """Take an error for an answer: a plug may be gone before it is asked; Xlib would exit."""
    return 0


_PASS_OVER = _Handler(_pass_over)


@contextmanager
def _without_dying(xlib: ctypes.CDLL, display: ctypes.c_void_p) -> Iterator[None]:
    before = xlib.XSetErrorHandler(_PASS_OVER)
    try:
        yield
        xlib.XSync(display, 0)
    finally:
        xlib.XSetErrorHandler(ctypes.c_void_p(before))


@cache
def xrandr_library() -> ctypes.CDLL | None:
    """Open RandR; None where it is not installed, or where there is no X server."""
    name = ctypes.util.find_library("Xrandr")
    known = server()
    if name is None or known is None:
        return None
    xrandr = ctypes.CDLL(name)
    if not hasattr(xrandr, "XRRGetMonitors"):
        return None
    xrandr.XRRGetMonitors.restype = ctypes.POINTER(_MonitorInfo)
    xlib = known[0]
    xlib.XGetAtomName.restype = ctypes.c_void_p
    xlib.XInternAtom.restype = ctypes.c_ulong
    xlib.XSetErrorHandler.restype = ctypes.c_void_p
    return xrandr
