"""Music of the therapist's own: which files it is, and each as mono at the rate of the card."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bilateral.files.music import files_named
from bilateral.files.own_folders import music_folder
from bilateral.files.sound_excerpts import Mono, mixed
from bilateral.files.sound_file import SoundFile, SoundRefused
from bilateral.words.notice import Notice

BLOCK = 32768
"""Two thirds of a second at most rates: what is done with it leaves the interpreter to others."""


def music_named(name: str) -> tuple[Path, ...]:
    """The files that a name stands for in the folder of music."""
    return files_named(music_folder(), name)


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
