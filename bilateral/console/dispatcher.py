"""Where everything goes that a page asks for, and that the engine says."""

from collections.abc import Callable
from functools import partial

from bilateral.console.calm.desk import CalmDesk
from bilateral.console.calm.home_desk import HomeDesk
from bilateral.console.doors.clients import Clients
from bilateral.console.messages import (
    Ask,
    Asked,
    AskedOfCalm,
    AskedOfEngine,
    AskedOfHome,
    AskedOfPairing,
    AskedOfRecord,
    AskedOfSitting,
    AskedOfWorkspace,
    AskNewPreset,
    AskPreset,
    AskPresetCopy,
    AskSession,
    Devices,
    Gone,
    OfWorkspace,
    PresetDone,
    SessionState,
    ToOnePage,
)
from bilateral.console.phones.access import PhoneAccess
from bilateral.console.record.desk import RecordDesk
from bilateral.console.sitting_keeper import SittingKeeper
from bilateral.console.work_queue import WorkQueue
from bilateral.console.workspace.engine_link import EngineLink
from bilateral.console.workspace.workspace import Workspace

HALTING = ("halt", "ground")
CALMING = ("finish", "pause")
"""They depend on nothing that is chosen, so they pass what is still being chosen."""


class Dispatcher:
    """Passes each message on. Belongs to the server's event loop; nothing it calls may wait.

    The workspace is the work queue's, as it writes files. What depends on what is chosen there
    comes to the engine after it; a halt passes it, and takes with it what waits there to begin.
    """

    def __init__(
        self,
        workspace: Workspace,
        door: PhoneAccess,
        clients: Clients,
        engine: EngineLink,
        work: WorkQueue,
        calm: CalmDesk,
        sitting: SittingKeeper,
        record: RecordDesk,
        home: HomeDesk,
    ) -> None:
        self._home = home
        self._record = record
        self._sitting = sitting
        self._workspace = workspace
        self._phone_access = door
        self._clients = clients
        self._engine = engine
        self._work = work
        self._calm = calm
        self._waiting = 0
        """Of what is asked of the engine, this much waits for what is being chosen."""
        self._halts = 0
        self._gone = False

    def take(self, asked: Asked, answer: Callable[[ToOnePage], None]) -> None:
        """Have a known page's wish done; `answer` is called with what it is to be told."""

        def tell(told: OfWorkspace | None) -> None:
            said = _done(asked) if told is None else told
            if said is not None:
                answer(said)

        if isinstance(asked, AskedOfWorkspace):
            self._work.ask(partial(self._workspace.take, asked), tell)
        elif isinstance(asked, AskedOfCalm):
            self._work.note(partial(self._calm.take, asked))
        elif isinstance(asked, AskedOfHome):
            self._work.ask(lambda: self._workspace.shown.values, partial(self._home.take, asked))
        elif isinstance(asked, AskedOfPairing):
            tell(self._phone_access.take(asked))
        elif isinstance(asked, AskedOfSitting):
            self._sitting.take(asked)
        elif isinstance(asked, AskedOfRecord):
            self._record.take(asked, answer)
        elif not self._gone:
            self._ask(asked)

    def hear(self, message: SessionState | Devices | Gone) -> None:
        """Show every page what the engine says."""
        self._gone = self._gone or isinstance(message, Gone)
        self._clients.tell(message)
        if isinstance(message, SessionState):
            if message.halts != self._halts:
                self._halts = message.halts
                self._engine.note_halt()
            self._sitting.hear(message)
            self._record.hear(message)
            self._home.hear(message)
            self._work.note(partial(self._workspace.hear, message))

    def _ask(self, asked: AskedOfEngine) -> None:
        if isinstance(asked, AskSession) and asked.type == "screened":
            self._record.note_screening()
        word = asked.type if isinstance(asked, Ask) else ""
        passes = word in HALTING or (word in CALMING and not self._waiting)
        if passes or not self._work.is_busy:
            self._engine.ask(asked)
            return
        self._waiting += 1
        self._work.ask(partial(self._engine.ask, asked, halts=self._engine.halts), self._count)

    def _count(self, _number: int | None) -> None:
        self._waiting -= 1


def _done(asked: Asked) -> PresetDone | None:
    """What is said of something that is done and has no other answer."""
    return PresetDone() if isinstance(asked, AskPreset | AskNewPreset | AskPresetCopy) else None
