"""What is handed to the journal is in the record, or held and told; nothing waits for the disk."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from bilateral.record.faults import notice_of
from bilateral.record.journal import Journal
from bilateral.record.secret import new_secret
from bilateral.record.store import Store, new_row
from bilateral.record.tables import Value
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.record.writer import AGAIN_S, HandedIn, Writer
from bilateral.words.notice import Notice, Told
from tests.record.making import NOON_MS, PASSPHRASE, given, made

SOON_S = 20.0


class Heard(list[Notice]):
    """What was told."""

    @property
    def codes(self) -> list[str]:
        return [notice.code for notice in self]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return made(tmp_path / "record")


@pytest.fixture
def journal(vault: Vault, heard: Heard) -> Iterator[Journal]:
    journal = Journal(vault, heard.append)
    journal.begin()
    yield journal
    journal.finish(SOON_S)


def added(journal: Journal, table: str, **values: Value) -> HandedIn:
    return journal.add(new_row(table, **values))


def with_set(journal: Journal, sitting: HandedIn, number: int = 1, **values: object) -> HandedIn:
    return added(journal, "given_set", sitting=sitting.id, **given(number, **values).values())


def test_a_whole_sitting(journal: Journal, heard: Heard) -> None:
    journal.unlock(PASSPHRASE).result(SOON_S)
    sitting = journal.begin_sitting("K1", NOON_MS, 60)
    at: dict[str, Value] = {"sitting": sitting.id, "at_ms": NOON_MS}
    added(journal, "screening", **at, question="seizures", answer="no")
    memory = journal.add_target(sitting.id, NOON_MS, "the car")
    added(journal, "phase", **at, phase=4, preset="standard", target=memory.id)
    first = with_set(journal, sitting, speeds=[(0, 1.0), (10, 0.0), (14, 2.0)])
    said: dict[str, Value] = {**at, "given_set": first.id, "scale": "SUD"}
    wrong = added(journal, "rating", **said, value=9)
    added(journal, "rating", **said, value=8, corrects=wrong.id, target=memory.id)
    added(journal, "note", **at, given_set=first.id, text="a word")
    added(journal, "exercise", **at, kind="breathing", seconds=60.0)
    added(journal, "body_scan", **at, is_clear=1)
    ends_ms = NOON_MS + 3_600_000
    added(journal, "sitting_end", sitting=sitting.id, at_ms=ends_ms).written.result(SOON_S)
    again = journal.begin_sitting("K1", NOON_MS + 9, 60)
    again.written.result(SOON_S)

    def read(store: Store) -> tuple[object, ...]:
        verify(store)
        (client,) = store.rows("client")
        sets = store.rows("given_set", sitting=sitting.id)
        return (
            [row["client"] == client["id"] for row in store.rows("sitting")],
            [(row["value"], row["corrects"]) for row in store.rows("rating")],
            sets[0]["speed_hz"],
            [row["text"] for row in store.rows("note")],
        )

    found = journal.ask(read).result(SOON_S)
    assert found == ([True, True], [(9, None), (8, wrong.id)], 1.5, ["a word"])
    assert not heard


def test_what_comes_while_it_is_locked_is_held_and_written_afterwards(
    journal: Journal, heard: Heard
) -> None:
    sitting = journal.begin_sitting("K1", NOON_MS, 60)
    given_set = with_set(journal, sitting)
    with pytest.raises(Told, match="record-locked"):
        journal.ask(verify).result(SOON_S)
    with pytest.raises(Told, match="record-passphrase-wrong"):
        journal.unlock("not the one at all").result(SOON_S)
    assert not given_set.written.done()
    assert journal.held() == 2
    assert heard[-1].code == "record-unwritten"
    assert heard[-1].values["count"] == 2
    journal.unlock(PASSPHRASE).result(SOON_S)
    given_set.written.result(SOON_S)
    assert journal.held() == 0
    assert heard.codes[-1] == "record-written-again"
    journal.lock().result(SOON_S)
    assert not journal.is_open()


def test_an_entry_that_cannot_be_taken_does_not_stand_before_the_others(
    journal: Journal, heard: Heard
) -> None:
    journal.unlock(PASSPHRASE).result(SOON_S)
    sitting = journal.begin_sitting("K1", NOON_MS, 60)
    ninth = added(journal, "phase", sitting=sitting.id, at_ms=NOON_MS, phase=9)
    of_nobody = journal.add_target(12345, NOON_MS, "x")
    last = added(journal, "phase", sitting=sitting.id, at_ms=NOON_MS, phase=8)
    last.written.result(SOON_S)
    assert isinstance(ninth.written.exception(SOON_S), sqlcipher.IntegrityError)
    assert isinstance(of_nobody.written.exception(SOON_S), ValueError)
    assert heard.codes == ["record-row-refused"] * 2


def test_what_was_handed_in_before_the_end_is_written(vault: Vault, heard: Heard) -> None:
    journal = Journal(vault, heard.append)
    journal.begin()
    journal.unlock(PASSPHRASE)
    sitting = journal.begin_sitting("K1", NOON_MS, 60)
    entries = [with_set(journal, sitting, number) for number in range(1, 60)]
    assert journal.finish(SOON_S) == 0
    assert all(entry.written.done() and not entry.written.exception() for entry in entries)
    with closing(vault.open(PASSPHRASE)) as store:
        assert len(store.rows("given_set")) == 59
    journal = Journal(vault, heard.append)
    journal.begin()
    journal.begin_sitting("K2", NOON_MS, 60)
    assert journal.finish(SOON_S) == 1
    assert heard.codes == ["record-unwritten"]


def test_no_call_waits_for_the_disk(vault: Vault, heard: Heard) -> None:
    stands, goes_on = threading.Event(), threading.Event()
    journal = Journal(vault, heard.append)
    journal.begin()

    def stand(_: Store) -> None:
        stands.set()
        assert goes_on.wait(SOON_S)

    journal.unlock(PASSPHRASE)
    standing = journal.ask(stand)
    assert stands.wait(SOON_S)
    sitting = journal.begin_sitting("K1", NOON_MS, 60)
    entry = with_set(journal, sitting)
    later = journal.ask(lambda store: len(store.rows("given_set")))
    assert not entry.written.done()
    goes_on.set()
    standing.result(SOON_S)
    assert later.result(SOON_S) == 1
    assert journal.finish(SOON_S) == 0


class Faulty:
    """A store whose disk fails while it is told to."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.page_limit = 0

    def fill_up(self) -> None:
        pages = self.store.db.execute("PRAGMA page_count").fetchone()[0]
        self.store.db.execute(f"PRAGMA max_page_count = {pages}").fetchall()

    def make_room(self) -> None:
        self.store.db.execute("PRAGMA max_page_count = 1000000").fetchall()


