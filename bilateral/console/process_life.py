"""The whole life of a process beside the engine: deaf to the terminal, and no fault goes unkept."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bilateral.crash_log import keep_faults_logged
from bilateral.processes.terminal_signals import leave_the_terminal_to_the_engine

BROKEN = 1
"""The exit code after a fault."""


@contextmanager
def whole_life(at_a_fault: str) -> Iterator[None]:
    """Deaf to the terminal, which is the engine's; a fault is kept in a file, and ends it."""
    leave_the_terminal_to_the_engine()
    keep_faults_logged()
    try:
        yield
    except Exception:
        logging.getLogger(__name__).exception(at_a_fault)
        sys.exit(BROKEN)
