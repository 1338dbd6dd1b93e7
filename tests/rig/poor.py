"""Program: run a module as on an account that has little: no home, few threads, folders of others.

python -m tests.rig.poor 2 -m bilateral run
"""

import os
import pwd
import resource
import runpy
import sys
from collections.abc import Sequence

import psutil

from tests.rig import parts

NOBODY = 54321
"""An account that no system knows, so it has no home but what `HOME` says."""
PLENTY = 1000


def launcher(threads: int = PLENTY) -> list[str]:
    """What to put before `-m module` on a Python command line; see `program.Program`.

    `HOME` is not set where it is "" in the environment. The program has so many `threads`.
    """
    return ["-m", "tests.rig.poor", str(threads)]


def as_nobody(threads: int, command: Sequence[str]) -> None:
    """Go on as that account, which may read what root may (there lies Python), but not write it."""
    limits = [parts.program("prlimit"), f"--nproc={threads}"]
    account = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--pdeathsig=KILL"]
    reading = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
    reader = [parts.program("setpriv"), *account, *reading, "--"]
    os.execv(limits[0], [*limits, *reader, *command])  # noqa: S606


def unknown(user: int) -> None:
    """What the system says of an account that it does not know."""
    raise KeyError(user)


if __name__ == "__main__":
    if not os.environ.get("HOME"):
        os.environ.pop("HOME", None)
    allowed = int(sys.argv[1])
    if os.geteuid() == 0:
        as_nobody(allowed, [sys.executable, *sys.argv[2:]])
    pwd.getpwuid = unknown  # type: ignore[assignment]
    mine = [one for one in psutil.process_iter(["uids"]) if one.info["uids"].real == os.getuid()]
    allowed += sum(one.num_threads() for one in mine)
    resource.setrlimit(resource.RLIMIT_NPROC, (allowed, allowed))
    sys.argv = sys.argv[3:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
