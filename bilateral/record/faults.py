"""What goes wrong with a disk or a database, as what a therapist is told."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from bilateral.words.notice import Notice, Told

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
CLOSED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def notice_of(fault: Exception, folder: Path) -> Notice | None:
    """What a fault says, None if it is one of the program itself."""
    match fault:
        case Told():
            return fault.notice
        case OSError():
            return _of_system(fault, folder)
        case sqlite.IntegrityError() | sqlite.ProgrammingError():
            return None
        case sqlite.Error():
            return _of_database(fault, folder)
    return None


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Make sentences of faults. Raises Told; what has no sentence goes on as it is."""
    try:
        yield
    except Told:
        raise
    except (OSError, sqlite.Error) as fault:
        notice = notice_of(fault, folder)
        if notice is None:
            raise
        raise Told(notice) from fault


def _of_system(fault: OSError, folder: Path) -> Notice:
    if fault.errno in FULL:
        return Notice("record-disk-full")
    if fault.errno in CLOSED:
        return Notice("record-read-only", folder=str(folder))
    return Notice("record-disk-fault", why=fault.strerror or str(fault))


def _of_database(fault: sqlite.Error, folder: Path) -> Notice:
    name = str(getattr(fault, "sqlite_errorname", ""))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Notice("record-in-use")
    if name.startswith("SQLITE_FULL"):
        return Notice("record-disk-full")
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return Notice("record-read-only", folder=str(folder))
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return Notice("record-damaged")
    return Notice("record-disk-fault", why=name or str(fault))
