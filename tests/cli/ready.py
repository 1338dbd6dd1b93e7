"""Program: the command line, with its modules read already, once for each line on standard input.

Each line is a `Wish` as JSON. It comes true in a process of its own, which goes on as any that
begins with `python -m bilateral`; how it ended is printed, as a number.
"""

import json
import os
import sys
from typing import TypedDict

# What takes longest of a start; none of it looks at a device before it is asked to.
import bilateral.app.opening
import bilateral.app.run
import bilateral.cli.devices
import bilateral.cli.main  # noqa: F401
from bilateral import __main__ as program


class Wish(TypedDict):
    """What is to be run, where, and the files into which it says what it says."""

    flags: list[str]
    folder: str
    environment: dict[str, str]
    out: str
    err: str


def become(wish: Wish) -> None:
    """Be as the process would be that was started for it."""
    os.chdir(wish["folder"])
    os.environ.clear()
    os.environ.update(wish["environment"])
    for number, path, how in (
        (0, os.devnull, os.O_RDONLY),
        (1, wish["out"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        (2, wish["err"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
    ):
        opened = os.open(path, how, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv = [program.__file__, *wish["flags"]]
    sys.modules["__main__"] = program


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            become(json.loads(line))
            program.main()
            return
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
