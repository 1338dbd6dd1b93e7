"""What pages say of the private record, and are shown of it; no phone has part in it."""

from typing import Annotated, Literal

from pydantic import Field

from bilateral.console.message import Message
from bilateral.console.messages.notice import NoticeMessage
from bilateral.console.messages.of_sitting import InSitting

LONGEST_SECRET = 400
LONGEST_CODE = 80


class AskUnlock(Message):
    """Open the record, by its passphrase or its recovery code; neither is ever kept or shown."""

    type: Literal["record-unlock"]
    passphrase: Annotated[str, Field(min_length=1, max_length=LONGEST_SECRET, repr=False)]


class AskRecord(Message):
    """Lock the record, or look again whether there is one."""

    type: Literal["record-lock", "record-look"]


class AskClient(InSitting):
    """The code of the client whose sitting it is; None: nothing of this sitting is recorded."""

    type: Literal["record-client"]
    code: Annotated[str, Field(min_length=1, max_length=LONGEST_CODE)] | None


class SittingRecorded(Message):
    """A sitting of this session, and what the record has of it."""

    number: int
    began_ms: int
    sets: int
    client: str
    """Empty until it is given."""
    is_without: bool
    """Nothing of it is recorded."""
    is_over: bool
    unwritten: int
    """Entries that are in memory alone."""


class RecordShown(Message):
    """The private record, as far as a page needs it. For therapists' pages."""

    type: Literal["record"] = "record"
    state: Literal["off", "absent", "locked", "open"]
    is_opening: bool
    sittings: tuple[SittingRecorded, ...]
    """The one that goes on, and those before it of which not all is written."""
    clients: tuple[str, ...]
    """The codes that there are, while it is open."""
    news: NoticeMessage | None
    """What was told of it last."""
