"""Where the process that writes an exercise for home begins, before it imports what takes time."""

import os
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from bilateral.console.process_life import whole_life
from bilateral.processes.interpreter import importing


def begin_for_home(pipe: Connection, settings: str, minutes: float, path: str) -> None:
    """The whole life of the process that writes an exercise for home, which the console starts.

    Whoever no longer wants it closes the pipe.
    """
    os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    with whole_life("What is for home could not be written."), suppress(EOFError, ConnectionError):
        with importing():
            from bilateral.console.calm.home_process import (  # noqa: PLC0415  # takes half a second
                write_for_home,
            )
            from bilateral.settings import Settings  # noqa: PLC0415  # as above

        write_for_home(pipe, Settings.model_validate_json(settings), minutes, Path(path))
