"""What one connection may take of the web server: so much time, so many frames, and one place.

Any program may open connections, on this computer at the therapist's door and in the local network
at the one for phones. None of them may keep a page from being heard.
"""

import asyncio
import socket
import time
from contextlib import suppress
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from bilateral.timing.allowance import Allowance

MOST_SILENT = 32
"""Connections at one door that have asked for nothing yet: one more ends the oldest."""
SILENT_S = 5.0
"""So long may one ask for nothing."""
MOST_FRAMES, FRAMES_A_SECOND = 200, 100
MOST_BYTES, BYTES_A_SECOND = 16_384, 32_768
"""Of one page at once, and from then on: a hand on a slider says something 60 times a second."""
NOT_TEXT = 1007
"""The code of RFC 6455 with which a page is let go whose text is none."""


class SilentConnections:
    """Those at one door that have not asked for anything yet, the oldest first."""

    def __init__(self) -> None:
        self._timers: dict[asyncio.Transport, asyncio.TimerHandle] = {}

    def __len__(self) -> int:
        return len(self._timers)

    def come(self, transport: asyncio.Transport) -> None:
        """One more; it is let go of when it stays silent."""
        loop = asyncio.get_running_loop()
        self._timers[transport] = loop.call_later(SILENT_S, self._let_go, transport)
        if len(self._timers) > MOST_SILENT:
            self._let_go(next(iter(self._timers)))

    def leave(self, transport: asyncio.Transport) -> None:
        """It has asked for something, or has gone."""
        timer = self._timers.pop(transport, None)
        if timer is not None:
            timer.cancel()

    def _let_go(self, transport: asyncio.Transport) -> None:
        self.leave(transport)
        transport.abort()


def http_protocol(silent: SilentConnections) -> type[H11Protocol]:
    """What reads requests at one door, with its own count of who is silent there."""

    class Requests(H11Protocol):
        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            _send_at_once(transport)
            silent.come(transport)

        def connection_lost(self, exc: Exception | None) -> None:
            silent.leave(self.transport)
            super().connection_lost(exc)

        def handle_events(self) -> None:
            super().handle_events()
            if self.scope is not None:  # a whole request has come
                silent.leave(self.transport)

        def handle_websocket_upgrade(self, event: Any) -> None:
            silent.leave(self.transport)
            super().handle_websocket_upgrade(event)

    return Requests


def _send_at_once(transport: Any) -> None:
    """Let nothing wait in the system until a page has confirmed what came before: 40 ms each time.

    asyncio sees to that only where a listening socket was made with the number of its protocol.
    """
    connection = transport.get_extra_info("socket")
    with suppress(OSError):  # it has gone already
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


class PageSocket(WebSocketsSansIOProtocol):
    """A WebSocket that takes whole texts, and ends when its page is silent or says too much."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        now_s = time.monotonic()
        self._bytes = Allowance(MOST_BYTES, BYTES_A_SECOND, now_s)
        self._frames = Allowance(MOST_FRAMES, FRAMES_A_SECOND, now_s)

    def keepalive_timeout(self) -> None:
        """Drop it even if there is something to send."""
        super().keepalive_timeout()
        self.transport.abort()

    def data_received(self, data: bytes) -> None:
        """Look at no more than a page may say: to look at a heap of empty frames takes long."""
        if not self.handshake_initiated or self._bytes.has(len(data), time.monotonic()):
            super().data_received(data)
        else:
            self.transport.abort()

    def handle_cont(self, _event: Frame) -> None:
        """No page of ours says anything in pieces."""
        self.transport.abort()

    def handle_text(self, event: Frame) -> None:
        """Take a whole text; what is none is no fault of ours."""
        try:
            str(bytes(event.data), "utf-8")
        except UnicodeDecodeError:
            self.conn.send_close(NOT_TEXT)
            self.handle_parser_exception()
            return
        if event.fin and self._frames.has(1, time.monotonic()):
            super().handle_text(event)
        else:
            self.transport.abort()

    def handle_ping(self) -> None:
        """Answer, within limits."""
        if self._frames.has(1, time.monotonic()):
            super().handle_ping()
        else:
            self.transport.abort()
