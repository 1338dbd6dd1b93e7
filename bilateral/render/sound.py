"""The tones of a set as blocks of samples, and a .wav of them."""

import math
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.ambience_sources import AmbienceSources
from audio.mixer import FADE_S
from audio.tone_player import TonePlayer
from audio.tones import Samples
from bilateral.render.course import SetCourse
from bilateral.render.render_refused import RenderRefused
from bilateral.timing.clockmap import ClockMap

RATE_HZ = 48_000
BLOCK = int(FADE_S * RATE_HZ)
"""As long as a fade, so that what falls silent does so within the block after the set."""
SAMPLE_BYTES = 3
"""24 bits: the quietest tone that can be set is still 60 dB above the rounding."""
_EXACT = ClockMap(0.0, 0.0, 0.0)
_PROGRESS_BLOCKS = 64


def blocks(course: SetCourse) -> Iterator[Samples]:
    """All samples of a set in blocks of shape (BLOCK, 2), from the audio callback's own player.

    Raises RenderRefused for a sound or music of one's own that cannot be given.
    """
    sources = AmbienceSources(waits=True)
    sources.open(RATE_HZ)
    player = TonePlayer(course.now_playing, RATE_HZ, sources=sources)
    if course.score.tones is not None:
        for shape in course.score.tones.shapes:
            player.prepare(shape)
        for untold in player.take_news():
            raise RenderRefused(untold)
        if course.score.tones.ambience is not None:
            sources.make(course.score.tones.ambience.source)
    for refused in sources.take_news():
        sources.close()
        raise RenderRefused(refused)
    for first in range(0, block_count(course) * BLOCK, BLOCK):
        course.session.advance(first / RATE_HZ)
        block = np.zeros((BLOCK, 2), np.float32)
        player.fill(block, first, _EXACT)
        yield block
    sources.close()


def block_count(course: SetCourse) -> int:
    """How many blocks hold the whole set."""
    return math.ceil(course.silent_s * RATE_HZ / BLOCK)


def write_wav(course: SetCourse, path: Path, progress: Callable[[float], None]) -> None:
    """Write stereo PCM of 24 bits at 48 kHz."""
    count = block_count(course)
    with path.open("wb") as raw, wave.open(raw, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(SAMPLE_BYTES)
        file.setframerate(RATE_HZ)
        for number, block in enumerate(blocks(course), 1):
            file.writeframes(_pcm(block))
            if number % _PROGRESS_BLOCKS == 0:
                progress(number / count)


def _pcm(block: Samples) -> bytes:
    """Little-endian integers of three bytes, left and right in turn."""
    full_scale = 2 ** (8 * SAMPLE_BYTES - 1) - 1
    whole: NDArray[np.int32] = np.rint(block.astype(np.float64) * full_scale).astype("<i4")
    return whole.view(np.uint8).reshape(-1, 4)[:, :SAMPLE_BYTES].tobytes()
