"""Pictures for tests, and files that claim to be others than they are."""

import io
import struct
import zlib

from PIL import Image


def claiming(width: int, height: int) -> bytes:
    """A small PNG that claims to be as large as that, and is otherwise right."""
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(100))),
        (b"IEND", b""),
    ]
    chunks = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def jpeg_claiming(width: int, height: int) -> bytes:
    """A small JPEG whose frame header claims to be as large as that."""
    content = picture("JPEG", (64, 32))
    at = content.index(b"\xff\xc0") + 5
    return content[:at] + struct.pack(">HH", height, width) + content[at + 4 :]


def picture(kind: str, size: tuple[int, int], **options: object) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", size, "teal").save(content, kind, **options)
    return content.getvalue()
