"""The record opened with this computer's keyring: asked on threads of its own, never waited for."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from bilateral.console.messages import Refused
from bilateral.console.messages.refusal_message import refusal
from bilateral.console.record.link import OnLoop, RecordLink, notice_of
from bilateral.console.record.opening import RecordWish, folder_of, library_missing
from bilateral.processes import threads
from bilateral.words.notice import Notice, Told

if TYPE_CHECKING:
    from bilateral.record.record_files import RecordFiles
    from bilateral.record.store import Store

BOUND_S = 60.0
"""So long somebody may look at what the desktop asks; then the keyring counts as silent."""
Refuse = Callable[[Notice], None]


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    work: Callable[[], Any]
    done: Callable[[Any], object]
    refused: Refuse


class RecordKeyring:
    """Belongs to the server's event loop; `on_loop` is for any thread. One thing after another.

    `unlock` opens the record by its code, or tells why not. What the keyring says after BOUND_S
    is not listened to.
    """

    def __init__(
        self,
        on_loop: OnLoop,
        link: RecordLink,
        unlock: Callable[[str, Refuse], None],
        changed: Callable[[], None],
        now_s: Callable[[], float],
    ) -> None:
        self._on_loop, self._link, self._unlock = on_loop, link, unlock
        self._changed, self._now_s = changed, now_s
        self._wish = RecordWish()
        self._asked: deque[_Question] = deque()
        """The first one is being done."""
        self._since_s = 0.0
        self._offers = False
        self.is_opening = False

    @property
    def offers(self) -> bool:
        """Whether the record may be opened so."""
        return self._wish.on and self._wish.keyring and self._offers

    def set_up(self, wish: RecordWish) -> None:
        """Do as the settings have it; switched off, nothing of the record stays in the keyring."""
        before, self._wish = self._wish, wish
        if not wish.keeps_as(before):
            self.drop()
        if not wish.keyring and (before.keyring or (wish.on and not before.on)):
            self._take_out()
        elif wish.on and wish.keyring and not (before.keyring and wish.keeps_as(before)):
            self._look()
            if self._link.is_open:
                self.keep()

    def keep(self) -> None:
        """The record is open: have the keyring open it next time, if that is wanted."""

        def open_now(store: "Store") -> "tuple[RecordFiles, bytes]":
            return store.files, store.secret

        def put(known: "tuple[RecordFiles, bytes]") -> None:
            from bilateral.record import system_keyring  # noqa: PLC0415  # only where it is wanted

            if self._wish.keyring:
                self._ask(partial(system_keyring.put, *known), self._look, self._link.tell)

        self.drop()
        if self._wish.keyring:
            self._link.ask(open_now, put, lambda _: None)

    def open(self, answer: Callable[[Refused], object]) -> None:
        """Open the record by what the keyring has; where that does not come about, say why."""
        if self.is_opening or not self.offers or self._link.is_open:
            return
        self.is_opening = True

        def refused(notice: Notice) -> None:
            if notice.code == "record-not-opened":  # another record lies in its place
                self._take_out()
                notice = Notice("record-keyring-stale")
            self.drop()
            self._look()
            answer(refusal("record-keyring", [notice]))

        def given(code: str) -> None:
            if self.is_opening:
                self._unlock(code, refused)
                self.drop()

        def not_given(notice: Notice) -> None:
            if self.is_opening:
                refused(notice)

        self._ask(partial(_code_for, self._wish), given, not_given)
        self._changed()

    def drop(self) -> None:
        """What the keyring gives does not open the record any more."""
        if self.is_opening:
            self.is_opening = False
            self._changed()

    def beat(self) -> None:
        """Wait no longer for a keyring that is silent; called again and again."""
        if self._asked and self._now_s() - self._since_s >= BOUND_S:
            silent = Notice("record-keyring-silent")
            self._end(self._asked[0], partial(self._asked[0].refused, silent))

    def _take_out(self) -> None:
        self.drop()
        self._offers = False
        self._ask(partial(_taken_out, self._wish), self._look, self._link.tell)

    def _look(self, *_: object) -> None:
        self._ask(partial(_offers, self._wish), self._take_offer, lambda _: None)

    def _take_offer(self, offers: bool) -> None:
        if offers != self._offers:
            self._offers = offers
            self._changed()

    def _ask(self, work: Callable[[], Any], done: Callable[[Any], object], refused: Refuse) -> None:
        self._asked.append(_Question(work, done, refused))
        if len(self._asked) == 1:
            self._begin(self._asked[0])

    def _begin(self, asked: _Question) -> None:
        self._since_s = self._now_s()

        def ask() -> None:
            try:
                told = asked.work()
            except Exception as fault:  # noqa: BLE001  # the page tells it
                self._on_loop(partial(self._end, asked, partial(asked.refused, notice_of(fault))))
            else:
                self._on_loop(partial(self._end, asked, partial(asked.done, told)))

        try:
            threads.start(threading.Thread(target=ask, name="record-keyring", daemon=True))
        except Told as full:
            self._on_loop(partial(self._end, asked, partial(asked.refused, full.notice)))

    def _end(self, asked: _Question, then: Callable[[], object]) -> None:
        if not self._asked or self._asked[0] is not asked:
            return  # it was silent for too long
        self._asked.popleft()
        if self._asked:
            self._begin(self._asked[0])
        then()


def _files(wish: RecordWish) -> "RecordFiles":
    try:
        from bilateral.record.record_files import RecordFiles  # noqa: PLC0415  # as above
    except ImportError as missing:
        raise library_missing(missing) from missing
    return RecordFiles(folder_of(wish))


def _offers(wish: RecordWish) -> bool:
    files = _files(wish)
    from bilateral.record import system_keyring  # noqa: PLC0415  # as above

    return system_keyring.offers(files)


def _code_for(wish: RecordWish) -> str:
    files = _files(wish)
    from bilateral.record import system_keyring  # noqa: PLC0415  # as above
    from bilateral.record.secret import code_of  # noqa: PLC0415

    return code_of(system_keyring.secret_for(files))


def _taken_out(wish: RecordWish) -> None:
    files = _files(wish)
    if files.keyring.exists():
        from bilateral.record import system_keyring  # noqa: PLC0415  # as above

        system_keyring.take_out(files)
