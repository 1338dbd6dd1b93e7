"""Starts the program in a bare environment: anew, or from modules that have been read already."""

import json
import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.cli.ready import Wish

ROOT = Path(__file__).parents[2]
LEFT_OUT = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")
LONGEST_S = 60
Ended = subprocess.CompletedProcess[str]


def bare_environment(home: Path) -> dict[str, str]:
    """Where the program finds no display, and no settings but its own."""
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    kept = {name: value for name, value in kept.items() if not name.startswith("BILATERAL_")}
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA"), str(home))
    return {**kept, **places, "SDL_VIDEODRIVER": "dummy", "PYTHONPATH": str(ROOT)}


def started(home: Path, *flags: str) -> Ended:
    """Start the program as a person does, and wait until it ends."""
    ended = subprocess.run(
        [sys.executable, "-m", "bilateral", *flags],
        cwd=home,
        env=bare_environment(home),
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_S,
    )
    assert "Traceback" not in ended.stdout + ended.stderr
    return ended


class CommandLine:
    """The same, for much less: of a start only the reading of modules is left out."""

    def __init__(self, ready: subprocess.Popen[str] | None) -> None:
        self._ready = ready

    def __call__(self, home: Path, *flags: str) -> Ended:
        """Run the program in a bare environment until it ends."""
        if self._ready is None:
            return started(home, *flags)
        assert self._ready.stdin is not None
        assert self._ready.stdout is not None
        out, err = home / "said.out", home / "said.err"
        wish = Wish(
            flags=list(flags),
            folder=str(home),
            environment=bare_environment(home),
            out=str(out),
            err=str(err),
        )
        self._ready.stdin.write(json.dumps(wish) + "\n")
        self._ready.stdin.flush()
        assert select.select([self._ready.stdout], [], [], LONGEST_S)[0], "it does not end"
        code = int(self._ready.stdout.readline())
        ended = Ended(list(flags), code, out.read_text("utf-8"), err.read_text("utf-8"))
        assert "Traceback" not in ended.stdout + ended.stderr
        return ended


@contextmanager
def ready_command_line(home: Path) -> Iterator[CommandLine]:
    """One for many tests; where no process may be forked safely, each is started anew."""
    if sys.platform != "linux":
        yield CommandLine(None)
        return
    with subprocess.Popen(
        [sys.executable, "-m", "tests.cli.ready"],
        cwd=ROOT,
        env={**bare_environment(home), "PYDANTIC_DISABLE_PLUGINS": "__all__"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as ready:
        try:
            yield CommandLine(ready)
        finally:
            ready.kill()
