"""The therapist's own door, on this computer only: open to who has the token of this run."""

import secrets
from collections.abc import Callable

from bilateral.console.messages import VERSION, Hello, Pair, Role
from bilateral.console.pages import UNKNOWN, WRONG_VERSION, Audience, Page


class TherapistDoor:
    """Keeper of the therapist's door. `came` is called when a page has been let in."""

    patience_s = 0.0

    def __init__(self, audience: Audience, token: str, came: Callable[[], None]) -> None:
        self._audience = audience
        self._came = came
        self._token = token.encode()

    def greet(self, page: Page, hello: Hello) -> int | None:
        """Let a page in that has the token."""
        if not secrets.compare_digest(hello.token.encode(), self._token):
            return UNKNOWN
        if hello.version != VERSION:
            return WRONG_VERSION
        refusal = self._audience.admit(page, Role.THERAPIST)
        if refusal is None:
            self._came()
        return refusal

    def knock(self, _page: Page, _pair: Pair) -> int | None:
        """Nobody is paired here."""
        return UNKNOWN

    def leave(self, page: Page) -> None:
        """A page has gone."""
        self._audience.leave(page)
