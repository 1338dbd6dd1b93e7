"""A record of any version is carried over by today's program, whole, after a sealed backup."""

import json
import shutil
from pathlib import Path

import pytest

from bilateral.record import migrations
from bilateral.record import store as stores
from bilateral.record.backup import open_backup, restore
from bilateral.record.json_file import read_json
from bilateral.record.migrations import MIGRATIONS
from bilateral.record.store import Store
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.words.notice import Told
from tests.record.making import PASSPHRASE, a_client, client_id, made, opened

FROZEN = Path(__file__).parent / "version_1"
"""As the first version wrote them, and never written again: `a_client("K1", word="the stairs")`,
and a correction whose id is less than that of what it corrects."""
STEP = "ALTER TABLE client ADD COLUMN later TEXT; CREATE TABLE more(id INTEGER) STRICT;"


def missing(store: Store) -> list[str]:
    """What the frozen export has and the record has not, as it was."""
    (told,) = json.loads((FROZEN / "export.json").read_text(encoding="utf-8"))["clients"]
    assert sum(map(len, told.values())) > 20
    return [
        f"{table}: {row}"
        for table, rows in told.items()
        for row in rows
        if row != {name: (store.row(table, row["id"]) or {}).get(name, "none") for name in row}
    ]


def test_a_file_of_version_1_is_carried_over_after_a_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = Vault(Path(shutil.copytree(FROZEN, tmp_path / "record")))
    steps = (*MIGRATIONS, STEP)
    monkeypatch.setattr(stores, "MIGRATIONS", steps)
    versions = range(2, len(steps) + 1)
    with opened(vault) as store:
        assert store.db.execute("PRAGMA user_version").fetchone() == (versions[-1],)
        assert not missing(store)
        verify(store)
        store.add(a_client("K2"))
    assert [path.name for path in vault.files.all_before_versions()] == [
        f"record.before-{version}.backup" for version in versions
    ]
    content = vault.files.before_version(2).read_bytes()
    with pytest.raises(Told, match="record-backup-damaged"):
        open_backup(content[:-1] + bytes([content[-1] ^ 1]), passphrase=PASSPHRASE)
    backup = open_backup(content, passphrase=PASSPHRASE)
    (tmp_path / "alone.db").write_bytes(backup.database)
    alone = stores.opened(tmp_path / "alone.db", backup.secret)
    assert alone.execute("PRAGMA user_version").fetchone() == (1,)
    alone.close()
    restored = Vault(tmp_path / "restored")
    restored.files.folder.mkdir()
    restore(backup, restored.files)
    with opened(restored) as store:
        assert not missing(store)
        assert [row["code"] for row in store.rows("client")] == ["K1"]


def test_an_export_of_version_1_is_taken_in(tmp_path: Path) -> None:
    with opened(made(tmp_path / "record")) as store:
        text = (FROZEN / "export.json").read_text(encoding="utf-8")
        count = read_json(store, text)
        assert count == len(a_client()) + 1
        assert read_json(store, text) == 0
        assert [row["text"] for row in store.rows("note")] == [f"the stairs {n}" for n in (1, 2, 3)]
        verify(store)


def test_a_step_is_taken_whole_after_a_backup_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = made(tmp_path / "record", a_client())
    broken = "CREATE TABLE even(id INTEGER) STRICT; INSERT INTO nowhere VALUES(1);"
    now = len(MIGRATIONS)
    monkeypatch.setattr(stores, "MIGRATIONS", (*MIGRATIONS, STEP, broken))
    with pytest.raises(Told):
        vault.open(PASSPHRASE)
    names = [path.name for path in vault.files.all_before_versions()]
    assert names == [f"record.before-{now + 1}.backup", f"record.before-{now + 2}.backup"]
    monkeypatch.setattr(stores, "MIGRATIONS", (*MIGRATIONS, STEP))
    with opened(vault) as store:
        assert store.db.execute("PRAGMA user_version").fetchone() == (now + 1,)
        tables = {row[0] for row in store.db.execute("SELECT name FROM sqlite_master")}
        assert "more" in tables
        assert "even" not in tables
        verify(store)
        store.delete("client", client_id(store))
    assert not vault.files.all_before_versions()
    monkeypatch.setattr(stores, "MIGRATIONS", MIGRATIONS)
    with pytest.raises(Told, match="record-newer"):
        vault.open(PASSPHRASE)
    assert migrations.APPLICATION.to_bytes(4, "big") == b"BILA"
