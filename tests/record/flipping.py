"""Flips bits of backups and live files, and cuts them, and tells what was accepted in silence."""

import random
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from bilateral.record.backup import BackupDamaged, open_backup
from bilateral.record.faults import notice_of
from bilateral.record.record_files import RecordFiles
from bilateral.record.store import Store
from bilateral.record.verifying import verify
from bilateral.words.notice import Notice, Told

HEAD_BYTES = 100
"""Of a backup: its kind, its seal, and the size of what follows."""


def damaged(whole: bytes, count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many times the same with one bit flipped, or cut short, one time in five."""
    chosen = random.Random(seed)  # noqa: S311  # the same each time
    for number in range(count):
        if number % 5 == 4:
            end = chosen.choice((0, 10, HEAD_BYTES, len(whole) - 1, chosen.randrange(len(whole))))
            yield f"cut at {end}", whole[:end]
        else:
            at = chosen.randrange(HEAD_BYTES if number % 5 == 0 else len(whole))
            flipped = bytearray(whole)
            flipped[at] ^= 1 << chosen.randrange(8)
            yield f"bit of byte {at}", bytes(flipped)


def accepted_backups(whole: bytes, secret: bytes, count: int) -> list[str]:
    """Which damaged backups were taken for whole ones."""
    accepted = []
    for what, content in damaged(whole, count, 3):
        try:
            open_backup(content, secret=secret)
        except BackupDamaged:
            continue
        accepted.append(what)
    return accepted


def accepted_records(files: RecordFiles, secret: bytes, count: int) -> list[str]:
    """Which damaged records were opened and proved whole, or refused without a sentence."""
    whole = files.database.read_bytes()
    accepted = []
    for what, content in damaged(whole, count, 7):
        files.database.write_bytes(content)
        _log_of(files).unlink(missing_ok=True)
        found = _entries(files, secret, [])
        if isinstance(found, int) or notice_of(found, files.folder) is None:
            accepted.append(f"{what}: {found}")
    files.database.write_bytes(whole)
    return accepted


def accepted_logs(files: RecordFiles, secret: bytes, count: int) -> list[str]:
    """With which damaged logs rows were missing, and nothing was said.

    To be called beside a store that is open, with rows that are in its log alone.
    """
    database, log, head = (
        path.read_bytes() for path in (files.database, _log_of(files), files.head)
    )
    copied = RecordFiles(files.folder.with_name("copied"))
    copied.folder.mkdir()
    copied.key.write_bytes(files.key.read_bytes())
    accepted = []
    entries = None
    for what, content in [("nothing", log), *damaged(log, count, 9)]:
        copied.database.write_bytes(database)
        _log_of(copied).write_bytes(content)
        copied.head.write_bytes(head)
        told: list[Notice] = []
        found = _entries(copied, secret, told)
        entries = found if entries is None else entries
        if found != entries and not told and isinstance(found, int):
            accepted.append(what)
    assert isinstance(entries, int)
    return accepted


def _entries(files: RecordFiles, secret: bytes, told: list[Notice]) -> int | Exception:
    """How many entries the audit has of what opened and proved whole, or why it did not."""
    try:
        store = Store(files, secret, tell=told.append)
        try:
            return verify(store)
        finally:
            store.close()
    except (Told, sqlcipher.DatabaseError) as found:
        return found


def _log_of(files: RecordFiles) -> Path:
    return files.database.with_name(f"{files.database.name}-wal")
