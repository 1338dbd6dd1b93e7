"""What engine, console and page say to each other: typed, versioned, refused where it is wrong.

Three kinds of speakers: the engine; the console, which serves the pages; and pages, of which one
kind is the therapist's own and the other a paired phone. `RIGHTS` says who may ask for what.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from bilateral.settings import Settings

VERSION = 2
"""Raised when a message changes its meaning; a page of another version is told to load again."""
LONGEST_MESSAGE = 4096
"""Bytes; a page has nothing longer to say. Files come by a route of their own."""

Value = bool | int | float | str | None
Values = Mapping[str, Mapping[str, Value]]
"""Settings by section and field."""
PresetName = Annotated[str, Field(min_length=1, max_length=200)]


class Role(StrEnum):
    """Who a page is."""

    THERAPIST = "therapist"
    PHONE = "phone"


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


# --- What a page says.


class Hello(_Message):
    """The first message of a page that has a token."""

    type: Literal["hello"]
    version: int
    token: str = Field(max_length=200)


class Pair(_Message):
    """The first message of a phone that has read the key off the therapist's screen."""

    type: Literal["pair"]
    version: int
    key: str = Field(max_length=200)
    device: str = Field(max_length=60)
    """What the phone calls itself."""


class Ping(_Message):
    """Asks for the host clock."""

    type: Literal["ping"]
    sent_ms: float


class Ask(_Message):
    """A command without a value."""

    type: Literal["start", "finish", "halt", "pause", "resume", "faster", "slower"]


class AskSpeed(_Message):
    """Take up a speed."""

    type: Literal["speed"]
    speed_hz: float = Field(ge=0.0, le=10.0)


class AskChange(_Message):
    """Give a setting another value; None leaves it out."""

    type: Literal["change"]
    section: str = Field(max_length=40)
    field: str = Field(max_length=40)
    value: Annotated[str, Field(max_length=300)] | bool | int | float | None


class AskReset(_Message):
    """Give a setting, or a whole section (field None), the value it has in the preset.

    What of a section belongs to the room stays, unless all of it does.
    """

    type: Literal["reset"]
    section: str = Field(max_length=40)
    field: str | None = Field(max_length=40)


class AskBench(_Message):
    """Take back the last change, or all of them since the preset was chosen."""

    type: Literal["undo", "revert"]


class AskPreset(_Message):
    """Choose, read or delete a preset."""

    type: Literal["preset", "preset-text", "preset-delete"]
    name: PresetName


class AskNewPreset(_Message):
    """Put what is chosen now under a name; a preset of one's own is replaced only if so asked."""

    type: Literal["preset-save"]
    name: PresetName
    replace: bool


class AskPresetCopy(_Message):
    """Copy a preset, or give one of one's own another name."""

    type: Literal["preset-duplicate", "preset-rename"]
    name: PresetName
    new_name: PresetName


class AskCheck(_Message):
    """Give one cue on one side of one output."""

    type: Literal["check"]
    output: Literal["eyes", "ears", "hands"]
    side: Literal["left", "right"]


class AskMetronome(_Message):
    """Give all outputs together, slowly, until it is stopped, to set their latencies."""

    type: Literal["metronome"]
    on: bool


class AskRoom(_Message):
    """Show each monitor its number; look for devices again; close the session."""

    type: Literal["numbers", "look-again", "close"]


class AskPairing(_Message):
    """Open the door for a phone on one of this computer's addresses, or shut it (None)."""

    type: Literal["pairing"]
    address: str | None = Field(max_length=60)


class AskPhone(_Message):
    """Let a waiting phone in, refuse it, or send a paired one away."""

    type: Literal["phone-accept", "phone-refuse", "phone-revoke"]
    number: int


AskedOfEngine = Ask | AskSpeed | AskCheck | AskMetronome | AskRoom
AskedOfBench = AskChange | AskReset | AskBench | AskPreset | AskNewPreset | AskPresetCopy
AskedOfDoor = AskPairing | AskPhone
Asked = AskedOfEngine | AskedOfBench | AskedOfDoor
FromPage = Hello | Pair | Ping | Asked
PAGE_MESSAGES: TypeAdapter[FromPage] = TypeAdapter(Annotated[FromPage, Field(discriminator="type")])

RIGHTS: Mapping[Role, tuple[type[_Message], ...]] = {
    Role.THERAPIST: (
        *(Ping, Ask, AskSpeed, AskCheck, AskMetronome, AskRoom),
        *(AskChange, AskReset, AskBench, AskPreset, AskNewPreset, AskPresetCopy),
        *(AskPairing, AskPhone),
    ),
    Role.PHONE: (Ping, Ask, AskSpeed),
}
"""What each kind of page may say once it is known."""


# --- What the console says to a page.


class Pong(_Message):
    """Answers a ping."""

    type: Literal["pong"] = "pong"
    sent_ms: float
    host_s: float


class Welcome(_Message):
    """The page is known; the first message it gets."""

    type: Literal["welcome"] = "welcome"
    role: Role
    version: int = VERSION


class Refused(_Message):
    """What was asked for last is not done; the words say why and what to do."""

    type: Literal["refused"] = "refused"
    asked: str
    section: str = ""
    field: str = ""
    text: str


class PresetText(_Message):
    """A preset as it stands in its file; for the page that asked."""

    type: Literal["preset-text"] = "preset-text"
    name: str
    text: str
    values: Values = {}
    """What its settings come to, for a preview; empty where it cannot be read."""


