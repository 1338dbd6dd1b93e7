"""A wall clock that can be set, for the programs that are given it; host time goes on evenly."""

import struct
from pathlib import Path

from tests.rig.built import compiled


class WallClock:
    """What `environment()` is given to reads it; `set_by` steps it for all of them at once."""

    def __init__(self, run_dir: Path) -> None:
        self._file = run_dir / "wall-clock"
        self._off_s = 0.0
        self.set_by(0.0)
        self._library = compiled([Path(__file__).with_suffix(".c")], "wall_clock.so", shared=True)

    def environment(self) -> dict[str, str]:
        return {"LD_PRELOAD": str(self._library), "WALL_CLOCK_FILE": str(self._file)}

    def set_by(self, step_s: float) -> None:
        """Set it so much forward, or back."""
        self._off_s += step_s
        with self._file.open("r+b" if self._file.exists() else "wb") as file:
            file.write(struct.pack("d", self._off_s))
