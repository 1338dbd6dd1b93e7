"""Which phones may come in: keys, words, tokens and tries, without any door."""

import hmac
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bilateral.console.doors.token_hash import is_among, token_hash
from bilateral.console.phones.pairing_words import WORDS

KEY_BYTES = 16
TOKEN_BYTES = 32
VALID_S = 120.0
"""How long a key may be read off the screen."""
WAIT_S = 120.0
"""How long a phone may wait to be let in."""
MOST_PHONES = 4
MOST_WRONG = 5
"""Wrong tries after which the key is another one, and answers become slow."""
PATIENCE_S = 1.0


class Chance(Protocol):
    """Where secrets come from; the module `secrets` is one."""

    def token_urlsafe(self, nbytes: int) -> str:
        """So many random bytes, as text."""

    def choice(self, seq: Sequence[str]) -> str:
        """One of these."""


@dataclass(frozen=True, slots=True)
class Phone:
    """One that waits (it has `words` and no token yet) or one that is paired."""

    number: int
    device: str
    words: str = ""
    waits_until_s: float = float("inf")
    token_hash: str = ""


class PhonePairing:
    """The state of pairing. `clock` gives host seconds; nothing here waits or sends.

    No token is kept as it is, so nobody learns one from what is remembered.
    """

    def __init__(
        self, clock: Callable[[], float], chance: Chance, known: Iterable[Phone] = ()
    ) -> None:
        self._clock = clock
        self._chance = chance
        self._phones = {phone.number: phone for phone in known}
        self._last_number = max(self._phones, default=0)
        self._key = ""
        self._valid_until_s = 0.0
        self._wrong = 0

    @property
    def key(self) -> str:
        """The key that is valid now; "" for none."""
        return self._key if self._clock() < self._valid_until_s else ""

    @property
    def valid_until_s(self) -> float:
        """Until when the key is valid; 0.0 where there is none."""
        return self._valid_until_s

    @property
    def phones(self) -> tuple[Phone, ...]:
        """All that wait or are paired, by number."""
        return tuple(self._phones.values())

    @property
    def patience_s(self) -> float:
        """How long wrong answers are held back."""
        return PATIENCE_S if self._wrong >= MOST_WRONG else 0.0

    @property
    def next_end_s(self) -> float | None:
        """When the next key or wait runs out, in host time."""
        ends = [phone.waits_until_s for phone in self.phones if phone.words]
        if self._valid_until_s:
            ends.append(self._valid_until_s)
        return min(ends, default=None)

    def offer(self) -> None:
        """Make a new key; the one before is worth nothing any more."""
        self._key = self._chance.token_urlsafe(KEY_BYTES)
        self._valid_until_s = self._clock() + VALID_S
        self._wrong = 0

    def withdraw_key(self) -> None:
        """No key is valid."""
        self._key = ""
        self._valid_until_s = 0.0

    def withdraw(self) -> None:
        """No key is valid, and nobody waits."""
        self.withdraw_key()
        self._phones = {phone.number: phone for phone in self.phones if not phone.words}

    def is_key(self, key: str) -> bool:
        """Whether this is the key; a wrong one counts as a try."""
        valid = self.key
        if valid and hmac.compare_digest(key.encode(), valid.encode()):
            return True
        self._count_wrong()
        return False

    @property
    def is_full(self) -> bool:
        """Whether no phone more can be let in."""
        return len(self._phones) >= MOST_PHONES

    def let_wait(self, device: str) -> Phone:
        """Use the key up for a phone that has shown it."""
        self.withdraw_key()
        self._last_number += 1
        first = self._chance.choice(WORDS)
        second = self._chance.choice([word for word in WORDS if word != first])
        phone = Phone(
            self._last_number,
            "".join(letter for letter in device if letter.isprintable()).strip(),
            f"{first} {second}",
            self._clock() + WAIT_S,
        )
        self._phones[phone.number] = phone
        return phone

    def accept(self, number: int) -> str | None:
        """Pair a waiting phone; its token, or None if it waits no more."""
        phone = self._phones.get(number)
        if phone is None or not phone.words or self._clock() >= phone.waits_until_s:
            return None
        token = self._chance.token_urlsafe(TOKEN_BYTES)
        self._phones[number] = replace(
            phone, words="", waits_until_s=float("inf"), token_hash=token_hash(token)
        )
        return token

    def forget(self, number: int) -> bool:
        """A phone that is refused, has left or is sent away; whether there was one."""
        return self._phones.pop(number, None) is not None

    def recognise(self, token: str) -> int | None:
        """The number of the phone that has this token; a wrong one counts as a try."""
        for phone in self.phones:
            if is_among(token, [phone.token_hash]):
                return phone.number
        self._count_wrong()
        return None

    def overdue(self) -> tuple[int, ...]:
        """The phones that have waited too long."""
        now_s = self._clock()
        return tuple(phone.number for phone in self.phones if now_s >= phone.waits_until_s)

    def _count_wrong(self) -> None:
        self._wrong += 1
        if self.key and self._wrong % MOST_WRONG == 0:
            self._key = self._chance.token_urlsafe(KEY_BYTES)  # valid no longer than the last one
