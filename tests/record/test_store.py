"""What the store holds is whole, private, and gone once it is deleted."""

import sqlite3
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from bilateral.record import store as stores
from bilateral.record.keeping import kept_until, later_by_years
from bilateral.record.record_files import RecordFiles
from bilateral.record.store import Row, Store, new_row
from bilateral.record.tables import TABLES
from bilateral.record.vault import Vault
from bilateral.record.verifying import NotWhole, verify
from bilateral.words.notice import Notice, Told
from tests.record.flipping import accepted_logs, accepted_records
from tests.record.making import NOON_MS, PASSPHRASE, a_client, client_id, made, opened

MARKER = "MARKERmarkerMARKER0123456789"


def holding(folder: Path, marker: str) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and marker.encode() in path.read_bytes()
    ]


def test_tables_are_as_they_are_declared(tmp_path: Path) -> None:
    with opened(made(tmp_path)) as store:
        for table, columns in TABLES.items():
            found = store.db.execute(f"PRAGMA table_info({table})").fetchall()
            assert [(name, kind) for _, name, kind, *_ in found] == [
                (column.name, column.kind) for column in columns
            ]
            needed = [name for _, name, _, must, _, is_key in found if must or is_key]
            assert needed == [column.name for column in columns if not column.is_optional]
            referred = store.db.execute(f"PRAGMA foreign_key_list({table})").fetchall()
            assert {(row[3], row[2]) for row in referred} == {
                (column.name, column.of) for column in columns if column.of
            }
            indexed = {
                store.db.execute(f"PRAGMA index_info({index[1]})").fetchone()[2]
                for index in store.db.execute(f"PRAGMA index_list({table})").fetchall()
            }
            assert {column.name for column in columns if column.of} <= indexed, table


def test_how_it_keeps_what_it_is_given(tmp_path: Path) -> None:
    with opened(made(tmp_path)) as store:
        kept = {
            name: store.db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete", "locking_mode")
        }
        assert kept == {
            "journal_mode": "wal",
            "synchronous": 2,
            "secure_delete": 1,
            "locking_mode": "exclusive",
        }
        assert not store.files.database.with_name("record.db-shm").exists()


def test_rows_are_all_written_or_none_and_never_twice(tmp_path: Path) -> None:
    rows = a_client()
    with opened(made(tmp_path, rows)) as store:
        entries = verify(store)
        store.add(rows)
        assert verify(store) == entries
        changed = Row(rows[0].table, rows[0].id, {**rows[0].values, "code": "K9"})
        with pytest.raises(Told, match="record-row-differs"):
            store.add([new_row("client", at_ms=1, code="K8"), changed])
        with pytest.raises(sqlcipher.IntegrityError):
            store.add(
                [new_row("client", at_ms=1, code="K8"), new_row("client", at_ms=1, code="K1")]
            )
        assert [row["code"] for row in store.rows("client")] == ["K1"]
        assert verify(store) == entries


def test_no_file_holds_a_word_in_clear(tmp_path: Path) -> None:
    vault = made(tmp_path / "record", a_client(MARKER, word=MARKER, sets=40))
    with opened(vault) as store:
        assert not holding(tmp_path, MARKER)
        texts = store.db.execute("SELECT text FROM note ORDER BY text, id DESC").fetchall()
        assert len(texts) == 40
        store.db.execute("CREATE INDEX for_now ON note(text)")
        store.db.execute("DROP INDEX for_now")
        assert not holding(tmp_path, MARKER)
    assert not holding(tmp_path, MARKER)
    assert not holding(tmp_path, "SQLite format")


def test_nothing_is_left_of_what_was_deleted(tmp_path: Path) -> None:
    vault = made(tmp_path / "record", a_client("K1", word=MARKER, sets=40))
    with opened(vault) as store:
        count = store.delete("client", client_id(store))
        assert count == len(a_client(sets=40))
        assert not any(store.rows(table) for table in TABLES)
        assert store.db.execute("PRAGMA freelist_count").fetchone()[0] == 0
        assert vault.files.database.with_name("record.db-wal").stat().st_size == 0
        verify(store)


