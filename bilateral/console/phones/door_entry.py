"""Where the process at the door for phones begins, before it imports what takes time."""

import socket
from multiprocessing.connection import Connection

from bilateral.console.process_life import whole_life
from bilateral.processes.interpreter import importing


def begin_phone_door(pipe: Connection, listener: socket.socket) -> None:
    """The whole life of the process at the door for phones, which the console starts."""
    with whole_life("The door for phones has ended."):
        with importing():
            from bilateral.console.phones.door import (  # noqa: PLC0415  # takes half a second
                serve_phones,
            )

        serve_phones(pipe, listener)
