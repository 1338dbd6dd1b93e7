"""The console as one piece: its workspace, its two doors, and the server's thread."""

import asyncio
import socket
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from bilateral.console.calm.card_routes import CardRoutes
from bilateral.console.calm.desk import CalmDesk
from bilateral.console.calm.home_desk import HomeDesk, StartWriting
from bilateral.console.calm.home_process import start_home_process
from bilateral.console.dispatcher import Dispatcher
from bilateral.console.doors.clients import Clients, PageConnection
from bilateral.console.doors.conversation import Conversations
from bilateral.console.doors.server import WebServer
from bilateral.console.doors.therapist_access import TherapistAccess, TherapistMemory
from bilateral.console.doors.uploads import IMPORT, PHOTO, SOUND, TakeFile, Uploads
from bilateral.console.messages import (
    AddressShown,
    Alive,
    AskChange,
    FromConsole,
    FromEngine,
    HaltDoorShown,
    Keep,
    PageKey,
    Refused,
    WantsKey,
    WorkspaceShown,
    Writing,
)
from bilateral.console.phones.access import PhoneAccess
from bilateral.console.phones.door_link import StartDoor, start_door_process
from bilateral.console.phones.network_addresses import local_addresses
from bilateral.console.phones.pairing_memory import PairingMemory
from bilateral.console.phones.server import PhoneServer
from bilateral.console.record.desk import RecordDesk
from bilateral.console.record.opening import wish_of
from bilateral.console.record.routes import RecordRoutes
from bilateral.console.sitting_keeper import SittingKeeper
from bilateral.console.therapist_routes import therapist_site
from bilateral.console.work_queue import WorkQueue
from bilateral.console.workspace.engine_link import EngineLink
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.console.workspace.preset_list import OwnFile
from bilateral.console.workspace.workspace import Workspace
from bilateral.loading import user_file_path
from bilateral.loading.importing import read_import

BEAT_S = 0.5


_Kept = str | PairingMemory | TherapistMemory


class _Memory(BaseModel):
    """What the engine keeps for the next console, should this one die."""

    model_config = ConfigDict(frozen=True)

    workspace: str = ""
    sitting: str = ""
    record: str = ""
    door: PairingMemory = PairingMemory()
    therapist: TherapistMemory = TherapistMemory()


