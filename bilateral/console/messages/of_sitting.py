"""What pages say of the client's sitting, and are shown of it."""

from typing import Literal

from pydantic import Field

from bilateral.console.messages.message import Message
from bilateral.sitting.sitting import HIGHEST_LOAD, LONGEST_NOTE, Phase, Rating, Sitting


class InSitting(Message):
    """Which sitting it is about: what was meant for another client's is dropped."""

    sitting: int


class AskRating(InSitting):
    """The number that the client says after a set; None where none is asked for."""

    type: Literal["rate"]
    set: int
    rating: Rating | None


class AskLoad(InSitting):
    """How much a set took up of what the client has in mind; None takes that back."""

    type: Literal["load"]
    set: int
    value: int | None = Field(ge=0, le=HIGHEST_LOAD)


class AskNote(InSitting):
    """A line about a set."""

    type: Literal["note"]
    set: int
    text: str = Field(max_length=LONGEST_NOTE)


class AskPhase(InSitting):
    """The phase that the sitting is in from now on."""

    type: Literal["phase"]
    phase: Phase


class SittingShown(Message):
    """This client's sitting, whole; sent at each change. For therapists' pages."""

    type: Literal["sitting"] = "sitting"
    shown: Sitting
