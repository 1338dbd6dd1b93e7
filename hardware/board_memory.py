"""What is remembered of each board from one day to the next: how fast its crystal runs."""

import json
from contextlib import suppress
from pathlib import Path

from bilateral.files.atomic_write import write_over
from bilateral.files.own_folders import state_folder
from hardware.board_clock import KNOWN_BOARD_PPM, NEW_BOARD_PPM, KnownRate

FILE = "boards.json"


class BoardMemory:
    """A small file; one that is missing, damaged or cannot be written is no reason to stop."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or state_folder()

    def recall(self, device_id: int) -> KnownRate:
        """What is known of a board; nothing of one that has no id."""
        ppm = self._read().get(f"{device_id:08X}") if device_id else None
        return KnownRate() if ppm is None else KnownRate(ppm, KNOWN_BOARD_PPM)

    def keep(self, device_id: int, ppm: float) -> None:
        """Remember a board's rate."""
        if not device_id or abs(ppm) > NEW_BOARD_PPM:
            return
        known = self._read() | {f"{device_id:08X}": round(ppm, 1)}
        with suppress(OSError):
            write_over(self._folder / FILE, (json.dumps(known, indent=2) + "\n").encode())

    def _read(self) -> dict[str, float]:
        try:
            found = json.loads((self._folder / FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(found, dict):
            return {}
        return {
            str(name): float(ppm)
            for name, ppm in found.items()
            if isinstance(ppm, int | float) and abs(ppm) <= NEW_BOARD_PPM
        }
