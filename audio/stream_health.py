"""What a sound stream has met with, for the report and the status line."""

from dataclasses import dataclass, replace


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


def together(before: StreamHealth, now: StreamHealth) -> StreamHealth:
    """How a stream is now, with all that was counted before."""
    return replace(
        now,
        under_runs=before.under_runs + now.under_runs,
        late=before.late + now.late,
        dropped=before.dropped + now.dropped,
        slips=before.slips + now.slips,
        stamps_rejected=before.stamps_rejected + now.stamps_rejected,
        losses=before.losses + now.losses,
        silences=before.silences + now.silences,
        fault=now.fault or before.fault,
    )
