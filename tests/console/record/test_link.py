"""The record is found, opened and locked as the settings and the therapist want it."""

import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Any, get_args

from bilateral.console.messages import (
    FOR_PHONES,
    RIGHTS,
    AskedOfRecord,
    AskedOfSitting,
    AskLoad,
    Role,
)
from bilateral.console.messages.of_record import (
    AskDelete,
    AskPassphrase,
    AskRecord,
    AskUnlock,
    OfRecord,
    RecordShown,
)
from bilateral.console.record import opening
from bilateral.console.record.link import RecordLink
from bilateral.console.record.opening import RecordWish
from bilateral.record.vault import Vault
from tests.console.record_bench import SOON_S, Bench, told
from tests.record.making import PASSPHRASE, a_client, made, opened


def test_wrong_passphrases_are_told_and_slow_down(bench: Bench) -> None:
    bench.until(lambda: bench.now.state == "locked")
    for wrong in range(1, 5):
        bench.unlock("not the one at all")
        bench.until(lambda wrong=wrong: len(bench.refused) == wrong)  # type: ignore[misc]
    codes = [one.notices[0].code for one in bench.refused]
    assert codes == ["record-passphrase-wrong"] * 3 + ["record-wait"]
    assert bench.now.state == "locked"
    assert PASSPHRASE not in repr(AskUnlock(type="record-unlock", passphrase=PASSPHRASE))


def test_an_older_copy_put_in_its_place_is_told_as_it_is_opened(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    vault.create(PASSPHRASE)
    old = vault.files.database.read_bytes()
    with opened(vault) as store:
        store.add(a_client())
    vault.files.database.write_bytes(old)
    bench = Bench(tmp_path)
    bench.begin()
    bench.until_open()
    assert bench.now.news is not None
    assert bench.now.news.code == "record-older"
    bench.end()


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
    bench.desk.take(AskRecord(type="record-look"), bench.told.append)
    bench.until_open()
    bench.begin(on=False)
    assert (bench.shown[-2].news, bench.shown[-1].state, bench.memory) == (None, "off", "")
    bench.end()


def test_switched_off_it_keeps_nothing_and_brings_nothing_in(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    nowhere = "~nobody-of-this-name/record"
    bench.begin(on=False, folder=nowhere)
    bench.hear()
    bench.give(1)
    bench.note(1, "the stairs")
    assert bench.memory == ""
    shown = [(one.state, one.folder, one.sittings) for one in bench.shown]
    assert shown == [("off", nowhere, ())]
    bench.end()


def test_a_record_that_is_found_too_late_is_let_go(tmp_path: Path) -> None:
    goes_on = threading.Event()
    made(tmp_path)

    def slowly(wish: RecordWish, tell: Callable[[Any], None]) -> Any:
        assert goes_on.wait(SOON_S)
        return opening.found(wish, tell)

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
    asked = {*get_args(AskedOfRecord), *get_args(AskedOfSitting)}
    assert {AskUnlock, AskPassphrase, AskDelete, AskLoad} < asked
    assert not asked & {*RIGHTS[Role.PHONE]}
    assert asked < {*RIGHTS[Role.THERAPIST]}
    assert not {RecordShown, *get_args(OfRecord)} & {*FOR_PHONES}


def test_a_sitting_that_was_broken_off_ends_where_it_was_and_is_told_of_once(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code("K1")
    bench.give(1)
    bench.rate(1, 5)
    bench.until_written()
    bench.lock()
    bench.until(lambda: bench.now.state == "locked")
    bench.until_open()  # the same sitting goes on, and nothing is said
    assert bench.now.news is None
    bench.lock()
    bench.until(lambda: bench.now.state == "locked")
    heard = []
    for _ in range(2):
        other = Bench(bench.folder)  # as after a power cut: nobody remembers
        other.begin()
        other.until_open()
        heard.append(other.now.news and other.now.news.code)
        other.lock()
        other.until(lambda other=other: other.now.state == "locked")  # type: ignore[misc]
        assert other.now.news is None  # it names a client
        other.end()
    assert heard == ["record-broken-off", None]
    rows = told(bench.folder)
    (end,), (given,) = rows["sitting_end"], rows["given_set"]
    assert end["at_ms"] == given["at_ms"] + 1000 * given["seconds"] > rows["rating"][0]["at_ms"]
