"""What the hands get, and which of it may be given."""

from dataclasses import dataclass, field

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import LONGEST_PULSE_S, SHORTEST_PULSE_S, LimitError
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class Pulses:
    """What the hands get. `strength` is a fraction of what the motor can do."""

    duration_s: float = 0.1
    strength: float = 1.0
    kick_s: float = 0.0
    """How long a motor is driven fully at first, whatever the strength, to get it going."""
    alignment: Alignment = field(default_factory=Alignment)

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
