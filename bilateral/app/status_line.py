"""The terminal during a set: one live line and the sentences meant for the therapist."""

import threading
from collections import deque
from collections.abc import Callable
from contextlib import nullcontext, suppress
from typing import NamedTuple, Self

from rich.cells import cell_len
from rich.console import Console
from rich.live import Live
from rich.text import Text

from bilateral.app.main_loop import Snapshot
from bilateral.outputs.output import OFF, ON, SIMULATED
from bilateral.processes import threads
from bilateral.reporting.noted import Noted, noted
from bilateral.words.notice import Notice

REFRESH_S = 0.25
PATIENCE_S = 2.0


STATE, WRONG, LEFT, SPEED, FINE, SYNC, SILENT, TWICE_SAID = range(8)
"""How soon a part is missed, the first one most."""


class _Part(NamedTuple):
    rank: int
    notice: Notice


class StatusLine:
    """Writes to the terminal from a thread of its own, so that a slow terminal holds up nothing."""

    def __init__(
        self,
        console: Console,
        current: Callable[[], Snapshot | None],
        say: Callable[[Notice], str],
        unreported: deque[Notice] | None = None,
    ) -> None:
        self._unreported = deque[Notice]() if unreported is None else unreported
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
        """Write what is left and stop; a terminal that takes nothing is not waited for.

        One that is gone is no reason not to report what was given.
        """
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE_S)
        else:
            with suppress(OSError):
                self._print_sentences()

    def tell(self, notice: Notice) -> None:
        """Take a notice for the therapist; returns at once."""
        self.told.append(noted(notice))
        self._sentences.append(self._say(notice))

    def _write(self) -> None:
        live = Live(console=self._console, auto_refresh=False, transient=True)
        with suppress(OSError), live if self._console.is_terminal else nullcontext():
            while not self._closing.wait(REFRESH_S):
                self._print_sentences()
                snapshot = self._current()
                if snapshot is not None and self._console.is_terminal:
                    width = self._console.width - 1  # some terminals wrap what fills it
                    live.update(line(snapshot, self._say, width), refresh=True)
            self._print_sentences()

    def _print_sentences(self) -> None:
        while self._unreported:
            self._sentences.append(self._say(self._unreported.popleft()))
        while self._sentences:
            self._console.print(self._sentences.popleft(), soft_wrap=True, markup=False)


def line(snapshot: Snapshot, say: Callable[[Notice], str], width: int) -> Text:
    """State, what is left, speed, outputs and sync, on one line no wider than that.

    What there is no room for is left out; what is lost or poor stays longest, after the state.
    """
    progress, conditions, sync = snapshot.progress, snapshot.conditions, snapshot.sync
    parts = [_Part(STATE, Notice("status-state", state=progress.state))]
    if progress.passes_left is not None:
        left = Notice("status-left", passes=round(progress.passes_left), of=progress.exercise)
        parts.append(_Part(LEFT, left))
    per_minute = round(progress.speed_hz * 60)
    parts += [
        _Part(SPEED, Notice("status-speed", speed=progress.speed_hz)),
        _Part(
            TWICE_SAID,
            Notice("status-per-minute", per_minute=per_minute, of=progress.exercise),
        ),
        _output(conditions.eyes, Notice("status-eyes", condition=condition(conditions.eyes))),
        _output(conditions.ears, Notice("status-ears", condition=condition(conditions.ears))),
        _output(conditions.hands, Notice("status-hands", condition=condition(conditions.hands))),
        _Part(WRONG if sync == "poor" else SYNC, Notice("status-sync", sync=sync)),
    ]
    said = [(part.rank, say(part.notice)) for part in parts]
    while len(said) > 1 and cell_len(_joined(said)) > width:
        said.remove(max(reversed(said), key=lambda one: one[0]))
    return Text(_joined(said), no_wrap=True, overflow="ellipsis")


def condition(word: str) -> Notice:
    """The state of an output."""
    return Notice("status-condition", condition=word)


def _output(word: str, notice: Notice) -> _Part:
    """An output that is not as it should be must be seen; one that is switched off need not."""
    return _Part({ON: FINE, SIMULATED: FINE, OFF: SILENT}.get(word, WRONG), notice)


def _joined(said: list[tuple[int, str]]) -> str:
    return " · ".join(text for _, text in said)
