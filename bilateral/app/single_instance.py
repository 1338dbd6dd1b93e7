"""One stage at a time: a second would cover the first, and a halt would reach only one of them."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from bilateral.files.own_folders import state_folder
from bilateral.words.notice import Notice, Told

FILE = "session.lock"
TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""What systems answer when another program has the lock; any other answer is that of none."""
LONGEST_ID = 20
LOCKED_BYTE = 1 << 20
"""Windows lets nobody read a byte that another program has locked: one far behind the text."""


class OpenAlready(Told):
    """Another program of this user shows a stage; the notice says which one and what to do."""


@contextmanager
def only_instance(folder: Path | None = None) -> Iterator[None]:
    """Be the only program of this user that shows a stage or plays. Raises OpenAlready.

    It is the system that keeps the lock, and takes it back however a program ends: the file and
    what an old one says mean nothing by themselves. Where no file can be kept or locked, nothing is
    guarded and nobody is stopped.
    """
    folder = folder or state_folder()
    with ExitStack() as closing:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            number = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
            closing.callback(os.close, number)
            if _is_taken(number):
                raise OpenAlready(_refusal(_holder(number)))
            os.ftruncate(number, 0)  # first of all, so that nobody is told of an old process
            os.lseek(number, 0, os.SEEK_SET)
            os.write(number, str(os.getpid()).encode())
        yield


def _is_taken(number: int) -> bool:
    """Lock an open file for as long as it is open; whether another program has locked it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  # there is one on Windows alone

            os.lseek(number, LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  # there is none on Windows

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as answer:
        return answer.errno in TAKEN
    return False


def _holder(number: int) -> int | None:
    """The process that has the lock; None if it has not said so."""
    try:
        os.lseek(number, 0, os.SEEK_SET)
        return int(os.read(number, LONGEST_ID))
    except (OSError, ValueError):
        return None


def _refusal(process: int | None) -> Notice:
    if process is None:
        return Notice("instance-open-already")
    return Notice("instance-open-already-as", process=str(process))
