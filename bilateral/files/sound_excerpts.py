"""What a sound file is like, told by excerpts: an hour of music takes no longer than a minute."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from bilateral.files.sound_file import Frames, SoundFile, SoundRefused

EXCERPTS = 40
"""Of a second each: within half a loudness unit of the whole."""

Mono = NDArray[np.float32]


def mixed(frames: Frames) -> Mono:
    """All channels as one: else what is on one side only would be lost on the other."""
    mono: Mono = frames.mean(axis=1, dtype=np.float32)
    return mono


def excerpts(file: SoundFile) -> Iterator[Mono]:
    """Seconds of an open file: one after the other, or evenly out of one that is longer.

    Raises SoundRefused where not even the first can be read.
    """
    second = file.rate_hz
    last = file.claimed_frames - second
    is_long = file.claimed_frames > EXCERPTS * second
    for number in range(EXCERPTS):
        try:
            if is_long:
                file.seek(round(last * number / (EXCERPTS - 1)))
            frames = file.read(second)
        except SoundRefused:  # what it says of its length may be wrong
            if not number:
                raise
            return
        if not len(frames):
            return
        yield mixed(frames)
