"""A desk of the record and a sitting, as the console holds them, with a real record."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from bilateral.console.messages import (
    AskedOfRecord,
    AskLoad,
    AskNote,
    AskRating,
    Refused,
)
from bilateral.console.messages.of_record import (
    AskClient,
    AskRecord,
    AskTarget,
    AskUnlock,
    OfRecord,
    RecordShown,
)
from bilateral.console.record.desk import RESTS_S, RecordDesk
from bilateral.console.record.opening import RecordWish
from bilateral.console.sitting_keeper import SittingKeeper
from bilateral.record.store import Store
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.sitting.sitting import Rating
from tests.console.scripted import IDLE
from tests.record.making import PASSPHRASE, opened
from tests.sitting.test_sitting import GIVEN

SOON_S = 15.0
NOON_MS = 1_700_000_000_000


@dataclass
class Bench:
    """A desk and a sitting as the console holds them, with a loop of its own."""

    folder: Path
    memory: str = ""
    sitting_memory: str = ""
    wish: RecordWish = field(default_factory=RecordWish)
    now_s: float = 0.0
    switched_on: Callable[[str], None] = field(default=lambda _: None)

    def __post_init__(self) -> None:
        self.loop: SimpleQueue[Callable[[], object]] = SimpleQueue()
        self.shown: list[RecordShown] = []
        self.refused: list[Refused] = []
        self.told: list[OfRecord | Refused] = []
        self.desk = RecordDesk(
            self.shown.append,
            partial(setattr, self, "memory"),
            self.loop.put,
            self.memory,
            switch_on=lambda: self.switched_on("on"),
            now_s=lambda: self.now_s,
            now_ms=lambda: NOON_MS + round(self.now_s * 1000),
        )
        self.keeper = SittingKeeper(
            lambda _: None,
            self._keep_both,
            lambda: None,
            self.sitting_memory,
            [self.desk.listen],
        )
        self.state = IDLE

    def _keep_both(self, memory: str) -> None:
        self.sitting_memory, self.memory = memory, self.desk.memory

    def begin(self, **changed: Any) -> None:
        usual: dict[str, Any] = {"on": True, "folder": str(self.folder)}
        self.desk.set_up(RecordWish(**(usual | changed)))

    def hear(self, **changed: object) -> None:
        self.state = self.state.model_copy(update=changed)
        self.keeper.hear(self.state)
        self.desk.hear(self.state)
        self.desk.beat()

    def give(self, number: int, **changed: object) -> None:
        given = GIVEN.model_copy(update={"number": number, **changed})
        self.hear(sets_begun=number, given=(*self.state.given, given)[-3:])

    def rate(self, number: int, value: int | None) -> None:
        rating = None if value is None else Rating(kind="sud", value=value)
        self.keeper.take(
            AskRating(type="rate", sitting=self.state.sitting, set=number, rating=rating)
        )

    def load(self, number: int, value: int | None) -> None:
        asked = AskLoad(type="load", sitting=self.state.sitting, set=number, value=value)
        self.keeper.take(asked)

    def note(self, number: int, text: str) -> None:
        asked = AskNote(type="note", sitting=self.state.sitting, set=number, text=text)
        self.keeper.take(asked)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        self.desk.take(AskUnlock(type="record-unlock", passphrase=passphrase), self._refuse)

    def code(self, code: str | None, sitting: int = 1) -> None:
        asked = AskClient(type="record-client", sitting=sitting, code=code)
        self.desk.take(asked, self._refuse)

    def target(self, label: str, of: int | None = None) -> None:
        asked = AskTarget(type="record-target", sitting=self.state.sitting, id=of, label=label)
        self.desk.take(asked, self._refuse)

    def _refuse(self, told: OfRecord | Refused) -> None:
        assert isinstance(told, Refused)
        self.refused.append(told)

    def ask(self, asked: AskedOfRecord) -> Any:
        """What a page is told that asks the record for this."""
        self.told.clear()
        self.desk.take(asked, self.told.append)
        self.until(lambda: bool(self.told))
        return self.told[0]

    def restore(self, content: bytes, typed: str) -> Any:
        """What a page is told that brings a backup."""
        self.told.clear()
        self.desk.restore(content, typed, self.told.append)
        self.until(lambda: bool(self.told))
        return self.told[0]

    def lock(self) -> None:
        self.desk.take(AskRecord(type="record-lock"), self._refuse)

    @property
    def now(self) -> RecordShown:
        return self.shown[-1]

    def until(self, holds: Callable[[], bool]) -> None:
        """Turn the loop until this is so. Raises AssertionError."""
        try:
            while not (self.shown and holds()):
                self.loop.get(timeout=SOON_S)()
        except Empty:
            raise AssertionError(self.shown[-1:]) from None

    def until_open(self) -> None:
        self.until(lambda: self.now.state == "locked")
        self.unlock()
        self.until(lambda: self.now.state == "open" and not self.now.is_opening)

    def until_written(self) -> None:
        self.now_s += RESTS_S
        self.desk.beat()
        self.until(lambda: not any(one.unwritten for one in self.now.sittings if one.client))

    def end(self) -> None:
        assert self.desk.finish(SOON_S)


def told(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """All rows that are in the record, which is proved whole."""
    with opened(Vault(folder)) as store:
        verify(store)
        return _rows(store)


def _rows(store: Store) -> dict[str, list[dict[str, Any]]]:
    tables = ("client", "target", "sitting", "sitting_end", "phase", "screening", "given_set",
              "exercise", "rating", "body_scan", "note")  # fmt: skip
    return {table: store.rows(table) for table in tables}
