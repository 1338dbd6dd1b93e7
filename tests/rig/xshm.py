"""Reads pixels of the root window through MIT-SHM: the quickest view from outside a program."""

import ctypes
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tests.rig import parts
from tests.rig.rect import Rect

IPC_PRIVATE, IPC_CREAT, IPC_RMID = 0, 0o1000, 0
Z_PIXMAP = 2
ALL_PLANES = 0xFFFFFFFF
BYTES_PER_PIXEL = 4


class _SegmentInfo(ctypes.Structure):
    """XShmSegmentInfo of X11/extensions/XShm.h."""

    _fields_ = (
        ("shmseg", ctypes.c_ulong),
        ("shmid", ctypes.c_int),
        ("shmaddr", ctypes.c_void_p),
        ("readOnly", ctypes.c_int),
    )


class SharedImage:
    """Context: one rectangle of a display's root window in memory shared with the server.

    Each `refresh` overwrites `pixels` (height, width, 4; blue, green, red, unused). The server
    answers requests one after the other, so a picture never mixes two drawing requests in part.
    Not thread-safe. The display must be of 24 bits.
    """

    def __init__(self, display: str, rect: Rect) -> None:
        self.rect = rect
        self._x11 = _declare_x11()
        self._xext = _declare_xext()
        self._libc = _declare_libc()
        self._display = self._x11.XOpenDisplay(display.encode())
        if not self._display:
            raise RuntimeError(f"no X server at {display}")
        self._root = self._x11.XDefaultRootWindow(self._display)
        self._refuse_outside()
        self._segment = _SegmentInfo()
        self._image = self._create_image()
        byte_count = rect.width * rect.height * BYTES_PER_PIXEL
        self._attach_segment(byte_count)
        raw = (ctypes.c_uint8 * byte_count).from_address(self._segment.shmaddr)
        shape = (rect.height, rect.width, BYTES_PER_PIXEL)
        self.pixels: NDArray[np.uint8] = np.ctypeslib.as_array(raw).reshape(shape)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def address(self) -> int:
        """Where the picture's bytes lie in memory."""
        return int(self._segment.shmaddr)

    def refresh(self) -> None:
        """Fetch what is on the screen now."""
        x, y = self.rect.x, self.rect.y
        if not self._xext.XShmGetImage(self._display, self._root, self._image, x, y, ALL_PLANES):
            raise RuntimeError(f"the X server does not give {self.rect}")

    def grab_rgb(self) -> NDArray[np.uint8]:
        """A copy of what is on the screen now (height, width, 3; red, green, blue)."""
        self.refresh()
        rgb = np.empty((self.rect.height, self.rect.width, 3), np.uint8)
        for colour in range(3):  # one after the other, which takes a sixth of the time
            rgb[:, :, colour] = self.pixels[:, :, 2 - colour]
        return rgb

    def close(self) -> None:
        """Give everything back; `pixels` must not be read any more."""
        self._xext.XShmDetach(self._display, ctypes.byref(self._segment))
        self._x11.XSync(self._display, 0)
        self._x11.XFree(self._image)
        self._libc.shmdt(self._segment.shmaddr)
        self._x11.XCloseDisplay(self._display)

    def _refuse_outside(self) -> None:
        width = self._x11.XDisplayWidth(self._display, 0)
        height = self._x11.XDisplayHeight(self._display, 0)
        if not Rect(0, 0, width, height).contains(self.rect):
            self._x11.XCloseDisplay(self._display)
            raise ValueError(f"{self.rect} is not inside the screen of {width}x{height}")

    def _create_image(self) -> Any:
        visual = self._x11.XDefaultVisual(self._display, 0)
        image = self._xext.XShmCreateImage(
            self._display,
            visual,
            24,
            Z_PIXMAP,
            None,
            ctypes.byref(self._segment),
            self.rect.width,
            self.rect.height,
        )
        if not image:
            raise RuntimeError("the X server has no 24-bit shared images")
        return image

    def _attach_segment(self, byte_count: int) -> None:
        """Make the shared memory; it is marked for removal at once, so a crash leaks nothing."""
        self._segment.shmid = self._libc.shmget(IPC_PRIVATE, byte_count, IPC_CREAT | 0o600)
        if self._segment.shmid < 0:
            raise OSError(ctypes.get_errno(), "shmget failed")
        self._segment.shmaddr = self._libc.shmat(self._segment.shmid, None, 0)
        self._image.contents.data = self._segment.shmaddr
        self._segment.readOnly = 0
        self._xext.XShmAttach(self._display, ctypes.byref(self._segment))
        self._x11.XSync(self._display, 0)
        self._libc.shmctl(self._segment.shmid, IPC_RMID, None)


class _XImageHead(ctypes.Structure):
    """The first fields of XImage, up to the pointer to its pixels."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
    )


def _survive_error(_display: object, _event: object) -> int:
    """Xlib would end the program, for instance when a monitor goes while we read it."""
    return 0


_ERROR_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(_survive_error)


def _declare_x11() -> ctypes.CDLL:
    x11 = parts.library("libX11.so.6")
    x11.XSetErrorHandler(_ERROR_HANDLER)
    x11.XDisplayWidth.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x11.XDisplayHeight.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    x11.XDefaultVisual.restype = ctypes.c_void_p
    x11.XDefaultVisual.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x11.XFree.argtypes = [ctypes.c_void_p]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    return x11


def _declare_xext() -> ctypes.CDLL:
    xext = parts.library("libXext.so.6")
    segment = ctypes.POINTER(_SegmentInfo)
    image = ctypes.POINTER(_XImageHead)
    xext.XShmCreateImage.restype = image
    xext.XShmCreateImage.argtypes = [
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.c_uint,
        ctypes.c_int,
        ctypes.c_char_p,
        segment,
        ctypes.c_uint,
        ctypes.c_uint,
    ]
    xext.XShmAttach.argtypes = [ctypes.c_void_p, segment]
    xext.XShmDetach.argtypes = [ctypes.c_void_p, segment]
    xext.XShmGetImage.restype = ctypes.c_int
    xext.XShmGetImage.argtypes = [
        ctypes.c_void_p,
        ctypes.c_ulong,
        image,
        ctypes.c_int,
        ctypes.c_int,
        ctypes.c_ulong,
    ]
    return xext


def _declare_libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.shmget.argtypes = [ctypes.c_int, ctypes.c_size_t, ctypes.c_int]
    libc.shmat.restype = ctypes.c_void_p
    libc.shmat.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_int]
    libc.shmdt.argtypes = [ctypes.c_void_p]
    libc.shmctl.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_void_p]
    return libc
