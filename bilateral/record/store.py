"""The store: one encrypted database, one writer, nothing acknowledged before the disk has it."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from bilateral.record.audit import Act, Chain, HeadFile
from bilateral.record.ids import new_id, wall_ms
from bilateral.record.migrations import APPLICATION, MIGRATIONS
from bilateral.record.record_files import RecordFiles
from bilateral.record.secret import derived
from bilateral.record.tables import TABLES, Value, references_to
from bilateral.words.notice import Notice, Told

AT_ONCE = 500
"""Ids in one question."""
BACK_MS = 60_000
"""A clock that was set back by less is only put right."""


class WrongKey(Told):
    """This secret does not open the database, or its first page is damaged."""

    def __init__(self) -> None:
        super().__init__(Notice("record-not-opened"))


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is to be written; it has its id before."""

    table: str
    id: int
    values: Mapping[str, Value]


def new_row(table: str, **values: Value) -> Row:
    """A row of its own id."""
    return Row(table, new_id(), values)


def say_nothing(_: Notice) -> None:
    """For those who hear nothing."""


class Store:
    """Belongs to the thread that made it. A second one of the same files is refused by a lock.

    What it raises is Told, OSError or an error of the database; `faults.told` makes words of it.
    """

    def __init__(
        self,
        files: RecordFiles,
        secret: bytes,
        *,
        now_ms: Callable[[], int] = wall_ms,
        tell: Callable[[Notice], None] = say_nothing,
        create: bool = False,
    ) -> None:
        if files.database.exists() == create:
            raise Told(Notice("record-there") if create else Notice("record-missing"))
        self.files = files
        self.secret = secret
        self.now_ms, self._tell = now_ms, tell
        self._said_back = False
        self.db = opened(files.database, secret)
        try:
            self._migrate(create)
            self.chain = Chain(self.db)
            self._head_file = HeadFile(files.head, self.chain.key)
            self._look_for_lost_entries()
        except BaseException:
            self.db.close()
            raise

    def close(self) -> None:
        """Write what is in the log into the database, and let go of it."""
        self.secret = b""
        self.db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written in this, or nothing; it is on the disk when this has ended."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            self.chain.reread()
            self._mind_the_clock()
            yield
            self.db.execute("COMMIT")
        except BaseException:
            with suppress(sqlite.Error):
                self.db.execute("ROLLBACK")
            with suppress(sqlite.Error):
                self.chain.reread()
            raise
        self._head_file.keep(self.chain.head)

    def add(self, rows: Iterable[Row]) -> None:
        """Write rows, all or none; those that are there already, as they are, are left."""
        with self.writing():
            for row in rows:
                self.put(row)

    def put(self, row: Row) -> None:
        """Write a row, within `writing`."""
        columns = TABLES[row.table]
        values = {column.name: row.values.get(column.name) for column in columns[2:]}
        if self.has(row.table, row.id):
            found = self.rows(row.table, id=row.id)[0]
            if any(found[name] != value for name, value in values.items()):
                raise Told(Notice("record-row-differs"))
            return
        entry = self.chain.write(self.now_ms(), Act.ADD, row.table, row.id)
        names = ", ".join(column.name for column in columns)
        marks = ", ".join("?" * len(columns))
        self.db.execute(
            f"INSERT INTO {row.table}({names}) VALUES({marks})",  # names of ours
            (row.id, entry, *values.values()),
        )

    def note_act(self, act: Act, kind: str = "", subject: int | None = None) -> None:
        """Have the audit say that this was done."""
        with self.writing():
            self.chain.write(self.now_ms(), act, kind, subject)

    def has(self, table: str, row_id: int) -> bool:
        """Whether there is a row of this id."""
        asked = f"SELECT 1 FROM {table} WHERE id = ?"  # noqa: S608  # as below
        return self.db.execute(asked, (row_id,)).fetchone() is not None

    def row(self, table: str, row_id: int) -> dict[str, Any] | None:
        """One row."""
        found = self.rows(table, id=row_id)
        return found[0] if found else None

    def rows(self, table: str, **where: Value) -> list[dict[str, Any]]:
        """Rows with these values, in the order in which they were added."""
        names = [column.name for column in TABLES[table]]
        tests = " AND ".join(f"{name} IS ?" for name in where) or "1"
        asked = f"SELECT {', '.join(names)} FROM {table} WHERE {tests} ORDER BY entry"  # noqa: S608  # as above
        found = self.db.execute(asked, tuple(where.values()))
        return [dict(zip(names, row, strict=True)) for row in found]

    def delete(self, table: str, row_id: int) -> int:
        """Delete a row and all that refers to it, and have its bytes gone; how many rows it was."""
        with self.writing():
            gone = self._and_below(table, row_id)
            for name, one in gone:
                self.take_out(name, one)
        self.after_deletion()
        return len(gone)

    def take_out(self, table: str, row_id: int) -> None:
        """Delete a row to which nothing refers, within `writing`; then comes `after_deletion`."""
        self.db.execute(f"DELETE FROM {table} WHERE id=?", (row_id,))  # noqa: S608  # as above
        self.chain.write(self.now_ms(), Act.DELETE, table, row_id)

    def after_deletion(self) -> None:
        """Have the bytes gone of what was deleted, and the backups that hold them."""
        self.scrub()
        for backup in self.files.all_before_versions():
            backup.unlink()

    def scrub(self) -> None:
        """Have what was deleted gone from the log and from pages that are free."""
        self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self.db.execute("VACUUM")
        self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def rekey(self, secret: bytes) -> None:
        """Encrypt everything anew; killed in the midst, the old secret still opens it."""
        self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self.db.execute("PRAGMA journal_mode = DELETE").fetchall()
        try:
            self.db.execute(f"PRAGMA rekey = \"x'{derived(secret, 'database').hex()}'\"")
        finally:
            self.db.execute("PRAGMA journal_mode = WAL").fetchall()
        self.secret = secret

    def _and_below(self, table: str, row_id: int) -> list[tuple[str, int]]:
        """The row and all that refers to it, in an order in which they may be deleted."""
        found: dict[str, set[int]] = {name: set() for name in TABLES}
        fresh: list[tuple[str, list[int]]] = [(table, [row_id])]
        while fresh:
            name, ids = fresh.pop()
            ids = [one for one in ids if one not in found[name]]
            found[name].update(ids)
            for other, column in references_to(name):
                fresh += [(other, self._ids_where(other, column, some)) for some in _parts(ids)]
        rows = [
            (place, row["entry"], name, row["id"])
            for place, name in enumerate(TABLES)
            for one in found[name]
            for row in self.rows(name, id=one)
        ]
        return [(name, one) for _, _, name, one in sorted(rows, reverse=True)]

    def _ids_where(self, table: str, column: str, ids: Sequence[int]) -> list[int]:
        marks = ", ".join("?" * len(ids))
        asked = f"SELECT id FROM {table} WHERE {column} IN ({marks})"  # noqa: S608  # as above
        return [row[0] for row in self.db.execute(asked, ids)]

    def _migrate(self, create: bool) -> None:
        had = self.db.execute("PRAGMA user_version").fetchone()[0]
        if not (had or create):  # an emptied file opens with any key, as one that has just begun
            raise Told(Notice("record-damaged"))
        if had > len(MIGRATIONS):
            raise Told(Notice("record-newer"))
        for version in range(had + 1, len(MIGRATIONS) + 1):
            if had:
                from bilateral.record.backup import back_up  # noqa: PLC0415  # it knows the store

                back_up(self.db, self.secret, self.files, self.files.before_version(version))
            self.db.executescript(
                f"BEGIN IMMEDIATE; {MIGRATIONS[version - 1]}"
                f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {version}; COMMIT;"
            )

    def _look_for_lost_entries(self) -> None:
        kept = self._head_file.kept()
        if kept is not None and not self.chain.has(kept):
            lost = max(1, kept.number - self.chain.head.number)
            self._tell(Notice("record-older", count=lost, about="record-older"))
        self._head_file.keep(self.chain.head)

    def _mind_the_clock(self) -> None:
        behind_ms = self.chain.last_ms - self.now_ms()
        if behind_ms > BACK_MS and not self._said_back:
            self._said_back = True
            minutes = round(behind_ms / 60_000)
            self._tell(Notice("record-clock-back", minutes=minutes, about="record-clock"))


def _parts(ids: list[int]) -> Iterator[list[int]]:
    return (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE))


def opened(path: Path, secret: bytes) -> Any:
    """A connection that no other program can have beside it. Raises WrongKey, sqlite.Error."""
    db = sqlite.connect(str(path), isolation_level=None, timeout=0)
    try:
        db.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
        db.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()  # before the first look
        db.execute(f"PRAGMA key = \"x'{derived(secret, 'database').hex()}'\"").fetchall()
        try:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite.DatabaseError as fault:
            if getattr(fault, "sqlite_errorname", "") == "SQLITE_NOTADB":
                raise WrongKey from fault
            raise
        for line in (
            *("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"),
            *("temp_store = MEMORY", "foreign_keys = ON", "trusted_schema = OFF"),
            "journal_size_limit = 4194304",
            "cache_size = -16000",
            *(("fullfsync = ON", "checkpoint_fullfsync = ON") if sys.platform == "darwin" else ()),
        ):
            db.execute(f"PRAGMA {line}").fetchall()
    except BaseException:
        db.close()
        raise
    return db
