"""Which monitor is which, whatever its number, place or resolution is by now."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

NO_EDID = "-"
_DIGITS = 10
_SERIAL = slice(12, 16)
"""Bytes of an EDID with the monitor's serial number."""
_NO_SERIALS = (bytes(4), b"\x01\x01\x01\x01", b"\xff\xff\xff\xff")
_DESCRIPTORS = range(54, 126, 18)
_SERIAL_TEXT = b"\x00\x00\x00\xff"
_INVENTED = re.compile(r"XWAYLAND\d+")
_KEPT = re.compile(r"([1-9][0-9]*): (.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class MonitorIdentity:
    """What makes a monitor the one it is.

    `plugs` are connectors, each with the EDID that came through it: several if what they show is
    mirrored, none where the system does not tell. A serial number that no other has tells it
    from all others, whichever connector it is plugged into; two of one model are told apart by
    the connector, and where there is none, by the place.
    """

    plugs: frozenset[tuple[str, bytes]]
    name: str
    position: tuple[int, int]
    namesakes: int
    """How many monitors of this name there were, itself included."""
    serial_is_single: bool = False
    """Whether it has a serial number, and no other monitor that was there had the same EDID."""

    @property
    def text(self) -> str:
        """The same for the same monitor, and for no other; to be kept beside its number."""
        if self.serial_is_single:
            return " + ".join(sorted(_digest(edid) for _, edid in self.plugs))
        if self.plugs:
            return " + ".join(sorted(f"{name} {_digest(edid)}" for name, edid in self.plugs))
        if self.namesakes == 1:
            return self.name
        x, y = self.position
        return f"{self.name} at {x},{y}, one of {self.namesakes}"


class Identified(Protocol):
    """Whatever has an identity."""

    @property
    def identity(self) -> MonitorIdentity:
        """Which it is."""


Found = TypeVar("Found", bound=Identified)


def find_same(wanted: str, among: Sequence[Found]) -> Found | None:
    """Find the monitor with this identity; None if it cannot be told from another, or is away."""
    same = [one for one in among if one.identity.text == wanted]
    return same[0] if len(same) == 1 else None


def keep(number: int, identity: MonitorIdentity) -> str:
    """Write down a number together with what it meant."""
    return f"{number}: {identity.text}"


def kept(wanted: str) -> tuple[int, str] | None:
    """Number and identity that were written down together; None for any other wish."""
    found = _KEPT.fullmatch(wanted)
    return (int(found[1]), found[2]) if found else None


def is_invented(connector: str) -> bool:
    """Whether it is a number of Xwayland's, which another monitor may have the next time."""
    return _INVENTED.match(connector) is not None


def without_invented(name: str) -> str:
    """A monitor's name without such a number, which stands before its size."""
    return _INVENTED.sub("display", name)


def has_serial(edid: bytes) -> bool:
    """Whether an EDID says which one of its model it is."""
    if len(edid) < _DESCRIPTORS.stop:
        return False
    if edid[_SERIAL] not in _NO_SERIALS:
        return True
    texts = (edid[at + 5 : at + 18] for at in _DESCRIPTORS if edid[at : at + 4] == _SERIAL_TEXT)
    return any(text.strip(b"\x00 \n0") for text in texts)


def _digest(edid: bytes) -> str:
    return hashlib.sha256(edid).hexdigest()[:_DIGITS] if edid else NO_EDID
