"""The second listening socket, for phones: there only while it is asked for, at one address."""

import asyncio
import errno
import socket
import time
from collections.abc import Callable
from contextlib import suppress

from bilateral.console.doors.close_codes import COME_AGAIN, DOOR_SHUT
from bilateral.console.doors.guard import ServedAddress
from bilateral.console.phones.door_link import DoorLink, Meet, StartDoor, start_door_process

FAREWELL_S = 2.0
SHORT_LIFE_S = 2.0
PAUSE_S, LONG_PAUSE_S = 0.5, 5.0
"""Until another process takes the place of one that has ended, and of one that soon ended."""


class PhoneServer:
    """Opens and shuts. Belongs to an event loop; `meet` serves each page that comes.

    What listens is a process of its own, and one that ends is replaced. The socket is held here, so
    phones find it again, and while none serves they wait. The port stays the same for as long as
    it can. `changed` is called when `is_down` has changed.
    """

    def __init__(self, meet: Meet, port: int = 0, start: StartDoor = start_door_process) -> None:
        self.place: ServedAddress | None = None
        self.port = port
        self.is_down = False
        """Whether what served has ended, and the next one has not begun."""
        self.changed: Callable[[], None] = lambda: None
        self._meet = meet
        self._start = start
        self._listener: socket.socket | None = None
        self._began_s = 0.0
        self._link: DoorLink | None = None
        self._ending: set[DoorLink] = set()
        self._all_ended = asyncio.Event()
        self._again: asyncio.TimerHandle | None = None

    @property
    def address(self) -> str | None:
        """Where it is open."""
        return None if self.place is None else self.place.names[0]

    def open(self, address: str) -> None:
        """Listen at this address, and there only. Raises OSError."""
        self._listener = self._bind(address)
        self.port = self._listener.getsockname()[1]
        self.place = ServedAddress((address,), self.port)
        self._begin(self._listener)

    def shut(self, code: int = DOOR_SHUT) -> None:
        """Listen no more, and send everybody away with this code."""
        if self._again is not None:
            self._again.cancel()
        if self._link is not None:
            self._ending.add(self._link)
            self._link.shut(code)
        if self._listener is not None:
            with suppress(OSError):  # where a system cannot do that, the process does it
                self._listener.shutdown(socket.SHUT_RDWR)
            if self._link is None:
                self._listener.close()
        self.place, self._listener, self._link, self._again = None, None, None, None
        self.is_down = False

    async def close(self) -> None:
        """Shut, and wait until all is gone."""
        self.shut(COME_AGAIN)
        with suppress(TimeoutError):
            async with asyncio.timeout(FAREWELL_S):
                await self._end_of_all()
        for link in self._ending:
            link.kill()
        await self._end_of_all()

    async def _end_of_all(self) -> None:
        while self._ending:
            self._all_ended.clear()
            await self._all_ended.wait()

    def _begin(self, listener: socket.socket) -> None:
        self._again = None
        self._began_s = time.monotonic()
        self._link = DoorLink(
            listener, self._start, self._meet, begun=self._serves, over=self._over
        )

    def _serves(self) -> None:
        if self.is_down:
            self.is_down = False
            self.changed()

    def _over(self, link: DoorLink) -> None:
        if link in self._ending:
            self._ending.discard(link)
            link.let_go()
            self._all_ended.set()
            return
        self._link = None
        self.is_down = True
        is_short = time.monotonic() - self._began_s < SHORT_LIFE_S
        pause_s = LONG_PAUSE_S if is_short else PAUSE_S
        if self._listener is not None:
            loop = asyncio.get_running_loop()
            self._again = loop.call_later(pause_s, self._begin, self._listener)
        self.changed()

    def _bind(self, address: str) -> socket.socket:
        try:
            return socket.create_server((address, self.port))
        except OSError as trouble:
            if trouble.errno != errno.EADDRINUSE or self.port == 0:
                raise
            return socket.create_server((address, 0))
