"""What engine, console and page say to each other: typed, versioned, refused where it is wrong."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

VERSION = 1
"""Raised when a message changes its meaning; a page of another version is told to load again."""
LONGEST_MESSAGE = 4096
"""Bytes; a page has nothing longer to say."""


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


class Ask(_Message):
    """A command without a value."""

    type: Literal["start", "finish", "halt", "pause", "resume", "faster", "slower"]


class AskSpeed(_Message):
    """Take up a speed."""

    type: Literal["speed"]
    speed_hz: float = Field(ge=0.0, le=10.0)


class AskPreset(_Message):
    """Make the next set after a preset."""

    type: Literal["preset"]
    name: str = Field(max_length=200)


class Hello(_Message):
    """The first message of a page."""

    type: Literal["hello"]
    version: int
    token: str = Field(max_length=200)


class Ping(_Message):
    """Asks for the host clock."""

    type: Literal["ping"]
    sent_ms: float


Asked = Ask | AskSpeed | AskPreset
FromPage = Hello | Ping | Asked
PAGE_MESSAGES: TypeAdapter[FromPage] = TypeAdapter(Annotated[FromPage, Field(discriminator="type")])


class Pong(_Message):
    """Answers a ping."""

    type: Literal["pong"] = "pong"
    sent_ms: float
    host_s: float


class SegmentShown(_Message):
    """A stretch of constant speed."""

    start_s: float
    start_phase: float
    sweeps_per_s: float


class CourseShown(_Message):
    """The set that is being given, as far as the page draws and counts it."""

    segments: tuple[SegmentShown, ...]
    end_sweep: int | None
    appear_s: float
    leave_s: float | None
    fade_in_s: float
    fade_out_s: float


class LookShown(_Message):
    """How the client's screen looks, and how the target moves over it."""

    shown: bool
    colour: str
    background: str
    diameter: float
    profile: str
    path: str
    width: float
    aspect: float
    """Width of the client's screen against its height."""


class LengthShown(_Message):
    """What a set comes to, at the speed in force."""

    passes: float
    sweeps: int
    seconds: float


class OutputsShown(_Message):
    """State of each output in one word."""

    eyes: str
    ears: str
    hands: str


class PresetShown(_Message):
    """A preset to choose; one that cannot be read says why in `about`."""

    name: str
    about: str
    usable: bool


class Told(_Message):
    """A sentence for the therapist, numbered so that each is shown once."""

    number: int
    text: str


class State(_Message):
    """The whole state of the session: the last one is all that counts."""

    type: Literal["state"] = "state"
    version: int = VERSION
    number: int
    host_s: float
    state: str
    speed_hz: float
    slowest_hz: float
    fastest_hz: float
    passes_done: float
    length: LengthShown
    sets_begun: int
    course: CourseShown | None
    look: LookShown
    outputs: OutputsShown
    sync: str
    preset: str
    next_preset: str
    presets: tuple[PresetShown, ...]
    told: tuple[Told, ...]


class Gone(_Message):
    """The engine has ended: as it was asked to, or not."""

    type: Literal["gone"] = "gone"
    in_order: bool


class Pages(_Message):
    """How many pages have shown the token and are connected now."""

    type: Literal["pages"] = "pages"
    count: int


FromConsole = Pages | Asked
CONSOLE_MESSAGES: TypeAdapter[FromConsole] = TypeAdapter(
    Annotated[FromConsole, Field(discriminator="type")]
)
FromEngine = State | Gone
ENGINE_MESSAGES: TypeAdapter[FromEngine] = TypeAdapter(
    Annotated[FromEngine, Field(discriminator="type")]
)
