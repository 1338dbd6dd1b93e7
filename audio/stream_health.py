"""What a sound stream has met with, for the report and the status line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StreamHealth:
    """Counters since the program began."""

    device: str
    rate_hz: float
    connected: bool
    tells_time: bool
    delay_s: float
    """From the making of a sample to its hearing, as the device says it."""
    skew_ppm: float
    under_runs: int
    late: int
    dropped: int
    slips: int
    stamps_rejected: int
    losses: int
    silences: int
    """How often it fell silent by itself because it was not told that the program lives."""
    fault: str | None
    """What went wrong inside the callback or the keeper, if anything ever did."""
