"""A backup is whole and of this record, or it is refused."""

from pathlib import Path

import pytest

from bilateral.record import backup
from bilateral.record.backup import (
    is_of_this_record,
    made_backup,
    open_backup,
    restore,
    write_backup,
)
from bilateral.record.record_files import RecordFiles
from bilateral.record.secret import secret_of
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.words.notice import Told
from tests.record.flipping import accepted_backups
from tests.record.making import PASSPHRASE, a_client, client_id, made, opened


def broken_off(*_: object) -> None:
    raise OSError("broken off")


def test_a_backup_is_restored_in_an_empty_profile(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "record")
    code = vault.create(PASSPHRASE)
    file = tmp_path / "one.backup"
    with opened(vault) as store:
        store.add(a_client())
        write_backup(store, file)
        store.add(a_client("K2"))
        write_backup(store, tmp_path / "two.backup")
        assert is_of_this_record(open_backup(file.read_bytes(), passphrase=PASSPHRASE), store)
    assert not list(vault.files.folder.glob("record.copy*"))
    for way in ({"passphrase": PASSPHRASE}, {"secret": secret_of(code)}):
        folder = tmp_path / "-".join(way)
        files = RecordFiles(folder)
        folder.mkdir()
        for left in (files.unfinished, files.database):  # by a making that was broken off
            left.write_bytes(b"half")
        assert restore(open_backup(file.read_bytes(), **way), files)
        assert not files.unfinished.exists()
        with pytest.raises(Told, match="record-there"):
            restore(open_backup(file.read_bytes(), passphrase=PASSPHRASE), files)
        with opened(Vault(folder)) as store:
            assert [row["code"] for row in store.rows("client")] == ["K1"]
            assert len(store.rows("note", sitting=store.rows("sitting")[0]["id"])) == 3
            verify(store)
            later = open_backup((tmp_path / "two.backup").read_bytes(), secret=secret_of(code))
            assert not is_of_this_record(later, store)
            store.delete("client", client_id(store))
        Vault(folder).open_by_code(code).close()


def test_flipped_and_cut_backups_are_refused(tmp_path: Path) -> None:
    with opened(made(tmp_path / "record", a_client())) as store:
        write_backup(store, tmp_path / "backup")
        secret = store.secret
    whole = (tmp_path / "backup").read_bytes()
    assert open_backup(whole, secret=secret).secret == secret
    assert not accepted_backups(whole, secret, 60)
    with pytest.raises(Told, match="record-passphrase-wrong"):
        open_backup(whole, passphrase=f"not {PASSPHRASE}")
    with pytest.raises(Told, match="record-backup-damaged"):
        open_backup(whole, secret=b"x" * 16)


def test_a_damaged_record_gives_no_backup(tmp_path: Path) -> None:
    vault = made(tmp_path / "record", a_client(sets=60))
    content = bytearray(vault.files.database.read_bytes())
    content[-3000] ^= 1
    vault.files.database.write_bytes(content)
    target = tmp_path / "backup"
    with pytest.raises(Told, match=r"record-(not-whole|damaged)"), opened(vault) as store:
        write_backup(store, target)
    assert not target.exists()


def test_a_restoring_that_is_broken_off_leaves_no_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(made(tmp_path / "record", a_client())) as store:
        found = open_backup(made_backup(store), secret=store.secret)
    files = RecordFiles(tmp_path / "other")
    for failing in ("write_new", "verify", "Store", "move_over"):
        with monkeypatch.context() as patched:
            patched.setattr(backup, failing, broken_off)
            with pytest.raises(OSError, match="off"):
                restore(found, files)
        assert not files.is_there, failing
    assert restore(found, files)
    with opened(Vault(files.folder)) as store:
        assert verify(store)
