"""Pages and others at the door for halts, by plain sockets."""

import socket
import struct

from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.messages import HaltDoorShown

PAGE_PORT = 40_000
MASK = b"\x12\x34\x56\x78"


def request(door: HaltDoorShown, **changed: str) -> bytes:
    """What a browser asks for on our page; a header is changed, or left out ("")."""
    headers = {
        "Host": f"{LOOPBACK}:{door.port}",
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Origin": f"http://{LOOPBACK}:{PAGE_PORT}",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Protocol": f"bilateral-halt.{door.key}",
        **{name.replace("_", "-"): value for name, value in changed.items()},
    }
    lines = [f"{name}: {value}" for name, value in headers.items() if value]
    return "\r\n".join(["GET /halt HTTP/1.1", *lines, "", ""]).encode()


def frame(word: bytes, first: int = 0x81) -> bytes:
    """A word as a browser sends it."""
    masked = bytes(byte ^ MASK[place % 4] for place, byte in enumerate(word))
    return struct.pack("BB", first, 0x80 | len(word)) + MASK + masked


def halt(number: int = 1, page: str = "0000abcd") -> bytes:
    """A page says its halt of this number."""
    return frame(f"{page}{number:08x}".encode())


def come(door: HaltDoorShown, said: bytes = b"") -> socket.socket:
    """Somebody who comes to the door and says this."""
    line = socket.create_connection((LOOPBACK, door.port), 15)
    line.sendall(said)
    return line


def is_sent_away(line: socket.socket) -> bool:
    """Wait until the door lets go of it; whether it did without an answer."""
    try:
        return line.recv(4096) == b""
    except ConnectionResetError:
        return True
