"""What a page says, and which kind of page may say what."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bilateral.console.messages.asked_since import AskedSince
from bilateral.console.messages.calm import (
    AskCalm,
    AskCards,
    AskScan,
    AskScanEnd,
    AskScanStep,
    AskWords,
)
from bilateral.console.messages.first_words import PageHello, Pair
from bilateral.console.messages.for_home import AskHome, AskHomeEnd
from bilateral.console.messages.message import WHEN_NEEDED, Message, Role
from bilateral.console.messages.of_record import (
    AskClient,
    AskCreate,
    AskDelete,
    AskHistory,
    AskMove,
    AskNewCode,
    AskOfClient,
    AskPassphrase,
    AskPast,
    AskRecord,
    AskTarget,
    AskUnlock,
    AskYears,
)
from bilateral.console.messages.of_sitting import AskLoad, AskNote, AskPhase, AskRating
from bilateral.stimulus.modality import OutputName
from bilateral.timing.timeline import SideName

LONGEST_VALUE = 300
"""Signs of the text that a setting is given."""
PresetName = Annotated[str, Field(min_length=1, max_length=200)]


class PagePing(Message):
    """Asks for the host clock."""

    type: Literal["ping"]
    sent_ms: float


class Ask(AskedSince):
    """A command without a value; "ground" is a halt that has the therapist shown what grounds."""

    type: Literal["start", "finish", "halt", "ground", "pause", "resume", "faster", "slower"]


class AskSpeed(Message):
    """Take up a speed."""

    type: Literal["speed"]
    speed_hz: float = Field(ge=0.0, le=10.0)


class AskChange(Message):
    """Give a setting another value; None leaves it out."""

    type: Literal["change"]
    section: str = Field(max_length=40)
    field: str = Field(max_length=40)
    value: Annotated[str, Field(max_length=LONGEST_VALUE)] | bool | int | float | None


class AskWeighing(Message):
    """Ask what would become of the set with another value of a setting; nothing is changed."""

    type: Literal["weigh"]
    section: str = Field(max_length=40)
    field: str = Field(max_length=40)
    values: tuple[Annotated[str, Field(max_length=LONGEST_VALUE)] | bool | int | float, ...] = (
        Field(max_length=24)
    )


class AskReset(Message):
    """Give a setting, or several of a section (field None), the value they have in the preset.

    What of them belongs to the room stays, unless all of it does.
    """

    type: Literal["reset"]
    section: str = Field(max_length=40)
    field: str | None = Field(max_length=40)
    fields: tuple[Annotated[str, Field(max_length=40)], ...] = Field(default=(), max_length=100)
    """Which of the section, where it is not the whole one."""


class AskUndo(Message):
    """Take back the last change of the set, or of the room."""

    type: Literal["undo"]
    of: Literal["set", "room"]


class AskRevert(Message):
    """Have the set as its preset has it."""

    type: Literal["revert"]


class AskPreset(Message):
    """Choose, read or delete a preset."""

    type: Literal["preset", "preset-text", "preset-delete"]
    name: PresetName


class AskNewPreset(Message):
    """Put what is chosen now under a name; a preset of one's own is replaced only if so asked."""

    type: Literal["preset-save"]
    name: PresetName
    replace: bool


class AskPresetCopy(Message):
    """Copy a preset, or give one of one's own another name."""

    type: Literal["preset-duplicate", "preset-rename"]
    name: PresetName
    new_name: PresetName


class AskCheck(AskedSince):
    """Give one cue on one side of one output."""

    type: Literal["check"]
    output: OutputName
    side: SideName


class AskTrial(AskedSince):
    """Give one cue on the left and one on the right, as they would come in a set.

    Of an ambience or music, some seconds.
    """

    type: Literal["trial"]
    output: Literal["ears", "hands", "ambience"]


class AskMetronome(AskedSince):
    """Give all outputs together, slowly, until it is stopped, to set their latencies."""

    type: Literal["metronome"]
    on: bool


class AskDismiss(Message):
    """Take away a notice that has been read."""

    type: Literal["dismiss"]
    number: int


class AskSession(Message):
    """Show each monitor its number; look for devices again; all was asked; close the session.

    With the next client another sitting begins, unless something plays.
    """

    type: Literal["numbers", "look-again", "screened", "next-client", "close"]


class AskPairing(Message):
    """Open the door for a phone on one of this computer's addresses, or shut it (None)."""

    type: Literal["pairing"]
    address: str | None = Field(max_length=60)


class AskPhone(Message):
    """Let a waiting phone in, refuse it, or send a paired one away."""

    type: Literal["phone-accept", "phone-refuse", "phone-revoke"]
    number: int


AskedOfScan = AskScan | AskScanStep | AskScanEnd
AskedOfEngine = (
    Ask
    | AskSpeed
    | AskCheck
    | AskTrial
    | AskMetronome
    | AskSession
    | AskDismiss
    | AskWords
    | AskedOfScan
)
AskedOfWorkspace = (
    AskChange
    | AskWeighing
    | AskReset
    | AskUndo
    | AskRevert
    | AskPreset
    | AskNewPreset
    | AskPresetCopy
)
AskedOfPairing = AskPairing | AskPhone
AskedOfCalm = AskCalm | AskCards
AskedOfHome = AskHome | AskHomeEnd
AskedOfSitting = AskRating | AskLoad | AskNote | AskPhase
AskedOfHistory = AskHistory | AskPast | AskOfClient | AskMove | AskYears | AskDelete
AskedOfOpen = AskedOfHistory | AskPassphrase | AskNewCode
AskedOfRecord = AskCreate | AskUnlock | AskRecord | AskClient | AskTarget | AskedOfOpen
Asked = (
    AskedOfEngine
    | AskedOfWorkspace
    | AskedOfPairing
    | AskedOfCalm
    | AskedOfHome
    | AskedOfSitting
    | AskedOfRecord
)
FromPage = PageHello | Pair | PagePing | Asked
PAGE_MESSAGES: TypeAdapter[FromPage] = TypeAdapter(
    Annotated[FromPage, Field(discriminator="type")], config=WHEN_NEEDED
)

RIGHTS: Mapping[Role, tuple[type[Message], ...]] = {
    Role.THERAPIST: (
        *(PagePing, Ask, AskSpeed, AskCheck, AskTrial, AskMetronome, AskSession, AskDismiss),
        *(AskChange, AskWeighing, AskReset, AskUndo, AskRevert),
        *(AskPreset, AskNewPreset, AskPresetCopy),
        *(AskPairing, AskPhone),
        *(AskCalm, AskCards, AskWords, AskScan, AskScanStep, AskScanEnd),
        *(AskHome, AskHomeEnd),
        *(AskRating, AskLoad, AskNote, AskPhase),
        *(AskCreate, AskUnlock, AskRecord, AskClient, AskTarget),
        *(AskHistory, AskPast, AskOfClient, AskMove, AskYears, AskDelete),
        *(AskPassphrase, AskNewCode),
    ),
    Role.PHONE: (PagePing, Ask, AskSpeed),
}
"""What each kind of page may say once it is known."""
