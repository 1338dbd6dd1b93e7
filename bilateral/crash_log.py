"""Keeps the details of faults for the makers of the program, off the therapist's terminal."""

import logging
import os
import tempfile
import threading
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bilateral.files.own_folders import log_folder

MOST_KEPT = 20
"""Of one process: what fails again and again is to fill no disk."""


def keep_fault(details: str) -> Path:
    """Keep the details in a file of their own, and tell where it is. Raises OSError."""
    folder = log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    now = f"{datetime.now().astimezone():%Y%m%d-%H%M%S}"
    number, name = tempfile.mkstemp(".txt", f"fault-{now}-", folder)  # one may soon follow another
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(details)
    return Path(name)


def keep_faults_logged() -> None:
    """Keep what this process logs as an error and what ends a thread of it, and print neither.

    For a process whose terminal is another's. Warnings are dropped.
    """
    logging.basicConfig(handlers=[_Keeping(logging.ERROR)])
    threading.excepthook = _log


class _Keeping(logging.Handler):
    """Any thread may log; `emit` is called under the handler's own lock."""

    _left = MOST_KEPT

    def emit(self, record: logging.LogRecord) -> None:
        if self._left > 0:
            self._left -= 1
            with suppress(OSError):  # there is nobody to tell
                keep_fault(self.format(record))


def _log(fault: threading.ExceptHookArgs) -> None:
    name = "" if fault.thread is None else fault.thread.name
    logging.getLogger(__name__).error("Thread %s has ended.", name, exc_info=fault.exc_value)
