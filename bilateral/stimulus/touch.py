"""What the hands get, and which of it may be given."""

from dataclasses import dataclass, field

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import LONGEST_PULSE_S, SHORTEST_PULSE_S, LimitError
from bilateral.stimulus.patterns import PATTERNS, PLAIN
from bilateral.timing.timeline import Side
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class Pulses:
    """What the hands get. `strength` is a fraction of what the motor can do."""

    duration_s: float = 0.1
    strength: float = 1.0
    kick_s: float = 0.0
    """How long a motor is driven fully at first, whatever the strength, to get it going."""
    alignment: Alignment = field(default_factory=Alignment)
    pattern: str = PLAIN
    """A name among PATTERNS."""
    balance: float = 0.0
    """-1 … 1: above 0 the left hand gets so much less, below 0 the right one."""

    def __post_init__(self) -> None:
        """Refuse a pulse that no hand should get."""
        if not SHORTEST_PULSE_S <= self.duration_s <= LONGEST_PULSE_S:
            raise LimitError(
                Notice(
                    "limit-pulse", shortest=SHORTEST_PULSE_S * 1000, longest=LONGEST_PULSE_S * 1000
                )
            )
        if not 0.0 <= self.strength <= 1.0:
            raise LimitError(Notice("limit-strength"))
        if not 0.0 <= self.kick_s <= self.duration_s:
            raise LimitError(Notice("limit-kick"))
        if self.pattern not in PATTERNS:
            raise ValueError(f"no such pattern: {self.pattern}")
        if not -1.0 <= self.balance <= 1.0:
            raise ValueError(f"balance must lie within -1 … 1, not {self.balance}")

    def strength_on(self, buzzer: Side) -> float:
        """Of what the motor can do, on one buzzer; the balance is that of the client's hands."""
        hand = buzzer.other if self.alignment.swap else buzzer
        less = self.balance if hand is Side.LEFT else -self.balance
        return self.strength * (1.0 - max(0.0, less))
