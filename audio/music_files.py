"""Music of the therapist's own: which files it is, and each as mono at the rate of the card."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bilateral.files.own_folders import config_folder
from bilateral.files.sound_file import SUFFIXES, Frames, SoundFile, SoundRefused
from bilateral.words.notice import Notice

MUSIC_FOLDER = "music"
MOST_FILES = 2000
BLOCK = 4096

Mono = NDArray[np.float32]


def music_folder() -> Path:
    """Where the therapist puts music, beside the settings."""
    return config_folder() / MUSIC_FOLDER


def music_named(name: str) -> tuple[Path, ...]:
    """The files that a name stands for, in order: one, those of a folder, or all in `music`.

    Whether they can be played is told by none of their names. Not for a thread that may not wait.
    """
    try:
        chosen = music_folder() / name
        if chosen.is_dir():
            found = (one for one in islice(chosen.iterdir(), MOST_FILES) if _may_be_music(one))
            return tuple(sorted(found, key=lambda one: one.name.casefold()))
    except (OSError, ValueError):
        return ()
    return (chosen,)


def mono_of(file: SoundFile, rate_hz: float) -> Iterator[Mono]:
    """All of an open file in blocks, its channels put together. Raises SoundRefused."""
    if file.rate_hz == rate_hz:
        while len(frames := file.read(BLOCK)):
            yield mixed(frames)
        return
    try:
        import soxr  # noqa: PLC0415  # only who has music of their own waits for it
    except (ImportError, OSError):
        raise SoundRefused(
            Notice("sound-file-no-library"), Notice("sound-file-no-library.remedy")
        ) from None
    stream = soxr.ResampleStream(file.rate_hz, rate_hz, 1, dtype="float32", quality="HQ")
    while len(frames := file.read(BLOCK)):
        yield stream.resample_chunk(mixed(frames))
    yield stream.resample_chunk(np.zeros(0, np.float32), last=True)


def mixed(frames: Frames) -> Mono:
    """All channels as one: else what is on one side only would be lost on the other."""
    mono: Mono = frames.mean(axis=1, dtype=np.float32)
    return mono


def _may_be_music(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
