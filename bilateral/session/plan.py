"""What a set is to be, before it begins: the values a session builds its score from."""

from dataclasses import dataclass

from bilateral.stimulus.limits import SWEEPS_PER_PASS, LimitError, Limits
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Look, Pulses, Tones

LONGEST_S = 3600
"""No set is longer than an hour, nor has more passes than fit into one at 1 Hz."""


@dataclass(frozen=True, slots=True)
class Passes:
    """The set ends after so many passes."""

    count: int

    def __post_init__(self) -> None:
        """Refuse a set without an end, or without a beginning."""
        if not 1 <= self.count <= LONGEST_S:
            raise LimitError(f"A set has 1 … {LONGEST_S} passes, not {self.count}.")


@dataclass(frozen=True, slots=True)
class Seconds:
    """The set ends at the first extreme after so many seconds of movement."""

    length_s: float

    def __post_init__(self) -> None:
        """Refuse a set without an end, or without a beginning."""
        if not 0 < self.length_s <= LONGEST_S:
            raise LimitError(f"A set lasts up to {LONGEST_S} seconds, not {self.length_s:g}.")


@dataclass(frozen=True, slots=True)
class SetPlan:
    """One set: how fast, how long, how it looks, sounds and feels."""

    speed_hz: float
    length: Passes | Seconds
    motion: Motion
    look: Look
    tones: Tones | None
    limits: Limits
    lead_in_s: float
    fade_in_s: float
    fade_out_s: float
    pulses: Pulses | None = None
    name: str = ""
    """Of the preset it was made after."""


def sweeps_per_s(speed_hz: float) -> float:
    """Sweeps per second of a speed in passes per second."""
    return speed_hz * SWEEPS_PER_PASS
