"""Where the console's process begins: deaf to the terminal before it imports what takes time."""

import logging
import os
import socket
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from bilateral.console.first_choice import FirstChoice
from bilateral.console.messages import HaltDoorShown
from bilateral.crash_log import keep_faults_logged
from bilateral.processes.interpreter import importing
from bilateral.processes.terminal_signals import leave_the_terminal_to_the_engine

BROKEN = 1
"""The exit code after a fault."""


def begin(
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
    """The whole life of the process. The terminal is the engine's: it halts, then ends us.

    So a fault is kept in a file, and the engine starts another console.
    """
    leave_the_terminal_to_the_engine()
    keep_faults_logged()
    try:
        with importing():
            from bilateral.console.process import serve  # noqa: PLC0415  # takes half a second

        serve(
            *(pipe, listener, key, first_choice, memory),
            last_number=last_number,
            halt_door=halt_door,
            browse=browse,
        )
    except Exception:
        logging.getLogger(__name__).exception("The console has ended.")
        sys.exit(BROKEN)


def begin_phone_door(pipe: Connection, listener: socket.socket) -> None:
    """The whole life of the process at the door for phones, which the console starts.

    A fault is kept in a file, and the console starts another one.
    """
    leave_the_terminal_to_the_engine()
    keep_faults_logged()
    try:
        with importing():
            from bilateral.console.phone_door import serve_phones  # noqa: PLC0415  # as above

        serve_phones(pipe, listener)
    except Exception:
        logging.getLogger(__name__).exception("The door for phones has ended.")
        sys.exit(BROKEN)


def begin_for_home(pipe: Connection, settings: str, minutes: float, path: str) -> None:
    """The whole life of the process that writes an exercise for home, which the console starts.

    Whoever no longer wants it closes the pipe.
    """
    leave_the_terminal_to_the_engine()
    keep_faults_logged()
    os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    try:
        with importing():
            from bilateral.console.home_process import write_for_home  # noqa: PLC0415  # as above
            from bilateral.settings import Settings  # noqa: PLC0415  # as above

        write_for_home(pipe, Settings.model_validate_json(settings), minutes, Path(path))
    except (EOFError, ConnectionError):
        return
    except Exception:
        logging.getLogger(__name__).exception("What is for home could not be written.")
        sys.exit(BROKEN)
