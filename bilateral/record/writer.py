"""Writes what is handed in, holds in memory what could not be written, and offers it again.

For one thread; time comes in. Nothing counts as written before the disk has it.
"""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from sqlcipher3 import dbapi2 as sqlite

from bilateral.record.store import Row, Store
from bilateral.words.notice import Notice, Severity, Told

Answer = TypeVar("Answer")
AGAIN_S = 5.0
"""Between two offers of what could not be written."""
ABOUT = "record"
LOCKED = Notice("record-locked")


def running() -> "Future[None]":
    """A future that nobody can call off."""
    future: Future[None] = Future()
    future.set_running_or_notify_cancel()
    return future


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What was handed in. `written` is done once it is on the disk, or will never be."""

    id: int
    rows: Callable[[Store], Sequence[Row]]
    """Made when they are written, as they may ask for what is there."""
    written: "Future[None]" = field(default_factory=running)


class Writer:
    """Between those who hand entries in and the store, which may be shut, locked or faulty."""

    def __init__(
        self,
        notice_of: Callable[[Exception], Notice | None],
        tell: Callable[[Notice], None],
        lock_after_s: float | None,
    ) -> None:
        self._notice_of = notice_of
        self._tell = tell
        self._lock_after_s = lock_after_s
        self._reopen: Callable[[bytes], Store] | None = None
        self._secret = b""
        self._store: Store | None = None
        self._held: deque[HandedIn] = deque()
        self._used_s = self._offered_s = 0.0
        self._told: Notice | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is unlocked, be the store at hand or not."""
        return self._reopen is not None

    @property
    def held(self) -> int:
        """How many entries are not written."""
        return len(self._held)

    def unlock(self, store: Store, reopen: Callable[[bytes], Store], now_s: float) -> None:
        """Write to this store from now on; `reopen` gives it again after a fault, by its secret."""
        self.lock()
        self._store, self._reopen, self._used_s = store, reopen, now_s
        self._offer(now_s)

    def lock(self) -> None:
        """Write what can be, let go of the store, and know no way back to it."""
        if self._store is not None and self._held:
            self._offer(self._used_s)
        self._reopen = None
        self._shut()
        self._secret = b""

    def take(self, entry: HandedIn, now_s: float) -> None:
        """Write this after all that was handed in before."""
        self._held.append(entry)
        self._used_s = now_s
        self._offer(now_s)

    def ask(self, work: Callable[[Store], Answer], now_s: float) -> Answer:
        """Have this read or done. Raises what it raises, and Told where the record is locked."""
        self._used_s = now_s
        if self._store is None and self._reopen is not None:
            self._store = self._reopen(self._secret)
        if self._store is None:
            raise Told(LOCKED)
        return work(self._store)

    def beat(self, now_s: float) -> None:
        """Offer again what is held, and lock after a while without use."""
        if self._held and self.is_open and now_s - self._offered_s >= AGAIN_S:
            self._offer(now_s)
        idle = self._lock_after_s is not None and now_s - self._used_s >= self._lock_after_s
        if idle and self.is_open:
            self.lock()
            self._tell(Notice("record-locked-idle", severity=Severity.NEWS, about="record-lock"))

    def _offer(self, now_s: float) -> None:
        self._offered_s = now_s
        try:
            if self._store is None and self._reopen is not None:
                self._store = self._reopen(self._secret)
            if self._store is None:
                self._failed(LOCKED)
                return
            while self._held:
                self._write(self._store, self._held[0])
                self._held.popleft()
        except (Told, OSError, sqlite.Error) as fault:
            self._failed(self._notice_of(fault) or Notice("record-disk-fault", why=str(fault)))
            if not _only_full(fault):
                self._shut()
            return
        if self._told is not None:
            self._told = None
            self._tell(Notice("record-written-again", severity=Severity.NEWS, about=ABOUT))

    def _write(self, store: Store, entry: HandedIn) -> None:
        try:
            store.add(entry.rows(store))
        except (sqlite.IntegrityError, sqlite.ProgrammingError, ValueError) as refused:
            self._tell(Notice("record-row-refused", why=str(refused), about="record-row"))
            entry.written.set_exception(refused)
        except (Told, OSError, sqlite.Error, MemoryError):
            raise
        except Exception as fault:  # noqa: BLE001  # it must not stand before all that follows
            self._tell(Notice("record-row-refused", why=type(fault).__name__, about="record-row"))
            entry.written.set_exception(fault)
        else:
            entry.written.set_result(None)

    def _failed(self, why: Notice) -> None:
        if not self._held:
            return
        told = Notice("record-unwritten", count=len(self._held), why=why, about=ABOUT)
        if told != self._told:
            self._told = told
            self._tell(told)

    def _shut(self) -> None:
        if self._store is not None:
            self._secret = self._store.secret  # it may have been given another one
            with suppress(OSError, sqlite.Error):
                self._store.close()
        self._store = None


def _only_full(fault: Exception) -> bool:
    return str(getattr(fault, "sqlite_errorname", "")).startswith("SQLITE_FULL")
