"""Virtual game controllers inside the SDL that pygame has loaded, with what they were told."""

import ctypes
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import pygame

from tests.rig.built import compiled

SOURCE = Path(__file__).with_name("virtual_pad.c")
MOST = 65536
FULL = 65535
GAMEPAD = 1
VENDOR = 0x1209  # set aside for open projects: no driver of SDL's own feels called


class Told(NamedTuple):
    """One word to a controller: the moment, and the level of each motor from 0 to 1."""

    at_s: float
    low: float
    high: float


class _Told(ctypes.Structure):
    _fields_ = (("at_s", ctypes.c_double), ("low", ctypes.c_uint16), ("high", ctypes.c_uint16))


class _Pad(ctypes.Structure):
    _fields_ = (
        ("count", ctypes.c_uint32),
        ("refuses", ctypes.c_uint32),
        ("told", _Told * MOST),
    )


class _Description(ctypes.Structure):
    """SDL_VirtualJoystickDesc, version 1."""

    _fields_ = (
        ("version", ctypes.c_uint16),
        ("type", ctypes.c_uint16),
        ("naxes", ctypes.c_uint16),
        ("nbuttons", ctypes.c_uint16),
        ("nhats", ctypes.c_uint16),
        ("vendor_id", ctypes.c_uint16),
        ("product_id", ctypes.c_uint16),
        ("padding", ctypes.c_uint16),
        ("button_mask", ctypes.c_uint32),
        ("axis_mask", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("userdata", ctypes.c_void_p),
        ("Update", ctypes.c_void_p),
        ("SetPlayerIndex", ctypes.c_void_p),
        ("Rumble", ctypes.c_void_p),
        ("RumbleTriggers", ctypes.c_void_p),
        ("SetLED", ctypes.c_void_p),
        ("SendEffect", ctypes.c_void_p),
    )


class VirtualPad:
    """One controller, plugged in and out by the test. Made by `VirtualPads`."""

    def __init__(self, sdl: ctypes.CDLL, recorder: ctypes.CDLL, name: bytes) -> None:
        self.name = name
        self._sdl = sdl
        self._recorder = recorder
        self._record = ctypes.cast(recorder.pad_new(), ctypes.POINTER(_Pad))
        rumble = ctypes.cast(recorder.pad_rumble, ctypes.c_void_p)
        self._described = _Description(
            version=1,
            type=GAMEPAD,
            naxes=2,
            nbuttons=4,
            vendor_id=VENDOR,
            product_id=1,
            name=name,
            userdata=ctypes.cast(self._record, ctypes.c_void_p),
            Rumble=rumble,
        )
        self._id = -1

    def plug(self) -> None:
        """Connect it."""
        index = self._sdl.SDL_JoystickAttachVirtualEx(ctypes.byref(self._described))
        assert index >= 0, "SDL made no virtual controller"
        self._id = self._sdl.SDL_JoystickGetDeviceInstanceID(index)

    def unplug(self) -> None:
        """Take it away."""
        for index in range(self._sdl.SDL_NumJoysticks()):
            if self._sdl.SDL_JoystickGetDeviceInstanceID(index) == self._id:
                assert self._sdl.SDL_JoystickDetachVirtual(index) == 0
        self._id = -1

    def press(self, button: int, *, down: bool) -> None:
        """Hold a button down, or let it go."""
        stick = self._sdl.SDL_JoystickFromInstanceID(self._id)
        assert stick, "nobody has opened it"
        assert self._sdl.SDL_JoystickSetVirtualButton(stick, button, int(down)) == 0

    def refuse(self, *, words: bool) -> None:
        """Take nothing it is told, as one does whose battery is going."""
        self._record.contents.refuses = int(words)

    @property
    def told(self) -> list[Told]:
        """All it was told so far."""
        record = self._record.contents
        return [Told(t.at_s, t.low / FULL, t.high / FULL) for t in record.told[: record.count]]

    @property
    def levels(self) -> tuple[float, float]:
        """What its motors do now."""
        return self.told[-1][1:] if self.told else (0.0, 0.0)

    def free(self) -> None:
        """Give its record back; after this nothing may be told to it."""
        if self._id >= 0:
            self.unplug()
        self._recorder.pad_free(self._record)


class VirtualPads:
    """Makes controllers for one test. Use as a context; it starts and ends SDL's joysticks."""

    def __init__(self) -> None:
        library = compiled([SOURCE], "virtual_pad.so", shared=True)
        self._recorder = ctypes.CDLL(str(library))
        self._recorder.pad_new.restype = ctypes.c_void_p
        self._sdl = _sdl_of_pygame()
        self._pads: list[VirtualPad] = []

    def __enter__(self) -> Self:
        pygame.joystick.init()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for pad in self._pads:
            pad.free()
        pygame.joystick.quit()

    def plug(self, name: str, encoding: str = "utf-8") -> VirtualPad:
        """Connect a new controller of this name."""
        pad = VirtualPad(self._sdl, self._recorder, name.encode(encoding))
        self._pads.append(pad)
        pad.plug()
        return pad


def _sdl_of_pygame() -> ctypes.CDLL:
    """Open the very SDL that pygame has loaded, not another copy."""
    package = Path(pygame.__file__).parent
    (path,) = package.parent.glob("pygame*.libs/libSDL2-2*.so*")
    sdl = ctypes.CDLL(str(path))
    sdl.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
    sdl.SDL_JoystickSetVirtualButton.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8)
    return sdl
