"""Strangers at a door, in a process of their own: python -m tests.rig.flood KIND ADDRESS PORT.

`idle` opens COUNT connections, says nothing, and opens those anew that are closed; `once` does not
open them anew; `fragments`
opens four WebSockets a second, each of which sends empty fragments of one message as fast as it
can.
Prints a line once all have been there, and goes on until it is ended.
"""

import selectors
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial

COUNT = 10_000
A_SECOND = 4
AT_ONCE = 100
KEY = "dGhlIHNhbXBsZSBub25jZQ=="
TEXT, REST = b"\x01\x80\x00\x00\x00\x00", b"\x00\x80\x00\x00\x00\x00"


def idle(address: str, port: int, *, again: bool = True) -> None:
    """Hold many connections open, as many as are let be."""
    lines = selectors.DefaultSelector()
    opened, is_told = 0, False
    while True:
        held = len(lines.get_map())
        left = COUNT - held if again else max(0, COUNT - opened)
        for _ in range(min(AT_ONCE, left)):
            with suppress(OSError):
                line = socket.socket()
                line.setblocking(False)
                line.connect_ex((address, port))
                lines.register(line, selectors.EVENT_READ)
                opened += 1
        if opened >= COUNT and not is_told:
            print("all have been there", flush=True)
            is_told = True
        for key, _ in lines.select(0.01):
            with suppress(OSError):
                assert isinstance(key.fileobj, socket.socket)
                if key.fileobj.recv(4096):
                    continue
            lines.unregister(key.fileobj)
            key.fileobj.close()  # type: ignore[union-attr]


def fragments(address: str, port: int) -> None:
    """Keep whoever listens busy with nothing."""
    print("they come", flush=True)
    while True:
        threading.Thread(target=_send_fragments, args=(address, port), daemon=True).start()
        time.sleep(1 / A_SECOND)


def _send_fragments(address: str, port: int) -> None:
    place = f"{address}:{port}"
    asked = (
        f"GET /link HTTP/1.1\r\nHost: {place}\r\nOrigin: http://{place}\r\nConnection: Upgrade\r\n"
        f"Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {KEY}\r\n\r\n"
    )
    with suppress(OSError), socket.create_connection((address, port), 10) as line:
        line.sendall(asked.encode() + TEXT)
        while True:
            line.sendall(REST * 1000)


if __name__ == "__main__":
    kind, where, at = sys.argv[1:]
    kinds: dict[str, Callable[[str, int], None]] = {
        "idle": idle,
        "once": partial(idle, again=False),
        "fragments": fragments,
    }
    kinds[kind](where, int(at))
