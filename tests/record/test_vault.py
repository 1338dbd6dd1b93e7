"""A record is made, opened and closed; whoever must not open it does not."""

import json
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from bilateral.files.own_folders import NOWHERE
from bilateral.record import record_files
from bilateral.record.key_file import unwrapped, wrapped
from bilateral.record.record_files import checked_folder, file_system_of
from bilateral.record.secret import code_of, new_secret, secret_of
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.record.wrong_tries import FREE, wait_after_s
from bilateral.words.notice import Told
from tests.record.making import PASSPHRASE, a_client, client_id, made, opened

OTHER = "another phrase by far"


def code_of_refusal(act: Callable[[], object]) -> str:
    with pytest.raises(Told) as refused:
        act()
    return refused.value.notice.code


def test_passphrase_and_code_open_it_and_nothing_else(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "record")
    assert code_of_refusal(lambda: vault.open(PASSPHRASE)) == "record-none"
    assert code_of_refusal(lambda: vault.create("short")) == "record-passphrase-short"
    code = vault.create(PASSPHRASE)
    assert code_of_refusal(lambda: vault.create(PASSPHRASE)) == "record-there"
    vault.open(PASSPHRASE).close()
    vault.open_by_code(code).close()
    assert code_of_refusal(lambda: vault.open(OTHER)) == "record-passphrase-wrong"
    another = code_of(new_secret())
    assert code_of_refusal(lambda: vault.open_by_code(another)) == "record-not-opened"
    kept = b"".join(path.read_bytes() for path in vault.files.folder.iterdir())
    for secret in (PASSPHRASE.encode(), code.encode(), secret_of(code)):
        assert secret not in kept
    assert secret_of(code).hex().encode() not in kept


def test_another_passphrase_opens_it_from_then_on(tmp_path: Path) -> None:
    vault = made(tmp_path / "record", a_client())
    with opened(vault) as store:
        assert code_of_refusal(lambda: vault.change_passphrase(store, "no")).endswith("short")
        vault.change_passphrase(store, OTHER)
    assert code_of_refusal(lambda: vault.open(PASSPHRASE)) == "record-passphrase-wrong"
    store = vault.open(OTHER)
    assert client_id(store)
    store.close()


def test_another_code_takes_the_power_of_the_old_one_away(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "record")
    old = vault.create(PASSPHRASE)
    secret = new_secret()
    with opened(vault) as store:
        store.add(a_client())
        vault.renew_code(store, PASSPHRASE, secret)
        store.add(a_client("K2"))
        verify(store)
    assert code_of_refusal(lambda: vault.open_by_code(old)) == "record-not-opened"
    for way in ("passphrase", "code"):
        by_code = way == "code"
        store = vault.open_by_code(code_of(secret)) if by_code else vault.open(PASSPHRASE)
        assert client_id(store)
        assert client_id(store, "K2")
        store.close()


def test_while_a_code_is_changed_the_passphrase_opens_whichever_holds(tmp_path: Path) -> None:
    vault = made(tmp_path / "record", a_client())
    (secret,) = unwrapped(vault.files.key.read_bytes(), PASSPHRASE)
    for both in ([secret, new_secret()], [new_secret(), secret]):
        vault.files.key.write_bytes(wrapped(both, PASSPHRASE))
        with opened(vault) as store:
            assert client_id(store)
        assert unwrapped(vault.files.key.read_bytes(), PASSPHRASE) == [secret]


def test_wrong_passphrases_take_longer_and_longer_even_after_a_new_start(tmp_path: Path) -> None:
    now_ms = 10_000_000
    folder = tmp_path / "record"
    code = Vault(folder).create(PASSPHRASE)

    def tried(passphrase: str) -> str:
        return code_of_refusal(lambda: Vault(folder, now_ms=lambda: now_ms).open(passphrase))

    for _ in range(FREE):
        assert tried(OTHER) == "record-passphrase-wrong"
    waits = []
    for wrong in range(FREE, FREE + 4):
        assert tried(PASSPHRASE) == "record-wait"
        waits.append(wait_after_s(wrong))
        now_ms += 1000 * waits[-1]
        assert tried(OTHER) == "record-passphrase-wrong"
    assert waits == [2, 4, 8, 16]
    now_ms -= 5_000_000  # the clock is set back: no shorter wait, and none without end
    assert tried(PASSPHRASE) == "record-wait"
    Vault(folder).open_by_code(code).close()
    now_ms += 1000 * 32
    Vault(folder, now_ms=lambda: now_ms).open(PASSPHRASE).close()
    assert tried(OTHER) == "record-passphrase-wrong"
    assert max(map(wait_after_s, range(2000))) == 300


def test_what_is_missing_or_damaged_is_told_and_the_code_helps(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "record")
    code = vault.create(PASSPHRASE)
    key = vault.files.key.read_bytes()
    for at in range(0, len(key), 7):
        vault.files.key.write_bytes(key[:at] + bytes([key[at] ^ 4]) + key[at + 1 :])
        told = code_of_refusal(lambda: vault.open(PASSPHRASE))
        assert told in {"record-key-damaged", "record-passphrase-wrong", "record-wait"}
        vault.files.tries.unlink(missing_ok=True)
    greedy = {**json.loads(key), "memory": 1 << 40}
    vault.files.key.write_text(json.dumps(greedy))
    assert code_of_refusal(lambda: vault.open(PASSPHRASE)) == "record-key-damaged"
    vault.files.key.unlink()
    assert code_of_refusal(lambda: vault.open(PASSPHRASE)) == "record-key-missing"
    store = vault.open_by_code(code)
    vault.change_passphrase(store, OTHER)
    store.close()
    vault.open(OTHER).close()
    vault.files.database.unlink()
    assert code_of_refusal(lambda: vault.open(OTHER)) == "record-missing"
    assert not vault.files.database.exists()


def test_a_second_one_is_refused(tmp_path: Path) -> None:
    vault = made(tmp_path / "record")
    with opened(vault) as store:
        assert code_of_refusal(lambda: vault.open(PASSPHRASE)) == "record-in-use"
        store.add(a_client())
    with opened(vault) as store:
        assert client_id(store)


def test_no_record_is_kept_on_a_network_or_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert file_system_of(tmp_path) not in record_files.ON_NETWORKS
    assert checked_folder(tmp_path / "new") == tmp_path / "new"
    file = tmp_path / "file"
    file.touch()
    assert code_of_refusal(lambda: checked_folder(file / "record")) == "record-read-only"
    assert code_of_refusal(lambda: checked_folder(NOWHERE)) == "record-no-home"
    mounted = [("/", "ext4", "rw"), (str(tmp_path), "nfs4", "rw"), (f"{tmp_path}/x", "ext4", "rw")]

    class Part:
        def __init__(self, mountpoint: str, fstype: str, opts: str) -> None:
            self.mountpoint, self.fstype, self.opts = mountpoint, fstype, opts

    parts = [Part(*one) for one in mounted]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: parts)
    folder = tmp_path / "record"
    assert code_of_refusal(lambda: Vault(folder).create(PASSPHRASE)) == "record-on-network"
    assert not folder.exists()
    assert file_system_of(tmp_path / "x" / "y") == "ext4"
    assert file_system_of(tmp_path / "xy") == "nfs4"
    monkeypatch.setattr(
        psutil,
        "disk_partitions",
        lambda **_: [Part("/", "NTFS", "rw,remote")],
    )
    assert code_of_refusal(lambda: checked_folder(tmp_path)) == "record-on-network"
