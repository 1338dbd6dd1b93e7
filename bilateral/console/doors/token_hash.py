"""What is remembered of a secret, so that nobody learns one from it."""

import hashlib
import hmac
from collections.abc import Iterable


def token_hash(token: str) -> str:
    """The hash of a token or key."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_among(token: str, hashes: Iterable[str]) -> bool:
    """Whether one of these hashes is of this token."""
    given = token_hash(token)
    return any(hmac.compare_digest(given, known) for known in hashes)
