"""Program: run a module as on a system that grants it nothing before others.

python -m tests.rig.ordinary -m bilateral run
"""

import os
import runpy
import sys


def launcher() -> list[str]:
    """What to put before `-m module` on a Python command line; see `program.Program`."""
    return ["-m", "tests.rig.ordinary"]


def refuse(*_asked: object) -> None:
    """What the system says to an account that may not go before others."""
    raise PermissionError(1, "Operation not permitted")


if __name__ == "__main__":
    os.sched_setscheduler = refuse
    sys.argv = sys.argv[2:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
