"""How much of what ears may get in a week one set may be, where everything is turned up; pure."""

from bilateral.session.plan import Seconds
from bilateral.settings import LaidSettings
from bilateral.settings.declared_settings import NO_AMBIENCE
from bilateral.settings.to_plan import length_of, tone_of
from bilateral.stimulus.limits import SWEEPS_PER_PASS

WEEKLY_DB = 80
WEEKLY_S = 40 * 3600
"""What the World Health Organization advises for ears in a week (ITU-T H.870)."""
FULL_DB = 110
"""At an ear, of a tone at 0 dBFS, from a computer at full volume: few headphones give more."""


def share_of_a_week(settings: LaidSettings) -> float:
    """Of tones and what sounds on and on together: 1 is a whole week. Raises LimitError."""
    audio, ambience = settings.audio, settings.ambience
    if not audio.on:
        return 0.0
    share, has_ambience = 0.0, ambience.source != NO_AMBIENCE
    if has_ambience:
        share += _a_second_at(ambience.level_dbfs)
    if not (has_ambience and ambience.instead_of_tones):
        rate_hz = audio.own_rate_hz or settings.motion.speed_hz
        sounding = SWEEPS_PER_PASS * rate_hz / audio.every_sweeps * tone_of(audio).duration_s
        share += min(1.0, sounding) * _a_second_at(audio.level_dbfs)
    return share * _seconds(settings)


def _seconds(settings: LaidSettings) -> float:
    length = length_of(settings.set)
    if isinstance(length, Seconds):
        return length.length_s
    return length.count / settings.motion.speed_hz


def _a_second_at(level_dbfs: float) -> float:
    share: float = 10.0 ** ((level_dbfs + FULL_DB - WEEKLY_DB) / 10.0) / WEEKLY_S
    return share
