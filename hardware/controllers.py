"""Which game controller, or which motor of one, is in which hand."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bilateral.timing.timeline import Side
from bilateral.words.notice import Notice
from hardware.hands import HandsMissing

_JOY_CON = re.compile(r"joy-?con", re.IGNORECASE)
_ONE_SIDE = (
    re.compile(r"\(l\)|\bleft\b", re.IGNORECASE),
    re.compile(r"\(r\)|\bright\b", re.IGNORECASE),
)


class Grip(NamedTuple):
    """What shakes one hand: a controller by its place in a list, and the motors used of it."""

    controller: int
    low: bool
    high: bool


def side_of(name: str) -> int | None:
    """0 for a left half, 1 for a right half, None for a controller for both hands."""
    if not _JOY_CON.search(name):
        return None
    sides = [side for side, pattern in enumerate(_ONE_SIDE) if pattern.search(name)]
    return sides[0] if len(sides) == 1 else None


def choose_grips(names: Sequence[str]) -> tuple[Grip, Grip]:
    """Share controllers out to the left and the right hand.

    Halves go by their names, others by their order, both motors of each. A single controller for
    both hands gives its slow motor to the left hand and its quick one to the right: that is how
    they sit in the usual ones, and what SDL does with two halves joined into one.
    Raises HandsMissing with what to connect.
    """
    if not names:
        raise HandsMissing(Notice("controller-none"))
    sides = [side_of(name) for name in names]
    whole = [number for number, side in enumerate(sides) if side is None]
    halves = [next((n for n, side in enumerate(sides) if side == hand), None) for hand in (0, 1)]
    if halves == [None, None] and len(whole) == 1:
        return Grip(whole[0], low=True, high=False), Grip(whole[0], low=False, high=True)
    left = halves[0] if halves[0] is not None else next(iter(whole), None)
    others = [number for number in whole if number != left]
    right = halves[1] if halves[1] is not None else next(iter(others), None)
    if left is None or right is None:
        missing = (Side.LEFT if left is None else Side.RIGHT).word
        raise HandsMissing(Notice("controller-in-one-hand", controller=names[0], hand=missing))
    return Grip(left, low=True, high=True), Grip(right, low=True, high=True)
