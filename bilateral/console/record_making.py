"""Makes a record because a page asks for it, on a thread of its own."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from bilateral.console import record_opening
from bilateral.console.messages import AskCreate
from bilateral.console.record_link import OnLoop, notice_of
from bilateral.console.record_opening import RecordWish
from bilateral.processes import threads
from bilateral.words.notice import Notice, Told

Given = TypeVar("Given")


class RecordMaker:
    """Belongs to the server's event loop; `on_loop` is for any thread."""

    def __init__(self, on_loop: OnLoop) -> None:
        self._on_loop = on_loop
        self._is_making = False

    def make(
        self,
        wish: RecordWish,
        asked: AskCreate,
        made: Callable[[str], None],
        refused: Callable[[Notice], None],
    ) -> None:
        """Make it where it is wished; `made` is told its recovery code. One at a time."""
        if self._is_making:
            return
        if asked.passphrase != asked.again:
            refused(Notice("record-passphrases-differ"))
            return
        self._is_making = True

        def make() -> None:
            try:
                code = record_opening.created(wish, asked.passphrase)
            except Exception as fault:  # noqa: BLE001  # the page tells it
                self._on_loop(partial(self._over, refused, notice_of(fault)))
            else:
                self._on_loop(partial(self._over, made, code))

        try:
            threads.start(threading.Thread(target=make, name="record-making", daemon=True))
        except Told as full:
            self._over(refused, full.notice)

    def _over(self, tell: Callable[[Given], None], given: Given) -> None:
        self._is_making = False
        tell(given)
