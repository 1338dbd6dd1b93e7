"""What a page says first, at either door."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bilateral.console.messages.message import Message

LONGEST_DEVICE_NAME = 60


class PageHello(Message):
    """The first message of a page that has a token."""

    type: Literal["hello"]
    version: int
    token: str = Field(max_length=200)
    key: str = Field(default="", max_length=200)
    """Out of the address, once: it makes the token good, which is the page's own."""


class Pair(Message):
    """The first message of a phone that has read the key off the therapist's screen."""

    type: Literal["pair"]
    version: int
    key: str = Field(max_length=200)
    device: str = Field(max_length=LONGEST_DEVICE_NAME)
    """What the phone calls itself."""


FIRST_WORD: TypeAdapter[PageHello | Pair] = TypeAdapter(
    Annotated[PageHello | Pair, Field(discriminator="type")]
)
