"""Starts the program under test as a user would, with an environment made of the rig's parts."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.rig.children import REPOSITORY, Child


class Program(Child):
    """Context: `python -m bilateral ...` (or another module) in a process group of its own.

    Each environment is laid over the ones before it. Settings, records and caches of the person
    who runs the tests are out of its reach. `launcher` replaces `-m module`, for instance by
    `lock_hog.launcher(...)`. See `Child` for what can be done with it; leaving the context
    leaves no process behind.
    """

    def __init__(
        self,
        run_dir: Path,
        *arguments: str,
        environments: Sequence[Mapping[str, str]] = (),
        module: str = "bilateral",
        launcher: Sequence[str] = (),
    ) -> None:
        merged = _private_home(run_dir / "home")
        for environment in environments:
            merged |= environment
        number = len(list(run_dir.glob("program-*.out")))
        command = [sys.executable, "-X", "faulthandler", *launcher, "-m", module, *arguments]
        super().__init__(f"program-{number}", command, run_dir, merged, cwd=run_dir)


def _private_home(home: Path) -> dict[str, str]:
    """Every place where a program keeps things for a person, moved into the run directory."""
    home.mkdir(parents=True, exist_ok=True)
    kept = {name: str(home / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    kept |= {name: str(home / name.lower()) for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME")}
    paths = [str(REPOSITORY), os.environ.get("PYTHONPATH", "")]
    return {
        **kept,
        "HOME": str(home),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PYTHONUNBUFFERED": "1",
    }
