"""Where the console's process begins: deaf to Ctrl+C before it imports what takes time."""

import logging
import signal
import socket
import sys
from multiprocessing.connection import Connection

from bilateral.console.outset import Outset
from bilateral.faults import keep_faults_logged

BROKEN = 1
"""The exit code after a fault."""


def spare_children_ctrl_c() -> None:
    """Have processes that this thread starts from now on begin without hearing Ctrl+C.

    For a thread that never waits for it itself. Does nothing on Windows, which cannot do it.
    """
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def begin(
    pipe: Connection,
    listener: socket.socket,
    token: str,
    outset: Outset,
    memory: str,
    *,
    browse: bool,
) -> None:
    """The whole life of the process. Ctrl+C is the engine's: it halts, then ends us.

    The terminal is the engine's too: a fault is kept in a file, and the engine starts another one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keep_faults_logged()
    try:
        from bilateral.console.serving import serve  # noqa: PLC0415  # takes half a second

        serve(pipe, listener, token, outset, memory, browse=browse)
    except Exception:
        logging.getLogger(__name__).exception("The console has ended.")
        sys.exit(BROKEN)
