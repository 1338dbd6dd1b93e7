"""Sees from outside whether the machine itself stood still while something was measured.

A process of its own sleeps for a moment again and again, and tells when it was woken far too late.
A measurement during which that happened says nothing of the program: it is void.
"""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import NamedTuple, Self

from tests.rig.children import Child


class Watch(NamedTuple):
    """How often is looked, and how long it must have stood still to be told."""

    every_s: float
    told_from_s: float


USUAL = Watch(0.02, 0.04)
"""Less than what makes anything void, and more than busy processes cost one that mostly sleeps."""
FINE = Watch(0.001, 0.005)
"""For what is measured to the millisecond: less than half a frame. Real time is asked for."""


class Stop(NamedTuple):
    """The machine stood still, by `time.monotonic`."""

    ended_s: float
    lasted_s: float


class Told:
    """What a witness has told, whichever process began it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def stood_still_s(self, since_s: float) -> float:
        """The longest time the machine stood still since then, by `time.monotonic`; 0 for never."""
        return max((stop.lasted_s for stop in self.stops() if stop.ended_s > since_s), default=0.0)

    def stops(self) -> list[Stop]:
        """All, in order."""
        told = self.path.read_text().splitlines(keepends=True)[1:]
        whole = (line.split() for line in told if line.endswith("\n"))
        return [Stop(float(ended), float(lasted)) for ended, lasted in whole]


class Witness(Told):
    """Notes when the machine stood still, from its entering on."""

    def __init__(self, watch: Watch = USUAL) -> None:
        self._folder = TemporaryDirectory(prefix="witness-")
        command = [sys.executable, "-m", "tests.rig.witness", *map(str, watch)]
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


def look(watch: Watch) -> None:
    """Tell each time that the machine stood still: when it was over, and how long it took."""
    if watch == FINE and hasattr(os, "sched_setscheduler"):
        with suppress(OSError):
            os.sched_setscheduler(
                0, os.SCHED_RR, os.sched_param(os.sched_get_priority_max(os.SCHED_RR))
            )
    sys.stdout.write("looking\n")
    sys.stdout.flush()
    before_s = time.monotonic()
    while True:
        time.sleep(watch.every_s)
        now_s = time.monotonic()
        if now_s - before_s > watch.told_from_s:
            sys.stdout.write(f"{now_s:.4f} {now_s - before_s:.4f}\n")
            sys.stdout.flush()
        before_s = now_s


if __name__ == "__main__":
    look(Watch(*map(float, sys.argv[1:])))
