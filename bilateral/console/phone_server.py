"""The second listening socket, for phones: there only while it is asked for, at one address."""

import asyncio
import errno
import socket
from collections.abc import Callable

from starlette.types import ASGIApp

from bilateral.console.guard import ServedAddress
from bilateral.console.server import WebServer


class PhoneServer:
    """Opens and shuts. Belongs to an event loop; `application` makes what is served at a place.

    The port stays the same for as long as it can, so that phones find it again.
    """

    def __init__(self, application: Callable[[ServedAddress], ASGIApp], port: int = 0) -> None:
        self.place: ServedAddress | None = None
        self.port = port
        self._application = application
        self._server: WebServer | None = None
        self._serving: set[asyncio.Task[None]] = set()

    @property
    def address(self) -> str | None:
        """Where it is open."""
        return None if self.place is None else self.place.names[0]

    def open(self, address: str) -> None:
        """Listen at this address, and there only. Raises OSError."""
        listener = self._bind(address)
        self.port = listener.getsockname()[1]
        self.place = ServedAddress((address,), self.port)
        self._server = WebServer(self._application(self.place))
        task = asyncio.get_running_loop().create_task(self._server.serve(listener))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    def shut(self) -> None:
        """Listen no more; what is connected is let go a moment later.

        Pages that were dismissed before are told so first: the server's own farewell says less.
        """
        if self._server is not None:
            self._server.stop_listening()
            asyncio.get_running_loop().call_soon(self._server.stop)
        self.place, self._server = None, None

    async def close(self) -> None:
        """Shut, and wait until all is gone."""
        self.shut()
        await asyncio.gather(*self._serving)

    def _bind(self, address: str) -> socket.socket:
        try:
            return socket.create_server((address, self.port))
        except OSError as trouble:
            if trouble.errno != errno.EADDRINUSE or self.port == 0:
                raise
            return socket.create_server((address, 0))
