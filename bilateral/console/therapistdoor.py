"""The therapist's own door, on this computer only: open to who has the token of this run."""

import secrets

from bilateral.console.messages import VERSION, Hello, Pair, Role
from bilateral.console.pages import UNKNOWN, WRONG_VERSION, Audience, Page


class TherapistDoor:
    """Keeper of the therapist's door."""

    patience_s = 0.0

    def __init__(self, audience: Audience, token: str) -> None:
        self._audience = audience
        self._token = token.encode()

    def greet(self, page: Page, hello: Hello) -> int | None:
        """Let a page in that has the token."""
        if not secrets.compare_digest(hello.token.encode(), self._token):
            return UNKNOWN
        if hello.version != VERSION:
            return WRONG_VERSION
        return self._audience.admit(page, Role.THERAPIST)

    def knock(self, _page: Page, _pair: Pair) -> int | None:
        """Nobody is paired here."""
        return UNKNOWN

    def leave(self, page: Page) -> None:
        """A page has gone."""
        self._audience.leave(page)
