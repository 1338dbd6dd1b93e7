"""Program: run a module whose main thread stands still for a while at each SIGUSR1.

    python -m tests.rig.loop_freezer 2.0 -m bilateral run

All its other threads go on, as they do when a call into the window system does not return.
"""

import runpy
import signal
import sys
import time


def launcher(hold_s: float) -> list[str]:
    """What to put before `-m module` on a Python command line; see `program.Program`."""
    return ["-m", "tests.rig.loop_freezer", str(hold_s)]


def main() -> None:
    _, hold_s, _, module, *arguments = sys.argv
    # Python runs a signal's handler on the main thread, and sleeps without the interpreter lock.
    signal.signal(signal.SIGUSR1, lambda _number, _frame: time.sleep(float(hold_s)))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
