"""Who may come in: only pages that this very server has sent, from this very address.

Any web page that a therapist visits can send requests to a local port. What it cannot do is to
name our own host and our own origin at once, nor to know the token of this run.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bilateral.console.doors.loopback import LOOPBACK

POLICY = (
    "default-src 'self'; connect-src 'self' {sockets}; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'none'; object-src 'none'"
)
"""Some browsers do not take 'self' to cover a WebSocket, so those are named."""
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
LOOPBACK_HEADERS: Mapping[str, str] = {"Cross-Origin-Opener-Policy": "same-origin"}
"""Browsers ignore this one over plain HTTP from elsewhere, and complain of it."""


@dataclass(frozen=True, slots=True)
class ServedAddress:
    """Where a door is: the names it may be called by, and what may be sent to it."""

    names: tuple[str, ...]
    port: int
    files: Mapping[str, int] = field(default_factory=dict)
    """Paths that take files, with the most bytes each takes."""
    beside: tuple[str, ...] = ()
    """Other doors that its page speaks to."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """The only values of a Host header."""
        return tuple(f"{name}:{self.port}" for name in self.names)

    def headers(self) -> Mapping[str, str]:
        """What every answer carries."""
        sockets = " ".join((*(f"ws://{host}" for host in self.hosts), *self.beside))
        policy = {"Content-Security-Policy": POLICY.format(sockets=sockets)}
        return {**HEADERS, **policy, **(LOOPBACK_HEADERS if LOOPBACK in self.names else {})}


class Guard:
    """Around a whole application, so that no route can be added beside it."""

    def __init__(self, inside: ASGIApp, place: ServedAddress) -> None:
        self._inside = inside
        self._files = place.files
        self._headers = place.headers()
        self._hosts = frozenset(place.hosts)
        self._origins = frozenset(f"http://{host}" for host in place.hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let in, or refuse before anything inside has seen the request."""
        if scope["type"] not in {"http", "websocket"}:
            return
        refusal = self._refusal(scope, Headers(scope=scope))

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        if refusal is None:
            await self._inside(scope, receive, send_with_headers)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": ""})
        else:
            status, words = refusal
            await PlainTextResponse(words, status)(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        if not _only(headers.getlist("host"), self._hosts):
            return 421, "This address is not served here."
        origins = headers.getlist("origin")
        is_reading = scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}
        if (origins or not is_reading) and not _only(origins, self._origins):
            return 403, "Only the page that Bilateral opens may ask here."
        is_file = scope["type"] == "http" and scope["method"] == "POST"
        most = self._files.get(scope["path"], 0) if is_file else 0
        lengths = headers.getlist("content-length")
        if "transfer-encoding" in headers or (most and not lengths):
            return 411, "Nothing can be sent here without its length."
        if not all(_at_most(text, most) for text in lengths):
            return 413, f"No more than {most} bytes can be sent here."
        return None


def _at_most(length: str, most: int) -> bool:
    """Whether a length is a plain number of bytes that are not too many."""
    return length.isdecimal() and len(length) <= len(str(most)) and int(length) <= most


def _only(given: Iterable[str], allowed: frozenset[str]) -> bool:
    """Whether exactly one value is given, and an allowed one."""
    values = [*given]
    return len(values) == 1 and values[0] in allowed
