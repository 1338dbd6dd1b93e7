"""Pulses as bursts of a low tone, for exciters or vibrating speakers in the client's hands."""

import math
from dataclasses import dataclass
from functools import lru_cache

from bilateral.stimulus.limits import LEVEL_CEILING_DBFS, LimitError
from bilateral.stimulus.patterns import PLAIN
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.stimulus.touch import Pulses
from bilateral.words.notice import Notice

LOWEST_HZ = 150.0
HIGHEST_HZ = 250.0
"""The skin feels vibration best from here to there (Verrillo 1963), and ears not yet."""
RAMP_S = 0.01


@dataclass(frozen=True, slots=True)
class Burst:
    """What a pulse sounds like. Raises LimitError for what would be heard, or hurt."""

    pitch_hz: float = 200.0
    level_dbfs: float = -12.0
    """Peak level of a pulse of full strength."""

    def __post_init__(self) -> None:
        """Refuse a pitch that is heard rather than felt, and a level above the ceiling."""
        if not LOWEST_HZ <= self.pitch_hz <= HIGHEST_HZ:
            raise LimitError(Notice("limit-burst-pitch", lowest=LOWEST_HZ, highest=HIGHEST_HZ))
        if not self.level_dbfs <= LEVEL_CEILING_DBFS:
            raise LimitError(Notice("limit-burst-level", ceiling=LEVEL_CEILING_DBFS))


def shape_of(pulses: Pulses, burst: Burst) -> ToneShape:
    """The wave of these pulses, for a player to prepare."""
    return ToneShape(burst.pitch_hz, pulses.duration_s, min(RAMP_S, pulses.duration_s / 2))


@lru_cache(maxsize=8)  # it is asked for in every block
def bursts_of(pulses: Pulses, burst: Burst, limit_dbfs: float) -> Tones | None:
    """Pulses as tones, never above the limit; None for pulses of no strength.

    A single pulse that is as strong in both hands is a tone on one side; all else goes stroke by
    stroke.

    An exciter follows at once, so nothing is kicked.
    """
    if pulses.strength <= 0.0:
        return None
    level_dbfs = burst.level_dbfs + 20.0 * math.log10(pulses.strength)
    is_plain = pulses.pattern == PLAIN and not pulses.balance
    return Tones(
        shape_of(pulses, burst),
        min(level_dbfs, limit_dbfs),
        1.0,
        pulses.alignment,
        is_felt=not is_plain,
    )
