"""The record opened with the computer's keyring: by a press, where wanted, never waited for."""

import pytest

from bilateral.console.messages.of_record import AskRecord
from bilateral.console.record.keyring import BOUND_S
from bilateral.record.keyring_file import KeyringFile
from tests.console.record_bench import Bench
from tests.record.keyrings import InMemory, in_memory, unsafe, use
from tests.record.making import PASSPHRASE


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> InMemory:
    return in_memory(monkeypatch)


def press(bench: Bench) -> None:
    bench.desk.take(AskRecord(type="record-keyring"), bench.told.append)


def until_offered(bench: Bench) -> None:
    """Opened once by its passphrase, and locked."""
    bench.begin(keyring=True)
    bench.until_open()
    bench.until(lambda: bench.desk._keyring.offers)
    bench.lock()
    bench.until(lambda: bench.now.state == "locked" and bench.now.keyring)


def codes(bench: Bench) -> list[str]:
    return [told.notices[0].code for told in bench.told]  # type: ignore[union-attr]  # all refused


def test_a_press_opens_it_until_it_is_switched_off(bench: Bench, kept: InMemory) -> None:
    bench.until_open()
    assert not kept.kept
    bench.begin(keyring=True)  # while it is open
    bench.until(lambda: bench.desk._keyring.offers)
    bench.lock()
    bench.until(lambda: bench.now.keyring)
    press(bench)
    bench.until(lambda: bench.now.state == "open")
    assert (bench.told, bench.now.keyring) == ([], False)
    bench.lock()
    bench.until(lambda: bench.now.keyring)
    bench.begin(keyring=False)
    assert not bench.now.keyring
    bench.until(lambda: not kept.kept and not (bench.folder / "record.keyring").exists())
    press(bench)
    bench.until_open()


def test_switched_off_while_it_was_closed_nothing_stays(bench: Bench, kept: InMemory) -> None:
    until_offered(bench)
    other = Bench(bench.folder)
    other.begin()
    other.until(lambda: not kept.kept)
    assert not other.now.keyring
    other.end()


def test_a_new_console_offers_it_and_opens_nothing_by_itself(bench: Bench, kept: InMemory) -> None:
    until_offered(bench)
    kept.goes_on.clear()  # whoever asked the keyring now would wait
    other = Bench(bench.folder)
    other.begin(keyring=True)
    other.until(lambda: other.now.keyring)
    kept.goes_on.set()
    press(other)
    other.until(lambda: other.now.state == "open")
    other.end()


def test_a_record_in_its_place_is_not_opened_and_the_rest_is_as_ever(
    bench: Bench, kept: InMemory
) -> None:
    until_offered(bench)
    file = bench.folder / "record.keyring"
    found = KeyringFile.read(file.read_bytes())
    assert found is not None
    key = bytes.fromhex(*kept.kept.values())
    key_file = (bench.folder / "record.key").read_bytes()
    wrong = KeyringFile.sealed(bytes(16), key, found.name, key_file)  # a secret of another record
    file.write_bytes(wrong.written())
    press(bench)
    bench.until(lambda: bool(bench.told))
    bench.until(lambda: not kept.kept and not bench.now.keyring)
    assert codes(bench) == ["record-keyring-stale"]
    bench.until_open()
    bench.until(lambda: bool(kept.kept))  # the keyring opens it from now on


def test_a_keyring_that_is_silent_is_not_waited_for(bench: Bench, kept: InMemory) -> None:
    until_offered(bench)
    kept.goes_on.clear()
    press(bench)
    assert (bench.now.is_opening, bench.now.state) == (True, "locked")
    bench.now_s += BOUND_S / 2
    bench.desk.beat()
    assert not bench.told
    bench.now_s += BOUND_S / 2
    bench.desk.beat()
    assert codes(bench) == ["record-keyring-silent"]
    bench.until(lambda: not bench.now.is_opening)
    kept.goes_on.set()  # what it says now is not listened to
    press(bench)
    bench.until(lambda: bench.now.state == "open")


def test_what_it_gives_after_a_lock_opens_nothing(bench: Bench, kept: InMemory) -> None:
    until_offered(bench)
    kept.goes_on.clear()
    press(bench)
    bench.lock()
    assert not bench.now.is_opening
    kept.goes_on.set()
    bench.until(lambda: not bench.desk._keyring._asked)
    assert (bench.now.state, bench.now.is_opening) == ("locked", False)


def test_where_there_is_no_keyring_that_is_told_and_the_passphrase_opens_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, unsafe()[0])
    bench.begin(keyring=True)
    bench.until_open()
    bench.until(lambda: bench.now.news is not None)
    assert bench.now.news is not None
    assert (bench.now.news.code, bench.now.state) == ("record-keyring-none", "open")
    bench.lock()
    bench.until(lambda: bench.now.state == "locked")
    assert not bench.now.keyring
    assert PASSPHRASE not in repr(bench.shown)
