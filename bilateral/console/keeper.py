"""The engine's side of the console: starts its process, talks to it, and replaces it.

One that has died is started again; one that has fallen silent is ended first.
"""

import multiprocessing
import secrets
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from pydantic import ValidationError

from bilateral.console.doors import LOOPBACK
from bilateral.console.messages import (
    CONSOLE_MESSAGES,
    Alive,
    AskedOfEngine,
    FromConsole,
    FromEngine,
    Gone,
    Keep,
    Pages,
    Room,
    State,
    Use,
)
from bilateral.console.outset import Outset
from bilateral.console.serving import address, serve
from bilateral.session.desk import Desk

TOKEN_BYTES = 32
LOOK_S = 0.5
SHORT_LIFE_S = 2.0
PATIENCE_S = 5.0
"""A console that dies as soon as it is started is not started again at once."""
BEGIN_S = 60.0
"""On a slow computer the first word of a console takes its time."""
SILENT_S = 3.0
"""One that says nothing for so long hears no page, and so no halt."""
FAREWELL_S = 2.0


class ConsoleKeeper:
    """One listening port and one token for a run, however often the process behind them changes.

    The port is held here, so no other program can take it while the console is away, and a page
    that comes meanwhile is served once it is back. `outset` is what is chosen at first; `ask` is
    called on a thread of the keeper's with what a page asks for, and may take its time.
    """

    def __init__(
        self,
        desk: Desk[State],
        outset: Outset,
        ask: Callable[[AskedOfEngine | Use], None],
        *,
        browse: bool,
    ) -> None:
        self._desk = desk
        self._outset = outset
        self._ask = ask
        self._memory = ""
        self._room: Room | None = None
        self._browse = browse
        self._token = secrets.token_urlsafe(TOKEN_BYTES)
        self._listener = socket.create_server((LOOPBACK, 0))
        self._pipe: Connection | None = None
        self._process: BaseProcess | None = None
        self._saying = threading.Lock()
        self._closing = threading.Event()
        self._keeping = threading.Thread(target=self._keep, name="console-keeper", daemon=True)
        self._showing = threading.Thread(target=self._show, name="console-states", daemon=True)

    @property
    def address(self) -> str:
        """Where the page is, with the token."""
        return address(self._listener.getsockname()[1], self._token)

    def start(self) -> None:
        """Start the console and keep it."""
        self._keeping.start()
        self._showing.start()

    def furnish(self, room: Room) -> None:
        """Tell the pages which devices there are. From any thread."""
        self._room = room
        self._send(room)

    def close(self, *, in_order: bool = True) -> None:
        """Tell the pages that this is the end, and end the console. A second time does nothing.

        Not `in_order` where a fault or a refusal has ended the program.
        """
        if self._closing.is_set():
            return
        self._closing.set()
        self._showing.join(FAREWELL_S)
        farewell = threading.Thread(target=self._send, args=(Gone(in_order=in_order),), daemon=True)
        farewell.start()  # a console that does not listen would keep us waiting
        farewell.join(FAREWELL_S)
        self._keeping.join(FAREWELL_S)
        while self._keeping.is_alive():  # it does not listen, or has only just been started
            if self._process is not None:
                self._process.kill()
            self._keeping.join(0.1)
        self._showing.join()
        farewell.join()
        self._listener.close()

    def _keep(self) -> None:
        while not self._closing.is_set():
            began_s = time.monotonic()
            ours, theirs = multiprocessing.Pipe()
            process = multiprocessing.get_context("spawn").Process(
                target=serve,
                args=(theirs, self._listener, self._token, self._outset, self._memory),
                kwargs={"browse": self._browse},
                name="bilateral-console",
                daemon=True,
            )
            process.start()
            theirs.close()
            self._browse = False
            self._pipe, self._process = ours, process
            if self._room is not None:
                self._send(self._room)
            self._listen(ours)
            self._desk.linked = False
            self._pipe = None
            process.kill()
            process.join()
            ours.close()
            if time.monotonic() - began_s < SHORT_LIFE_S:
                self._closing.wait(PATIENCE_S)

    def _listen(self, pipe: Connection) -> None:
        """Take what the console says, until it says nothing any more."""
        patience_s = BEGIN_S
        with suppress(EOFError, OSError, ValidationError):
            while pipe.poll(patience_s):
                self._take(CONSOLE_MESSAGES.validate_json(pipe.recv_bytes()))
                patience_s = SILENT_S

    def _take(self, message: FromConsole) -> None:
        match message:
            case Pages(count=count):
                self._desk.linked = count > 0
            case Keep(memory=memory):
                self._memory = memory
            case Alive():
                return
            case _:
                self._ask(message)

    def _show(self) -> None:
        while not self._closing.is_set():
            state = self._desk.await_shown(LOOK_S)
            if state is not None:
                self._send(state)

    def _send(self, message: FromEngine) -> None:
        pipe = self._pipe
        if pipe is not None:
            try:
                with self._saying:
                    pipe.send_bytes(message.model_dump_json().encode())
            except OSError:
                return  # it has died; `_keep` notices by itself and starts another
