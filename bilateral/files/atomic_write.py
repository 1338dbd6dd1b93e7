"""Writes files so that there is the old one or the new one, and never half of either."""

import errno
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

TRIES = 5
BETWEEN_TRIES_S = 0.02
"""Windows lets no file be renamed or replaced while a scanner or a backup reads it."""


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. Raises FileExistsError, OSError."""
    with _written_beside(path, content) as part:
        move_to_new(part, path)
    settle(path.parent)


def write_over(path: Path, content: bytes) -> None:
    """Write a file in place of the one that may be there. Raises OSError."""
    with _written_beside(path, content) as part:
        with suppress(FileNotFoundError):
            part.chmod(path.stat().st_mode)
        _insist(lambda: part.replace(path))
    settle(path.parent)


@contextmanager
def in_place_of(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to; it takes the place of `path` once all went well.

    It has the ending of `path`. The folder must be there. Raises OSError.
    """
    part = path.with_name(f".{path.stem}-{os.getpid()}{path.suffix}")
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        _insist(lambda: part.replace(path))
    finally:
        with suppress(OSError):
            part.unlink()
    settle(path.parent)


def move_to_new(source: Path, target: Path) -> None:
    """Rename a file, and never over another one. Raises FileExistsError, OSError."""
    if os.name == "nt":
        _insist(lambda: source.rename(target))
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        source.rename(target)
    else:
        source.unlink()


def move_over(source: Path, target: Path) -> None:
    """Rename a file, in place of the one that may be there, at a stroke. Raises OSError."""
    _insist(lambda: source.replace(target))
    settle(target.parent)


def _insist(rename: Callable[[], object]) -> None:
    """Try again for a moment while it is refused. Raises OSError."""
    for _ in range(TRIES - 1):
        with suppress(PermissionError):
            rename()
            return
        time.sleep(BETWEEN_TRIES_S)
    rename()


@contextmanager
def _written_beside(path: Path, content: bytes) -> Iterator[Path]:
    """A finished file in the same folder; it is gone afterwards, unless it was moved away."""
    make_folder(path.parent)
    number, name = tempfile.mkstemp(".part", ".", path.parent)
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield part
    finally:
        with suppress(OSError):  # what has come of the file itself is what is told
            part.unlink()


def make_folder(folder: Path) -> None:
    """Make a folder, unless it is there. Raises OSError; only a file that is there "exists"."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder) from None


def settle(folder: Path) -> None:
    """Have a new name survive a power cut too, where folders can be asked for that."""
    if os.name == "nt":
        return
    with suppress(OSError):  # the file is there in any case
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
