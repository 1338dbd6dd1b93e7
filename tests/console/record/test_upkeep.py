"""What a record needs from time to time, asked for by a page: backups, keys, years, deletion."""

from pathlib import Path
from typing import Any

import pytest

from bilateral.console.messages import Refused
from bilateral.console.messages.of_record import (
    AskDelete,
    AskHistory,
    AskNewCode,
    AskPassphrase,
    AskYears,
    HistoryShown,
    RecordDone,
    RecordMade,
)
from bilateral.record.backup import open_backup
from bilateral.record.vault import Vault
from bilateral.words.notice import Told
from tests.console.record_bench import Bench, told
from tests.record.making import PASSPHRASE, a_client, made, opened

ANOTHER = "loud water over stones"
WRONG = "not the one at all"


@pytest.fixture
def kept(tmp_path: Path) -> Bench:
    """A desk with an open record of two clients."""
    made(tmp_path / "record", [*a_client("K1"), *a_client("K2", word="MARKERmarkerMARKER")])
    bench = Bench(tmp_path / "record", now_s=200_000.0)
    bench.begin()
    bench.until_open()
    return bench


def why(shown: object) -> str:
    assert isinstance(shown, Refused), shown
    return shown.notices[0].code


def backed_up(bench: Bench) -> Any:
    """The entry to which a backup goes, and its content; or why there is none."""
    found: list[Any] = []
    bench.desk.reader.back_up(lambda *made: found.append(made), found.append)
    bench.until(lambda: bool(found))
    return found[0]


def test_years_are_set_and_what_is_deleted_is_gone_byte_by_byte(kept: Bench) -> None:
    def years_of(code: str, years: int) -> HistoryShown:
        shown = kept.ask(
            AskYears(type="record-years", client=code, years=years, page=0, language="en")
        )
        assert isinstance(shown, HistoryShown)
        return shown

    def delete(code: str, again: str) -> Any:
        return kept.ask(AskDelete(type="record-delete", client=code, again=again))

    assert kept.now.due == ()
    first = kept.ask(AskHistory(type="record-history", client="K2", page=0, language="en"))
    assert (first.years, first.early.code) == (10, "record-delete-early")
    due = years_of("K2", 0)
    assert (due.years, due.early, due.kept.code) == (0, None, "record-due")
    kept.until(lambda: [one.values["client"] for one in kept.now.due] == ["K2"])
    assert years_of("K2", 40).early is not None
    kept.until(lambda: kept.now.due == ())
    kept.hear()
    kept.code("K1")
    assert why(delete("K1", "K1")) == "record-delete-going-on"
    assert why(delete("K2", "k2")) == "record-not-deleted"
    gone = delete("K2", " K2 ")
    assert isinstance(gone, RecordDone)
    assert (gone.asked, gone.notice.code) == ("record-delete", "record-deleted")
    kept.until(lambda: kept.now.clients == ("K1",))
    assert why(delete("K2", "K2")) == "record-no-client"
    kept.end()
    assert [row["code"] for row in told(kept.folder)["client"]] == ["K1"]


def test_another_passphrase_takes_the_one_that_is_valid(kept: Bench) -> None:
    def change(now: str, passphrase: str = ANOTHER, again: str = ANOTHER) -> Any:
        asked = AskPassphrase(type="record-passphrase", now=now, passphrase=passphrase, again=again)
        assert passphrase not in repr(asked)
        return kept.ask(asked)

    assert why(change(WRONG)) == "record-passphrase-wrong"
    assert why(change(PASSPHRASE, again=PASSPHRASE)) == "record-passphrases-differ"
    assert why(change(PASSPHRASE, "short", "short")) == "record-passphrase-short"
    assert change(PASSPHRASE).notice.code == "record-passphrase-changed"
    assert [why(change(WRONG)) for _ in range(4)][-1] == "record-wait"
    kept.end()
    with pytest.raises(Told, match="record-wait"):
        Vault(kept.folder).open(ANOTHER)
    Vault(kept.folder).files.tries.unlink()
    Vault(kept.folder).open(ANOTHER).close()


def test_another_code_takes_the_power_of_the_one_before(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    before = vault.create(PASSPHRASE)
    bench = Bench(tmp_path)
    bench.begin()
    bench.until_open()
    assert why(bench.ask(AskNewCode(type="record-code", passphrase=WRONG))) == (
        "record-passphrase-wrong"
    )
    shown = bench.ask(AskNewCode(type="record-code", passphrase=PASSPHRASE))
    assert isinstance(shown, RecordMade)
    assert shown.is_another
    assert shown.code not in repr(shown)
    bench.hear()
    bench.code("K1")
    bench.until_written()
    bench.end()
    with pytest.raises(Told, match="record-not-opened"):
        vault.open_by_code(before)
    vault.open_by_code(shown.code).close()
    assert [row["code"] for row in told(tmp_path)["client"]] == ["K1"]


def test_a_new_code_is_told_even_if_the_record_is_locked_meanwhile(kept: Bench) -> None:
    kept.told.clear()
    kept.desk.take(AskNewCode(type="record-code", passphrase=PASSPHRASE), kept.told.append)
    kept.lock()
    kept.until(lambda: kept.now.state == "locked" and bool(kept.told))
    (shown,) = kept.told
    assert isinstance(shown, RecordMade)
    kept.end()
    Vault(kept.folder).open_by_code(shown.code).close()


def test_a_backup_is_taken_and_put_where_no_record_is(kept: Bench, tmp_path: Path) -> None:
    assert kept.now.backup_ms is None
    number, content = backed_up(kept)
    assert open_backup(content, passphrase=PASSPHRASE).head.number == number
    assert b"MARKERmarkerMARKER" not in content
    kept.until(lambda: kept.now.backup_ms is not None)
    assert sorted(path.name for path in kept.folder.glob("*.copy*")) == []
    kept.lock()
    kept.until(lambda: kept.now.state == "locked")
    assert kept.now.backup_ms is None
    assert why(backed_up(kept)) == "record-locked"
    kept.end()
    switched_on: list[str] = []
    other = Bench(tmp_path / "other", switched_on=switched_on.append)
    other.begin(on=False)
    for wrong, typed, told_why in (
        (content[:-1], PASSPHRASE, "record-backup-damaged"),
        (content, WRONG, "record-passphrase-wrong"),
        (b"", "", "record-backup-damaged"),
    ):
        assert why(other.restore(wrong, typed)) == told_why
        assert not other.folder.exists()
    assert switched_on == []
    shown = other.restore(content, PASSPHRASE)
    assert isinstance(shown, RecordDone)
    assert shown.notice.code == "record-restored"
    assert switched_on == ["on"]
    other.until(lambda: other.now.state == "open" and other.now.clients == ("K1", "K2"))
    assert other.now.backup_ms is not None
    assert why(other.restore(content, PASSPHRASE)) == "record-there"
    other.end()
    with opened(Vault(other.folder)) as store:
        assert len(store.rows("note")) == 6
