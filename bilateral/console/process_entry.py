"""Where the console's process begins: deaf to the terminal before it imports what takes time."""

import logging
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from bilateral.console.first_choice import FirstChoice
from bilateral.console.messages import HaltDoorShown
from bilateral.crash_log import keep_faults_logged
from bilateral.processes.interpreter import importing
from bilateral.processes.terminal_signals import leave_the_terminal_to_the_engine

BROKEN = 1
"""The exit code after a fault."""


@contextmanager
def _whole_life(at_a_fault: str) -> Iterator[None]:
    """Deaf to the terminal, which is the engine's; a fault is kept in a file, and ends it."""
    leave_the_terminal_to_the_engine()
    keep_faults_logged()
    try:
        yield
    except Exception:
        logging.getLogger(__name__).exception(at_a_fault)
        sys.exit(BROKEN)


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
    """The whole life of the console, which the engine starts, and ends after it has halted."""
    with _whole_life("The console has ended."):
        with importing():
            from bilateral.console.process import serve  # noqa: PLC0415  # takes half a second

        serve(
            *(pipe, listener, key, first_choice, memory),
            last_number=last_number,
            halt_door=halt_door,
            browse=browse,
        )


def begin_phone_door(pipe: Connection, listener: socket.socket) -> None:
    """The whole life of the process at the door for phones, which the console starts."""
    with _whole_life("The door for phones has ended."):
        with importing():
            from bilateral.console.phone_door import serve_phones  # noqa: PLC0415  # as above

        serve_phones(pipe, listener)


def begin_for_home(pipe: Connection, settings: str, minutes: float, path: str) -> None:
    """The whole life of the process that writes an exercise for home, which the console starts.

    Whoever no longer wants it closes the pipe.
    """
    os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    with _whole_life("What is for home could not be written."), suppress(EOFError, ConnectionError):
        with importing():
            from bilateral.console.home_process import write_for_home  # noqa: PLC0415  # as above
            from bilateral.settings import Settings  # noqa: PLC0415  # as above

        write_for_home(pipe, Settings.model_validate_json(settings), minutes, Path(path))
