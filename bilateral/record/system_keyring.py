"""Has the system's keyring keep what opens a record, and give it again. For a thread of its own.

Each call may wait for a person who is asked by the desktop. In the keyring lies a random key under
a random name, which the file beside the record tells; so what is left there by whatever mischance
opens nothing once that file is gone.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from bilateral.files.atomic_write import write_over
from bilateral.record.faults import told
from bilateral.record.keyring_file import KEY_BYTES, KeyringFile
from bilateral.record.record_files import RecordFiles
from bilateral.words.notice import Notice, Told

SERVICE = "Bilateral, private record"
LEAST_PRIORITY = 1
"""Of a keyring that the library recommends; below are those that keep things in clear, or not."""
STALE = Notice("record-keyring-stale")


def offers(files: RecordFiles) -> bool:
    """Whether the keyring may have what opens the record as it is; it is not asked for that."""
    kept = _kept(files)
    with suppress(OSError):
        return kept is not None and kept.is_of(files.key.read_bytes())
    return False


def put(files: RecordFiles, secret: bytes) -> None:
    """Have the keyring open the record that has this secret, unless it does so. Raises Told."""
    if offers(files):
        return
    take_out(files)
    with told(files.folder):
        if not files.key.exists():
            raise Told(Notice("record-key-missing"))
        keyring = _keyring()
        key, name = secrets.token_bytes(KEY_BYTES), f"record-{secrets.token_hex(8)}"
        sealed = KeyringFile.sealed(secret, key, name, files.key.read_bytes())
        write_over(files.keyring, sealed.written())  # first, so its name is known in any case
        try:
            with _asking():
                keyring.set_password(SERVICE, name, key.hex())
        except Told:
            files.keyring.unlink(missing_ok=True)
            raise


def secret_for(files: RecordFiles) -> bytes:
    """What opens the record. Raises Told; what is stale is taken out before."""
    kept = _kept(files)
    if kept is not None and offers(files):
        keyring = _keyring()
        with _asking():
            given = keyring.get_password(SERVICE, kept.name)
        with suppress(ValueError):
            if secret := kept.secret(bytes.fromhex(given or "")):
                return secret
    with suppress(Told):
        take_out(files)
    raise Told(STALE)


def take_out(files: RecordFiles) -> None:
    """Have the keyring open nothing any more. Raises Told where something useless is left in it."""
    kept = _kept(files)
    with told(files.folder):
        files.keyring.unlink(missing_ok=True)
    if kept is None:
        return
    try:
        keyring = _keyring()
        with _asking():
            if keyring.get_password(SERVICE, kept.name) is not None:
                keyring.delete_password(SERVICE, kept.name)
    except Told as why:
        raise Told(Notice("record-keyring-left", name=kept.name, why=why.notice)) from why


def _kept(files: RecordFiles) -> KeyringFile | None:
    with suppress(OSError):
        return KeyringFile.read(files.keyring.read_bytes())
    return None


def _keyring() -> Any:
    """The keyring of this account on this computer. Raises Told."""
    try:
        import keyring  # noqa: PLC0415  # an extra, and only where it is wanted
    except ImportError as missing:
        raise Told(Notice("record-keyring-missing")) from missing
    with _asking():
        chosen = keyring.get_keyring()
        if chosen.priority >= LEAST_PRIORITY:
            return chosen
    raise Told(Notice("record-keyring-none"))


@contextmanager
def _asking() -> Iterator[None]:
    """Whatever a keyring raises, it has not done what it was asked for."""
    try:
        yield
    except Exception as fault:
        raise Told(Notice("record-keyring-refused", why=type(fault).__name__)) from fault
