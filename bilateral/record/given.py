"""What is handed to the record, in the words of the field."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from bilateral.record.tables import Value

PHASES = (
    *("history", "preparation", "assessment", "desensitisation"),
    *("installation", "body-scan", "closure", "re-evaluation"),
)
"""Names of the eight phases, in their order."""


class Scale(StrEnum):
    """What a number says."""

    SUD = "SUD"
    """Disturbance, 0 to 10."""
    VOC = "VOC"
    """How true the positive words feel, 1 to 7."""
    LOAD = "load"
    """Strain of the moment, 0 to 10."""


@dataclass(frozen=True, slots=True)
class SetToRecord:
    """A set as it was planned and as it was given; see `tables.py` for the columns."""

    number: int
    at_ms: int
    preset: str
    passes_planned: float | None
    passes: float
    seconds: float
    speed_hz_planned: float
    speeds: Sequence[tuple[float, float]]
    """Seconds since the start, passes a second."""
    eyes: bool
    ears: bool
    hands: bool
    path: str
    outcome: Literal["completed", "finished", "halted"]
    ended_by: Literal["end", "therapist", "client", "program"]
    interruptions: int = 0
    irregular_percent: float | None = None
    sync: Literal["good", "fair", "poor", "unknown"] = "unknown"
    sync_ms: float | None = None
    detail: Mapping[str, object] = field(default_factory=dict)

    @property
    def speed_hz(self) -> float:
        """In the mean of the time that it moved."""
        ends = [at_s for at_s, _ in self.speeds[1:]] + [self.seconds]
        moving = [
            (max(0.0, end_s - at_s), speed)
            for (at_s, speed), end_s in zip(self.speeds, ends, strict=True)
            if speed > 0
        ]
        time_s = sum(span_s for span_s, _ in moving)
        if time_s <= 0:
            return self.speed_hz_planned
        return sum(span_s * speed for span_s, speed in moving) / time_s

    def values(self) -> dict[str, Value]:
        """As the columns have it."""
        return {
            "number": self.number,
            "at_ms": self.at_ms,
            "preset": self.preset,
            "passes_planned": _real(self.passes_planned),
            "passes": float(self.passes),
            "seconds": float(self.seconds),
            "speed_hz_planned": float(self.speed_hz_planned),
            "speed_hz": self.speed_hz,
            "speeds": json.dumps([[at_s, speed] for at_s, speed in self.speeds]),
            "eyes": int(self.eyes),
            "ears": int(self.ears),
            "hands": int(self.hands),
            "path": self.path,
            "outcome": self.outcome,
            "ended_by": self.ended_by,
            "interruptions": self.interruptions,
            "irregular_percent": _real(self.irregular_percent),
            "sync": self.sync,
            "sync_ms": _real(self.sync_ms),
            "detail": json.dumps(dict(self.detail), sort_keys=True),
        }


def _real(value: float | None) -> float | None:
    return None if value is None else float(value)
