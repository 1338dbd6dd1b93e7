"""Programs the rig starts: each in its own process group, always stopped, by process id."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.rig import giving_way, parts

REPOSITORY = Path(__file__).resolve().parents[2]
LOOKED_AGAIN_S = 0.01
RARELY_S = 0.2
"""A look that takes long is taken less often, but as often as this."""


def wait_until(holds: Callable[[], bool], timeout_s: float, what: str) -> None:
    """Ask again and again until something holds; to ask takes a tenth of the time at most.

    Raises TimeoutError, naming what was waited for.
    """
    began_s = time.monotonic()
    asked_s = began_s
    while not holds():
        now_s = time.monotonic()
        if now_s > began_s + timeout_s:
            raise TimeoutError(f"{what} did not come within {timeout_s:g} s")
        time.sleep(min(max(LOOKED_AGAIN_S, 9.0 * (now_s - asked_s)), RARELY_S))
        asked_s = time.monotonic()


class Child:
    """One running program with its output in files; leaving the context stops its whole group.

    The kernel kills it too if the test run itself is killed (for this it must be started
    from a thread that lives on: the parent-death signal follows the starting thread).
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        run_dir: Path,
        environment: Mapping[str, str] | None = None,
        *,
        pass_fds: Sequence[int] = (),
        cwd: Path = REPOSITORY,
    ) -> None:
        run_dir.mkdir(parents=True, exist_ok=True)
        self.name = name
        self.stdout_path = run_dir / f"{name}.out"
        self.stderr_path = run_dir / f"{name}.err"
        with self.stdout_path.open("ab") as out, self.stderr_path.open("ab") as err:
            self._popen = subprocess.Popen(
                [parts.program("setpriv"), "--pdeathsig", "KILL", "--", *command],
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=err,
                env={**os.environ, **(environment or {})},
                pass_fds=tuple(pass_fds),
                cwd=cwd,
                start_new_session=True,
            )
        giving_way.as_this_process_does(self.pid)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        return self._popen.pid

    def alive(self) -> bool:
        return self._popen.poll() is None

    def stdout(self) -> str:
        return self.stdout_path.read_text(errors="replace")

    def stderr(self) -> str:
        return self.stderr_path.read_text(errors="replace")

    def words(self) -> str:
        """Its name, how it ended and all it said: what a failing test should show."""
        code = self._popen.poll()
        state = "still running" if code is None else f"ended with {code}"
        return f"{self.name} ({state})\n--- stdout\n{self.stdout()}\n--- stderr\n{self.stderr()}"

    def tell(self, line: str) -> None:
        """Write one line to its standard input."""
        assert self._popen.stdin is not None
        self._popen.stdin.write(line.encode() + b"\n")
        self._popen.stdin.flush()

    def await_output(self, text: str, timeout_s: float = 10.0) -> None:
        """Block until it has printed a text on standard output.

        Raises RuntimeError with its output when it ends or stays silent instead.
        """
        deadline = time.monotonic() + timeout_s
        while text not in self.stdout():
            if not self.alive() or time.monotonic() > deadline:
                if text in self.stdout():
                    return
                raise RuntimeError(f"waited for {text!r} from {self.words()}")
            time.sleep(0.005)

    def wait(self, timeout_s: float) -> int:
        """Block until it ends by itself; its exit code (minus the signal's number if killed).

        Raises RuntimeError with its output when it does not end in time.
        """
        try:
            return self._popen.wait(timeout_s)
        except subprocess.TimeoutExpired:
            raise RuntimeError(f"not ended after {timeout_s:g} s: {self.words()}") from None

    def succeed(self, timeout_s: float) -> str:
        """Block until it ends well, and give its standard output.

        Raises RuntimeError with its output when it ends otherwise.
        """
        if self.wait(timeout_s):
            raise RuntimeError(self.words())
        return self.stdout()

    def terminate(self) -> None:
        """Ask it to end, as a system that shuts down does."""
        self._signal(signal.SIGTERM)

    def interrupt(self) -> None:
        """What Ctrl+C does: the signal reaches every member of its group."""
        self._signal_group(signal.SIGINT)

    def kill9(self) -> None:
        """End it without any chance to tidy up; processes it started live on until `stop`."""
        self._signal(signal.SIGKILL)
        self._popen.wait(10)

    def stop(self, patience_s: float = 3.0) -> None:
        """End it and all of its group, gently first. Safe to call again."""
        if self.alive():
            self.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._popen.wait(patience_s)
        self._signal_group(signal.SIGKILL)
        self._popen.wait(10)
        if self._popen.stdin is not None:
            with suppress(BrokenPipeError):
                self._popen.stdin.close()

    def _signal(self, number: signal.Signals) -> None:
        if self.alive():
            self._popen.send_signal(number)

    def _signal_group(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._popen.pid, number)
