"""The check of the files that a set names: one that is gone or broken is known before the set."""

import math
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from bilateral.files.music import files_named
from bilateral.files.own_cue import FALL_S, RISE_S, own_cue
from bilateral.files.own_folders import MUSIC_FOLDER, PHOTO_FOLDER, SOUND_FOLDER
from bilateral.files.picture_header import PictureRefused, opened_picture
from bilateral.files.sound_file import SoundFile, SoundRefused
from bilateral.settings import LaidSettings
from bilateral.settings.findings import Finding, Weight
from bilateral.stimulus.ambience import OWN_MUSIC
from bilateral.stimulus.backgrounds import PHOTO
from bilateral.stimulus.cue_samples import MATCHED_AT_HZ, QUIETER_DB, edges, match
from bilateral.words.notice import Notice

MOST_LOOKED_AT = 20
"""Of the files in a folder of music: if none of those is good, it is taken for a bad one."""


def file_findings(settings: LaidSettings, folder: Path) -> tuple[Finding, ...]:
    """What is wrong with the files in the user's own `folder`. Not for a thread that may not wait.

    A set goes on without them in any case.
    """
    return tuple(finding for rule in _RULES for finding in rule(settings, folder))


def _of_pictures(settings: LaidSettings, folder: Path) -> Iterator[Finding]:
    target, is_photo = settings.target, settings.target.background_kind == PHOTO
    named = {
        "picture": (("target", "picture"), target.picture if target.shown else ""),
        "background": (("target", "background_photo"), target.background_photo if is_photo else ""),
        "calm": (("calm", "photo"), settings.calm.photo),
    }
    for place, (setting, name) in named.items():
        why = _why_unseen(folder / PHOTO_FOLDER / name) if name else None
        if why is not None:
            yield Finding(
                Weight.WARNING,
                (setting,),
                Notice(f"finding-unseen-{place}", file=name, why=why),
                Notice(f"finding-unseen-{place}.remedy"),
            )


def _why_unseen(path: Path) -> Notice | None:
    try:
        with opened_picture(path):
            return None
    except PictureRefused as wrong:
        return wrong.notice
    except (OSError, ValueError):
        return Notice("file-not-there")


def _of_the_cue(settings: LaidSettings, folder: Path) -> Iterator[Finding]:
    audio = settings.audio
    if not (audio.cue_file and audio.on):
        return
    try:
        most_dbfs = _most_dbfs(folder / SOUND_FOLDER / audio.cue_file)
    except SoundRefused as wrong:
        yield Finding(
            Weight.WARNING,
            (("audio", "cue_file"),),
            Notice("finding-cue-file", file=audio.cue_file, why=wrong.notice),
            Notice(
                "finding-cue-file.remedy",
                sound=Notice(f"setting-audio-sound.choice-{audio.sound}"),
            ),
        )
        return
    by_db = audio.level_dbfs - most_dbfs
    if by_db >= QUIETER_DB:
        yield Finding(
            Weight.NOTE,
            (("audio", "cue_file"), ("audio", "level_dbfs")),
            Notice("finding-quieter", sound=audio.cue_file, by=round(by_db)),
            Notice("finding-quieter.remedy", level=math.floor(most_dbfs)),
        )


def _most_dbfs(path: Path) -> float:
    """Up to which level a sound is as loud as the others. Raises SoundRefused."""
    try:
        return _measured_dbfs(path, path.stat().st_mtime_ns)
    except (OSError, ValueError):
        raise SoundRefused(Notice("file-not-there"), Notice("sound-file-none.remedy")) from None


@lru_cache(maxsize=16)
def _measured_dbfs(path: Path, _stamp: int) -> float:
    wave = own_cue(path, MATCHED_AT_HZ)
    edge = edges(len(wave), MATCHED_AT_HZ, RISE_S, FALL_S)
    return match(wave * edge, MATCHED_AT_HZ).most_dbfs


def _of_the_music(settings: LaidSettings, folder: Path) -> Iterator[Finding]:
    ambience = settings.ambience
    if ambience.source != OWN_MUSIC or not settings.audio.on:
        return
    why = Notice("file-not-there" if ambience.music else "sound-file-none")
    for path in files_named(folder / MUSIC_FOLDER, ambience.music)[:MOST_LOOKED_AT]:
        wrong = _why_unplayed(path)
        if wrong is None:
            return
        why = wrong
    name = ambience.music or MUSIC_FOLDER
    yield Finding(
        Weight.WARNING,
        (("ambience", "music"), ("ambience", "source")),
        Notice("finding-music", music=name, why=why),
        Notice("finding-music.remedy"),
    )


def _why_unplayed(path: Path) -> Notice | None:
    with suppress(OSError, ValueError):
        if not path.exists():
            return Notice("file-not-there")
    try:
        with SoundFile(path):
            return None
    except SoundRefused as wrong:
        return wrong.notice


_RULES: tuple[Callable[[LaidSettings, Path], Iterator[Finding]], ...] = (
    _of_pictures,
    _of_the_cue,
    _of_the_music,
)
