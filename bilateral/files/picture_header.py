"""How large a picture is, read off the first bytes of its file: nothing of it is unpacked."""

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from bilateral.files.regular_file import NoFileError, regular_descriptor
from bilateral.words.notice import Notice, Told

MOST_PIXELS = 40_000_000
"""The picture of a good camera; unpacked, it takes 160 MB."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_RIFF, _WEBP = b"RIFF", b"WEBP"
_LONGEST_SIDE = 0x3FFF
"""Of a WebP, in the two older ways to write it."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG behind which its size stands; between them lie tables."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers with nothing behind them."""
_FILLING = 0xFF


class PictureHeader(NamedTuple):
    """What a file says of the picture in it."""

    suffix: str
    width: int
    height: int


class PictureRefused(Told):
    """A picture that is not opened; the notice says so, in a few words `why`, and what to do."""

    def __init__(self, notice: Notice, why: Notice, remedy: Notice) -> None:
        super().__init__(notice)
        self.why = why
        self.remedy = remedy


@contextmanager
def opened_picture(path: Path) -> Iterator[BinaryIO]:
    """A file with a picture that may be opened, at its beginning.

    Raises PictureRefused, OSError and ValueError.
    """
    try:
        file = os.fdopen(regular_descriptor(path), "rb")
    except NoFileError:
        raise PictureRefused(
            Notice("photo-no-file"), Notice("photo-no-file.why"), Notice("photo-no-file.remedy")
        ) from None
    with file:
        checked_header(file)
        file.seek(0)
        yield file


def checked_header(file: BinaryIO) -> PictureHeader:
    """The header of a picture that may be opened. Raises PictureRefused and OSError."""
    try:
        header = _header(file)
    except struct.error:
        header = None
    if header is None or not header.width or not header.height:
        raise PictureRefused(
            Notice("photo-of-no-kind"),
            Notice("photo-of-no-kind.why"),
            Notice("photo-of-no-kind.remedy"),
        )
    if header.width * header.height > MOST_PIXELS:
        millions = MOST_PIXELS // 10**6
        width, height = header.width, header.height
        raise PictureRefused(
            Notice("photo-of-too-many-pixels", width=width, height=height, most=millions),
            Notice("photo-of-too-many-pixels.why", most=millions),
            Notice("photo-of-too-many-pixels.remedy"),
        )
    return header


def _header(file: BinaryIO) -> PictureHeader | None:
    beginning = file.read(len(_PNG))
    if beginning == _PNG:
        length, kind, width, height = struct.unpack(">I4sII", file.read(16))
        return PictureHeader(".png", width, height) if (length, kind) == (13, b"IHDR") else None
    if beginning.startswith(_RIFF):
        return _webp_header(file)
    if not beginning.startswith(_JPEG):
        return None
    file.seek(len(_JPEG))
    return _jpeg_header(file)


def _webp_header(file: BinaryIO) -> PictureHeader | None:
    """The size in the first chunk, which is one of three kinds."""
    name, kind, _, start = struct.unpack("<4s4sI10s", file.read(22))
    if name != _WEBP:
        return None
    if kind == b"VP8X":
        width, height = (int.from_bytes(start[at : at + 3], "little") + 1 for at in (4, 7))
    elif kind == b"VP8L":
        both = int.from_bytes(start[1:5], "little")
        width, height = (both & _LONGEST_SIDE) + 1, (both >> 14 & _LONGEST_SIDE) + 1
    elif kind == b"VP8 ":
        width, height = (side & _LONGEST_SIDE for side in struct.unpack("<HH", start[6:]))
    else:
        return None
    return PictureHeader(".webp", width, height)


def _jpeg_header(file: BinaryIO) -> PictureHeader | None:
    while True:
        start, marker = struct.unpack("BB", file.read(2))
        if start != _FILLING:
            return None
        while marker == _FILLING:
            (marker,) = struct.unpack("B", file.read(1))
        if marker in _ALONE:
            continue
        (length,) = struct.unpack(">H", file.read(2))
        if marker in _FRAMES:
            _, height, width = struct.unpack(">BHH", file.read(5))
            return PictureHeader(".jpg", width, height)
        file.seek(max(0, length - 2), 1)
