"""What a page says of when it asked."""

from pydantic import Field

from bilateral.console.messages.message import Message


class AskedSince(Message):
    """What may begin something, or halt it, says of which page it comes and since which halt.

    A halt goes to the engine by a way of its own as well; what was asked for before it may come
    after it.
    """

    page: str = Field(default="", max_length=8)
    """A name that the page has given itself; "" for one that only comes by this way."""
    halts: int = Field(default=0, ge=0, lt=2**32)
    """How many halts the page has asked for, with this one."""
