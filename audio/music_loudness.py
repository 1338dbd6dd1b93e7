"""How loud a file of music is: measured once, of excerpts, and kept."""

import json
import math
import os
import threading
from contextlib import suppress
from pathlib import Path

import numpy as np

from bilateral.files.atomic_write import write_over
from bilateral.files.own_folders import state_folder
from bilateral.files.sound_excerpts import excerpts
from bilateral.files.sound_file import SoundFile
from bilateral.stimulus.loudness import block_energies, gated_lufs
from bilateral.timing.arrays import FloatArray

MOST_KEPT = 2000
KEPT_IN = "music_loudness.json"
_KEEPING = threading.Lock()

Key = tuple[str, int, int]


def key_of(path: Path) -> Key:
    """A file as it is now. Raises OSError."""
    found = path.stat()
    return os.fsencode(path).hex(), found.st_size, found.st_mtime_ns


def measured_lufs(path: Path) -> float | None:
    """Loudness of its channels put together; None where nothing is heard. Raises SoundRefused."""
    with SoundFile(path) as file:
        energies: list[FloatArray] = [
            block_energies(part.astype(np.float64), file.rate_hz) for part in excerpts(file)
        ]
    if not energies:
        return None
    lufs = gated_lufs(np.concatenate(energies))
    return lufs if math.isfinite(lufs) else None


def kept_lufs(key: Key) -> float | None:
    """What was measured of a file as it is now; None if it was not. Waits for the disk."""
    found = _kept().get(_text(key))
    return float(found) if isinstance(found, int | float) and math.isfinite(found) else None


def keep_lufs(key: Key, lufs: float) -> None:
    """Have it known the next time. Waits for the disk; what cannot be kept is measured again."""
    with _KEEPING, suppress(OSError):
        kept = {**_kept(), _text(key): round(lufs, 2)}
        newest = dict(list(kept.items())[-MOST_KEPT:])
        write_over(state_folder() / KEPT_IN, json.dumps(newest).encode())


def _text(key: Key) -> str:
    return "/".join(map(str, key))


def _kept() -> dict[str, object]:
    try:
        found = json.loads((state_folder() / KEPT_IN).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
