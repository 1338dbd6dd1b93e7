"""The door for phones in a process of its own: what the network does to it costs nobody else.

It knows the page's files and where it listens. Who is let in, the console decides: here a stranger
is only heard until it has said a first word that might be one, and all limits are held.
"""

import asyncio
import itertools
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection

from pydantic import ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect

from bilateral.console.doors.close_codes import COME_AGAIN, UNKNOWN
from bilateral.console.doors.guard import ServedAddress
from bilateral.console.doors.routes import phone_site
from bilateral.console.doors.server import WebServer
from bilateral.console.doors.strangers import HELLO_S, Strangers
from bilateral.console.messages.door_messages import (
    TO_DOOR_MESSAGES,
    Alive,
    FromDoor,
    Left,
    Said,
    Say,
    SendAway,
    Sent,
    Shut,
    ToDoor,
)
from bilateral.console.messages.first_words import FIRST_WORD
from bilateral.processes.giving_way import give_way
from bilateral.timing.allowance import Allowance

BEAT_S = 0.5
PARTING_S = 0.5
MOST_KNOCKS, KNOCKS_A_SECOND = 32, 8
"""First words that are passed on, at once and from then on; who comes too soon comes again."""


def serve_phones(pipe: Connection, listener: socket.socket) -> None:
    """Serve until the console says that it is over, or is gone. The whole life of the process."""
    give_way()  # when the network keeps us busy
    run_door(pipe, listener)


def run_door(pipe: Connection, listener: socket.socket) -> None:
    """The same beside others."""

    def say(message: FromDoor) -> None:
        with suppress(OSError):  # the console is gone, which the other direction tells
            pipe.send_bytes(message.model_dump_json().encode())

    door = PhoneDoor(listener, say)
    door.start()
    is_over = False
    try:
        while not is_over:
            message = TO_DOOR_MESSAGES.validate_json(pipe.recv_bytes())
            is_over = isinstance(message, Shut)
            door.tell(message)
        door.join()
    except (EOFError, OSError):
        listener.close()  # the next console is to find the port free


class PhoneDoor:
    """Meets strangers and passes on what pages say, which is known by the number of the page.

    `say` is called on the server's thread.
    """

    def __init__(self, listener: socket.socket, say: Callable[[FromDoor], None]) -> None:
        address, port = listener.getsockname()[:2]
        self._listener = listener
        self._say = say
        self._server = WebServer(phone_site(self._receive, ServedAddress((address,), port)))
        self._strangers = Strangers()
        self._knocks = Allowance(MOST_KNOCKS, KNOCKS_A_SECOND, time.monotonic())
        self._numbers = itertools.count(1)
        self._pages: dict[int, asyncio.Queue[Say | SendAway]] = {}
        self._speaking: dict[int, asyncio.Task[None]] = {}
        self._parting: set[asyncio.Task[None]] = set()
        self._ending: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop
        self._runs = threading.Event()
        self._thread = threading.Thread(target=self._run, name="phone-door", daemon=True)

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()
        self._runs.wait()

    def tell(self, message: ToDoor) -> None:
        """Do what the console says. From any thread."""
        self._loop.call_soon_threadsafe(self._take, message)

    def join(self) -> None:
        """Wait until all is over."""
        self._thread.join()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._runs.set()
        beating = asyncio.create_task(self._beat())
        await self._server.serve(self._listener)
        beating.cancel()

    async def _beat(self) -> None:
        while True:
            self._say(Alive())
            await asyncio.sleep(BEAT_S)

    def _take(self, message: ToDoor) -> None:
        if isinstance(message, Shut):
            self._server.stop_listening()
            self._ending = self._loop.create_task(self._end())
        elif message.page in self._pages:
            self._pages[message.page].put_nowait(message)
            if isinstance(message, SendAway):
                self._parting.add(self._speaking[message.page])

    async def _end(self) -> None:
        """Who was sent away is told so first: the server's own farewell says less."""
        if self._parting:
            await asyncio.wait(self._parting, timeout=PARTING_S)
        self._server.stop()

    async def _receive(self, socket: WebSocket) -> None:
        await socket.accept()
        try:
            first = await self._first_word(socket)
            if isinstance(first, str):
                await self._pass_on(socket, first)
            else:
                await socket.close(first)
        except (RuntimeError, WebSocketDisconnect):
            return

    async def _first_word(self, socket: WebSocket) -> str | int:
        """What a stranger says first, or the code with which it is sent away."""
        hearing = asyncio.create_task(socket.receive_text())
        self._strangers.come(socket, partial(_cancel, hearing))
        try:
            text = await asyncio.wait_for(hearing, HELLO_S)
            FIRST_WORD.validate_json(text)
        except (KeyError, ValidationError, TimeoutError):
            return UNKNOWN
        except asyncio.CancelledError:
            return COME_AGAIN
        finally:
            self._strangers.leave(socket)
        return text if self._knocks.has(1, time.monotonic()) else COME_AGAIN

    async def _pass_on(self, socket: WebSocket, first: str) -> None:
        number = next(self._numbers)
        to_say = self._pages[number] = asyncio.Queue()
        speaking = asyncio.create_task(self._speak(number, socket, to_say))
        self._speaking[number] = speaking
        self._say(Said(page=number, text=first))
        try:
            while True:
                try:
                    text = await socket.receive_text()
                except KeyError:
                    text = ""  # bytes: the console understands neither
                self._say(Said(page=number, text=text))
        finally:
            if speaking not in self._parting:
                speaking.cancel()
            self._parting.discard(speaking)
            del self._pages[number], self._speaking[number]
            self._say(Left(page=number))

    async def _speak(
        self, number: int, socket: WebSocket, to_say: "asyncio.Queue[Say | SendAway]"
    ) -> None:
        with suppress(RuntimeError, WebSocketDisconnect):
            while isinstance(message := await to_say.get(), Say):
                await socket.send_text(message.text)
                self._say(Sent(page=number))
            await socket.close(message.code)


def _cancel(hearing: "asyncio.Task[str]") -> None:
    hearing.cancel()
