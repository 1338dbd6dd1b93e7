"""Makes a record because a page asks for it, or puts a backup there, on a thread of its own."""

import threading
from collections.abc import Callable
from functools import partial

from bilateral.console.messages import (
    NoticeMessage,
    Refused,
)
from bilateral.console.messages.of_record import (
    AskCreate,
    OfRecord,
    RecordDone,
    RecordMade,
)
from bilateral.console.messages.refusal_message import refusal
from bilateral.console.record import opening
from bilateral.console.record.link import OnLoop, notice_of
from bilateral.console.record.opening import RecordWish
from bilateral.processes import threads
from bilateral.words.notice import Notice, Told

RESTORE = "record-restore"
Answer = Callable[[OfRecord | Refused], None]


class RecordMaker:
    """Belongs to the server's event loop; `on_loop` is for any thread. One thing at a time.

    `made` is told what opens the record that is there now, and whom to answer.
    """

    def __init__(self, on_loop: OnLoop, made: Callable[[str, Answer], None]) -> None:
        self._on_loop, self._made = on_loop, made
        self._is_making = False

    def make(self, wish: RecordWish, asked: AskCreate, answer: Answer) -> None:
        """Make it where it is wished; its recovery code is the answer."""

        def make() -> RecordMade:
            if asked.passphrase != asked.again:
                raise Told(Notice("record-passphrases-differ"))
            return RecordMade(code=opening.created(wish, asked.passphrase))

        if not self._is_making:
            self._work(asked.type, make, asked.passphrase, answer)

    def restore(self, wish: RecordWish, backup: bytes, typed: str, answer: Answer) -> None:
        """Put a backup where the record is wished; what was typed opens it."""

        def put() -> RecordDone:
            notice = opening.restored(wish, backup, typed)
            return RecordDone(asked=RESTORE, notice=NoticeMessage.of(notice))

        if self._is_making:
            answer(refusal(RESTORE, [Notice("record-in-use")]))
        else:
            self._work(RESTORE, put, typed, answer)

    def _work(self, asked: str, make: Callable[[], OfRecord], typed: str, answer: Answer) -> None:
        self._is_making = True

        def work() -> None:
            try:
                made = make()
            except Exception as fault:  # noqa: BLE001  # the page tells it
                self._on_loop(partial(self._refuse, asked, notice_of(fault), answer))
            else:
                self._on_loop(partial(self._tell, made, typed, answer))

        try:
            threads.start(threading.Thread(target=work, name="record-making", daemon=True))
        except Told as full:
            self._refuse(asked, full.notice, answer)

    def _refuse(self, asked: str, why: Notice, answer: Answer) -> None:
        self._is_making = False
        answer(refusal(asked, [why]))

    def _tell(self, made: OfRecord, typed: str, answer: Answer) -> None:
        self._is_making = False
        answer(made)
        self._made(typed, answer)
