"""What the console and the process at the door for phones say to each other."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bilateral.console.messages.message import LONGEST_MESSAGE, Message


class Alive(Message):
    """A process gets round to what it is for: said so often that silence means it does not."""

    type: Literal["alive"] = "alive"


class Said(Message):
    """A page has said this; with its first word, which is `FIRST_WORD`, it comes."""

    type: Literal["said"] = "said"
    page: int
    text: str = Field(max_length=LONGEST_MESSAGE)


class Sent(Message):
    """What was to be said to this page last is on its way."""

    type: Literal["sent"] = "sent"
    page: int


class Left(Message):
    """This page has gone."""

    type: Literal["left"] = "left"
    page: int


class Say(Message):
    """Say this to a page."""

    type: Literal["say"] = "say"
    page: int
    text: str


class SendAway(Message):
    """Close a page's connection with this code."""

    type: Literal["send-away"] = "send-away"
    page: int
    code: int


class Shut(Message):
    """Listen no more, let everybody go, and end."""

    type: Literal["shut"] = "shut"


FromDoor = Alive | Said | Sent | Left
DOOR_MESSAGES: TypeAdapter[FromDoor] = TypeAdapter(Annotated[FromDoor, Field(discriminator="type")])
ToDoor = Say | SendAway | Shut
TO_DOOR_MESSAGES: TypeAdapter[ToDoor] = TypeAdapter(Annotated[ToDoor, Field(discriminator="type")])
