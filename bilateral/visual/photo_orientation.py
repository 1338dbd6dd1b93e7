"""Which way up a photo was taken: cameras write it into the file and leave the picture lying.

After CIPA DC-008 (Exif 2.32): tag 0x0112 of the first directory in a JPEG's APP1 segment.
"""

import struct
from typing import BinaryIO, NamedTuple

_ORIENTATION = 0x0112
_UPRIGHT = 1
_SHORT = 3
_APP1 = 0xE1
_MARKERS_BEFORE_PICTURE = range(0xE0, 0xF0)
_ENTRY_BYTES = 12


class Turn(NamedTuple):
    """What makes a picture upright: first mirrored left to right, then turned anticlockwise."""

    mirrored: bool = False
    degrees: int = 0

    @property
    def lies_on_its_side(self) -> bool:
        """Whether width and height change places."""
        return self.degrees in {90, 270}


AS_IT_IS = Turn()
_TURNS = {
    2: Turn(mirrored=True),
    3: Turn(degrees=180),
    4: Turn(mirrored=True, degrees=180),
    5: Turn(mirrored=True, degrees=90),
    6: Turn(degrees=270),
    7: Turn(mirrored=True, degrees=270),
    8: Turn(degrees=90),
}


def upright(file: BinaryIO) -> Turn:
    """Find out how a picture must be turned; as it is, where the file says nothing of it."""
    try:
        return _TURNS.get(_orientation(_exif(file)), AS_IT_IS)
    except (struct.error, IndexError):
        return AS_IT_IS


def _exif(file: BinaryIO) -> bytes:
    """Exif data of a JPEG, or nothing."""
    if file.read(2) != b"\xff\xd8":
        return b""
    while True:
        start, marker, length = struct.unpack(">BBH", file.read(4))
        if start != 0xFF or marker not in _MARKERS_BEFORE_PICTURE:
            return b""
        content = file.read(length - 2)
        if marker == _APP1 and content.startswith(b"Exif\0\0"):
            return content[6:]


def _orientation(exif: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return _UPRIGHT
    (at,) = struct.unpack_from(order + "I", exif, 4)
    (count,) = struct.unpack_from(order + "H", exif, at)
    for entry in range(count):
        tag, kind, _, value = struct.unpack_from(
            order + "HHIH", exif, at + 2 + entry * _ENTRY_BYTES
        )
        if tag == _ORIENTATION and kind == _SHORT:
            return int(value)
    return _UPRIGHT
