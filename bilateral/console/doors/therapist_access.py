"""The therapist's own door, on this computer only: opened by a key once, then by a page's token."""

import hmac
from collections.abc import Callable

from pydantic import BaseModel, ConfigDict

from bilateral.console.doors.clients import Client, Clients
from bilateral.console.doors.close_codes import KEY_USED, UNKNOWN, WRONG_VERSION
from bilateral.console.doors.token_hash import is_among, token_hash
from bilateral.console.messages import VERSION, PageHello, Pair, Role

SHORTEST_TOKEN = 43
"""Signs of 256 bits as pages write them: nothing that is easy to guess is made good."""


class TherapistMemory(BaseModel):
    """What the next console needs so that pages come back by themselves: hashes of secrets."""

    model_config = ConfigDict(frozen=True)

    tokens: tuple[str, ...] = ()
    used_keys: tuple[str, ...] = ()


class TherapistAccess:
    """Keeper of the therapist's door.

    A page makes a token of its own, and shows it with the key out of its address, which makes the
    token good and is worth nothing from then on. So no answer can be lost on its way that holds the
    token, and no address that a browser has remembered opens anything.

    `came` is called when a page has been let in, `changed` when there is more to be remembered,
    `want_key` when a key that was used has been shown again and there is no other one.
    """

    patience_s = 0.0

    def __init__(
        self,
        clients: Clients,
        key: str,
        memory: TherapistMemory,
        *,
        came: Callable[[], None],
        changed: Callable[[TherapistMemory], None],
        want_key: Callable[[], None],
    ) -> None:
        self._clients = clients
        self._key = key
        self._memory = memory
        self._came = came
        self._changed = changed
        self._want_key = want_key
        self._waits_for_key = False

    def take_key(self, key: str) -> None:
        """From now on this key is the one that is good."""
        self._key = key
        self._waits_for_key = False

    def knows(self, token: str) -> bool:
        """Whether this is the token of a page that has been let in."""
        return is_among(token, self._memory.tokens)

    def greet(self, page: Client, hello: PageHello) -> int | None:
        """Let a page in that has a token which is good, or a key that makes it so."""
        has_key = self._is_good(hello.key) and len(hello.token) >= SHORTEST_TOKEN
        if not has_key and not self.knows(hello.token):
            return self._refusal(hello.key)
        if hello.version != VERSION:
            return WRONG_VERSION
        if has_key:
            self._use_up(hello)
        refusal = self._clients.admit(page, Role.THERAPIST)
        if refusal is None:
            self._came()
        return refusal

    def knock(self, _page: Client, _pair: Pair) -> int | None:
        """Nobody is paired here."""
        return UNKNOWN

    def leave(self, page: Client) -> None:
        """A page has gone."""
        self._clients.leave(page)

    def _is_used(self, key: str) -> bool:
        return is_among(key, self._memory.used_keys)

    def _is_good(self, key: str) -> bool:
        return hmac.compare_digest(key.encode(), self._key.encode()) and not self._is_used(key)

    def _use_up(self, hello: PageHello) -> None:
        known = dict.fromkeys((*self._memory.tokens, token_hash(hello.token)))
        used = (*self._memory.used_keys, token_hash(hello.key))
        self._memory = TherapistMemory(tokens=tuple(known), used_keys=used)
        self._changed(self._memory)

    def _refusal(self, key: str) -> int:
        if not self._is_used(key):
            return UNKNOWN
        if self._is_used(self._key) and not self._waits_for_key:
            self._waits_for_key = True
            self._want_key()
        return KEY_USED
