"""The key file: the secret of a record, wrapped by a passphrase."""

import json
import os
import unicodedata
from collections.abc import Sequence
from typing import Any

import nacl.exceptions
import nacl.pwhash
from nacl.secret import Aead

from bilateral.record.secret import SECRET_BYTES
from bilateral.words.notice import Notice, Told

FORMAT = "bilateral-key"
OPS, MEMORY_BYTES = 3, 64 << 20
"""Of Argon2id, a tenth of a second. They stand in each file, so they may be raised later."""
MOST_OPS, LEAST_MEMORY_BYTES, MOST_MEMORY_BYTES = 20, 8 << 20, 1 << 30
LARGEST_BYTES = 10_000
SHORTEST_PASSPHRASE = 10


class WrongPassphrase(Told):
    """The passphrase does not open the key file."""

    def __init__(self) -> None:
        super().__init__(Notice("record-passphrase-wrong"))


class KeyFileDamaged(Told):
    """The key file is none that this program has written."""

    def __init__(self) -> None:
        super().__init__(Notice("record-key-damaged"))


def checked(passphrase: str) -> str:
    """The passphrase, if it may be one. Raises Told."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise Told(Notice("record-passphrase-short", least=SHORTEST_PASSPHRASE))
    return passphrase


def wrapped(secrets: Sequence[bytes], passphrase: str) -> bytes:
    """The content of a key file. While a secret is replaced, there are two."""
    head = {
        "format": FORMAT,
        "version": 1,
        "kdf": "argon2id",
        "ops": OPS,
        "memory": MEMORY_BYTES,
        "salt": os.urandom(nacl.pwhash.argon2id.SALTBYTES).hex(),
    }
    box = _aead(head, passphrase).encrypt(b"".join(secrets), aad=_authenticated(head))
    return json.dumps({**head, "box": bytes(box).hex()}, indent=1).encode()


def unwrapped(content: bytes, passphrase: str) -> list[bytes]:
    """The secrets in a key file, of which one opens. Raises WrongPassphrase, KeyFileDamaged."""
    try:
        head = json.loads(content[:LARGEST_BYTES])
        box = bytes.fromhex(head.pop("box"))
        fits = (
            head["format"] == FORMAT
            and head["version"] == 1
            and 1 <= head["ops"] <= MOST_OPS
            and LEAST_MEMORY_BYTES <= head["memory"] <= MOST_MEMORY_BYTES
        )
        aead = _aead(head, passphrase) if fits else None
    except (ValueError, TypeError, KeyError, AttributeError, nacl.exceptions.CryptoError):
        aead = None
    if aead is None:
        raise KeyFileDamaged
    try:
        kept = aead.decrypt(box, aad=_authenticated(head))
    except (nacl.exceptions.CryptoError, ValueError):
        raise WrongPassphrase from None
    return [kept[at : at + SECRET_BYTES] for at in range(0, len(kept), SECRET_BYTES)]


def _authenticated(head: dict[str, Any]) -> bytes:
    return json.dumps(head, sort_keys=True).encode()


def _aead(head: dict[str, Any], passphrase: str) -> Aead:
    text = unicodedata.normalize("NFKC", passphrase).encode()
    salt = bytes.fromhex(head["salt"])
    return Aead(nacl.pwhash.argon2id.kdf(32, text, salt, head["ops"], head["memory"]))
