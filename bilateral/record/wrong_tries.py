"""Slows down whoever tries passphrases at the keyboard; it outlives the program."""

import json
from contextlib import suppress
from pathlib import Path

from bilateral.files.atomic_write import write_over
from bilateral.words.notice import Notice, Told

FREE = 3
"""Wrong tries in a row that cost nothing: a slip of the finger."""
LONGEST_S = 300


def wait_after_s(wrong: int) -> int:
    """How long to wait after so many wrong tries in a row."""
    return 0 if wrong < FREE else min(LONGEST_S, 1 << min(wrong - FREE + 1, 10))


class WrongTries:
    """Wrong tries in a row, kept in a file of their own."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._count, self._at_ms = 0, 0
        with suppress(OSError, ValueError, KeyError, TypeError):
            kept = json.loads(file.read_bytes())
            self._count, self._at_ms = max(0, int(kept["count"])), int(kept["at_ms"])

    def begin(self, now_ms: int) -> None:
        """Count a try as wrong until it `succeeded`. Raises Told where it comes too early."""
        wait_s = wait_after_s(self._count)
        since_s = (now_ms - self._at_ms) / 1000
        if since_s < 0:  # the clock was set back: the wait begins anew
            self._keep(self._count, now_ms)
            since_s = 0
        if since_s < wait_s:
            raise Told(Notice("record-wait", seconds=int(wait_s - since_s) + 1))
        self._keep(self._count + 1, now_ms)

    def succeeded(self) -> None:
        """It was right."""
        self._count = 0
        with suppress(OSError):
            self._file.unlink(missing_ok=True)

    def _keep(self, count: int, now_ms: int) -> None:
        self._count, self._at_ms = count, now_ms
        with suppress(OSError):  # a folder that cannot be written is told elsewhere
            write_over(self._file, json.dumps({"count": count, "at_ms": now_ms}).encode())
