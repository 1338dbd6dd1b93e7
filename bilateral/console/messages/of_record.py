"""What pages say of the private record, and are shown of it; no phone has part in it."""

from typing import Annotated, Literal

from pydantic import Field

from bilateral.console.messages.message import Message
from bilateral.console.messages.notice import NoticeMessage
from bilateral.console.messages.of_sitting import InSitting

LONGEST_SECRET = 400
LONGEST_CODE = 80
LONGEST_LABEL = 80
Code = Annotated[str, Field(min_length=1, max_length=LONGEST_CODE)]
Secret = Annotated[str, Field(max_length=LONGEST_SECRET, repr=False)]
"""Never kept, nor shown."""
MOST_YEARS = 100
Language = Annotated[str, Field(min_length=1, max_length=20)]
"""In which what is answered is said."""


class AskUnlock(Message):
    """Open the record, by its passphrase or its recovery code; neither is ever kept or shown."""

    type: Literal["record-unlock"]
    passphrase: Annotated[str, Field(min_length=1, max_length=LONGEST_SECRET, repr=False)]


class AskCreate(Message):
    """Make an empty record, opened by this passphrase, which is never kept or shown."""

    type: Literal["record-create"]
    passphrase: Secret
    again: Secret


class AskRecord(Message):
    """Lock the record, open it with this computer's keyring, or look again whether there is one."""

    type: Literal["record-lock", "record-look", "record-keyring"]


class AskClient(InSitting):
    """The code of the client whose sitting it is; None: nothing of this sitting is recorded."""

    type: Literal["record-client"]
    code: Code | None


class AskTarget(InSitting):
    """The target memory that the sitting is about from now on, by a short label.

    With `id`, one that the client has; with a label as well, its new one. With neither, none.
    """

    type: Literal["record-target"]
    id: int | None
    label: Annotated[str, Field(max_length=LONGEST_LABEL)]


class AskHistory(Message):
    """A client's sittings, page by page, the newest first."""

    type: Literal["record-history"]
    client: Code
    page: int = Field(ge=0, le=100_000)
    language: Language


class AskPast(Message):
    """All that was in one sitting; its notes only if so asked."""

    type: Literal["record-sitting", "record-sitting-report"]
    id: int
    notes: bool
    language: Language


class AskOfClient(Message):
    """All sittings of a client, to be printed; all there is of one, as a file."""

    type: Literal["record-report", "record-files"]
    client: Code
    notes: bool
    language: Language


class AskMove(Message):
    """A sitting was recorded under a wrong code: this is the right one."""

    type: Literal["record-move"]
    id: int
    code: Code
    language: Language


class AskYears(Message):
    """So long the record of a client is kept after the last sitting; the history is the answer."""

    type: Literal["record-years"]
    client: Code
    years: int = Field(ge=0, le=MOST_YEARS)
    page: int = Field(ge=0, le=100_000)
    language: Language


class AskDelete(Message):
    """Delete all that there is of a client, whose code is typed once more for that."""

    type: Literal["record-delete"]
    client: Code
    again: Annotated[str, Field(max_length=LONGEST_CODE)]


class AskPassphrase(Message):
    """Another passphrase, by whoever knows the one that is valid, or the recovery code."""

    type: Literal["record-passphrase"]
    now: Secret
    passphrase: Secret
    again: Secret


class AskNewCode(Message):
    """Another recovery code: the one there is opens the record no more."""

    type: Literal["record-code"]
    passphrase: Secret


class TargetShown(Message):
    """A target memory, by its newest label."""

    id: int
    label: str


class SetAbout(Message):
    """Which memory a set was about."""

    set: int
    label: str


class SittingRecorded(Message):
    """A sitting of this session, and what the record has of it."""

    number: int
    id: int
    """Of its row in the record."""
    began_ms: int
    sets: int
    client: str
    """Empty until it is given."""
    is_without: bool
    """Nothing of it is recorded."""
    is_over: bool
    unwritten: int
    """Entries that are in memory alone."""
    target: TargetShown | None
    """What it is about now, while the record is open, as all that is said of memories."""
    about: tuple[SetAbout, ...]


class RecordShown(Message):
    """The private record, as far as a page needs it. For therapists' pages."""

    type: Literal["record"] = "record"
    state: Literal["off", "absent", "locked", "open"]
    is_opening: bool
    keyring: bool
    """Whether this computer's keyring may open it."""
    folder: str
    """Where it is, or would be."""
    sittings: tuple[SittingRecorded, ...]
    """The one that goes on, and those before it of which not all is written."""
    clients: tuple[str, ...]
    """The codes that there are, while it is open."""
    due: tuple[NoticeMessage, ...]
    """Whose record need not be kept any longer."""
    targets: tuple[TargetShown, ...]
    """The memories of the client whose sitting goes on."""
    backup_ms: int | None
    """When it was backed up last, while it is open."""
    news: NoticeMessage | None
    """What was told of it last."""


class PastSittingShown(Message):
    """A sitting in one line, in words."""

    id: int
    cells: tuple[str, ...]


class HistoryShown(Message):
    """Sittings of a client; for the page that asked, like all that follows."""

    type: Literal["history"] = "history"
    client: str
    page: int
    first: int
    """How many newer ones there are."""
    all: int
    at_once: int
    heads: tuple[str, ...]
    rows: tuple[PastSittingShown, ...]
    curves: tuple[str, ...]
    """Of these sittings, as SVG."""
    kept: NoticeMessage
    """Until when the record of this client is kept."""
    years: int
    """After the last sitting."""
    early: NoticeMessage | None
    """Said before it is deleted; None once that is due."""


class NotesShown(Message):
    """What was noted after a set."""

    after: str
    texts: tuple[str, ...]


class PastShown(Message):
    """All that was in a sitting, in words."""

    type: Literal["past"] = "past"
    id: int
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]
    """What else there was in it."""
    notes: tuple[NotesShown, ...] | None
    """None where they were not asked for."""
    curves: tuple[str, ...]


class ReportShown(Message):
    """What of a report is to be read, as HTML to be printed."""

    type: Literal["report"] = "report"
    html: str


class FilesShown(Message):
    """A file to be saved; its content in base 64."""

    type: Literal["files"] = "files"
    name: str
    content: str


class RecordMade(Message):
    """A record is made; its recovery code is told this once, and kept nowhere."""

    type: Literal["made"] = "made"
    code: Annotated[str, Field(repr=False)]
    is_another: bool = False
    """There was a record; the code before opens it no more."""


class RecordDone(Message):
    """What was asked for is done, as the page may say."""

    type: Literal["done"] = "done"
    asked: str
    notice: NoticeMessage


OfRecord = HistoryShown | PastShown | ReportShown | FilesShown | RecordMade | RecordDone
"""What the record answers the page that asks."""
