"""What pages are told of the door for phones, and phones of coming in."""

from typing import Literal

from bilateral.console.messages.message import Message
from bilateral.console.messages.notice import NoticeMessage


class AddressShown(Message):
    """One way into this computer."""

    address: str
    name: str


class PhoneShown(Message):
    """A phone: `words` while it waits to be let in, "" once it is paired."""

    number: int
    device: str
    words: str
    connected: bool


class Pairing(Message):
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
    problem: NoticeMessage | None


class PairWaiting(Message):
    """To a phone: show these words until the therapist has let it in."""

    type: Literal["pair-waiting"] = "pair-waiting"
    words: str


class Paired(Message):
    """To a phone: say hello with this token from now on."""

    type: Literal["paired"] = "paired"
    token: str