class Console:
    """`start` and `stop` are for the thread that made it; `tell` for any.

    `to_engine` is called on the server's thread and must return at once. `last_number` is that of
    the last thing that the console before this one asked of the engine. `key` is the one that lets
    a page in.
    """

    def __init__(
        self,
        listener: socket.socket,
        key: str,
        first_choice: FirstChoice,
        memory: str,
        to_engine: Callable[[FromConsole], None],
        *,
        last_number: int = 0,
        halt_door: HaltDoorShown | None = None,
        user_file: Path | None = None,
        addresses: Callable[[], tuple[AddressShown, ...]] = local_addresses,
        start_door: StartDoor = start_door_process,
        start_writing: StartWriting = start_home_process,
    ) -> None:
        self.port: int = listener.getsockname()[1]
        self._listener = listener
        self._to_engine = to_engine
        kept = _Memory.model_validate_json(memory) if memory else _Memory()
        self._kept = kept
        self._keeping = threading.Lock()
        self._work = WorkQueue()
        self._clients = Clients(to_engine, halt_door)
        engine = EngineLink(to_engine, last_number)
        self._calm = CalmDesk(
            (user_file or user_file_path()).parent,
            lambda shown: self._work.on_loop(lambda: self._clients.tell(shown)),
        )
        self._workspace = Workspace(
            *(first_choice, engine, self._keep_workspace, self._show_workspace, kept.workspace),
            user_file=user_file,
        )
        self._phone_access = PhoneAccess(
            self._clients,
            PhoneServer(self._meet_phone, kept.door.port, start_door),
            self._keep_door,
            kept.door,
            addresses=addresses,
        )
        self._record = RecordDesk(
            self._clients.tell,
            lambda memory: self._keep(record=memory),
            self._work.on_loop,
            kept.record,
            switch_on=self._switch_record_on,
        )
        self._sitting = SittingKeeper(
            self._clients.tell,
            lambda memory: self._keep(sitting=memory, record=self._record.memory),
            lambda: self._work.note(self._workspace.begin_anew),
            kept.sitting,
            [self._record.listen],
        )
        self._home = HomeDesk(self._clients.tell, self._work.on_loop, start_writing)
        self._dispatcher = Dispatcher(
            *(self._workspace, self._phone_access, self._clients, engine, self._work),
            *(self._calm, self._sitting, self._record, self._home),
        )
        self._access = TherapistAccess(
            *(self._clients, key, kept.therapist),
            # Who loads the page again wants to see the folders as they are now.
            came=self._look_round,
            changed=lambda memory: self._keep(therapist=memory),
            want_key=lambda: to_engine(WantsKey()),
        )
        conversations = Conversations(self._access, self._dispatcher.take)
        take: dict[str, TakeFile] = {
            IMPORT: self._import,
            PHOTO: partial(self._add_file, "photo"),
            SOUND: partial(self._add_file, "sound"),
        }
        uploads = Uploads(
            *(self._access.knows, take, (user_file or user_file_path()).parent),
            added=lambda: self._work.done(self._workspace.look_again),
            made=lambda: self._home.file,
        )
        cards = CardRoutes(
            *(self._access.knows, (user_file or user_file_path()).parent),
            changed=lambda: self._work.done(self._calm.look_round),
        )
        self._phones = Conversations(self._phone_access, self._dispatcher.take)
        record = RecordRoutes(self._access.knows, self._record)
        site = therapist_site(
            *(conversations.receive, uploads, cards, record, self.port, halt_door)
        )
        self._server = WebServer(site)
        self._loop: asyncio.AbstractEventLoop
        self._runs = threading.Event()
        self._thread = threading.Thread(target=self._run, name="console-server", daemon=True)

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()
        self._runs.wait()

    def tell(self, message: FromEngine) -> None:
        """Pass on what the engine says."""
        if isinstance(message, PageKey):
            self._loop.call_soon_threadsafe(self._access.take_key, message.key)
        else:
            self._loop.call_soon_threadsafe(self._dispatcher.hear, message)

    def stop(self) -> None:
        """Close every connection and end the thread, once all is written that was asked for."""
        self._server.stop()
        self._thread.join()
        while not self._work.finish(BEAT_S):
            self._to_engine(Writing())
        while not self._record.finish(BEAT_S):
            self._to_engine(Writing())
        self._home.end()  # last: it may take a while, and nothing that was said may wait for it

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
        self._work.begin()
        self._work.note(self._home.look_round)
        self._clients.tell(self._workspace.form)
        self._clients.tell(self._workspace.shown)
        self._calm.hear(self._workspace.shown)
        self._clients.tell(self._calm.shown)
        self._sitting.show_what_there_is()
        self._record.set_up(wish_of(self._workspace.shown.values))
        self._phone_access.begin(self._kept.door.address)
        self._runs.set()
        beating = asyncio.create_task(self._beat())
        await self._server.serve(self._listener)
        beating.cancel()
        await self._phone_access.end()

    async def _beat(self) -> None:
        """Say again and again that pages are heard here: on their own thread, or it would lie."""
        while True:
            self._to_engine(Alive())
            self._record.beat()
            await asyncio.sleep(BEAT_S)

    async def _meet_phone(self, phone: PageConnection) -> None:
        await self._phones.receive(phone)

    def _look_round(self) -> None:
        self._work.note(self._workspace.look_round)
        self._work.note(self._calm.look_round)

    def _show_workspace(self, shown: WorkspaceShown) -> None:
        self._work.on_loop(lambda: self._take_up(shown))
        self._calm.hear(shown)

    def _take_up(self, shown: WorkspaceShown) -> None:
        self._clients.tell(shown)
        self._record.set_up(wish_of(shown.values))

    def _switch_record_on(self) -> None:
        wanted = AskChange(type="change", section="record", field="on", value=True)
        self._work.ask(partial(self._workspace.take, wanted), lambda _: None)

    def _keep_workspace(self, memory: str) -> None:
        self._keep(workspace=memory)

    def _keep_door(self) -> None:
        self._keep(door=self._phone_access.memory())

    def _keep(self, **changed: _Kept) -> None:
        with self._keeping:  # the workspace has a thread of its own
            self._kept = self._kept.model_copy(update=changed)
            self._to_engine(Keep(memory=self._kept.model_dump_json()))

    async def _import(self, name: str, content: bytes) -> Refused | str:
        imported = await asyncio.to_thread(read_import, name, content)
        return await self._work.done(self._workspace.take_in, imported)

    async def _add_file(self, kind: OwnFile, name: str, content: bytes) -> Refused | str:
        added = await asyncio.to_thread(self._workspace.add_file, kind, name, content)
        if isinstance(added, str):
            await self._work.done(self._workspace.look_again)
        return added
