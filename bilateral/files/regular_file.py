"""Opens a file that may be none: a pipe or a device of that name would be waited for for ever."""

import os
import stat
from pathlib import Path


class NoFileError(OSError):
    """What has this name is a folder, a pipe or a device."""


def regular_descriptor(path: Path) -> int:
    """A descriptor to read by, for the caller to close. Raises NoFileError, OSError, ValueError."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise NoFileError
