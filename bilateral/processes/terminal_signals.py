"""What a terminal sends to all its programs is the engine's: its other processes do not hear it."""

import signal
import sys

ENGINES = ("SIGINT", "SIGHUP", "SIGBREAK")
"""What comes as Ctrl+C is pressed, or as the terminal is closed."""


def spare_children_the_terminal() -> None:
    """Have processes that this thread starts from now on begin without hearing what it sends.

    For a thread that never waits for it itself. Does nothing on Windows, which cannot do it.
    """
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, _engines())


def leave_the_terminal_to_the_engine() -> None:
    """Be deaf to the terminal from now on. For the main thread of a process that was started."""
    for number in _engines():
        signal.signal(number, signal.SIG_IGN)


def _engines() -> set[signal.Signals]:
    return {getattr(signal, name) for name in ENGINES if hasattr(signal, name)}
