"""What the console's process and the engine's say to each other."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bilateral.console.messages.door_messages import Alive
from bilateral.console.messages.from_engine import Devices, Gone, SessionState
from bilateral.console.messages.from_page import AskedOfEngine
from bilateral.console.messages.message import WHEN_NEEDED, Message
from bilateral.settings import LaidSettings


class Pages(Message):
    """How many pages have shown their token and are connected now."""

    type: Literal["pages"] = "pages"
    count: int


class WantsKey(Message):
    """A page was opened by an address that had been used: there is to be another one."""

    type: Literal["wants-key"] = "wants-key"


class PageKey(Message):
    """The key that now lets a page in, once."""

    type: Literal["page-key"] = "page-key"
    key: str


class Writing(Message):
    """The console has closed, and still writes what was asked for: said again and again."""

    type: Literal["writing"] = "writing"


class Use(Message):
    """Make the set after these settings: at once, or (not `live`) from the next set on."""

    type: Literal["use"] = "use"
    name: str
    settings: LaidSettings
    """Of a Settings: whoever hears them does not wait for its checks, as halts come behind."""
    live: bool
    keeps_speed: bool
    """Whether the set stays as fast as it is, whatever speed these settings have."""


class Numbered(Message):
    """What the engine is to do. Numbers go up by one, from one console to the next as well."""

    type: Literal["numbered"] = "numbered"
    number: int
    asked: Annotated[AskedOfEngine | Use, Field(discriminator="type")]


class Keep(Message):
    """Give this back to the next console, should this one die."""

    type: Literal["keep"] = "keep"
    memory: str


FromConsole = Pages | Alive | WantsKey | Writing | Numbered | Keep
CONSOLE_MESSAGES: TypeAdapter[FromConsole] = TypeAdapter(
    Annotated[FromConsole, Field(discriminator="type")], config=WHEN_NEEDED
)
FromEngine = SessionState | Devices | PageKey | Gone
ENGINE_MESSAGES: TypeAdapter[FromEngine] = TypeAdapter(
    Annotated[FromEngine, Field(discriminator="type")], config=WHEN_NEEDED
)
