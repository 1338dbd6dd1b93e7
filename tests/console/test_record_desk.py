"""What happens in a sitting is in the record once it is open and has a code; nothing is lost."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import pytest

from bilateral.console import record_opening
from bilateral.console.messages import (
    FOR_PHONES,
    RIGHTS,
    AskClient,
    AskNote,
    AskPhase,
    AskRating,
    AskRecord,
    AskUnlock,
    RecordShown,
    Refused,
    Role,
    ScanResultShown,
)
from bilateral.console.record_desk import RESTS_S, RecordDesk
from bilateral.console.record_link import RecordLink
from bilateral.console.record_opening import RecordWish
from bilateral.console.sitting_keeper import SittingKeeper
from bilateral.record.store import Store
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.sitting.sitting import Phase, Rating
from tests.console.scripted import IDLE
from tests.record.making import PASSPHRASE, made, opened, quickly
from tests.sitting.test_sitting import GIVEN

SOON_S = 15.0
NOON_MS = 1_700_000_000_000


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    quickly(monkeypatch)


@dataclass
class Bench:
    """A desk and a sitting as the console holds them, with a loop of its own."""

    folder: Path
    memory: str = ""
    sitting_memory: str = ""
    wish: RecordWish = field(default_factory=RecordWish)
    now_s: float = 0.0

    def __post_init__(self) -> None:
        self.loop: SimpleQueue[Callable[[], object]] = SimpleQueue()
        self.shown: list[RecordShown] = []
        self.refused: list[Refused] = []
        self.desk = RecordDesk(
            self.shown.append,
            partial(setattr, self, "memory"),
            self.loop.put,
            self.memory,
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

    def note(self, number: int, text: str) -> None:
        asked = AskNote(type="note", sitting=self.state.sitting, set=number, text=text)
        self.keeper.take(asked)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        self.desk.take(AskUnlock(type="record-unlock", passphrase=passphrase), self.refused.append)

    def code(self, code: str | None, sitting: int = 1) -> None:
        asked = AskClient(type="record-client", sitting=sitting, code=code)
        self.desk.take(asked, self.refused.append)

    def lock(self) -> None:
        self.desk.take(AskRecord(type="record-lock"), self.refused.append)

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


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made(tmp_path / "record")
    with ExitStack() as ended:
        bench = Bench(tmp_path / "record")
        ended.callback(bench.end)
        bench.begin()
        yield bench


def told(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """All rows that are in the record, which is proved whole."""
    with opened(Vault(folder)) as store:
        verify(store)
        return _rows(store)


def _rows(store: Store) -> dict[str, list[dict[str, Any]]]:
    tables = ("client", "sitting", "sitting_end", "phase", "screening", "given_set", "exercise",
              "rating", "body_scan", "note")  # fmt: skip
    return {table: store.rows(table) for table in tables}


def test_a_whole_sitting_is_in_the_record(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code(" K1 ")
    bench.desk.note_screening()
    phase = AskPhase(type="phase", sitting=1, phase=Phase.ASSESSMENT)
    bench.keeper.take(phase)
    bench.rate(0, 9)
    bench.give(1, path="vertical", speeds=((0.0, 1.0), (4.0, 0.0), (6.0, 1.2)), sync_ms=2.5)
    bench.rate(1, 7)
    bench.note(1, "the stairs")
    bench.until_written()
    bench.rate(1, 6)
    bench.note(1, "the stairs, four")
    bench.give(2, exercise="breathing", preset="breath", seconds=90.0)
    scan = ScanResultShown(
        begun_s=40.0,
        ended_s=100.0,
        places=("Feet",),
        reached=1,
        anchor="",
        result="clear",
        where_not=(),
    )
    bench.hear(last_scan=scan, host_s=100.0)
    bench.hear(last_scan=scan, host_s=101.0)
    bench.until_written()
    assert bench.now.clients == ("K1",)
    bench.end()
    rows = told(bench.folder)
    (client,), (sitting,), (one,) = rows["client"], rows["sitting"], rows["given_set"]
    assert (client["code"], sitting["client"]) == ("K1", client["id"])
    assert [row["phase"] for row in rows["phase"]] == [3]
    assert [(row["question"], row["answer"]) for row in rows["screening"]] == [("all", "asked")]
    assert one["at_ms"] == 1_795_957_805_000
    assert (one["outcome"], one["ended_by"], one["path"]) == ("finished", "therapist", "vertical")
    assert (one["speed_hz"], one["speed_hz_planned"], one["interruptions"]) == (1.05, 1.0, 1)
    assert (one["eyes"], one["ears"], one["hands"], one["sync_ms"]) == (1, 1, 0, 2.5)
    nine, seven, six = rows["rating"]
    assert [(nine["value"], nine["given_set"]), (seven["value"], seven["given_set"])] == [
        (9, None),
        (7, one["id"]),
    ]
    assert (six["value"], six["corrects"]) == (6, seven["id"])
    first, second = rows["note"]
    assert (first["text"], second["text"]) == ("the stairs", "the stairs, four")
    assert second["corrects"] == first["id"]
    breath, scanned = rows["exercise"]
    assert (breath["kind"], breath["seconds"]) == ("breathing", 90.0)
    assert (scanned["kind"], scanned["seconds"]) == ("body-scan", 60.0)
    assert [row["is_clear"] for row in rows["body_scan"]] == [1]
    assert len(rows["sitting_end"]) == 1, "the end of the session is that of the sitting"


def test_a_number_that_is_put_right_at_once_was_never_said(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code("K1")
    bench.give(1)
    bench.rate(1, 1)
    bench.rate(1, 10)
    bench.give(2)
    bench.rate(2, 3)
    bench.rate(2, None)
    for words in ("the", "the do", "the door"):
        bench.note(2, words)
    bench.until_written()
    bench.end()
    rows = told(bench.folder)
    assert [(row["value"], row["corrects"]) for row in rows["rating"]] == [(10, None)]
    assert [row["text"] for row in rows["note"]] == ["the door"]


def test_without_a_code_all_stays_in_memory_until_one_is_given(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.give(1)
    bench.rate(1, 7)
    bench.hear(sitting=2, sets_before=1)
    bench.code("K2", sitting=2)
    bench.until_written()
    first, second = bench.now.sittings
    assert (first.is_over, first.sets, first.client) == (True, 1, "")
    assert (second.is_over, second.client) == (False, "K2")
    bench.code("K1", sitting=1)
    bench.until(lambda: [one.number for one in bench.now.sittings] == [2])
    bench.end()
    rows = told(bench.folder)
    assert [row["code"] for row in rows["client"]] == ["K2", "K1"]
    assert [row["value"] for row in rows["rating"]] == [7]
    assert len(rows["sitting_end"]) == 2


def test_nothing_is_kept_of_a_sitting_without_record(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.give(1)
    bench.note(1, "the stairs")
    bench.code(None)
    bench.give(2)
    bench.note(2, "the stairs")
    assert "stairs" not in bench.memory
    bench.hear(sitting=2, sets_before=2)
    bench.code("K1", sitting=1)
    assert [one.number for one in bench.now.sittings] == [2]
    bench.end()
    assert not any(told(bench.folder).values())


def test_the_next_console_is_locked_and_offers_what_is_not_known_to_be_written(
    bench: Bench,
) -> None:
    bench.until_open()
    bench.hear()
    bench.code("K1")
    bench.give(1)
    bench.rate(1, 7)
    kept_before = bench.memory
    bench.until_written()
    bench.end()
    # It was killed before it heard that all was written, and comes back with what it had kept.
    for memory in (kept_before, bench.memory):
        later = Bench(bench.folder, memory, bench.sitting_memory)
        later.begin()
        later.state = bench.state
        later.hear()
        later.until(lambda later=later: later.now.state == "locked")  # type: ignore[misc]
        later.give(2 if memory == kept_before else 3)
        assert later.now.sittings[0].client == "K1"
        later.until_open()
        later.until_written()
        later.end()
    rows = told(bench.folder)
    assert len(rows["sitting"]) == 1
    assert [row["value"] for row in rows["rating"]] == [7]
    assert [row["number"] for row in rows["given_set"]][:2] == [1, 2]


def test_while_it_is_locked_the_session_goes_on_and_nothing_is_lost(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code("K1")
    bench.give(1)
    bench.until_written()
    bench.lock()
    bench.until(lambda: bench.now.state == "locked")
    assert bench.now.clients == ()
    bench.give(2)
    assert bench.now.sittings[0].unwritten == 1
    bench.until_open()
    bench.until_written()
    bench.end()
    assert [row["number"] for row in told(bench.folder)["given_set"]] == [1, 2]


def test_wrong_passphrases_are_told_and_slow_down(bench: Bench) -> None:
    bench.until(lambda: bench.now.state == "locked")
    for wrong in range(1, 5):
        bench.unlock("not the one at all")
        bench.until(lambda wrong=wrong: len(bench.refused) == wrong)  # type: ignore[misc]
    codes = [one.notices[0].code for one in bench.refused]
    assert codes == ["record-passphrase-wrong"] * 3 + ["record-wait"]
    assert bench.now.state == "locked"
    assert PASSPHRASE not in repr(AskUnlock(type="record-unlock", passphrase=PASSPHRASE))


def test_the_recovery_code_opens_it_too(tmp_path: Path) -> None:
    code = Vault(tmp_path).create(PASSPHRASE)
    bench = Bench(tmp_path)
    bench.begin()
    bench.until(lambda: bench.now.state == "locked")
    bench.unlock(code.lower())
    bench.until(lambda: bench.now.state == "open")
    bench.end()


def test_it_is_locked_with_the_next_client_where_that_is_wanted(bench: Bench) -> None:
    bench.begin(lock_on_next_client=True)
    bench.until_open()
    bench.hear()
    bench.code("K1")
    bench.give(1)
    bench.rate(1, 5)
    bench.hear(sitting=2, sets_before=1)
    bench.until(lambda: bench.now.state == "locked")
    bench.until_open()
    bench.until(lambda: [one.number for one in bench.now.sittings] == [2])
    bench.end()
    rows = told(bench.folder)
    assert [row["value"] for row in rows["rating"]] == [5]
    assert len(rows["sitting_end"]) == 1


def test_where_none_was_made_it_says_how_to_make_one_and_finds_it_then(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "record")
    bench.begin()
    bench.hear()
    bench.until(lambda: bench.now.news is not None)
    assert bench.now.state == "absent"
    assert bench.now.news is not None
    assert bench.now.news.code == "record-none"
    made(tmp_path / "record")
    bench.desk.take(AskRecord(type="record-look"), bench.refused.append)
    bench.until_open()
    bench.begin(on=False)
    assert (bench.shown[-2].news, bench.shown[-1].state, bench.memory) == (None, "off", "")
    bench.end()


def test_switched_off_it_keeps_nothing_and_brings_nothing_in(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.begin(on=False)
    bench.hear()
    bench.give(1)
    bench.note(1, "the stairs")
    assert bench.memory == ""
    assert bench.shown == []
    bench.end()


def test_a_record_that_is_found_too_late_is_let_go(tmp_path: Path) -> None:
    goes_on = threading.Event()
    made(tmp_path)

    def slowly(wish: RecordWish, tell: Callable[[Any], None]) -> Any:
        assert goes_on.wait(SOON_S)
        return record_opening.found(wish, tell)

    loop: SimpleQueue[Callable[[], object]] = SimpleQueue()
    link = RecordLink(loop.put, lambda: None, slowly)
    link.look(RecordWish(on=True, folder=str(tmp_path)))
    link.let_go()
    goes_on.set()
    loop.get(timeout=SOON_S)()
    assert not link.is_there


def test_a_fault_of_the_record_does_not_reach_the_session(bench: Bench) -> None:
    bench.hear()
    bench.give(1, began="no moment at all")
    assert bench.sitting_memory
    bench.give(2)
    assert bench.now.sittings[0].sets == 1


def test_a_phone_sees_and_asks_nothing_of_it() -> None:
    asked = {AskUnlock, AskRecord, AskClient}
    assert not asked & {*RIGHTS[Role.PHONE]}
    assert asked < {*RIGHTS[Role.THERAPIST]}
    assert RecordShown not in FOR_PHONES
