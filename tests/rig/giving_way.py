"""Lets other sessions of the system go first.

Linux may share the processor among sessions before it looks at `nice`, which then counts within a
session only: a program that has one of its own, as the rig's have, is as dear to it as any other.
"""

import os
from contextlib import suppress
from pathlib import Path

OWN = Path("/proc/self/autogroup")
LATER = 5
"""As `nice` counts: a third of what a session gets that does not give way.

With less, whatever else the computer does would leave the suite next to nothing.
"""
EARLIER = -10
"""Nine times what any other gets."""


def is_shared_among_sessions() -> bool:
    """Whether this system does so."""
    return OWN.exists()


def let_others_go_first(pid: int) -> None:
    """Have the session of a process give way, from now on."""
    # It may have ended, and a system may bear this only so often.
    with suppress(OSError):
        Path(f"/proc/{pid}/autogroup").write_text(str(LATER))


def as_this_process_does(pid: int) -> None:
    """The same, if this process gives way itself."""
    if is_shared_among_sessions() and os.nice(0) > 0:
        let_others_go_first(pid)


def go_first(pid: int) -> None:
    """Have a process go before all others, unless this process gives way; as far as it may."""
    if os.nice(0) > 0:
        return
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, pid, EARLIER)
    with suppress(OSError):
        Path(f"/proc/{pid}/autogroup").write_text(str(EARLIER))
