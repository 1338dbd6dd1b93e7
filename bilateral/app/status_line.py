"""The terminal during a set: one live line and the sentences meant for the therapist."""

import threading
from collections import deque
from collections.abc import Callable
from contextlib import nullcontext
from typing import Self

from rich.console import Console
from rich.live import Live
from rich.text import Text

from bilateral import threads
from bilateral.app.main_loop import Snapshot
from bilateral.reporting.phrases import Noted, noted
from bilateral.words.notice import Notice

REFRESH_S = 0.25
PATIENCE_S = 2.0


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
        self.told: list[Noted] = []

    def __enter__(self) -> Self:
        """Begin to write."""
        try:
            threads.start(self._thread)
        except threads.ComputerFull as full:
            self.tell(Notice("status-not-shown", why=full.notice))
            self._print_sentences()
        return self

    def __exit__(self, *_: object) -> None:
        """Write what is left and stop; a terminal that takes nothing is not waited for."""
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE_S)
        else:
            self._print_sentences()

    def tell(self, notice: Notice) -> None:
        """Take a notice for the therapist; returns at once."""
        self.told.append(noted(notice))
        self._sentences.append(self._say(notice))

    def _write(self) -> None:
        live = Live(console=self._console, auto_refresh=False, transient=True)
        with live if self._console.is_terminal else nullcontext():
            while not self._closing.wait(REFRESH_S):
                self._print_sentences()
                snapshot = self._current()
                if snapshot is not None and self._console.is_terminal:
                    live.update(line(snapshot, self._say), refresh=True)
            self._print_sentences()

    def _print_sentences(self) -> None:
        while self._sentences:
            self._console.print(self._sentences.popleft(), soft_wrap=True, markup=False)


def line(snapshot: Snapshot, say: Callable[[Notice], str]) -> Text:
    """State, what is left, speed, outputs and sync, on one line."""
    progress, conditions = snapshot.progress, snapshot.conditions
    parts = [Notice("status-state", state=progress.state)]
    if progress.passes_left is not None:
        parts.append(Notice("status-left", passes=round(progress.passes_left)))
    parts += [
        Notice("status-speed", speed=progress.speed_hz, per_minute=round(progress.speed_hz * 60)),
        Notice("status-eyes", condition=condition(conditions.eyes)),
        Notice("status-ears", condition=condition(conditions.ears)),
        Notice("status-hands", condition=condition(conditions.hands)),
        Notice("status-sync", sync=snapshot.sync),
    ]
    return Text(" · ".join(map(say, parts)))


def condition(word: str) -> Notice:
    """The state of an output."""
    return Notice("status-condition", condition=word)
