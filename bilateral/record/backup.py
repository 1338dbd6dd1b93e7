"""Backups: one file, encrypted as the record is, under a seal over every byte."""

import hashlib
import hmac
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from bilateral.files.atomic_write import move_over, write_new, write_over
from bilateral.record.audit import Act, Chain, Head
from bilateral.record.key_file import KeyFileDamaged, unwrapped
from bilateral.record.record_files import RecordFiles
from bilateral.record.secret import derived
from bilateral.record.store import Store
from bilateral.record.verifying import verify
from bilateral.words.notice import Notice, Told

MAGIC = b"bilateral-backup-1\n"
SEAL_BYTES = 64
MOST_HEAD_BYTES = 100_000
PAGES_AT_ONCE = 512


class BackupDamaged(Told):
    """Not whole, or of another record. Nothing of it was used."""

    def __init__(self) -> None:
        super().__init__(Notice("record-backup-damaged"))


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup whose every byte has proved as it was written."""

    secret: bytes
    key_file: bytes
    head: Head
    database: bytes


def back_up(db: Any, secret: bytes, files: RecordFiles, target: Path) -> None:
    """Write a backup of an open database. Raises OSError, and errors of the database."""
    write_over(target, backup_of(db, secret, files))


def backup_of(db: Any, secret: bytes, files: RecordFiles) -> bytes:
    """A backup of an open database. Each page is checked as it is read.

    The database's file itself is never opened for that: closing it would drop its lock.
    """
    part = files.folder / "record.copy"
    part.unlink(missing_ok=True)
    try:
        copy = sqlite.connect(str(part), isolation_level=None)
        try:
            copy.execute("PRAGMA cipher_log_level = NONE")
            copy.execute(f"PRAGMA key = \"x'{derived(secret, 'database').hex()}'\"").fetchall()
            db.backup(copy, pages=PAGES_AT_ONCE)
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            copy.close()
        chain = Chain(db).head
        key = (
            files.key if files.key.exists() else files.unfinished
        )  # of a restored one that is older
        head = {
            "key": key.read_text(encoding="utf-8"),
            "number": chain.number,
            "hash": chain.hash.hex(),
        }
        text = json.dumps(head).encode()
        body = len(text).to_bytes(4, "big") + text + part.read_bytes()
        return MAGIC + _seal(body, secret) + body
    finally:
        for left in (
            part,
            part.with_name("record.copy-journal"),
            part.with_name("record.copy-wal"),
        ):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def made_backup(store: Store) -> bytes:
    """A backup of a record, once it has proved whole. Raises NotWhole."""
    verify(store)
    store.note_act(Act.BACK_UP)
    return backup_of(store.db, store.secret, store.files)


def write_backup(store: Store, target: Path) -> Head:
    """Back a record up once it has proved whole, and tell the head that the backup has."""
    write_over(target, made_backup(store))
    return store.chain.head


def last_backup_ms(store: Store) -> int | None:
    """When one was made last, as far as the audit goes back."""
    asked = "SELECT at_ms FROM audit WHERE act = ? ORDER BY number DESC LIMIT 1"
    found = store.db.execute(asked, (str(Act.BACK_UP),)).fetchone()
    return None if found is None else int(found[0])


def open_backup(content: bytes, *, passphrase: str = "", secret: bytes = b"") -> Backup:
    """Look into a backup, by the passphrase it was made under or by the secret. Raises Told."""
    body = content[len(MAGIC) + SEAL_BYTES :]
    size = int.from_bytes(body[:4], "big")
    if not content.startswith(MAGIC) or not 0 < size <= MOST_HEAD_BYTES or len(body) < 4 + size:
        raise BackupDamaged
    try:
        head = json.loads(body[4 : 4 + size])
        key_file = head["key"].encode()
        found = Head(head["number"], bytes.fromhex(head["hash"]))
        secrets = [secret] if secret else unwrapped(key_file, passphrase)
    except (ValueError, TypeError, KeyError, AttributeError, KeyFileDamaged):
        raise BackupDamaged from None
    seal = content[len(MAGIC) : len(MAGIC) + SEAL_BYTES]
    for one in secrets:
        if hmac.compare_digest(seal, _seal(body, one)):
            return Backup(one, key_file, found, body[4 + size :])
    raise BackupDamaged


def restore(backup: Backup, files: RecordFiles) -> int:
    """Put a backup where no record is, and tell how many entries its audit has. Raises Told.

    Killed at any moment, there is a whole record or none.
    """
    if files.is_there:
        raise Told(Notice("record-there"))
    files.make_folder()
    files.clear_unfinished()
    files.head.unlink(missing_ok=True)
    write_new(files.unfinished, backup.key_file)
    write_new(files.database, backup.database)
    store = Store(files, backup.secret)
    try:
        count = verify(store)
        store.note_act(Act.RESTORE)
    finally:
        store.close()
    move_over(files.unfinished, files.key)
    return count


def is_of_this_record(backup: Backup, store: Store) -> bool:
    """Whether the record still has every entry of the audit that the backup has."""
    return store.chain.has(backup.head)


def _seal(body: bytes, secret: bytes) -> bytes:
    return hashlib.blake2b(body, key=derived(secret, "backup")).digest()
