"""What the hands feel at each cue: a few strokes, or a hum that goes from hand to hand.

A further pattern is an entry of PATTERNS, and its name in the catalogues.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

PLAIN = "single"
HUM = "hum"


class Hand(Enum):
    """Which hand a stroke is for: that of the cue's side, the other one, or both."""

    SAME = "same"
    OTHER = "other"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stretch of vibration; times are in durations of a pulse, counted from the cue."""

    at: float = 0.0
    length: float = 1.0
    strength: float = 1.0
    hand: Hand = Hand.SAME


@dataclass(frozen=True, slots=True)
class Pattern:
    """Strokes in order of time, the first one at the cue; or none, for a hum.

    A hum has no strokes of its own: it lasts as long as the target moves, each hand as strong as
    the target is near.
    """

    strokes: tuple[Stroke, ...] = ()

    @property
    def hums(self) -> bool:
        """Whether it goes on from cue to cue."""
        return not self.strokes

    @property
    def is_in_turn(self) -> bool:
        """Whether one hand is still while the other is moved."""
        return all(stroke.hand is Hand.SAME for stroke in self.strokes)

    @property
    def is_on_both_sides(self) -> bool:
        """Whether each cue is the same to both hands, so that nothing changes sides."""
        return bool(self.strokes) and all(stroke.hand is Hand.BOTH for stroke in self.strokes)

    @property
    def span(self) -> float:
        """From the cue to the end of the last stroke, in durations of a pulse."""
        return max((stroke.at + stroke.length for stroke in self.strokes), default=1.0)


PATTERNS: Mapping[str, Pattern] = MappingProxyType(
    {
        PLAIN: Pattern((Stroke(),)),
        "double": Pattern((Stroke(), Stroke(at=1.6))),
        # The second sound of a heart is shorter and softer than the first.
        "heartbeat": Pattern((Stroke(), Stroke(at=1.5, length=0.7, strength=0.6))),
        "rising": Pattern(
            (
                Stroke(strength=0.4),
                Stroke(at=1.0, strength=0.6),
                Stroke(at=2.0, strength=0.8),
                Stroke(at=3.0),
            )
        ),
        HUM: Pattern(),
        "both": Pattern((Stroke(hand=Hand.BOTH),)),
    }
)
