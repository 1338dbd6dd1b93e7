"""Whether somebody is at a terminal: a program may have been started without one."""

from typing import TextIO


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody reads or writes there; there may be no stream at all, or a closed one."""
    return stream is not None and not stream.closed and stream.isatty()
