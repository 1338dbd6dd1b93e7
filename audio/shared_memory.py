"""What the engine tells the sound's process: neither ever waits for the other."""

import ctypes
import math
import multiprocessing
import pickle
import struct
import zlib
from ctypes import Array
from typing import Generic, TypeVar

Content = TypeVar("Content")

PLACE_BYTES = 1 << 18
"""Far more than any course with its changes takes, which is some thousand."""
_HEAD = struct.Struct("=QII")
"""Number, length and checksum of what is told."""
_NUMBER_AT, _BEAT_AT, _PLACES_AT = 0, 8, 16


class SharedMemory:
    """Memory of two processes: one value that is swapped whole, and the moment of a beat.

    It can only be handed over to a process that is being started.
    """

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._bytes: Array[ctypes.c_char] = context.RawArray(
            ctypes.c_char, _PLACES_AT + 2 * PLACE_BYTES
        )
        struct.pack_into("=d", self.view, _BEAT_AT, -math.inf)

    @property
    def view(self) -> memoryview:
        """Its bytes."""
        return memoryview(self._bytes).cast("B")


class Teller(Generic[Content]):
    """The side that writes, for one thread.

    Two places are written in turn, so what was told last stays whole meanwhile.
    """

    def __init__(self, memory: SharedMemory) -> None:
        self._view = memory.view
        self._number = 0

    def tell(self, content: Content | None) -> None:
        """Let this be what holds from now on. What is too long for the memory is told as None."""
        text = b"" if content is None else pickle.dumps(content, pickle.HIGHEST_PROTOCOL)
        if len(text) > PLACE_BYTES - _HEAD.size:
            text = b""
        self._number += 1
        at = _place(self._number)
        self._view[at + _HEAD.size : at + _HEAD.size + len(text)] = text
        _HEAD.pack_into(self._view, at, self._number, len(text), zlib.crc32(text))
        struct.pack_into("=Q", self._view, _NUMBER_AT, self._number)

    def beat(self, now_s: float) -> None:
        """Say that the program lives."""
        struct.pack_into("=d", self._view, _BEAT_AT, now_s)


class Listener(Generic[Content]):
    """The side that reads: `current` is what was told last. For any thread.

    What is half written, because a processor or a killed writer has not finished it, is not taken.
    """

    def __init__(self, memory: SharedMemory) -> None:
        self._view = memory.view
        self._read: tuple[int, Content | None] = 0, None

    @property
    def current(self) -> Content | None:
        """What holds now."""
        (number,) = struct.unpack_from("=Q", self._view, _NUMBER_AT)
        before, content = self._read
        if number != before:
            at = _place(number)
            written, length, checksum = _HEAD.unpack_from(self._view, at)
            text = bytes(self._view[at + _HEAD.size : at + _HEAD.size + length])
            if written == number and zlib.crc32(text) == checksum:
                content = pickle.loads(text) if text else None  # noqa: S301  # our own words
                self._read = number, content
        return content

    @property
    def last_s(self) -> float:
        """Host time of the last beat."""
        beat_s: float = struct.unpack_from("=d", self._view, _BEAT_AT)[0]
        return beat_s


def _place(number: int) -> int:
    return _PLACES_AT + (number % 2) * PLACE_BYTES
