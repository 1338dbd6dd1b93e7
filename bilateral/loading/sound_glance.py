"""What is seen of a sound or of music before it is heard: how long, how loud, and its outline."""

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bilateral.files.music import files_named
from bilateral.files.sound_excerpts import EXCERPTS, excerpts
from bilateral.files.sound_file import SoundFile, SoundRefused
from bilateral.stimulus.ambience_sounds import AMBIENCES, LOOP_S, rendered
from bilateral.stimulus.loudness import block_energies, gated_lufs, loudest_lufs
from bilateral.words.notice import Notice

COLUMNS = 48
_SEEN_AT_HZ = 16_000.0


@dataclass(frozen=True, slots=True)
class SoundGlance:
    """Of music with several files, the outline and loudness are those of the first good one."""

    files: int
    seconds: float
    loudness_lufs: float | None
    """None where it is silent."""
    outline: tuple[float, ...]
    """The peak of each part, 0 … 1, evenly from its beginning to its end."""


def glance_at_music(folder: Path, name: str) -> SoundGlance:
    """What a name in the folder of music stands for. Raises SoundRefused; takes some seconds."""
    files = files_named(folder, name)
    refused = SoundRefused(Notice("sound-file-none"), Notice("sound-file-none.remedy"))
    for path in files:
        try:
            return _seen(path, len(files))
        except SoundRefused as wrong:
            refused = wrong
    raise refused


def glance_at_sound(folder: Path, name: str) -> SoundGlance:
    """A file in the folder of sounds. Raises SoundRefused."""
    return _seen(folder / name, 1)


@lru_cache(maxsize=16)
def glance_at_ambience(name: str) -> SoundGlance:
    """One of the built-in ambiences; all are as loud as each other. Takes some tenths of a second.

    Raises SoundRefused for one that is not there.
    """
    if name not in AMBIENCES:
        raise SoundRefused(Notice("sound-file-none"), Notice("sound-file-none.remedy"))
    wave = np.abs(rendered(name, _SEEN_AT_HZ))
    wave /= wave.max()
    return SoundGlance(1, LOOP_S, None, _outlined(wave))


def _seen(path: Path, files: int) -> SoundGlance:
    try:
        stamp = path.stat().st_mtime_ns
    except FileNotFoundError:
        raise SoundRefused(Notice("file-not-there"), Notice("sound-file-none.remedy")) from None
    except (OSError, ValueError):
        stamp = 0
    return _measured(path, stamp, files)


@lru_cache(maxsize=64)
def _measured(path: Path, _stamp: int, files: int) -> SoundGlance:
    with SoundFile(path) as file:
        rate_hz, claimed = file.rate_hz, file.claimed_frames
        parts = list(excerpts(file))
    heard = np.concatenate(parts) if parts else np.zeros(0, np.float32)
    if not len(heard):
        raise SoundRefused(Notice("sound-file-silent"), Notice("sound-file-silent.remedy"))
    is_whole = claimed <= EXCERPTS * rate_hz
    energies = [block_energies(part.astype(np.float64), rate_hz) for part in parts]
    lufs = gated_lufs(np.concatenate(energies)) if any(map(len, energies)) else -math.inf
    if not math.isfinite(lufs) and np.abs(heard).max() > 0.0:
        lufs = loudest_lufs(heard.astype(np.float64), rate_hz)
    return SoundGlance(
        files=files,
        seconds=(len(heard) if is_whole else claimed) / rate_hz,
        loudness_lufs=round(lufs, 1) if math.isfinite(lufs) else None,
        outline=_outlined(np.abs(heard)),
    )


def _outlined(heights: NDArray[np.floating]) -> tuple[float, ...]:
    columns = np.array_split(heights, min(COLUMNS, len(heights)))
    return tuple(round(float(part.max()), 3) for part in columns)
