"""Sees from outside whether the machine itself stood still while something was measured.

A process of its own sleeps for a moment again and again, and tells when it was woken far too late.
A measurement during which that happened says nothing of the program: it is void.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from tests.rig.children import Child

LOOKS_EVERY_S = 0.02
TOLD_FROM_S = 0.04
"""Less than what makes anything void, and more than busy processes cost one that mostly sleeps."""


class Told:
    """What a witness has told, whichever process began it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def stood_still_s(self, since_s: float) -> float:
        """The longest time the machine stood still since then, by `time.monotonic`; 0 for never."""
        lines = self.path.read_text().splitlines()[1:]
        stops = [tuple(map(float, line.split())) for line in lines]
        return max((gap_s for ended_s, gap_s in stops if ended_s > since_s), default=0.0)


class Witness(Told):
    """Notes when the machine stood still, from its entering on."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="witness-")
        command = [sys.executable, "-m", "tests.rig.witness"]
        self._child = Child("witness", command, Path(self._folder.name))
        super().__init__(self._child.stdout_path)

    def __enter__(self) -> Self:
        self._child.__enter__()
        self._child.await_output("looking")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.__exit__(kind, error, trace)
        self._folder.cleanup()

    @property
    def pid(self) -> int:
        return self._child.pid


def look() -> None:
    """Tell each time that the machine stood still: when it was over, and how long it took."""
    sys.stdout.write("looking\n")
    sys.stdout.flush()
    before_s = time.monotonic()
    while True:
        time.sleep(LOOKS_EVERY_S)
        now_s = time.monotonic()
        if now_s - before_s > TOLD_FROM_S:
            sys.stdout.write(f"{now_s:.3f} {now_s - before_s:.3f}\n")
            sys.stdout.flush()
        before_s = now_s


if __name__ == "__main__":
    look()
