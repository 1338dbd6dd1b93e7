"""Program: run a module as on a system that grants it nothing before others.

python -m tests.rig.ordinary -m bilateral run
"""

import ctypes
import os
import resource
import sys

CAPBSET_DROP = 24
"""PR_CAPBSET_DROP of <sys/prctl.h>."""
SYS_NICE = 23
"""CAP_SYS_NICE of <sys/capability.h>."""


def launcher() -> list[str]:
    """What to put before `-m module` on a Python command line; see `program.Program`."""
    return ["-m", "tests.rig.ordinary"]


def main() -> None:
    """Give up for good what root may, then begin: what is started from it is refused too."""
    if os.geteuid() == 0 and ctypes.CDLL(None).prctl(CAPBSET_DROP, SYS_NICE, 0, 0, 0):
        raise OSError("the right to come first could not be given up")
    resource.setrlimit(resource.RLIMIT_RTPRIO, (0, 0))
    os.execv(sys.executable, [sys.executable, "-X", "faulthandler", *sys.argv[1:]])  # noqa: S606


if __name__ == "__main__":
    main()
