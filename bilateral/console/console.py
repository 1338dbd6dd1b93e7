"""The console as one piece: its bench, its two doors, and the server's thread."""

import asyncio
import socket
import threading
from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from starlette.types import ASGIApp

from bilateral.console.addresses import local_addresses
from bilateral.console.bench import Workbench
from bilateral.console.doormemory import DoorMemory
from bilateral.console.doors import Place
from bilateral.console.engineside import Said
from bilateral.console.files import IMPORT, PHOTO, FileDesk
from bilateral.console.lan import LanServer
from bilateral.console.messages import AddressShown, Alive, FromConsole, FromEngine, Keep, Refused
from bilateral.console.outset import Outset
from bilateral.console.pages import Audience
from bilateral.console.phonedoor import PhoneDoor
from bilateral.console.reception import Reception
from bilateral.console.site import phone_site, therapist_site
from bilateral.console.switchboard import Switchboard
from bilateral.console.therapistdoor import TherapistDoor
from bilateral.console.web import WebServer
from bilateral.loading.importing import read_import

BEAT_S = 0.5


class _Memory(BaseModel):
    """What the engine keeps for the next console, should this one die."""

    model_config = ConfigDict(frozen=True)

    bench: str = ""
    door: DoorMemory = DoorMemory()


class Console:
    """`start` and `stop` are for the thread that made it; `tell` for any.

    `to_engine` is called on the server's thread and must return at once.
    """

    def __init__(
        self,
        listener: socket.socket,
        token: str,
        outset: Outset,
        memory: str,
        to_engine: Callable[[FromConsole], None],
        *,
        user_file: Path | None = None,
        addresses: Callable[[], tuple[AddressShown, ...]] = local_addresses,
    ) -> None:
        self.port: int = listener.getsockname()[1]
        self._listener = listener
        self._to_engine = to_engine
        kept = _Memory.model_validate_json(memory) if memory else _Memory()
        self._bench_memory, self._door_memory = kept.bench, kept.door
        self._audience = Audience(to_engine)
        self._bench = Workbench(
            outset, self._say, self._audience.tell, kept.bench, user_file=user_file
        )
        self._door = PhoneDoor(
            self._audience,
            LanServer(self._phone_site, kept.door.port),
            self._keep,
            kept.door,
            addresses=addresses,
        )
        self._switchboard = Switchboard(self._bench, self._door, self._audience, to_engine)
        # Who loads the page again wants to see the folders as they are now.
        door = TherapistDoor(self._audience, token, self._bench.look_round)
        reception = Reception(door, self._switchboard.take)
        desk = FileDesk(token, {IMPORT: self._import, PHOTO: self._add_photo})
        self._server = WebServer(therapist_site(reception, desk, self.port))
        self._loop: asyncio.AbstractEventLoop
        self._runs = threading.Event()
        self._thread = threading.Thread(target=self._run, name="console-server", daemon=True)

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()
        self._runs.wait()

    def tell(self, message: FromEngine) -> None:
        """Pass on what the engine says."""
        self._loop.call_soon_threadsafe(self._switchboard.hear, message)

    def stop(self) -> None:
        """Close every connection and end the thread."""
        self._server.stop()
        self._thread.join()

    def _run(self) -> None:
        try:
            # Windows' usual loop ties a listening socket to itself for as long as anybody holds it,
            # and the engine holds this one: the next console could accept nothing on it.
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(self._serve())
        finally:
            self._runs.set()  # or nobody would learn that it could not begin

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._audience.tell(self._bench.guide)
        self._audience.tell(self._bench.shown)
        self._door.begin(self._door_memory.address)
        self._runs.set()
        beating = asyncio.create_task(self._beat())
        await self._server.serve(self._listener)
        beating.cancel()
        await self._door.end()

    async def _beat(self) -> None:
        """Say again and again that pages are heard here: on their own thread, or it would lie."""
        while True:
            self._to_engine(Alive())
            await asyncio.sleep(BEAT_S)

    def _phone_site(self, place: Place) -> ASGIApp:
        return phone_site(Reception(self._door, self._switchboard.take), place)

    def _say(self, message: Said) -> None:
        if isinstance(message, Keep):
            self._bench_memory = message.memory
            self._keep()
        else:
            self._to_engine(message)

    def _keep(self) -> None:
        memory = _Memory(bench=self._bench_memory, door=self._door.memory())
        self._to_engine(Keep(memory=memory.model_dump_json()))

    async def _import(self, name: str, content: bytes) -> Refused | str:
        imported = await asyncio.to_thread(read_import, name, content)
        return self._bench.take_in(imported)

    async def _add_photo(self, name: str, content: bytes) -> Refused | str:
        added = await asyncio.to_thread(self._bench.add_photo, name, content)
        if isinstance(added, str):
            self._bench.look_again()
        return added
