"""A door of the engine's own that knows nothing but halts, for the page on this computer.

Pages keep a connection here beside the one to the console, so that no disk, no plan, no stranger
and no console that is frozen or dead stands before a halt.
"""

import secrets
import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from bilateral.console.doors.loopback import LOOPBACK, LOOPBACK_NAMES
from bilateral.console.messages import HaltDoorShown
from bilateral.control.halt_request import (
    LONGEST_HEAD,
    HaltGuard,
    HaltSaid,
    NotUnderstoodError,
    halts_in,
)
from bilateral.processes import threads

KEY_BYTES = 32
MOST_PAGES = 16
"""Pages that have shown the key; one more takes the place of the oldest."""
MOST_STRANGERS = 64
"""Connections that have not: one more takes the place of the oldest, so a page is never kept out
by those that came before it."""
PATIENCE_S = 1.0
"""A connection that has not shown the key by then is closed."""
AT_ONCE = 16
PAUSE_S = 0.004
"""So many are let in at once, then those that are known are heard first: a flood is not to cost
frames."""
WAITING = 1024
"""As many may wait at the system's own door: what is beyond that has to come again."""
PIECE_BYTES = 4096
END_OF_HEAD = b"\r\n\r\n"


class _Connection:
    def __init__(self, line: socket.socket, now_s: float) -> None:
        self.line = line
        self.came_s = now_s
        self.heard = bytearray()
        self.is_page = False


class HaltDoor:
    """One listening socket and one thread; memory and connections are bounded.

    `halt` is called on that thread and must return at once.
    """

    def __init__(self, halt: Callable[[HaltSaid], None]) -> None:
        self._halt = halt
        self._guard: HaltGuard
        self._listener = socket.create_server((LOOPBACK, 0), backlog=WAITING)
        self._listener.setblocking(False)
        self._waking, self._wakes = socket.socketpair()
        self._selector = selectors.DefaultSelector()
        self._pages: dict[socket.socket, _Connection] = {}
        self._strangers: dict[socket.socket, _Connection] = {}
        """Both with the oldest first."""
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="halt-door", daemon=True)
        port = self._listener.getsockname()[1]
        self.shown = HaltDoorShown(port=port, key=secrets.token_urlsafe(KEY_BYTES))

    def start(self, page_port: int) -> None:
        """Let pages in that were served at this port of this computer. Raises ComputerFull."""
        self._guard = HaltGuard(
            hosts=frozenset({f"{LOOPBACK}:{self.shown.port}"}),
            origins=frozenset(f"http://{name}:{page_port}" for name in LOOPBACK_NAMES),
            key=self.shown.key,
        )
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._selector.register(self._waking, selectors.EVENT_READ)
        threads.start(self._thread)

    def close(self) -> None:
        """Let every connection go, and end the thread. A second time does nothing."""
        if self._closing.is_set():
            return
        self._closing.set()
        with suppress(OSError):
            self._wakes.send(b"\0")
        if self._thread.is_alive():
            self._thread.join()
        for line in (*self._pages, *self._strangers, self._listener, self._waking, self._wakes):
            line.close()
        self._selector.close()

    def _serve(self) -> None:
        while not self._closing.is_set():
            ready = {key.fileobj for key, _ in self._selector.select(self._next_end_s())}
            for known in (self._pages, self._strangers):  # pages first
                for line, connection in [*known.items()]:
                    if line in ready and line in known:
                        self._hear(connection)
            if self._listener in ready:
                self._let_in()
            self._close_overdue()

    def _next_end_s(self) -> float | None:
        """How long until a stranger has been here for too long."""
        for oldest in self._strangers.values():
            return max(0.0, oldest.came_s + PATIENCE_S - time.monotonic())
        return None

    def _close_overdue(self) -> None:
        before_s = time.monotonic() - PATIENCE_S
        for stranger in [*self._strangers.values()]:
            if stranger.came_s > before_s:
                return
            self._drop(stranger)

    def _let_in(self) -> None:
        for _ in range(AT_ONCE):
            try:
                line, _address = self._listener.accept()
            except BlockingIOError:
                return
            except OSError:  # it has gone again, or the program may open nothing more
                if self._strangers:
                    self._drop(next(iter(self._strangers.values())))
                break
            line.setblocking(False)
            connection = _Connection(line, time.monotonic())
            self._strangers[line] = connection
            self._selector.register(line, selectors.EVENT_READ)
            self._hear(connection)  # what a page says mostly came along with it
            if len(self._strangers) > MOST_STRANGERS:
                self._drop(next(iter(self._strangers.values())))
        self._closing.wait(PAUSE_S)

    def _hear(self, connection: _Connection) -> None:
        """Take what it says; whatever is no halt of a page of ours ends the connection."""
        try:
            piece = connection.line.recv(PIECE_BYTES)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        connection.heard += piece
        if not piece:
            self._drop(connection)
            return
        try:
            if not connection.is_page:
                self._greet(connection)
            if connection.is_page:
                for said in halts_in(connection.heard):
                    self._halt(said)
        except NotUnderstoodError:
            self._drop(connection)

    def _greet(self, connection: _Connection) -> None:
        """Make a page of a stranger that has said all it has to."""
        end = connection.heard.find(END_OF_HEAD)
        if end < 0:
            if len(connection.heard) > LONGEST_HEAD:
                raise NotUnderstoodError
            return
        answer = self._guard.answer(bytes(connection.heard[:end]))
        del connection.heard[: end + len(END_OF_HEAD)]
        try:
            connection.line.send(answer)  # an empty buffer takes all of it
        except OSError:
            raise NotUnderstoodError from None
        connection.is_page = True
        del self._strangers[connection.line]
        self._pages[connection.line] = connection
        if len(self._pages) > MOST_PAGES:
            self._drop(next(iter(self._pages.values())))

    def _drop(self, connection: _Connection) -> None:
        self._strangers.pop(connection.line, None)
        self._pages.pop(connection.line, None)
        self._selector.unregister(connection.line)
        connection.line.close()
