"""The shapes of the target: one more is one more entry here, and its words."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

import numpy as np

from bilateral.timing.arrays import FloatArray


class Shape(StrEnum):
    """What the target may look like."""

    DISC = "disc"
    RING = "ring"
    GLOW = "glow"
    SQUARE = "square"
    DIAMOND = "diamond"
    STAR = "star"
    HEART = "heart"
    LEAF = "leaf"
    BUTTERFLY = "butterfly"
    BIRD = "bird"


@dataclass(frozen=True, slots=True)
class Outline:
    """What belongs to one shape."""

    path: str
    """Of an SVG: M, L, Q, C and Z in absolute numbers, each ring closed and holes the other way
    round. No point is farther than 1 from the origin, its centre of gravity: that is where the
    target is, and 1 is half of its diameter."""
    is_soft: bool = False
    """It fades out from its middle to the circle that is its path."""


GLOW_FALL = 3.0
"""How steeply a soft shape fades: at its rim the bell is at a twentieth, which is taken away."""
GLOW_STOPS = 12

DISC = "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z"
OUTLINES: Mapping[Shape, Outline] = MappingProxyType(
    {
        Shape.DISC: Outline(DISC),
        Shape.RING: Outline(
            "M1 0C1 .5523 .5523 1 0 1C-.5523 1-1 .5523-1 0C-1-.5523-.5523-1 0-1"
            "C.5523-1 1-.5523 1 0ZM.62 0C.62-.3424 .3424-.62 0-.62C-.3424-.62-.62-.3424-.62 0"
            "C-.62 .3424-.3424 .62 0 .62C.3424 .62 .62 .3424 .62 0Z"
        ),
        Shape.GLOW: Outline(DISC, is_soft=True),
        Shape.SQUARE: Outline(
            "M-.457-.786L.457-.786Q.786-.786 .786-.457L.786 .457Q.786 .786 .457 .786"
            "L-.457 .786Q-.786 .786-.786 .457L-.786-.457Q-.786-.786-.457-.786Z"
        ),
        Shape.DIAMOND: Outline(
            "M-.091-.942Q0-1.043 .091-.942L.69-.1Q.76 .001 .69 .102L.091 .944Q0 1.045-.091 .944"
            "L-.69 .102Q-.76 .001-.69-.1Z"
        ),
        Shape.STAR: Outline(
            "M-.071-.914Q0-1.075 .071-.914L.271-.453Q.293-.403 .347-.397L.847-.349"
            "Q1.023-.333 .891-.216L.515 .117Q.474 .154 .485 .207L.594 .698Q.632 .87 .48 .781"
            "L.048 .526Q0 .498-.048 .526L-.48 .781Q-.632 .87-.594 .698L-.485 .207"
            "Q-.474 .154-.515 .117L-.891-.216Q-1.023-.333-.847-.349L-.347-.397"
            "Q-.293-.403-.271-.453Z"
        ),
        Shape.HEART: Outline(
            "M0 .996C-.122 .874-.913 .387-.913-.18C-.913-.525-.669-.728-.416-.728"
            "C-.223-.728-.071-.617 0-.464C.071-.617 .223-.728 .416-.728"
            "C.669-.728 .913-.525 .913-.18C.913 .387 .122 .874 0 .996Z"
        ),
        Shape.LEAF: Outline(
            "M.598-.601C.67-.058 .508 .594-.108 .594C-.234 .594-.343 .557-.424 .503L-.614 .693"
            "Q-.669 .738-.714 .693Q-.75 .639-.705 .594L-.506 .422C-.578 .331-.605 .214-.596 .087"
            "C-.578-.51 .055-.655 .598-.601Z"
        ),
        Shape.BUTTERFLY: Outline(
            "M0-.221C.078-.493 .389-.765 .719-.648C.991-.532 .836-.026 .486 .09"
            "C.739 .188 .777 .557 .564 .732C.35 .829 .117 .576 .073 .324L.058 .537"
            "Q0 .654-.058 .537L-.073 .324C-.117 .576-.35 .829-.564 .732"
            "C-.777 .557-.739 .188-.486 .09C-.836-.026-.991-.532-.719-.648"
            "C-.389-.765-.078-.493 0-.221Z"
        ),
        Shape.BIRD: Outline(
            "M-.911-.246C-.601-.355-.309-.3-.108-.099C-.016-.446 .276-.72 .604-.775"
            "Q.659-.775 .65-.702C.623-.446 .549-.246 .403-.063C.531-.063 .641-.026 .723 .056"
            "L.851 .129Q.887 .156 .851 .174L.696 .22C.568 .448 .294 .539 .02 .448"
            "C-.144 .412-.309 .43-.436 .53Q-.582 .603-.71 .603Q-.783 .594-.738 .53L-.601 .339"
            "C-.655 .12-.783-.063-.929-.191Q-.966-.227-.911-.246Z"
        ),
    }
)


def glow_stops() -> tuple[float, ...]:
    """How much of a soft shape is seen at even distances from its middle to its rim."""
    shares = glow_shares(np.linspace(0.0, 1.0, GLOW_STOPS + 1))
    return tuple(round(share, 4) for share in shares.tolist())


def glow_shares(away: FloatArray) -> FloatArray:
    """The same at distances from the middle, in radii."""
    rim = math.exp(-GLOW_FALL)
    shares: FloatArray = np.maximum(0.0, (np.exp(-GLOW_FALL * away**2) - rim) / (1.0 - rim))
    return shares
