"""Who may come in: only pages that this very server has sent, on this very machine.

Any web page that a therapist visits can send requests to a local port. What it cannot do is to
name our own host and our own origin at once, nor to know the token of this run.
"""

from collections.abc import Iterable, Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = "127.0.0.1"
NAMES = (LOOPBACK, "localhost")
POLICY = (
    "default-src 'self'; connect-src 'self' {sockets}; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'none'; object-src 'none'"
)
"""Some browsers do not take 'self' to cover a WebSocket, so those are named."""
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def headers_of(port: int) -> Mapping[str, str]:
    """What every answer carries."""
    sockets = " ".join(f"ws://{name}:{port}" for name in NAMES)
    return {**HEADERS, "Content-Security-Policy": POLICY.format(sockets=sockets)}


class Doors:
    """Around the whole application, so that no route can be added beside it."""

    def __init__(self, inside: ASGIApp, port: int) -> None:
        self._inside = inside
        self._headers = headers_of(port)
        self._hosts = frozenset(f"{name}:{port}" for name in NAMES)
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let in, or refuse before anything inside has seen the request."""
        if scope["type"] not in {"http", "websocket"}:
            return
        headers = Headers(scope=scope)
        is_socket = scope["type"] == "websocket"
        refusal = self._refusal(headers, is_socket=is_socket)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        if refusal is None:
            await self._inside(scope, receive, send_with_headers)
        elif is_socket:
            await send({"type": "websocket.close", "code": 1008, "reason": ""})
        else:
            status, words = refusal
            await PlainTextResponse(words, status)(scope, receive, send_with_headers)

    def _refusal(self, headers: Headers, *, is_socket: bool) -> tuple[int, str] | None:
        if not _only(headers.getlist("host"), self._hosts):
            return 421, "This address is not served here."
        origins = headers.getlist("origin")
        if (origins or is_socket) and not _only(origins, self._origins):
            return 403, "Only the page that Bilateral opens may ask here."
        if headers.get("content-length", "0") != "0" or "transfer-encoding" in headers:
            return 413, "Nothing can be sent here."
        return None


def _only(given: Iterable[str], allowed: frozenset[str]) -> bool:
    """Whether exactly one value is given, and an allowed one."""
    values = [*given]
    return len(values) == 1 and values[0] in allowed