def test_the_way_of_deleting_leaves_nothing_in_a_file_that_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same database without a key, as bytes can be looked at there."""
    file = tmp_path / "record.db"
    files = RecordFiles(tmp_path)

    def in_clear(path: Path, _: bytes) -> sqlite3.Connection:
        db = sqlite3.connect(path, isolation_level=None)
        for line in ("journal_mode = WAL", "secure_delete = ON", "temp_store = MEMORY"):
            db.execute(f"PRAGMA {line}").fetchall()
        return db

    monkeypatch.setattr(stores, "opened", in_clear)
    monkeypatch.setattr(stores, "sqlite", sqlite3)
    store = Store(files, b"k", create=True)
    store.add([*a_client("K1", word=MARKER, sets=60), *a_client("K2", word="other", sets=60)])
    assert MARKER.encode() in file.read_bytes() + (tmp_path / "record.db-wal").read_bytes()
    store.delete("client", client_id(store))
    assert holding(tmp_path, "other")
    assert not holding(tmp_path, MARKER)
    store.close()
    assert not holding(tmp_path, MARKER)


def test_no_damaged_file_is_accepted_in_silence(tmp_path: Path) -> None:
    """A few of each; `benchmarks record` damages many more."""
    vault = made(tmp_path / "record", a_client(sets=20))
    with opened(vault) as store:
        secret = store.secret
    assert not accepted_records(vault.files, secret, 40)
    with opened(vault) as store:
        store.add(a_client("K2", sets=10))
        assert not accepted_logs(vault.files, secret, 20)


def test_changes_by_whoever_has_the_key_show_in_the_audit(tmp_path: Path) -> None:
    vault = made(tmp_path / "record", a_client())
    for change in (
        "DELETE FROM note WHERE entry = (SELECT max(entry) FROM note)",
        "UPDATE rating SET entry = entry + 1000",
        "INSERT INTO client VALUES(5, 1, 0, 'X')",
        "DROP TRIGGER audit_is_not_changed; UPDATE audit SET at_ms = 0 WHERE number = 3",
        "DROP TRIGGER audit_is_not_deleted; DELETE FROM audit WHERE number = 4",
    ):
        with opened(vault) as store:
            verify(store)
            store.db.execute("BEGIN")
            for line in change.split("; "):
                store.db.execute(line)
            with pytest.raises(NotWhole):
                verify(store)
            store.db.execute("ROLLBACK")


def test_an_older_copy_put_in_its_place_is_told(tmp_path: Path) -> None:
    told: list[Notice] = []
    vault = Vault(tmp_path / "record", tell=told.append)
    vault.create(PASSPHRASE)
    old = vault.files.database.read_bytes()
    with opened(vault) as store:
        store.add(a_client())
    with opened(vault):
        assert not told
    vault.files.database.write_bytes(old)
    with opened(vault):
        assert [notice.code for notice in told] == ["record-older"]
    told.clear()
    vault.files.head.write_bytes(b"rubbish")
    with opened(vault):
        assert not told


def test_a_clock_set_back_is_told_and_rows_keep_their_order(tmp_path: Path) -> None:
    now_ms, told = NOON_MS, list[Notice]()
    vault = Vault(tmp_path / "record", now_ms=lambda: now_ms, tell=told.append)
    vault.create(PASSPHRASE)
    with opened(vault) as store:
        store.add([new_row("client", at_ms=now_ms, code="first")])
        now_ms -= 3_600_000
        store.add([new_row("client", at_ms=now_ms, code="second")])
        store.add([new_row("client", at_ms=now_ms, code="third")])
        assert [row["code"] for row in store.rows("client")] == ["first", "second", "third"]
        assert [(notice.code, notice.values["minutes"]) for notice in told] == [
            ("record-clock-back", 60)
        ]
        verify(store)


def test_until_when_a_record_is_kept(tmp_path: Path) -> None:
    rows = [*a_client("K1"), new_row("client", at_ms=NOON_MS, code="K2")]
    with opened(made(tmp_path, rows)) as store:
        store.add([new_row("keeping", client=client_id(store), at_ms=NOON_MS, years=3)])
        found = {one.code: one for one in kept_until(store, 6)}
    assert str(found["K1"].until) == "2026-11-14"
    assert str(found["K2"].until) == "2029-11-14"
    assert found["K1"].is_due(later_by_years(found["K1"].until, 1))
    assert not found["K1"].is_due(found["K1"].until)
    leap = later_by_years(found["K1"].last.replace(2024, 2, 29), 1)
    assert str(leap) == "2025-02-28"
