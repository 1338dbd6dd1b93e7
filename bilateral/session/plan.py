"""What a set is to be, before it begins: the values a session builds its score from."""

from dataclasses import dataclass

from bilateral.stimulus.limits import SWEEPS_PER_PASS, Limits
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Look, Tones


@dataclass(frozen=True, slots=True)
class Passes:
    """The set ends after so many passes."""

    count: int


@dataclass(frozen=True, slots=True)
class Seconds:
    """The set ends at the first extreme after so many seconds of movement."""

    length_s: float


@dataclass(frozen=True, slots=True)
class SetPlan:
    """One set: how fast, how long, how it looks and sounds."""

    speed_hz: float
    length: Passes | Seconds
    motion: Motion
    look: Look
    tones: Tones | None
    limits: Limits
    lead_in_s: float
    fade_in_s: float
    fade_out_s: float


def sweeps_per_s(speed_hz: float) -> float:
    """Sweeps per second of a speed in passes per second."""
    return speed_hz * SWEEPS_PER_PASS
