"""The audit: what was done when and to which row, never its content; a chain of hashes.

A chain cannot show that its end was cut off. So its head, number and hash of the last entry, is
kept in each backup, and in a small file beside the record.
"""

import hashlib
import hmac
import json
import struct
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class Act(StrEnum):
    """What may be done."""

    ADD = "add"
    DELETE = "delete"
    MOVE = "move"
    CREATE = "create"
    OPEN = "open"
    EXPORT = "export"
    IMPORT = "import"
    BACK_UP = "back up"
    RESTORE = "restore"
    NEW_PASSPHRASE = "passphrase"  # noqa: S105  # the name of what was done
    NEW_CODE = "code"


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a chain."""

    number: int = 0
    hash: bytes = b""


def link(key: bytes, before: bytes, number: int, at_ms: int, act: str, kind: str,
         subject: int | None) -> bytes:  # fmt: skip
    """The hash of an entry that follows the one with the hash `before`."""
    told = json.dumps((number, at_ms, act, kind, subject)).encode()
    return hmac.digest(key, before + told, "sha256")


class Chain:
    """Writes entries to the audit of a database, within its transactions."""

    def __init__(self, db: Any) -> None:
        self._db = db
        self._key: bytes = db.execute("SELECT key FROM audit_key").fetchone()[0]
        self.last_ms = 0
        self.head = self.reread()

    @property
    def key(self) -> bytes:
        """The key of its hashes; it stays when the record's own is replaced."""
        return self._key

    def reread(self) -> Head:
        """Take the head as it stands in the database, as after a transaction that failed."""
        row = self._db.execute(
            "SELECT number, hash, at_ms FROM audit ORDER BY number DESC LIMIT 1"
        ).fetchone()
        self.head, self.last_ms = (Head(row[0], row[1]), row[2]) if row else (Head(), 0)
        return self.head

    def write(self, at_ms: int, act: Act, kind: str = "", subject: int | None = None) -> int:
        """Add an entry, and tell its number."""
        number = self.head.number + 1
        after = link(self._key, self.head.hash, number, at_ms, act, kind, subject)
        self._db.execute(
            "INSERT INTO audit VALUES(?,?,?,?,?,?)", (number, at_ms, act, kind, subject, after)
        )
        self.head, self.last_ms = Head(number, after), at_ms
        return number

    def has(self, head: Head) -> bool:
        """Whether this was once its head."""
        if head.number == 0:
            return True
        row = self._db.execute("SELECT hash FROM audit WHERE number=?", (head.number,)).fetchone()
        return row is not None and hmac.compare_digest(row[0], head.hash)


class HeadFile:
    """The head of the chain beside the record, written after it: never ahead of what was kept."""

    def __init__(self, file: Path, key: bytes) -> None:
        self._file, self._key = file, key

    def keep(self, head: Head) -> None:
        """Write it; where that fails, an older one is there, which is as true."""
        body = struct.pack(">Q", head.number) + head.hash
        with suppress(OSError):
            self._file.write_bytes(body + self._seal(body))

    def kept(self) -> Head | None:
        """The head that was kept last, None where there is none that is whole."""
        try:
            content = self._file.read_bytes()
        except OSError:
            return None
        body, seal = content[:-16], content[-16:]
        if len(body) < 8 or not hmac.compare_digest(seal, self._seal(body)):
            return None
        return Head(struct.unpack(">Q", body[:8])[0], body[8:])

    def _seal(self, body: bytes) -> bytes:
        return hashlib.blake2b(body, key=self._key, digest_size=16).digest()
