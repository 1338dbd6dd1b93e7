"""Where everything goes that a page asks for, and that the engine says."""

from collections.abc import Callable

from bilateral.console.bench import Workbench
from bilateral.console.messages import (
    Asked,
    AskedOfBench,
    AskedOfDoor,
    AskedOfEngine,
    FromEngine,
    Gone,
    PresetText,
    Refused,
    State,
)
from bilateral.console.pages import Audience
from bilateral.console.phonedoor import PhoneDoor


class Switchboard:
    """Passes each message on. Belongs to the server's event loop; nothing it calls may wait."""

    def __init__(
        self,
        bench: Workbench,
        door: PhoneDoor,
        audience: Audience,
        to_engine: Callable[[AskedOfEngine], None],
    ) -> None:
        self._bench = bench
        self._door = door
        self._audience = audience
        self._to_engine = to_engine
        self._gone = False

    def take(self, asked: Asked) -> Refused | PresetText | None:
        """Have a known page's wish done; what it is answered, if anything."""
        if isinstance(asked, AskedOfBench):
            return self._bench.take(asked)
        if isinstance(asked, AskedOfDoor):
            return self._door.take(asked)
        if not self._gone:
            self._to_engine(asked)
            self._bench.note(asked)
        return None

    def hear(self, message: FromEngine) -> None:
        """Show every page what the engine says."""
        self._gone = self._gone or isinstance(message, Gone)
        self._audience.tell(message)
        if isinstance(message, State):
            self._bench.hear(message)
