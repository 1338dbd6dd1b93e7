"""A set that is over, as it was given."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class SittingPart(BaseModel):
    """Frozen, exact in its types, and refused with anything too much."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, allow_inf_nan=False, defer_build=True
    )


class SetGiven(SittingPart):
    """What was given, and how it came to its end."""

    number: int
    """Counted from when the session opened."""
    preset: str
    began: str
    """Local date and time, ISO 8601."""
    end_s: float
    """Host time at which it came to rest or was halted."""
    passes: float
    passes_planned: float
    """Before anybody finished it early."""
    speed_hz: float
    """On average, pauses left out."""
    seconds: float
    """That it moved for."""
    outputs: tuple[Literal["eyes", "ears", "hands"], ...]
    """Those that gave it."""
    outcome: Literal["complete", "finished early", "halted"]
    ended_by: Literal["", "therapist", "stage", "button", "absence"]
    """Who finished or halted it: pages and phones, the keys of the stage, the client's button, or
    that no page was there."""
    sync: Literal["good", "fair", "poor", "unknown"]
    frames_lost: int
    exercise: str = ""
    """Which calm exercise it was; empty for a bilateral set."""
    path: str = ""
    """The line along which the target moved."""
    speeds: tuple[tuple[float, float], ...] = ()
    """Seconds since it began to move, and passes a second from there on; 0 is a pause."""
    sync_ms: float | None = None
    """How far two outputs came apart at most but once in a hundred times."""
    alignment_sweeps: tuple[tuple[Literal["ears", "hands"], float], ...] = ()
    """Where the cues of those that had any were placed: 0 at the extreme, 0.5 at the midline."""
    irregular_percent: float | None = None
    """Of a sweep, by which tones came irregularly on purpose; None without tones."""
