"""What cannot be written yet stays in memory until the record is open and has a code."""

from pathlib import Path

from bilateral.console.messages.of_record import (
    AskCreate,
    RecordMade,
)
from tests.console.record_bench import Bench, told
from tests.record.making import PASSPHRASE


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


def test_a_record_made_in_a_sitting_has_what_comes_from_then_on(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "record")
    bench.begin(on=False)
    bench.hear()
    bench.give(1)
    asked = AskCreate(type="record-create", passphrase=PASSPHRASE, again=PASSPHRASE)
    refused = bench.ask(asked.model_copy(update={"again": PASSPHRASE.upper()}))
    assert refused.notices[0].code == "record-passphrases-differ"
    made = bench.ask(asked)
    assert isinstance(made, RecordMade)
    bench.until(lambda: bench.now.state == "open")
    assert bench.ask(asked).notices[0].code == "record-there"
    bench.code("K1")
    bench.give(2)
    bench.until_written()
    said = [bench.memory, repr(bench.shown), repr(asked), repr(made)]
    assert not [one for one in said if PASSPHRASE in one or made.code in one]
    bench.end()
    assert [row["number"] for row in told(bench.folder)["given_set"]] == [2]
