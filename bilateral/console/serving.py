"""The console's process: serves the page, and passes on what is said between it and the engine."""

import asyncio
import signal
import socket
import threading
import time
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

import uvicorn

from bilateral.console.doors import LOOPBACK
from bilateral.console.messages import (
    ENGINE_MESSAGES,
    LONGEST_MESSAGE,
    FromConsole,
    FromEngine,
    Gone,
)
from bilateral.console.outset import Outset
from bilateral.console.pages import Audience
from bilateral.console.site import site

FAREWELL_S = 0.5
"""How long the pages are given to hear that the engine has ended."""


def address(port: int, token: str) -> str:
    """Where the page is. What stands behind # is never sent, so it gets into no log."""
    return f"http://{LOOPBACK}:{port}/#{token}"


def serve(
    pipe: Connection,
    listener: socket.socket,
    token: str,
    outset: Outset,
    memory: str,
    *,
    browse: bool,
) -> None:
    """Serve until the engine says that it ends, or is gone. The whole life of the process.

    `memory` is what the console before this one asked to keep; "" for the first.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the engine's: it halts, then ends us
    saying = threading.Lock()

    def to_engine(message: FromConsole) -> None:
        with saying, suppress(OSError):  # the engine is gone, which the other direction tells
            pipe.send_bytes(message.model_dump_json().encode())

    console = Console(listener, token, to_engine)
    console.start()
    if browse:
        opening = threading.Thread(
            target=webbrowser.open, args=(address(console.port, token),), daemon=True
        )
        opening.start()
    is_over = False
    try:
        while not is_over:
            message = ENGINE_MESSAGES.validate_json(pipe.recv_bytes())
            console.tell(message)
            is_over = isinstance(message, Gone)
    except (EOFError, OSError):
        console.tell(Gone(in_order=False))
    time.sleep(FAREWELL_S)
    console.stop()


class Console:
    """The server on a thread of its own. `start` and `stop` are for the thread that made it."""

    def __init__(
        self, listener: socket.socket, token: str, to_engine: Callable[[FromConsole], None]
    ) -> None:
        self.port: int = listener.getsockname()[1]
        self.audience = Audience(token, to_engine)
        self._listener = listener
        self._server = uvicorn.Server(
            uvicorn.Config(
                site(self.audience, self.port),
                ws="websockets-sansio",
                ws_max_size=LONGEST_MESSAGE,
                ws_max_queue=16,
                http="h11",
                h11_max_incomplete_event_size=16384,
                limit_concurrency=64,
                lifespan="off",
                log_config=None,
                access_log=False,
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )
        self._loop: asyncio.AbstractEventLoop
        self._runs = threading.Event()
        self._thread = threading.Thread(target=self._run, name="console-server", daemon=True)

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()
        self._runs.wait()

    def tell(self, message: FromEngine) -> None:
        """Pass a message of the engine to every page. From any thread."""
        self._loop.call_soon_threadsafe(self.audience.tell, message)

    def stop(self) -> None:
        """Close every connection and end the thread."""
        self._server.should_exit = True
        self._thread.join()

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._runs.set()
        await self._server.serve(sockets=[self._listener])
