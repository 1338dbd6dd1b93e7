"""A console that breaks off in the middle of a message. It is a target: it imports little."""

import os
import struct
from multiprocessing.connection import Connection

LONG = 20_000
"""Longer than what is sent with its length in one piece."""


def break_off(pipe: Connection, *_: object, browse: bool, **__: object) -> None:
    """Say a first word and the length of a second one, and then hold still."""
    assert not browse
    pipe.send_bytes(b'{"type": "keep", "memory": "begun"}')
    os.write(pipe.fileno(), struct.pack("!i", LONG))
    while True:
        pipe.recv_bytes()
