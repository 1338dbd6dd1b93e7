"""Which monitor is which, whatever its number, place or resolution is by now."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True)
class MonitorIdentity:
    """What makes a monitor the one it is.

    `plugs` are connectors, each with the EDID that came through it: several if what they show is
    mirrored, none where the system does not tell. Two of one model are told apart by nothing else.
    """

    plugs: frozenset[tuple[str, bytes]]
    name: str
    position: tuple[int, int]
    namesakes: int
    """How many monitors of this name there were, itself included."""


class Identified(Protocol):
    """Whatever has an identity."""

    @property
    def identity(self) -> MonitorIdentity:
        """Which it is."""


Found = TypeVar("Found", bound=Identified)


def find_same(wanted: MonitorIdentity, among: Sequence[Found]) -> Found | None:
    """Find the very same monitor; None if it is not there, or cannot be told from another one."""
    same = [one for one in among if _are_same(wanted, one.identity)]
    return same[0] if len(same) == 1 else None


def _are_same(one: MonitorIdentity, other: MonitorIdentity) -> bool:
    if one.plugs or other.plugs:
        return one.plugs == other.plugs
    if one.name != other.name or one.namesakes != other.namesakes:
        return False
    return one.namesakes == 1 or one.position == other.position
