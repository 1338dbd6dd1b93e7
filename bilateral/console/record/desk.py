"""The private record beside the session: what happens goes there, once it is open and has a code.

Nothing here waits for a disk.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from bilateral.console.messages import AskedOfRecord, SessionState
from bilateral.console.messages.of_record import (
    AskClient,
    AskCreate,
    AskRecord,
    AskTarget,
    AskUnlock,
    RecordShown,
)
from bilateral.console.messages.refusal_message import refusal
from bilateral.console.record import opening
from bilateral.console.record.harmless import harmless
from bilateral.console.record.keyring import RecordKeyring
from bilateral.console.record.link import Find, OnLoop, RecordLink
from bilateral.console.record.making import Answer, RecordMaker
from bilateral.console.record.memory import ON_A_SET, Entry, RecordMemory, SittingToRecord
from bilateral.console.record.opening import RecordWish
from bilateral.console.record.reading import RecordReader
from bilateral.console.record.rows import with_event, with_scan
from bilateral.console.record.targets import with_target
from bilateral.console.record.view import drawn
from bilateral.record.ids import wall_ms
from bilateral.sitting.events import SittingBegun, SittingEvent
from bilateral.words.notice import Notice

RESTS_S = 5.0
"""So long a number or a note may still be changed as if it had not been said."""


class RecordDesk:
    """Belongs to the server's event loop, but for `finish`; `on_loop` is for any thread.

    `show` is called with what therapists' pages see, `keep` with what the next console goes on
    from: its record is locked, and what is not written yet is offered once more. What `listen`
    hears is kept by whoever tells it, in one piece with the sitting. `switch_on` has the settings
    say that a record is kept, once a page has had it made.
    """

    def __init__(
        self,
        show: Callable[[RecordShown], None],
        keep: Callable[[str], None],
        on_loop: OnLoop,
        memory: str = "",
        *,
        switch_on: Callable[[], None] = lambda: None,
        find: Find = opening.found,
        now_s: Callable[[], float] = time.perf_counter,
        now_ms: Callable[[], int] = wall_ms,
    ) -> None:
        self._show_pages, self._keep, self._on_loop = show, keep, on_loop
        self._switch_on = switch_on
        self._now_s, self._now_ms = now_s, now_ms
        self._memory = RecordMemory.read(memory)
        self._wish = RecordWish()
        self._link = RecordLink(on_loop, self._show, find)
        self.reader = RecordReader(
            *(self._link, now_ms, self._put_right, lambda: self._wish.keep_years, self._goes_on)
        )
        self._keyring = RecordKeyring(on_loop, self._link, self._unlock_by, self._show, now_s)
        self._maker = RecordMaker(on_loop, self._take_made)
        self._number: int | None = None
        """Of the sitting that goes on, as far as the engine has told."""
        self._said_s: dict[int, float] = {}
        """When numbers and notes were said that may still be changed."""
        self._shown: RecordShown | None = None
        self._is_closing = False

    @property
    def memory(self) -> str:
        """What the next console goes on from."""
        return self._memory.model_dump_json() if self._wish.on else ""

    def set_up(self, wish: RecordWish) -> None:
        """Do as the settings have it, now or from now on."""
        before, self._wish = self._wish, wish
        self._link.keep(wish.keep_years)
        if not wish.keeps_as(before):
            self._link.let_go()
            if wish.on:
                self._link.look(wish)
                self._begin_midway()
            else:
                self._memory = RecordMemory()
                self._keep("")
        self._keyring.set_up(wish)
        self._show()

    def take(self, asked: AskedOfRecord, answer: Answer) -> None:
        """Do what a therapist's page asks for."""
        match asked:
            case AskUnlock(passphrase=passphrase):
                self._unlock(passphrase, answer)
            case AskCreate():
                self._maker.make(self._wish, asked, answer)
            case AskRecord(type="record-lock"):
                self._lock()
            case AskRecord(type="record-keyring"):
                self._keyring.open(answer)
            case AskRecord():
                if self._wish.on and not self._link.is_there:
                    self._link.look(self._wish)
            case AskClient(sitting=number, code=code):
                self._take_code(number, code)
            case AskTarget():
                self._take_target(asked)
            case _:
                self.reader.take(asked, answer)

    def restore(self, backup: bytes, typed: str, answer: Answer) -> None:
        """Put a backup where no record is, and open it by what opens the backup."""
        self._maker.restore(self._wish, backup, typed, answer)

    def listen(self, event: SittingEvent) -> None:
        """Something has happened in the sitting."""
        if not self._wish.on:
            return
        with harmless():
            if isinstance(event, SittingBegun):
                self._begin(event.sitting)
            else:
                sitting = self._memory.sitting(event.sitting) or self._new(event.sitting)
                now = with_event(sitting, event, self._now_ms())
                said = (one.id for one in now.waiting if one not in sitting.waiting)
                self._said_s.update(dict.fromkeys(said, self._now_s()))
                self._go_on(now)
        self._on_loop(self.beat)  # it is kept by then

    def hear(self, state: SessionState) -> None:
        """The engine tells which sitting goes on, and of a body scan that is over."""
        self._number = state.sitting
        scan = state.last_scan
        if not self._wish.on or scan is None or scan.begun_s == self._memory.scan_s:
            return
        self._memory = self._memory.model_copy(update={"scan_s": scan.begun_s})
        with harmless():
            sitting = self._memory.sitting(state.sitting) or self._new(state.sitting)
            ended_ms = self._now_ms() - round(max(0.0, state.host_s - scan.ended_s) * 1000)
            self._keep_on(with_scan(sitting, scan, ended_ms))

    def note_screening(self) -> None:
        """The therapist has asked what is asked before the first set."""
        if self._wish.on and self._memory.sittings:
            now = self._memory.sittings[-1]
            self._keep_on(
                now.with_row("screening", at_ms=self._now_ms(), question="all", answer="asked")
            )

    def beat(self) -> None:
        """Hand on what has rested for long enough; called again and again."""
        self._keyring.beat()
        with harmless():
            self._offer()

    def finish(self, patience_s: float) -> bool:
        """Write what can be and close the record; whether it is closed. Blocks.

        For after the loop has ended. What has no code by now is not recorded.
        """
        if not self._is_closing:
            self._is_closing = True
            with harmless():
                self._end_all()
                self._offer()
        return self._link.finish(patience_s)

    def _unlock(self, passphrase: str, answer: Answer) -> None:
        self._unlock_by(passphrase, lambda notice: answer(refusal("record-unlock", [notice])))

    def _unlock_by(self, typed: str, refused: Callable[[Notice], None]) -> None:
        going_on = frozenset(sitting.id for sitting in self._memory.sittings)
        self._link.unlock(typed, going_on, self._opened, refused)

    def _opened(self) -> None:
        self._offer()
        self._keyring.keep()

    def _take_made(self, typed: str, answer: Answer) -> None:
        """A record is there now, and is opened."""
        self._wish = replace(self._wish, on=True)
        self._link.look(self._wish, partial(self._unlock, typed, answer))
        self._begin_midway()
        self._switch_on()
        self._show()

    def _begin_midway(self) -> None:
        """Switched on in a sitting, the record has what comes of it from now on."""
        if self._number is not None and not self._memory.sittings:
            self._keep_on(self._new(self._number))

    def _take_code(self, number: int, code: str | None) -> None:
        sitting = self._memory.sitting(number)
        words = " ".join((code or "").split())
        if sitting is None or not (words or code is None):
            return
        self._keep_on(sitting.of_client(words) if words else sitting.without())

    def _take_target(self, asked: AskTarget) -> None:
        sitting, known = self._memory.sitting(asked.sitting), self._link.targets
        if sitting is not None and sitting.client and not sitting.is_over and known is not None:
            self._keep_on(with_target(sitting, asked, known, self._now_ms()))

    def _goes_on(self, code: str) -> bool:
        return any(one.client == code for one in self._memory.sittings)

    def _put_right(self, row: int, code: str, targets: Mapping[int, int]) -> None:
        """The record has a sitting under another code now."""
        for sitting in self._memory.sittings:
            if sitting.id == row:
                self._keep_on(sitting.put_right(code, targets))
        self._link.ask_clients()

    def _begin(self, number: int) -> None:
        is_first = not self._memory.sittings
        self._end_all()
        self._go_on(self._new(number))
        if self._wish.lock_on_next_client and not is_first:
            self._on_loop(self._lock)

    def _end_all(self) -> None:
        """Nothing more comes of the sittings there are, and nothing is said otherwise."""
        now_ms = self._now_ms()
        for sitting in self._memory.sittings:
            self._memory = self._memory.with_sitting(sitting.over(now_ms))
        self._memory = self._memory.tidied()
        self._said_s.clear()

    def _new(self, number: int) -> SittingToRecord:
        return SittingToRecord.new(number, self._now_ms())

    def _keep_on(self, sitting: SittingToRecord) -> None:
        self._go_on(sitting)
        self._keep(self.memory)
        self._offer()

    def _go_on(self, sitting: SittingToRecord) -> None:
        self._memory = self._memory.with_sitting(sitting).tidied()

    def _lock(self) -> None:
        """Lock the record, and have it write before whatever it may."""
        self._said_s.clear()
        self._keyring.drop()
        self._offer()
        self._link.lock()

    def _offer(self) -> None:
        """Hand on what is due, while the record is open; what was handed on is not changed."""
        due = list(self._due()) if self._link.is_open else []
        if due:
            ids = frozenset(entry.id for _, entry in due)
            for sitting in self._memory.sittings:
                self._memory = self._memory.with_sitting(sitting.handed(ids))
            if not self._is_closing:
                self._keep(self.memory)
        for sitting, entry in due:
            self._said_s.pop(entry.id, None)
            self._link.hand(sitting, entry, self._when_written(sitting.number, entry.id))
        self._show()

    def _due(self) -> list[tuple[SittingToRecord, Entry]]:
        return [
            (sitting, entry)
            for sitting in self._memory.sittings
            for entry in sitting.waiting
            if sitting.is_due(entry) and not self._link.has(entry) and not self._rests(entry)
        ]

    def _rests(self, entry: Entry) -> bool:
        said_s = self._said_s.get(entry.id) if entry.table in ON_A_SET else None
        return said_s is not None and self._now_s() - said_s < RESTS_S

    def _when_written(self, number: int, row: int) -> Callable[[], None]:
        def written() -> None:
            sitting = self._memory.sitting(number)
            if sitting is not None:
                self._go_on(sitting.written(row))
                self._keep(self.memory)
                self._show()

        return written

    def _show(self) -> None:
        shown = drawn(self._wish, self._link, self._keyring, self._memory)
        if shown != self._shown and not self._is_closing:
            self._shown = shown
            self._show_pages(shown)
