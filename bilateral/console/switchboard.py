"""Where everything goes that a page asks for, and that the engine says."""

from collections.abc import Callable
from typing import Protocol

from bilateral.console.messages import (
    Ask,
    Asked,
    AskedOfBench,
    AskedOfDoor,
    AskedOfEngine,
    AskSpeed,
    FromEngine,
    Gone,
    PresetText,
    Refused,
    State,
)
from bilateral.console.pages import Audience

SPEED_ASKS = {"faster", "slower"}


class Bench(Protocol):
    """What is chosen for the set, as far as it is asked from here."""

    def take(self, asked: AskedOfBench) -> Refused | PresetText | None:
        """Do what is asked, or say why not."""

    def note(self, asked: AskedOfEngine) -> None:
        """A speed is asked of the engine."""

    def hear(self, state: State) -> None:
        """The engine is in this state."""


class PhoneDoor(Protocol):
    """The door for phones, as far as it is asked from here."""

    def take(self, asked: AskedOfDoor) -> Refused | None:
        """Do what is asked, or say why not."""


class Switchboard:
    """Passes each message on. Belongs to the server's event loop; nothing it calls may wait."""

    def __init__(
        self,
        bench: Bench,
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
            if isinstance(asked, AskSpeed) or (isinstance(asked, Ask) and asked.type in SPEED_ASKS):
                self._bench.note(asked)
            self._to_engine(asked)
        return None

    def hear(self, message: FromEngine) -> None:
        """Show every page what the engine says."""
        self._gone = self._gone or isinstance(message, Gone)
        if isinstance(message, State):
            self._bench.hear(message)
        self._audience.tell(message)
