"""What pages say of the client's sitting, and are shown of it."""

from typing import Literal

from pydantic import Field

from bilateral.console.message import Message
from bilateral.sitting.sitting import LONGEST_NOTE, Phase, Rating, Sitting


class InSitting(Message):
    """Which sitting it is about: what was meant for another client's is dropped."""

    sitting: int


class AskRating(InSitting):
    """The number that the client says after a set; None where none is asked for."""

    type: Literal["rate"]
    set: int
    rating: Rating | None


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
