"""What a check finds of what is heard."""

import math
from collections.abc import Iterator

from bilateral.settings.declared_settings import NO_AMBIENCE
from bilateral.settings.exposure import FULL_DB, WEEKLY_DB, WEEKLY_S, share_of_a_week
from bilateral.settings.finding import Chosen, Finding, Weight
from bilateral.settings.to_plan import tones_of
from bilateral.stimulus.cue_samples import quieter_by_db
from bilateral.words.notice import Notice

LOUD_DBFS = -10.0
"""A tone of so much is nearly as loud as the program can be, whatever the computer is set to."""
LARGE_SHARE = 0.05
"""Of a week's sound: a set that is a twentieth of it is not the only one of its day."""
LEAST_LOUDSPEAKER_WIDTH_PERCENT = 100.0
"""In a room each ear hears both sides anyway: less than all of it, and left is hardly left."""


def of_level(chosen: Chosen) -> Iterator[Finding]:
    """That tones are loud."""
    audio = chosen.settings.audio
    if audio.on and audio.level_dbfs > LOUD_DBFS:
        yield Finding(
            Weight.WARNING,
            (("audio", "level_dbfs"),),
            Notice("finding-loud", level=audio.level_dbfs),
            Notice("finding-loud.remedy"),
        )


def of_exposure(chosen: Chosen) -> Iterator[Finding]:
    """That it is loud for long."""
    settings = chosen.settings
    share = share_of_a_week(settings)
    if share < LARGE_SHARE:
        return
    is_mostly_tones = settings.ambience.source == NO_AMBIENCE
    own = "audio" if is_mostly_tones else "ambience"
    length = "passes" if settings.set.seconds is None else "seconds"
    yield Finding(
        Weight.WARNING,
        ((own, "level_dbfs"), ("set", length)),
        Notice(
            "finding-exposure",
            percent=round(100 * share),
            weekly=WEEKLY_DB,
            hours=WEEKLY_S // 3600,
            full=FULL_DB,
        ),
        Notice("finding-exposure.remedy"),
    )


def of_loudspeakers(chosen: Chosen) -> Iterator[Finding]:
    """What a room does to left and right."""
    audio = chosen.settings.audio
    if audio.on and audio.loudspeakers:
        yield Finding(
            Weight.NOTE,
            (("audio", "loudspeakers"), ("audio", "level_dbfs")),
            Notice("finding-loudspeakers"),
            Notice("finding-loudspeakers.remedy"),
        )
        if audio.width_percent < LEAST_LOUDSPEAKER_WIDTH_PERCENT:
            yield Finding(
                Weight.WARNING,
                (("audio", "width_percent"), ("audio", "loudspeakers")),
                Notice("finding-loudspeakers-narrow", width=audio.width_percent),
                Notice("finding-loudspeakers-narrow.remedy"),
            )


def of_a_quiet_sound(chosen: Chosen) -> Iterator[Finding]:
    """That a sound cannot be as loud as the others."""
    audio, ambience = chosen.settings.audio, chosen.settings.ambience
    is_matched = audio.on and not audio.cue_file
    by_db = quieter_by_db(tones_of(audio, ambience)) if is_matched else 0.0
    if by_db:
        sound = Notice(f"setting-audio-sound.choice-{audio.sound}")
        yield Finding(
            Weight.NOTE,
            (("audio", "sound"), ("audio", "level_dbfs")),
            Notice("finding-quieter", sound=sound, by=round(by_db)),
            Notice("finding-quieter.remedy", level=math.floor(audio.level_dbfs - by_db)),
        )


def of_irregular_tones(chosen: Chosen) -> Iterator[Finding]:
    """That tones come irregularly on purpose."""
    audio = chosen.settings.audio
    if audio.on and audio.irregular_percent:
        yield Finding(
            Weight.NOTE,
            (("audio", "irregular_percent"),),
            Notice("finding-irregular", percent=audio.irregular_percent),
            Notice("finding-irregular.remedy"),
        )
