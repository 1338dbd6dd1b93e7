"""Where everything goes that a page asks for, and that the engine says."""

from bilateral.console.clients import Clients
from bilateral.console.engine_link import EngineLink
from bilateral.console.messages import (
    Asked,
    AskedOfPairing,
    AskedOfWorkspace,
    FromEngine,
    Gone,
    PresetText,
    Refused,
    SessionState,
)
from bilateral.console.phone_access import PhoneAccess
from bilateral.console.workspace import Workspace


class Dispatcher:
    """Passes each message on. Belongs to the server's event loop; nothing it calls may wait."""

    def __init__(
        self,
        workspace: Workspace,
        door: PhoneAccess,
        clients: Clients,
        engine: EngineLink,
    ) -> None:
        self._workspace = workspace
        self._phone_access = door
        self._clients = clients
        self._engine = engine
        self._gone = False

    def take(self, asked: Asked) -> Refused | PresetText | None:
        """Have a known page's wish done; what it is answered, if anything."""
        if isinstance(asked, AskedOfWorkspace):
            return self._workspace.take(asked)
        if isinstance(asked, AskedOfPairing):
            return self._phone_access.take(asked)
        if not self._gone:
            self._engine.ask(asked)
        return None

    def hear(self, message: FromEngine) -> None:
        """Show every page what the engine says."""
        self._gone = self._gone or isinstance(message, Gone)
        self._clients.tell(message)
        if isinstance(message, SessionState):
            self._workspace.hear(message)
