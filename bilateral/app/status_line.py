"""The terminal during a set: one live line and the sentences meant for the therapist."""

import threading
from collections import deque
from collections.abc import Callable
from contextlib import nullcontext
from typing import Self

from rich.console import Console
from rich.live import Live
from rich.text import Text

from bilateral.app.main_loop import Snapshot
from bilateral.session.session import SetState
from bilateral.words.notice import Notice

REFRESH_S = 0.25
PATIENCE_S = 2.0

_STATES = {
    SetState.IDLE: "ready",
    SetState.LEAD_IN: "lead-in",
    SetState.RUNNING: "running",
    SetState.PAUSED: "paused",
    SetState.FINISHING: "finishing",
    SetState.HALTED: "halted",
}


class StatusLine:
    """Writes to the terminal from a thread of its own, so that a slow terminal holds up nothing."""

    def __init__(
        self,
        console: Console,
        current: Callable[[], Snapshot | None],
        say: Callable[[Notice], str],
    ) -> None:
        self._console = console
        self._current = current
        self._say = say
        self._sentences: deque[str] = deque()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._write, name="status-line", daemon=True)
        self.told: list[str] = []

    def __enter__(self) -> Self:
        """Begin to write."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Write what is left and stop; a terminal that takes nothing is not waited for."""
        self._closing.set()
        self._thread.join(PATIENCE_S)

    def tell(self, notice: Notice) -> None:
        """Take a notice for the therapist; returns at once."""
        sentence = self._say(notice)
        self.told.append(sentence)
        self._sentences.append(sentence)

    def _write(self) -> None:
        live = Live(console=self._console, auto_refresh=False, transient=True)
        with live if self._console.is_terminal else nullcontext():
            while not self._closing.wait(REFRESH_S):
                self._print_sentences()
                snapshot = self._current()
                if snapshot is not None and self._console.is_terminal:
                    live.update(line(snapshot), refresh=True)
            self._print_sentences()

    def _print_sentences(self) -> None:
        while self._sentences:
            self._console.print(self._sentences.popleft(), soft_wrap=True, markup=False)


def line(snapshot: Snapshot) -> Text:
    """State, what is left, speed, outputs and sync, on one line."""
    progress = snapshot.progress
    left = "" if progress.passes_left is None else f"{progress.passes_left:.0f} passes left"
    parts = [
        _STATES[progress.state],
        left,
        f"{progress.speed_hz:.2f} Hz ({progress.speed_hz * 60:.0f} passes/min)",
        f"eyes {snapshot.conditions.eyes}",
        f"ears {snapshot.conditions.ears}",
        f"hands {snapshot.conditions.hands}",
        f"sync {snapshot.sync}",
    ]
    return Text(" · ".join(filter(None, parts)))
