"""The journal: what the running program hands to the record, on a thread of its own.

Every call returns at once; no loop that carries commands ever waits for the disk.
"""

import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TypeVar

from bilateral.processes import threads
from bilateral.record.faults import notice_of
from bilateral.record.ids import new_id
from bilateral.record.store import Row, Store, new_row
from bilateral.record.tables import Value
from bilateral.record.vault import Vault
from bilateral.record.writer import HandedIn, Writer
from bilateral.version import __version__
from bilateral.words.notice import Notice

Answer = TypeVar("Answer")
BEAT_S = 1.0


class Journal:
    """Hands entries to the record in the order in which they come; for any thread.

    `tell` is called on the journal's own thread. Entries are held while the record is locked or
    cannot be written, and offered again.
    """

    def __init__(
        self,
        vault: Vault,
        tell: Callable[[Notice], None],
        *,
        lock_after_s: float | None = None,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._vault = vault
        self._now_s = now_s
        self._writer = Writer(
            lambda fault: notice_of(fault, vault.files.folder), tell, lock_after_s
        )
        self._asked: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="record", daemon=True)

    def begin(self) -> None:
        """Begin to work. Raises ComputerFull."""
        threads.start(self._thread)

    def finish(self, patience_s: float) -> int:
        """Write what can be and close the record; how many entries are not in it. Blocks."""
        self._asked.put(None)
        self._thread.join(patience_s)
        return self._writer.held

    def unlock(self, passphrase: str) -> "Future[None]":
        """Open the record; the future raises Told."""

        def open_it() -> None:
            self._take_up(self._vault.open(passphrase))

        return self._do(open_it)

    def unlock_by_code(self, code: str) -> "Future[None]":
        """Open the record by its recovery code; the future raises Told."""

        def open_it() -> None:
            self._take_up(self._vault.open_by_code(code))

        return self._do(open_it)

    def lock(self) -> "Future[None]":
        """Close the record until it is unlocked again."""
        return self._do(self._writer.lock)

    def is_open(self) -> bool:
        """Whether it is unlocked, as far as is known."""
        return self._writer.is_open

    def held(self) -> int:
        """How many entries are not written, as far as is known."""
        return self._writer.held

    def ask(self, work: Callable[[Store], Answer]) -> "Future[Answer]":
        """Have something read, such as a client's history; the future raises Told, or its fault."""
        return self._do(lambda: self._writer.ask(work, self._now_s()))

    @property
    def has_ended(self) -> bool:
        """Whether all is done that was asked for before it was to finish."""
        return not self._thread.is_alive()

    def add(self, row: Row) -> HandedIn:
        """A row that has its id already; offered once more, it is the same one."""
        return self._take(HandedIn(row.id, lambda _: [row]))

    def begin_sitting(
        self, client: str, at_ms: int, utc_offset_min: int, sitting_id: int | None = None
    ) -> HandedIn:
        """A sitting with the client of this code, who may be new. Its id names it later."""
        sitting = Row("sitting", new_id() if sitting_id is None else sitting_id, {})

        def rows(store: Store) -> Sequence[Row]:
            if store.has("sitting", sitting.id):
                return []  # offered once more; whose it is may have been put right meanwhile
            known = store.rows("client", code=client)
            new = [] if known else [new_row("client", at_ms=at_ms, code=client)]
            values: dict[str, Value] = {
                "client": known[0]["id"] if known else new[0].id,
                "at_ms": at_ms,
                "utc_offset_min": utc_offset_min,
                "program": __version__,
            }
            return [*new, Row("sitting", sitting.id, values)]

        return self._take(HandedIn(sitting.id, rows))

    def add_target(
        self, sitting: int, at_ms: int, label: str, corrects: int | None = None,
        target_id: int | None = None,
    ) -> HandedIn:  # fmt: skip
        """A target memory of this sitting's client, or another version of one."""
        target = Row("target", new_id() if target_id is None else target_id, {})

        def rows(store: Store) -> Sequence[Row]:
            if store.has("target", target.id):
                return []  # offered once more; whose it is may have been put right meanwhile
            (its,) = store.rows("sitting", id=sitting)
            values: dict[str, Value] = {
                "client": its["client"],
                "at_ms": at_ms,
                "label": label,
                "corrects": corrects,
            }
            return [Row("target", target.id, values)]

        return self._take(HandedIn(target.id, rows))

    def _take(self, entry: HandedIn) -> HandedIn:
        self._asked.put(lambda: self._writer.take(entry, self._now_s()))
        return entry

    def _take_up(self, store: Store) -> None:
        self._writer.unlock(store, self._vault.reopen, self._now_s())

    def _do(self, work: Callable[[], Answer]) -> "Future[Answer]":
        future: Future[Answer] = Future()
        future.set_running_or_notify_cancel()

        def do() -> None:
            try:
                future.set_result(work())
            except Exception as fault:  # noqa: BLE001  # whoever asked is told
                future.set_exception(fault)

        self._asked.put(do)
        return future

    def _work(self) -> None:
        while True:
            try:
                work = self._asked.get(timeout=BEAT_S)
            except queue.Empty:
                self._writer.beat(self._now_s())
                continue
            if work is None:
                self._writer.lock()
                return
            work()
            self._writer.beat(self._now_s())
