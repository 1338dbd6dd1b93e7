"""What lies in the keyring opens one record as it is, and is taken out once it does not."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral.record import system_keyring
from bilateral.record.keyring_file import KeyringFile
from bilateral.record.secret import new_secret
from bilateral.record.vault import Vault
from bilateral.words.notice import Told
from tests.record.keyrings import InMemory, in_memory, unsafe, use
from tests.record.making import PASSPHRASE, made, opened, quickly


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    quickly(monkeypatch)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> InMemory:
    return in_memory(monkeypatch)


def in_keyring(folder: Path) -> tuple[Vault, bytes]:
    """A record that the keyring opens, and its secret."""
    vault = made(folder)
    with opened(vault) as store:
        secret = store.secret
    system_keyring.put(vault.files, secret)
    return vault, secret


def code_of(asked: Callable[[], object]) -> str:
    with pytest.raises(Told) as told:
        asked()
    return told.value.notice.code


def test_neither_keyring_nor_file_has_what_opens_the_record(kept: InMemory, tmp_path: Path) -> None:
    vault, secret = in_keyring(tmp_path)
    assert system_keyring.secret_for(vault.files) == secret
    before = dict(kept.kept)
    system_keyring.put(vault.files, secret)
    assert kept.kept == before  # nothing is asked for twice
    (password,) = kept.kept.values()
    file = vault.files.keyring.read_text()
    for told in (password, file, *map(str, kept.kept)):
        assert secret.hex() not in told
        assert PASSPHRASE not in told
    assert password not in file
    system_keyring.take_out(vault.files)
    assert (kept.kept, vault.files.keyring.exists()) == ({}, False)


def test_what_is_stale_is_refused_and_taken_out(kept: InMemory, tmp_path: Path) -> None:
    def other_passphrase(vault: Vault) -> None:
        with opened(vault) as store:
            vault.change_passphrase(store, "another one of many words")

    def other_code(vault: Vault) -> None:
        with opened(vault) as store:
            vault.renew_code(store, PASSPHRASE, new_secret())

    def other_record(vault: Vault) -> None:
        vault.files.key.unlink()
        vault.files.database.unlink()
        vault.create(PASSPHRASE)

    def flipped(vault: Vault) -> None:
        found = KeyringFile.read(vault.files.keyring.read_bytes())
        assert found is not None
        box = bytes([found.box[0] ^ 1]) + found.box[1:]
        vault.files.keyring.write_bytes(KeyringFile(found.name, box, found.fits).written())

    def other_key(_: Vault) -> None:
        kept.kept = dict.fromkeys(kept.kept, "00" * 32)

    def no_key_at_all(_: Vault) -> None:
        kept.kept = dict.fromkeys(kept.kept, "of another program")

    def taken_out_by_hand(_: Vault) -> None:
        kept.kept.clear()

    wrong = []
    changes = (other_passphrase, other_code, other_record, flipped, other_key, no_key_at_all,
               taken_out_by_hand)  # fmt: skip
    for change in changes:
        vault, _ = in_keyring(tmp_path / change.__name__)
        change(vault)
        code = code_of(lambda vault=vault: system_keyring.secret_for(vault.files))  # type: ignore[misc]
        if (code, kept.kept, vault.files.keyring.exists()) != ("record-keyring-stale", {}, False):
            wrong.append((change.__name__, code, kept.kept))
    assert not wrong


def test_a_keyring_file_that_is_none_offers_nothing(kept: InMemory, tmp_path: Path) -> None:
    vault, secret = in_keyring(tmp_path)
    for content in (b"", b"\xff", b"[]", b"{}", b'{"format": "bilateral-keyring", "version": 2}'):
        vault.files.keyring.write_bytes(content)
        assert not system_keyring.offers(vault.files), content
    system_keyring.put(vault.files, secret)
    assert system_keyring.secret_for(vault.files) == secret
    assert len(kept.kept) == 2


def test_where_no_keyring_keeps_it_safely_that_is_told_and_nothing_is_left(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    vault = made(tmp_path)
    refusing = InMemory()
    refusing.is_refusing = True
    told = []
    for backend in (*unsafe(), refusing):
        use(monkeypatch, backend)
        told.append(code_of(lambda: system_keyring.put(vault.files, new_secret())))
    monkeypatch.setitem(sys.modules, "keyring", None)
    told.append(code_of(lambda: system_keyring.put(vault.files, new_secret())))
    none, refused, missing = (f"record-keyring-{one}" for one in ("none", "refused", "missing"))
    assert told == [none, none, none, refused, missing]
    assert not vault.files.keyring.exists()


def test_what_could_not_be_taken_out_is_told_and_opens_nothing(
    kept: InMemory, tmp_path: Path
) -> None:
    vault, _ = in_keyring(tmp_path)
    kept.is_refusing = True
    assert code_of(lambda: system_keyring.secret_for(vault.files)) == "record-keyring-refused"
    assert system_keyring.offers(vault.files)  # as when a question was left: the next press asks
    assert code_of(lambda: system_keyring.take_out(vault.files)) == "record-keyring-left"
    kept.is_refusing = False
    assert kept.kept
    assert code_of(lambda: system_keyring.secret_for(vault.files)) == "record-keyring-stale"
