"""What is written for home, by a test instead of a process."""

from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from bilateral.console.calm.home_process import Told
from bilateral.settings import Settings
from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until


class HomeByHand:
    """The last that was begun."""

    def __init__(self) -> None:
        self.begun = 0
        self.settings = Settings()
        self.minutes = 0.0
        self.path = Path()
        self._pipe: Connection

    def start(self, settings: Settings, minutes: float, path: Path) -> tuple[Connection, "_Ended"]:
        """As `start_home_process`."""
        ours, self._pipe = Pipe()
        self.settings, self.minutes, self.path = settings, minutes, path
        self.begun += 1
        return ours, _Ended()

    def tell(self, told: Told) -> None:
        """Say how far it is; with all of it, the file is there."""
        wait_until(lambda: self.begun > 0, AWAITED_S, "the beginning")
        if told is None:
            self.path.write_bytes(b"a breath")
        self._pipe.send(told)

    def break_off(self) -> None:
        """End without a word."""
        self._pipe.close()

    def hear(self) -> bool:
        """Whether it may go on, as it is told next. Raises TimeoutError, EOFError."""
        if not self._pipe.poll(AWAITED_S):
            raise TimeoutError
        may_go_on: bool = self._pipe.recv()
        return may_go_on


class _Ended:
    def kill(self) -> None:
        """There is none."""

    def join(self, timeout: float | None = None) -> None:
        """It has ended."""
