"""The record's secret, sealed by a key that lies in the system's keyring.

Neither this file nor the keyring opens the record alone. The seal holds for one key file, byte by
byte: with another passphrase, another code or another record in its place it is of no use.
"""

import hashlib
import json
from dataclasses import dataclass

import nacl.exceptions
from nacl.secret import Aead

from bilateral.record.key_file import LARGEST_BYTES

FORMAT = "bilateral-keyring"
KEY_BYTES = Aead.KEY_SIZE


@dataclass(frozen=True, slots=True)
class KeyringFile:
    """What lies beside the record. `name` is under which the key is in the keyring."""

    name: str
    box: bytes
    fits: str
    """A hash of the key file for which it holds."""

    @classmethod
    def sealed(cls, secret: bytes, key: bytes, name: str, key_file: bytes) -> "KeyringFile":
        """The secret under this key, for as long as the key file is this one."""
        fits = _hash_of(key_file)
        return cls(name, bytes(Aead(key).encrypt(secret, aad=_authenticated(name, fits))), fits)

    @classmethod
    def read(cls, content: bytes) -> "KeyringFile | None":
        """What was written so; None where it is anything else."""
        try:
            told = json.loads(content[:LARGEST_BYTES])
            box, name, fits = bytes.fromhex(told["box"]), told["name"], told["fits"]
            known = told["format"] == FORMAT and told["version"] == 1
        except (ValueError, TypeError, KeyError):
            return None
        if known and isinstance(name, str) and isinstance(fits, str):
            return cls(name, box, fits)
        return None

    def written(self) -> bytes:
        """As it lies beside the record."""
        told = {"format": FORMAT, "version": 1, "name": self.name, "fits": self.fits}
        return json.dumps({**told, "box": self.box.hex()}, indent=1).encode()

    def is_of(self, key_file: bytes) -> bool:
        """Whether it was made while the key file was this one."""
        return self.fits == _hash_of(key_file)

    def secret(self, key: bytes) -> bytes:
        """What it holds; empty where it is another key."""
        try:
            return bytes(Aead(key).decrypt(self.box, aad=_authenticated(self.name, self.fits)))
        except (nacl.exceptions.CryptoError, ValueError):
            return b""


def _authenticated(name: str, fits: str) -> bytes:
    return json.dumps((FORMAT, 1, name, fits)).encode()


def _hash_of(key_file: bytes) -> str:
    return hashlib.blake2b(key_file, digest_size=32, person=b"keyring").hexdigest()
