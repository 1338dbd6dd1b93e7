"""The web server as we run it: small limits, no log, and no link that hangs."""

import socket

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from bilateral.console.messages import LONGEST_MESSAGE

PING_S = 1.0
PONG_S = 1.5
"""A page that has not answered a ping for so long is counted out; browsers answer by themselves."""


class _Socket(WebSocketsSansIOProtocol):
    """A WebSocket that is dropped when its page is silent, even if there is something to send."""

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        self.transport.abort()


class WebServer:
    """One server on a listening socket that it then owns. Belongs to an event loop."""

    def __init__(self, application: ASGIApp) -> None:
        self._server = uvicorn.Server(
            uvicorn.Config(
                application,
                ws=_Socket,
                ws_max_size=LONGEST_MESSAGE,
                ws_ping_interval=PING_S,
                ws_ping_timeout=PONG_S,
                http="h11",
                h11_max_incomplete_event_size=16384,
                limit_concurrency=64,
                lifespan="off",
                log_config=None,
                log_level="warning",  # below it, messages are logged as they are
                access_log=False,
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )

    async def serve(self, listener: socket.socket) -> None:
        """Serve until `stop`."""
        await self._server.serve(sockets=[listener])

    def stop_listening(self) -> None:
        """Close the listening socket now; connections stay."""
        for server in getattr(self._server, "servers", ()):  # none yet if it has only just begun
            server.close()

    def stop(self) -> None:
        """Close the listening socket and every connection, soon. From any thread."""
        self._server.should_exit = True
