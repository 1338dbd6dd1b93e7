"""Where the sound's process begins: deaf to the terminal before it imports what takes time."""

import logging
import os
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from bilateral.crash_log import keep_faults_logged
from bilateral.processes.interpreter import SWITCH_INTERVAL_S, importing
from bilateral.processes.terminal_signals import leave_the_terminal_to_the_engine

if TYPE_CHECKING:
    from audio.shared_memory import SharedMemory

BROKEN = 1
"""The exit code after a fault."""


def begin(pipe: Connection, memory: "SharedMemory") -> None:
    """The whole life of the process; a fault is kept in a file, and the engine begins another."""
    leave_the_terminal_to_the_engine()
    _be_weighed_alone()
    keep_faults_logged()
    try:
        with importing():
            from audio.sound_process import serve  # noqa: PLC0415  # takes a quarter of a second
            from bilateral.outputs.media_priority import media_priority  # noqa: PLC0415  # likewise

        sys.setswitchinterval(SWITCH_INTERVAL_S)
        serve(pipe, memory, media_priority(may_end=True))
    except Exception:
        logging.getLogger(__name__).exception("The sound's process has ended.")
        sys.exit(BROKEN)


def _be_weighed_alone() -> None:
    """Have Linux share the processor out between the engine and this, not between their threads."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.setsid()
