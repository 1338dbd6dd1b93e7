"""Processes that have time: whatever else the computer does goes first."""

import os
import sys

import psutil

NICER = 5
"""As `nice` counts."""


def give_way() -> None:
    """Let everything else go before this process from now on, such as a session's frames."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(NICER)