def note(sitting: int, text: str) -> HandedIn:
    row = new_row("note", sitting=sitting, at_ms=NOON_MS, text=text)
    return HandedIn(row.id, lambda _: [row])


def test_a_full_disk_loses_nothing_that_was_acknowledged_or_handed_in(
    vault: Vault, heard: Heard
) -> None:
    store = vault.open(PASSPHRASE)
    client = new_row("client", at_ms=NOON_MS, code="K1")
    sitting = new_row("sitting", client=client.id, at_ms=NOON_MS, utc_offset_min=0, program="0.1")
    store.add([client, sitting])
    writer = Writer(lambda fault: notice_of(fault, vault.files.folder), heard.append, 600.0)
    writer.unlock(store, vault.reopen, 0.0)
    disk = Faulty(store)
    disk.fill_up()
    entries = [note(sitting.id, "long " * 2000) for _ in range(3)]
    for entry in entries:
        writer.take(entry, 1.0)
    assert writer.held == 3
    assert not any(entry.written.done() for entry in entries)
    assert [str(notice.values["why"]) for notice in heard] == ["record-disk-full()"] * 3
    verify(store)
    writer.beat(1.0 + AGAIN_S / 2)
    assert len(heard) == 3
    disk.make_room()
    writer.beat(1.0 + AGAIN_S)
    assert writer.held == 0
    assert all(entry.written.done() for entry in entries)
    assert heard.codes[-1] == "record-written-again"
    assert writer.ask(verify, 2.0)
    writer.beat(700.0)
    assert not writer.is_open
    assert heard.codes[-1] == "record-locked-idle"
    with closing(vault.open(PASSPHRASE)) as store:
        assert len(store.rows("note")) == 3


def test_after_a_fault_of_the_disk_the_record_is_opened_again(vault: Vault, heard: Heard) -> None:
    store = vault.open(PASSPHRASE)
    writer = Writer(lambda fault: notice_of(fault, vault.files.folder), heard.append, None)
    tries: list[str] = []

    def reopen(secret: bytes) -> Store:
        tries.append("once more")
        if len(tries) < 3:
            raise OSError(5, "Input/output error")
        return vault.reopen(secret)

    writer.unlock(store, reopen, 0.0)
    writer.ask(lambda store: vault.renew_code(store, PASSPHRASE, new_secret()), 0.5)
    store.db.close()
    row = new_row("client", at_ms=NOON_MS, code="K1")
    entry = HandedIn(row.id, lambda _: [row])

    def broken(_: object) -> None:
        raise sqlcipher.OperationalError("disk I/O error")

    store.add = broken  # type: ignore[method-assign, assignment]
    writer.take(entry, 1.0)
    for turn in range(1, 4):
        assert not entry.written.done()
        writer.beat(1.0 + turn * AGAIN_S)
    assert entry.written.done()
    assert len(tries) == 3
    assert heard.codes[-1] == "record-written-again"
    assert {notice.values["count"] for notice in heard[:-1]} == {1}
    writer.lock()
