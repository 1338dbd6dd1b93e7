"""Processes that may wait: whatever else the computer does goes first."""

import os
import sys

import psutil

NICER, LAST = 5, 19
"""As `nice` counts: what is asked for now, and what may take as long as it takes."""


def give_way(*, has_time: bool = False) -> None:
    """Let everything else go before this process from now on, such as a session's frames."""
    if sys.platform == "win32":
        idle, usual = psutil.IDLE_PRIORITY_CLASS, psutil.BELOW_NORMAL_PRIORITY_CLASS
        psutil.Process().nice(idle if has_time else usual)
    else:
        os.nice(LAST if has_time else NICER)
