"""How the interpreter of each process of ours keeps out of the way of frames and blocks."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SWITCH_INTERVAL_S = 0.0005
"""How soon a thread in the midst of Python code lets another have the interpreter."""


@contextmanager
def importing() -> Iterator[None]:
    """All that is imported stays, so nothing is collected meanwhile, nor looked at afterwards."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def keep_what_is_there() -> None:
    """Collect once, and never look again at what has stayed."""
    gc.collect()
    gc.freeze()


def leave_all_to_the_system() -> None:
    """Never look again at what there is: the program ends, and gives all its memory back at once.

    The interpreter would go through all of it as it ends, for a fifth of a second.
    """
    gc.freeze()
