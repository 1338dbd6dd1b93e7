"""A cue of the therapist's own: what a file holds from its first sound on, as one short wave."""

from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from bilateral.files.sound_file import SoundFile, SoundRefused
from bilateral.words.notice import Notice

FloatArray = NDArray[np.float64]
LONGEST_S = 2.0
RISE_S, FALL_S = 0.005, 0.05
SOUGHT_S = 20.0
"""A sound that has not begun by then is none."""
_BLOCK_S = 0.5
_SILENT = 10.0 ** (-50.0 / 20.0)
"""Beside its highest peak, what is quieter than this is silence at its beginning and its end."""
_NOTHING = 10.0 ** (-70.0 / 20.0)


def own_cue(source: Path | BinaryIO, rate_hz: float) -> FloatArray:
    """The sound in a file: mono, without the silence around it, at a card's rate.

    At most two seconds of it; no more than some seconds are ever held. Raises SoundRefused.
    """
    with SoundFile(source) as sound:
        heard = _from_its_beginning(sound)
        from_hz = sound.rate_hz
    loud = np.flatnonzero(np.abs(heard) > _SILENT * np.abs(heard).max(initial=0.0))
    if len(loud) < _least(from_hz):
        raise SoundRefused(Notice("sound-file-silent"), Notice("sound-file-silent.remedy"))
    begin = max(0, loud[0] - round(RISE_S * from_hz))
    wave = heard[begin : min(loud[-1] + 1, begin + round(LONGEST_S * from_hz))]
    wave = wave - wave.mean()
    return wave if from_hz == rate_hz else _at_rate(wave, from_hz, rate_hz)


def _least(rate_hz: int) -> int:
    return round(2 * RISE_S * rate_hz)


def _from_its_beginning(sound: SoundFile) -> FloatArray:
    """The blocks from the first one on in which there is something, as long as is needed."""
    block = round(_BLOCK_S * sound.rate_hz)
    kept: list[FloatArray] = []
    wanted = round(LONGEST_S / _BLOCK_S) + 1
    for _ in range(round(SOUGHT_S / _BLOCK_S)):
        frames = sound.read(block).astype(np.float64).mean(axis=1)
        if kept or np.abs(frames).max(initial=0.0) > _NOTHING:
            kept.append(frames)
        if not len(frames) or len(kept) == wanted:
            break
    return np.concatenate(kept) if kept else np.zeros(0)


def _at_rate(wave: FloatArray, from_hz: float, to_hz: float) -> FloatArray:
    try:
        import soxr  # noqa: PLC0415  # only who has sounds of their own waits for it
    except (ImportError, OSError):
        raise SoundRefused(
            Notice("sound-file-no-library"), Notice("sound-file-no-library.remedy")
        ) from None
    return np.asarray(soxr.resample(wave, from_hz, to_hz, quality="HQ"), np.float64)
