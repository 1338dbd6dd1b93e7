"""The therapist's own door, on this computer only: open to who has the token of this run."""

import secrets
from collections.abc import Callable

from bilateral.console.clients import UNKNOWN, WRONG_VERSION, Client, Clients
from bilateral.console.messages import VERSION, PageHello, Pair, Role


class TherapistAccess:
    """Keeper of the therapist's door. `came` is called when a page has been let in."""

    patience_s = 0.0

    def __init__(self, clients: Clients, token: str, came: Callable[[], None]) -> None:
        self._clients = clients
        self._came = came
        self._token = token.encode()

    def greet(self, page: Client, hello: PageHello) -> int | None:
        """Let a page in that has the token."""
        if not secrets.compare_digest(hello.token.encode(), self._token):
            return UNKNOWN
        if hello.version != VERSION:
            return WRONG_VERSION
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
