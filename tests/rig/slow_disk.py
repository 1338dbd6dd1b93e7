"""A disk that takes its time to write anything down, as a stick, a share or a failing one does."""

from collections.abc import Mapping
from pathlib import Path

from tests.rig.built import compiled


def slow_disk(fsync_s: float) -> Mapping[str, str]:
    """The environment of a program, and of all that it starts, with such a disk."""
    shim = compiled([Path(__file__).with_name("slow_disk.c")], "slow_disk.so", shared=True)
    return {"LD_PRELOAD": str(shim), "FSYNC_S": str(fsync_s)}
