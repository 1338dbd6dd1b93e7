"""What the ears get, and which of it may be given."""

from dataclasses import dataclass, field

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import (
    HIGHEST_PITCH_HZ,
    LOWEST_PITCH_HZ,
    SHORTEST_RAMP_S,
    LimitError,
)
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class ToneShape:
    """The tone itself; all that a rendered wave depends on."""

    pitch_hz: float = 440.0
    duration_s: float = 0.1
    ramp_s: float = 0.01

    def __post_init__(self) -> None:
        """Refuse a tone that would click, or could not be heard."""
        if not LOWEST_PITCH_HZ <= self.pitch_hz <= HIGHEST_PITCH_HZ:
            raise LimitError(
                Notice(
                    "limit-pitch",
                    pitch=self.pitch_hz,
                    lowest=LOWEST_PITCH_HZ,
                    highest=HIGHEST_PITCH_HZ,
                )
            )
        if not self.ramp_s >= SHORTEST_RAMP_S:
            raise LimitError(Notice("limit-ramp", shortest=SHORTEST_RAMP_S * 1000))
        if not self.duration_s >= 2 * self.ramp_s:
            raise LimitError(Notice("limit-tone-short"))


@dataclass(frozen=True, slots=True)
class Tones:
    """What the ears get. `width` 1 sends each tone to one ear only, 0 to both alike."""

    shape: ToneShape = field(default_factory=ToneShape)
    level_dbfs: float = -20.0
    width: float = 1.0
    alignment: Alignment = field(default_factory=Alignment)

    def __post_init__(self) -> None:
        """Refuse what no pair of ears could be given."""
        if not 0.0 <= self.width <= 1.0:
            raise LimitError(Notice("limit-width", width=self.width))
