"""Keeps the processor busy, to see whether the program's timing bears it."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.rig.children import Child

SPIN = "print('busy', flush=True)\nwhile True: pass"


@contextmanager
def busy_processes(count: int) -> Iterator[tuple[Child, ...]]:
    """So many processes that each take all the processor they can get, while the context lasts."""
    with ExitStack() as stack:
        where = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="busy-")))
        spinners = tuple(
            stack.enter_context(Child(f"busy-{number}", [sys.executable, "-c", SPIN], where))
            for number in range(count)
        )
        for spinner in spinners:
            spinner.await_output("busy")
        yield spinners
