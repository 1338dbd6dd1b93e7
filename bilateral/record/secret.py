"""The one secret that opens a record. The recovery code is that secret, written for people.

So a passphrase can be changed without touching the record, and the code helps where the key file
is lost. Only another secret (`Vault.renew_code`) takes the power of an old code away.
"""

import hashlib
import secrets

from bilateral.words.notice import Notice, Told

SECRET_BYTES = 16
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are read as others."""
READ_AS = str.maketrans("ILO", "110")
SIGNS, CHECK_BITS, GROUP = 28, 10, 4


class NoCode(Told):
    """What was typed is no recovery code."""

    def __init__(self) -> None:
        super().__init__(Notice("record-code-mistyped"))


def new_secret() -> bytes:
    """A secret that nobody has had."""
    return secrets.token_bytes(SECRET_BYTES)


def derived(secret: bytes, purpose: str) -> bytes:
    """A key for one purpose. The secret is random, so this need not be slow."""
    return hashlib.blake2b(
        purpose.encode(), key=secret, digest_size=32, person=b"bilateral"
    ).digest()


def code_of(secret: bytes) -> str:
    """The secret in seven groups of four signs, the last two of which find a slip of the pen."""
    digest = int.from_bytes(hashlib.blake2b(secret, digest_size=2).digest(), "big")
    number = int.from_bytes(secret, "big") << CHECK_BITS | digest >> (16 - CHECK_BITS)
    signs = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(SIGNS)))
    return "-".join(signs[at : at + GROUP] for at in range(0, SIGNS, GROUP))


def secret_of(code: str) -> bytes:
    """The secret of a code, in whatever case and groups it was typed. Raises NoCode."""
    signs = [sign for sign in code.upper().translate(READ_AS) if sign in ALPHABET]
    number = 0
    for sign in signs:
        number = number << 5 | ALPHABET.index(sign)
    if len(signs) == SIGNS and number >> (8 * SECRET_BYTES + CHECK_BITS) == 0:
        secret = (number >> CHECK_BITS).to_bytes(SECRET_BYTES, "big")
        if code_of(secret).replace("-", "") == "".join(signs):
            return secret
    raise NoCode


def secret_in(typed: str) -> bytes:
    """The secret, where it is a recovery code that was typed; else nothing."""
    try:
        return secret_of(typed)
    except NoCode:
        return b""