class SettingShown(_Message):
    """One setting and what it may be."""

    section: str
    field: str
    kind: Literal["switch", "number", "choice", "colour", "photo", "text"]
    unit: str
    lowest: float | None
    highest: float | None
    is_whole: bool
    choices: tuple[str, ...]
    usual: Value
    is_optional: bool
    of_the_room: bool
    """Kept in the therapist's own file; all else belongs to the set, and is kept in presets."""


class Guide(_Message):
    """Every setting there is; sent once."""

    type: Literal["guide"] = "guide"
    settings: tuple[SettingShown, ...]


class PresetShown(_Message):
    """A preset to choose; one that cannot be read says why in `problem`."""

    name: str
    about: str
    is_own: bool
    problem: str


class Bench(_Message):
    """What is chosen for the set, whole; sent at each change. For therapists' pages."""

    type: Literal["bench"] = "bench"
    number: int
    preset: str
    values: Values
    stored: Values
    """The same settings as the preset has them."""
    undo: str
    """What would be taken back: "section.field", a whole "section", or the name of a preset that
    was chosen or gone back to; "" for nothing."""
    presets: tuple[PresetShown, ...]
    photos: tuple[str, ...]
    problem: str = ""
    """What of the therapist's own could not be read when the session opened, and why."""


class AddressShown(_Message):
    """One way into this computer."""

    address: str
    name: str


class PhoneShown(_Message):
    """A phone: `words` while it waits to be let in, "" once it is paired."""

    number: int
    device: str
    words: str
    connected: bool


class Pairing(_Message):
    """The door for phones, whole; sent at each change. For therapists' pages."""

    type: Literal["pairing"] = "pairing"
    addresses: tuple[AddressShown, ...]
    open_at: str | None
    """Address at which phones may come in now."""
    link: str
    """What the picture says: the page's address with the key; "" where no key is valid."""
    picture: tuple[str, ...]
    """Rows of 0 and 1."""
    valid_until_s: float
    """Host time."""
    phones: tuple[PhoneShown, ...]
    problem: str


class PairWaiting(_Message):
    """To a phone: show these words until the therapist has let it in."""

    type: Literal["pair-waiting"] = "pair-waiting"
    words: str


class Paired(_Message):
    """To a phone: say hello with this token from now on."""

    type: Literal["paired"] = "paired"
    token: str


# --- What the engine says, for pages.


class SegmentShown(_Message):
    """A stretch of constant speed."""

    start_s: float
    start_phase: float
    sweeps_per_s: float


class FormerShown(_Message):
    """A motion that holds while the phase is below `until_phase`."""

    until_phase: float
    profile: str
    path: str
    width: float


class TurnedShown(_Message):
    """From `at_s` on the target fades to what `LookShown.shown` says; before, it was otherwise."""

    at_s: float
    fade_s: float


class CourseShown(_Message):
    """The set that is being given, as far as the page draws and counts it."""

    segments: tuple[SegmentShown, ...]
    end_sweep: int | None
    appear_s: float
    leave_s: float | None
    fade_in_s: float
    fade_out_s: float
    former: tuple[FormerShown, ...] = ()
    """Motions that come before the one of the look, in order: the first that holds is the one."""
    turned: TurnedShown | None = None
    """Set once the target was hidden or shown in the midst of the set."""


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


class SyncFigure(_Message):
    """How two outputs kept together lately, in milliseconds; the names are those of outputs."""

    one: str
    other: str
    count: int
    median_ms: float
    p99_ms: float


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
    is_check: bool
    """Whether what plays is a check of the outputs and no set."""
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
    sync_figures: tuple[SyncFigure, ...]
    frames_lost: int
    """Frames of this set that came late or not at all."""
    preset: str
    next_preset: str
    is_pending: bool
    """Whether what was chosen waits for the end of the set."""
    told: tuple[Told, ...]


class MonitorShown(_Message):
    """A monitor the client's target may be shown on."""

    number: int
    name: str
    size: tuple[int, int]
    is_clients: bool


class Room(_Message):
    """The devices there are; sent when they change. For therapists' pages."""

    type: Literal["room"] = "room"
    monitors: tuple[MonitorShown, ...]
    sound_devices: tuple[str, ...]
    serial_ports: tuple[str, ...]


class Gone(_Message):
    """The engine has ended: as it was asked to, or not."""

    type: Literal["gone"] = "gone"
    in_order: bool


ToPage = (
    Pong
    | Welcome
    | Refused
    | PresetText
    | Guide
    | Bench
    | Pairing
    | PairWaiting
    | Paired
    | State
    | Room
    | Gone
)
FOR_PHONES: tuple[type[_Message], ...] = (Pong, Welcome, PairWaiting, Paired, State, Gone)
"""All that a phone ever hears."""


# --- What the console and the engine say to each other.


class Pages(_Message):
    """How many pages have shown their token and are connected now."""

    type: Literal["pages"] = "pages"
    count: int


class Use(_Message):
    """Make the set after these settings: at once, or (not `live`) from the next set on."""

    type: Literal["use"] = "use"
    name: str
    settings: Settings
    live: bool


class Keep(_Message):
    """Give this back to the next console, should this one die."""

    type: Literal["keep"] = "keep"
    memory: str


FromConsole = Pages | AskedOfEngine | Use | Keep
CONSOLE_MESSAGES: TypeAdapter[FromConsole] = TypeAdapter(
    Annotated[FromConsole, Field(discriminator="type")]
)
FromEngine = State | Room | Gone
ENGINE_MESSAGES: TypeAdapter[FromEngine] = TypeAdapter(
    Annotated[FromEngine, Field(discriminator="type")]
)
