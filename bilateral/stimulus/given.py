"""What an output tells of a cue once its fate is known."""

from enum import StrEnum
from typing import NamedTuple

from bilateral.stimulus.modality import Modality
from bilateral.timing.timeline import Side


class GivenKind(StrEnum):
    """What became of a cue."""

    ON_TIME = "on time"
    LATE = "late"
    """Later than planned by more than this output takes for nothing, and given all the same."""
    DROPPED = "dropped"
    """So late that none was better than one in the wrong place, or there was nothing to give it."""


class Given(NamedTuple):
    """One cue of one output, as the client got it."""

    modality: Modality
    sweep: int
    side: Side
    planned_s: float
    """When the client was to perceive it."""
    actual_s: float | None
    """When that was, as far as the output can tell; None if it was dropped or it cannot tell."""
    kind: GivenKind
