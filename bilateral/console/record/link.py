"""The way to the record: found, opened, locked and written to without ever waiting for it."""

import logging
import threading
from collections.abc import Callable, Collection
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from bilateral.console.record import opening
from bilateral.console.record.memory import Entry, SittingToRecord
from bilateral.console.record.opening import RecordWish
from bilateral.processes import threads
from bilateral.words.notice import Notice, Told

if TYPE_CHECKING:
    from bilateral.record.journal import Journal
    from bilateral.record.store import Store
    from bilateral.record.targets import Targets

Answer = TypeVar("Answer")
Find = Callable[[RecordWish, Callable[[Notice], None]], "Journal"]
OnLoop = Callable[[Callable[[], object]], None]
OUT_OF_IT = frozenset({"record-broken-off"})
"""What is told so names a client: it is said while the record is open alone."""


class RecordLink:
    """Belongs to the server's event loop, but for `finish`; `on_loop` is for any thread.

    The journal works on a thread of its own, and another one finds it. `changed` is called when
    something of what is said here is another thing.
    """

    def __init__(self, on_loop: OnLoop, changed: Callable[[], None], find: Find) -> None:
        self._on_loop, self._changed, self._find = on_loop, changed, find
        self._journal: Journal | None = None
        self._search = 0
        """Number of the last search: what an earlier one finds is let go."""
        self._handed: set[int] = set()
        self._clients: tuple[str, ...] = ()
        self._due: tuple[Notice, ...] = ()
        self._keep_years = 0
        self._targets: Targets | None = None
        self._backup_ms: int | None = None
        self.is_opening = False
        self._news: Notice | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is a record."""
        return self._journal is not None

    @property
    def is_open(self) -> bool:
        """Whether it can be written to, as far as is known."""
        return self._journal is not None and self._journal.is_open()

    @property
    def clients(self) -> tuple[str, ...]:
        """The codes that are in it, while it is open."""
        return self._clients if self.is_open else ()

    @property
    def due(self) -> tuple[Notice, ...]:
        """Whose record need not be kept any longer, while it is open."""
        return self._due if self.is_open else ()

    @property
    def backup_ms(self) -> int | None:
        """When it was backed up last, while it is open."""
        return self._backup_ms if self.is_open else None

    @property
    def targets(self) -> "Targets | None":
        """The memories that are in it, while it is open."""
        return self._targets if self.is_open else None

    @property
    def news(self) -> Notice | None:
        """What was told of it last, as far as it may be said now."""
        told = self._news
        return None if told and told.code in OUT_OF_IT and not self.is_open else told

    def look(self, wish: RecordWish, then: Callable[[], object] = lambda: None) -> None:
        """Find the record; `changed` tells what came of it, `then` is called once it is there."""
        self._search += 1
        number = self._search

        def tell(notice: Notice) -> None:
            self._on_loop(partial(self._heard, number, notice))

        def search() -> None:
            try:
                journal = self._find(wish, tell)
            except Exception as fault:  # noqa: BLE001  # the page tells it; the session goes on
                tell(notice_of(fault))
            else:
                self._on_loop(partial(self._found, number, journal, then))

        try:
            threads.start(threading.Thread(target=search, name="record-search", daemon=True))
        except Told as full:
            self._heard(number, full.notice)

    def let_go(self) -> None:
        """Leave the record there is; it is locked as soon as it has what it was handed."""
        self._search += 1
        if self._journal is not None:
            self._journal.finish(0.0)
        self._journal, self._news, self._clients, self.is_opening = None, None, (), False
        self._targets = None
        self._handed.clear()

    def unlock(
        self,
        passphrase: str,
        going_on: Collection[int],
        opened: Callable[[], None],
        refused: Callable[[Notice], None],
    ) -> None:
        """Open it by its passphrase or its recovery code, and end sittings that do not go on."""
        journal = self._journal
        if journal is None:
            refused(self.news or Notice("record-locked"))
            return
        if self.is_opening:
            return
        self.is_opening = True
        before = self._news
        self._changed()

        def done(future: "Future[None]") -> None:
            if journal is not self._journal:
                return
            fault = future.exception()
            if isinstance(fault, Exception):
                self.is_opening = False
                refused(notice_of(fault))
                self._changed()
            else:
                if self._news is before:  # what was told as it was opened stays
                    self._news = None
                self._end_broken_off(journal, going_on, opened)

        self._then(opening.unlocked(journal, passphrase), done)

    def lock(self) -> None:
        """Lock it, once it has what it was handed."""
        if self._journal is not None:
            self._then(self._journal.lock(), lambda _: self._changed())

    def has(self, entry: Entry) -> bool:
        """Whether it was handed this entry, and will tell when it is written."""
        return entry.id in self._handed

    def hand(self, sitting: SittingToRecord, entry: Entry, written: Callable[[], None]) -> None:
        """Have it write this; `written` is called once it has, or has told that it never will."""
        from bilateral.record.store import Row  # noqa: PLC0415  # only where there is a record

        journal = self._journal
        if journal is None:
            return
        self._handed.add(entry.id)
        if entry.table == "sitting":
            handed = journal.begin_sitting(
                sitting.client, sitting.began_ms, sitting.utc_offset_min, entry.id
            )
        elif entry.table == "target":
            handed = journal.add_target(**entry.values, target_id=entry.id)  # type: ignore[arg-type]  # as it was made
        else:
            handed = journal.add(Row(entry.table, entry.id, sitting.row_of(entry)))

        def done(_: "Future[None]") -> None:
            if entry.table in {"sitting", "target"} and journal is self._journal:
                self._ask_clients(journal, written)  # what it names is known all the while
            else:
                written()

        self._then(handed.written, done)

    def ask(
        self,
        work: "Callable[[Store], Answer]",
        done: Callable[[Answer], None],
        refused: Callable[[Notice], None],
        shut: Callable[[], object] = lambda: None,
    ) -> None:
        """Have something read, or done; once the record is locked, that is told to `shut` alone."""
        journal = self._journal
        if journal is None or not journal.is_open():
            refused(Notice("record-locked"))
            return

        def answered(future: "Future[Answer]") -> None:
            if journal is not self._journal or not journal.is_open():
                shut()
                return
            fault = future.exception()
            if isinstance(fault, Exception):
                refused(notice_of(fault))
            else:
                done(future.result())

        self._then(journal.ask(work), answered)

    def tell(self, notice: Notice) -> None:
        """Say this of the record, until something else is said."""
        self._news = notice
        self._changed()

    def keep(self, years: int) -> None:
        """So long a record is kept, where nothing else was said of its client."""
        if years != self._keep_years:
            self._keep_years = years
            self.ask_clients()

    def ask_clients(self) -> None:
        """Look again which codes there are."""
        if self._journal is not None:
            self._ask_clients(self._journal)

    def finish(self, patience_s: float) -> bool:
        """Write what can be and close it; whether it is closed. Blocks, for any thread."""
        self._search += 1
        if self._journal is None:
            return True
        self._journal.finish(patience_s)
        return self._journal.has_ended

    def _found(self, number: int, journal: "Journal", then: Callable[[], object]) -> None:
        if number != self._search:
            journal.finish(0.0)
            return
        self._journal, self._news = journal, None
        self._handed.clear()
        self._changed()
        then()

    def _heard(self, number: int, notice: Notice) -> None:
        if number == self._search:
            self._news = notice
            self._changed()

    def _end_broken_off(
        self, journal: "Journal", going_on: Collection[int], opened: Callable[[], None]
    ) -> None:
        from bilateral.record.broken_off import end_broken_off  # noqa: PLC0415  # as above

        def done(future: "Future[Notice | None]") -> None:
            if journal is not self._journal:
                return
            self.is_opening = False
            fault = future.exception()
            said = notice_of(fault) if isinstance(fault, Exception) else future.result()
            self._news = self._news or said
            self._ask_clients(journal)
            opened()
            self._changed()

        self._then(journal.ask(lambda store: end_broken_off(store, going_on)), done)

    def _ask_clients(self, journal: "Journal", then: Callable[[], None] = lambda: None) -> None:
        from bilateral.record.backup import last_backup_ms  # noqa: PLC0415  # as above
        from bilateral.record.keeping import due_in, today  # noqa: PLC0415
        from bilateral.record.targets import all_targets  # noqa: PLC0415

        years = self._keep_years

        def read(store: "Store") -> "tuple[list[str], Targets, list[Notice], int | None]":
            codes = [str(one["code"]) for one in store.rows("client")]
            due = due_in(store, years, today(store.now_ms()))
            return codes, all_targets(store), due, last_backup_ms(store)

        def done(future: "Future[tuple[list[str], Targets, list[Notice], int | None]]") -> None:
            if future.exception() is None and journal is self._journal:
                codes, self._targets, due, self._backup_ms = future.result()
                self._clients, self._due = tuple(sorted(codes)), tuple(due)
                self._changed()
            then()

        self._then(journal.ask(read), done)

    def _then(self, future: "Future[Any]", done: "Callable[[Future[Any]], None]") -> None:
        future.add_done_callback(lambda it: self._on_loop(partial(done, it)))


def notice_of(fault: Exception) -> Notice:
    """What is told of a fault."""
    if isinstance(fault, Told):
        return fault.notice
    logging.getLogger(__name__).error(
        "The record did not do what it was asked for.", exc_info=fault
    )
    return Notice("record-disk-fault", why=type(fault).__name__)
