"""The web server as we run it: small limits, no log, and no link that hangs."""

import asyncio
import socket
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp

from bilateral.console.doors.server_limits import PageSocket, SilentConnections, http_protocol
from bilateral.console.messages.message import LONGEST_MESSAGE

PING_S = 1.0
STARTED_S = 0.01
PONG_S = 1.5
"""A page that has not answered a ping for so long is counted out; browsers answer by themselves."""


ACCEPTED_AT_ONCE = 8
"""In one turn of the event loop, whatever waits: pages are heard between."""
WAITING = 128
"""For their turn, in the system's queue."""
DATED_S = 1.0
"""So often the date of its answers is written anew."""
FAREWELL_S, LOOK_S = 1.0, 0.005
"""What is being answered may take so long at the end; it is looked so often whether all is said."""
MOST_CONNECTIONS = 96
"""Pages, strangers and those that are silent, each with a limit of its own below it."""


class _PromptServer(uvicorn.Server):
    """Ends as soon as all is said: uvicorn itself looks for that ten times a second."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ends = asyncio.Event()

    def end(self) -> None:
        """Have it end, or not begin. From any thread."""
        self.should_exit = True
        if self._loop is not None:
            with suppress(RuntimeError):  # its loop has ended
                self._loop.call_soon_threadsafe(self._ends.set)

    async def main_loop(self) -> None:
        self._loop = asyncio.get_running_loop()
        while not await self.on_tick(0):  # of its turns, the one in which the date is written
            with suppress(TimeoutError):
                await asyncio.wait_for(self._ends.wait(), DATED_S)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for listening in (*self.servers, *(sockets or ())):
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        with suppress(TimeoutError):
            async with asyncio.timeout(FAREWELL_S):
                while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110
                    await asyncio.sleep(LOOK_S)
        for task in self.server_state.tasks:
            task.cancel()


class WebServer:
    """One server on a listening socket that it then owns. Belongs to an event loop."""

    def __init__(self, application: ASGIApp) -> None:
        self._server = _PromptServer(
            uvicorn.Config(
                application,
                ws=PageSocket,
                ws_max_size=LONGEST_MESSAGE,
                # On this computer it saves nothing, and the loop would stand still meanwhile.
                ws_per_message_deflate=False,
                ws_ping_interval=PING_S,
                ws_ping_timeout=PONG_S,
                http=http_protocol(SilentConnections()),
                h11_max_incomplete_event_size=16384,
                backlog=ACCEPTED_AT_ONCE,
                limit_concurrency=MOST_CONNECTIONS,
                lifespan="off",
                log_config=None,
                log_level="warning",  # below it, messages are logged as they are
                access_log=False,
                proxy_headers=False,
                server_header=False,
            )
        )

    async def serve(self, listener: socket.socket) -> None:
        """Serve until `stop`."""
        queueing = asyncio.create_task(self._lengthen(listener))
        await self._server.serve(sockets=[listener])
        queueing.cancel()

    async def _lengthen(self, listener: socket.socket) -> None:
        """Have more wait than are accepted at once: asyncio has one number for both."""
        while not self._server.started:  # noqa: ASYNC110  # it tells nobody
            await asyncio.sleep(STARTED_S)
        with suppress(OSError):  # it is shut already
            listener.listen(WAITING)

    def stop_listening(self) -> None:
        """Close the listening socket now; connections stay."""
        for server in getattr(self._server, "servers", ()):  # none yet if it has only just begun
            server.close()

    def stop(self) -> None:
        """Close the listening socket and every connection, soon. From any thread."""
        self._server.end()
