"""The console's end of one process at the door for phones, from its start to its end."""

import asyncio
import socket
import threading
from collections.abc import Callable, Coroutine
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any

from pydantic import ValidationError
from starlette.websockets import WebSocketDisconnect

from bilateral.console.doors.clients import PageConnection
from bilateral.console.messages import Alive
from bilateral.console.messages.door_messages import (
    DOOR_MESSAGES,
    FromDoor,
    Left,
    Said,
    Say,
    SendAway,
    Sent,
    Shut,
    ToDoor,
)
from bilateral.console.phones.door_entry import begin_phone_door
from bilateral.console.process_silence import LOOK_S, ProcessSilence
from bilateral.processes.piped_process import PipedProcess, begin_piped

GONE = 1006
"""The code of RFC 6455 for a connection that ended without a word."""


StartDoor = Callable[[socket.socket], tuple[Connection, PipedProcess]]
Meet = Callable[[PageConnection], Coroutine[Any, Any, None]]


def start_door_process(listener: socket.socket) -> tuple[Connection, PipedProcess]:
    """Have the door served by a process. Raises OSError, and leaves nothing open then."""
    return begin_piped(begin_phone_door, listener, name="bilateral-phones")


class DistantPage:
    """A page at the other end of the pipe, as if its WebSocket were here."""

    def __init__(self, number: int, say: Callable[[ToDoor], None]) -> None:
        self._number = number
        self._say = say
        self._said: asyncio.Queue[str | None] = asyncio.Queue()
        self._sent = asyncio.Event()
        self._is_gone = False

    async def accept(self) -> None:
        """It was taken at the door."""

    async def receive_text(self) -> str:
        """What is said next. Raises WebSocketDisconnect."""
        text = await self._said.get()
        if text is None:
            raise WebSocketDisconnect(GONE)
        return text

    async def send_text(self, data: str) -> None:
        """Say this; nothing waits on the way, so that what is shown can be replaced by newer."""
        self._sent.clear()
        if not self._is_gone:
            self._say(Say(page=self._number, text=data))
            await self._sent.wait()
        if self._is_gone:
            raise WebSocketDisconnect(GONE)

    async def close(self, code: int = 1000) -> None:
        """Have it sent away."""
        if not self._is_gone:
            self._say(SendAway(page=self._number, code=code))

    def hear(self, message: Said | Sent | Left) -> None:
        """What the door says of it."""
        match message:
            case Said(text=text):
                self._said.put_nowait(text)
            case Sent():
                self._sent.set()
            case Left():
                self._is_gone = True
                self._said.put_nowait(None)
                self._sent.set()


class DoorLink:
    """Starts a process at this listening socket, and meets the pages that come to it.

    Belongs to an event loop. It tells there when the process has `begun` to serve, and when all is
    `over` or none could be started. Nothing on the loop waits for it.
    """

    def __init__(
        self,
        listener: socket.socket,
        start: StartDoor,
        meet: Meet,
        *,
        begun: Callable[[], None],
        over: Callable[["DoorLink"], None],
    ) -> None:
        self._is_shut = False
        self._has_begun = False
        self._begun = begun
        self._listener = listener
        self._start = start
        self._meet = meet
        self._over = over
        self._loop = asyncio.get_running_loop()
        self._pages: dict[int, DistantPage] = {}
        self._meetings: set[asyncio.Task[None]] = set()
        self._to_say: SimpleQueue[ToDoor | None] = SimpleQueue()
        self._silence = ProcessSilence()
        self._process: PipedProcess | None = None
        self._looking = self._loop.call_later(LOOK_S, self._look)
        threading.Thread(target=self._keep, name="phone-door-keeper", daemon=True).start()

    def shut(self, code: int) -> None:
        """Have it listen no more, and end once everybody has been sent away with this code."""
        self._is_shut = True
        for number in self._pages:  # a page may be a while about what it was to say before
            self._say(SendAway(page=number, code=code))
        self._silence.hear()  # from now on it has so long to end
        self._say(Shut())

    def let_go(self) -> None:
        """Close the listening socket here, too."""
        self._listener.close()

    def kill(self) -> None:
        """End the process at once."""
        if self._process is not None:
            self._process.kill()

    def _say(self, message: ToDoor) -> None:
        self._to_say.put(message)

    def _look(self) -> None:
        if self._silence.look():
            self.kill()
        self._looking = self._loop.call_later(LOOK_S, self._look)

    def _keep(self) -> None:
        """From beginning to end, on a thread of its own."""
        try:
            pipe, self._process = self._start(self._listener)
        except (OSError, ValueError):  # there is nothing to start it with, or the socket is closed
            self._loop.call_soon_threadsafe(self._end)
            return
        self._silence.begin()
        writing = threading.Thread(target=self._write, args=(pipe,), daemon=True)
        writing.start()
        try:
            while True:
                message = DOOR_MESSAGES.validate_json(pipe.recv_bytes())
                if not self._is_shut:
                    self._silence.hear()
                self._loop.call_soon_threadsafe(self._take, message)
        except (EOFError, OSError, ValidationError):
            self._process.kill()
        self._process.join()
        self._to_say.put(None)
        writing.join()
        pipe.close()
        self._loop.call_soon_threadsafe(self._end)

    def _write(self, pipe: Connection) -> None:
        try:
            while (message := self._to_say.get()) is not None:
                pipe.send_bytes(message.model_dump_json().encode())
        except OSError:
            return  # it has ended, which the other direction tells

    def _take(self, message: FromDoor) -> None:
        if not self._has_begun and not self._is_shut:
            self._has_begun = True
            self._begun()
        if isinstance(message, Alive):
            return
        page = self._pages.get(message.page)
        if page is None and isinstance(message, Said):
            page = self._pages[message.page] = DistantPage(message.page, self._say)
            meeting = self._loop.create_task(self._meet(page))
            self._meetings.add(meeting)
            meeting.add_done_callback(self._meetings.discard)
        if page is not None:
            page.hear(message)
        if isinstance(message, Left):
            self._pages.pop(message.page, None)

    def _end(self) -> None:
        self._looking.cancel()
        for number, page in self._pages.items():
            page.hear(Left(page=number))
        self._pages.clear()
        self._over(self)
