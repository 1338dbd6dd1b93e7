"""The console's process: serves the page, and passes on what is said between it and the engine."""

import socket
import threading
import time
import webbrowser
from contextlib import suppress
from multiprocessing.connection import Connection

from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.messages import ENGINE_MESSAGES, FromConsole, Gone, HaltDoorShown
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.loading.picture_contents import content_in_folder
from bilateral.processes import threads
from bilateral.settings.known_pictures import read_pictures_with

FAREWELL_S = 0.5
"""How long the pages are given to hear that the engine has ended."""


def address(port: int, key: str) -> str:
    """Where the page is. What stands behind # is never sent, so it gets into no log."""
    return f"http://{LOOPBACK}:{port}/#{key}"


def serve(
    pipe: Connection,
    listener: socket.socket,
    key: str,
    first_choice: FirstChoice,
    memory: str,
    *,
    last_number: int,
    browse: bool,
    halt_door: HaltDoorShown | None = None,
) -> None:
    """Serve until the engine says that it ends, or is gone. The whole life of the process.

    `memory` is what the console before this one asked to keep, "" for the first, and `last_number`
    that of the last thing it asked for.
    """
    from bilateral.console.console import Console  # noqa: PLC0415  # the engine needs no web server

    read_pictures_with(content_in_folder)
    saying = threading.Lock()

    def to_engine(message: FromConsole) -> None:
        with saying, suppress(OSError):  # the engine is gone, which the other direction tells
            pipe.send_bytes(message.model_dump_json().encode())

    console = Console(
        *(listener, key, first_choice, memory, to_engine),
        last_number=last_number,
        halt_door=halt_door,
    )
    console.start()
    if browse:
        opening = threading.Thread(
            target=webbrowser.open, args=(address(console.port, key),), daemon=True
        )
        with suppress(threads.ComputerFull):  # the terminal shows the address as well
            threads.start(opening)
    is_over = False
    try:
        while not is_over:
            message = ENGINE_MESSAGES.validate_json(pipe.recv_bytes())
            console.tell(message)
            is_over = isinstance(message, Gone)
    except (EOFError, OSError):
        console.tell(Gone(in_order=False))
    time.sleep(FAREWELL_S)
    console.stop()
