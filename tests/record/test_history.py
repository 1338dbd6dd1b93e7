"""A client's sittings are read again, corrected and printed as they were."""

import io
import json
import time
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from sqlcipher3 import dbapi2 as sqlite

from bilateral.record import store as stores
from bilateral.record.client_files import client_files
from bilateral.record.csv_files import write_csv
from bilateral.record.given import PHASES
from bilateral.record.history import AT_ONCE, count_of, sitting_of, sittings_of
from bilateral.record.json_file import read_json
from bilateral.record.migrations import MIGRATIONS
from bilateral.record.moving import move_sittings
from bilateral.record.plots import PlotPoint, bars, curve
from bilateral.record.report import client_report, sitting_report
from bilateral.record.snapshot import snapshots
from bilateral.record.statistics import changes, doses
from bilateral.record.store import Row, Store, new_row
from bilateral.record.tables import Value
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.sitting.sitting import Phase
from bilateral.words.languages import languages
from bilateral.words.notice import Told
from tests.record.making import NOON_MS, a_client, client_id, given, made, opened

DAY_MS = 86_400_000


def a_sitting(client: int, day: int, suds: list[int | None]) -> list[Row]:
    """A sitting with a set for each number; None is one that was taken back."""
    began_ms = NOON_MS + day * DAY_MS
    sitting = new_row("sitting", client=client, at_ms=began_ms, utc_offset_min=0, program="0.1")
    rows = [sitting]
    for number, sud in enumerate(suds, 1):
        one = new_row("given_set", sitting=sitting.id, **given(number).values())
        told: dict[str, Value] = {
            "sitting": sitting.id,
            "at_ms": began_ms,
            "scale": "SUD",
            "given_set": one.id,
        }
        first = new_row("rating", **told, value=9 if sud is None else sud)
        rows += [one, first]
        if sud is None:
            rows.append(new_row("rating", **told, value=None, corrects=first.id))
    return rows


def test_a_number_taken_back_is_a_row_and_counts_no_more(tmp_path: Path) -> None:
    client = new_row("client", at_ms=NOON_MS, code="K1")
    rows = [client, *a_sitting(client.id, 0, [8, None, 4])]
    late = new_row("rating", sitting=rows[1].id, at_ms=NOON_MS + 9, scale="SUD", value=7,
                   given_set=rows[2].id, corrects=rows[3].id)  # fmt: skip
    with opened(made(tmp_path / "one", [*rows, late])) as store:
        (line,) = sittings_of(store, client.id)
        assert (line.ranges["SUD"].first, line.ranges["SUD"].last) == (7, 4), "at its own place"
        whole = sitting_of(store, line.id, with_notes=False)
        assert [one.ratings for one in whole.sets] == [(("SUD", 7),), (), (("SUD", 4),)]
        (dose,) = doses(snapshots(store))
        assert (dose.first_sud, dose.last_sud) == (7, 4)
        assert [one.sud for one in changes(snapshots(store))] == [-3]
        write_csv(tmp_path, snapshots(store), with_notes=False)
        for wrong in (None, 11):
            with pytest.raises(sqlite.IntegrityError):
                store.add([new_row("rating", sitting=line.id, at_ms=1, scale="SUD", value=wrong)])
        verify(store)
    assert ",SUD,," in (tmp_path / "ratings.csv").read_text(encoding="utf-8-sig")


def test_a_record_of_the_first_version_takes_numbers_back_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "MIGRATIONS", MIGRATIONS[:1])
    made(tmp_path, a_client())
    with opened(Vault(tmp_path)) as store:
        before = store.rows("rating")
        assert store.db.execute("PRAGMA user_version").fetchone() == (1,)
    monkeypatch.setattr(stores, "MIGRATIONS", MIGRATIONS)
    with opened(Vault(tmp_path)) as store:
        assert store.rows("rating") == before
        wrong = before[-1]
        values = {name: value for name, value in wrong.items() if name not in {"id", "entry"}}
        store.add([new_row("rating", **(values | {"value": None, "corrects": wrong["id"]}))])
        indexes = {row[0] for row in store.db.execute("SELECT name FROM sqlite_master")}
        assert {f"rating_{name}" for name in ("sitting", "given_set", "corrects")} <= indexes
        verify(store)
        store.delete("client", client_id(store))
        verify(store)


def test_long_lists_are_read_page_by_page_the_newest_first(tmp_path: Path) -> None:
    client, other = (new_row("client", at_ms=NOON_MS, code=code) for code in ("K1", "K2"))
    rows = [client, other, *a_sitting(other.id, 900, [1])]
    for day in range(AT_ONCE + 3):
        rows += a_sitting(client.id, day, [8, 8 - day % 5])
    with opened(made(tmp_path, rows)) as store:
        total = count_of(store, client.id)
        first = sittings_of(store, client.id, count=AT_ONCE)
        rest = sittings_of(store, client.id, first=AT_ONCE, count=AT_ONCE)
        assert (total, len(first), len(rest)) == (AT_ONCE + 3, AT_ONCE, 3)
        days = [(one.at_ms - NOON_MS) // DAY_MS for one in first + rest]
        assert days == list(range(AT_ONCE + 2, -1, -1))
        assert first + rest == sittings_of(store, client.id)
        assert {(one.sets, one.passes, one.seconds) for one in first} == {(2, 48.0, 48.0)}


def test_phases_and_memories_are_in_the_line(tmp_path: Path) -> None:
    with opened(made(tmp_path, a_client(word="the stairs"))) as store:
        (line,) = sittings_of(store, client_id(store))
        assert (line.phases, line.targets) == ((4,), ("the stairs",))
        whole = sitting_of(store, line.id, with_notes=True)
        assert whole.before.ratings == (("VOC", 6),)
        assert [one.notes for one in whole.sets] == [(f"the stairs {n}",) for n in (1, 2, 3)]
        assert (whole.exercises, whole.is_clear) == ((("breathing", 60.0),), True)
        with pytest.raises(Told, match="record-no-sitting"):
            sitting_of(store, 1, with_notes=False)
    assert tuple(Phase) == PHASES


def test_a_sitting_goes_to_the_right_client_and_nothing_of_it_stays(tmp_path: Path) -> None:
    secret = "MARKERmarkerMARKER"  # noqa: S105  # of nobody
    rows = a_client("K1", word="of one") + a_client(secret, word=secret)
    with opened(made(tmp_path, rows)) as store:
        before = {table: len(store.rows(table)) for table in ("given_set", "rating", "note")}
        (moved,) = sittings_of(store, client_id(store, secret))
        move_sittings(store, [moved.id], "K1")
        assert [row["code"] for row in store.rows("client")] == ["K1"]
        assert {table: len(store.rows(table)) for table in before} == before
        assert {row["client"] for row in store.rows("target")} == {client_id(store)}
        assert [one.targets for one in sittings_of(store, client_id(store))] == [
            (secret,),
            ("of one",),
        ]
        acts = [row[0] for row in store.db.execute("SELECT act FROM audit ORDER BY number")]
        assert acts.count("move") == 1
        verify(store)
        move_sittings(store, [moved.id], "K3")
        assert [(row["code"], count_of(store, row["id"])) for row in store.rows("client")] == [
            ("K1", 1),
            ("K3", 1),
        ]
        labels = {row["client"]: row["label"] for row in store.rows("target")}
        assert labels[client_id(store, "K3")] == secret
        assert secret not in {
            row["label"] for row in store.rows("target", client=client_id(store))
        }, "no memory of somebody else's stays"
        verify(store)
        store.delete("client", client_id(store, "K3"))
        verify(store)
        with pytest.raises(Told, match="record-no-sitting"):
            move_sittings(store, [moved.id], "K1")
        assert len(store.rows("sitting")) == 1
    everything = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert secret.encode() not in everything


def reported(store: Store, language: str = "en", *, with_notes: bool = False) -> list[str]:
    (line,) = sittings_of(store, client_id(store))
    asked = {"at_ms": NOON_MS, "with_notes": with_notes}
    return [
        client_report(store, client_id(store), language, **asked).html(),  # type: ignore[arg-type]
        sitting_report(store, line.id, language, **asked).html(),  # type: ignore[arg-type]
    ]


def test_a_report_is_of_the_day_that_it_is_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(made(tmp_path, a_client())) as store, monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "JST-9")  # 22:13 in Greenwich
        time.tzset()
        text, _ = reported(store)
    time.tzset()
    assert "Written on Nov 15, 2023" in text


def test_a_report_says_all_but_notes_unless_they_are_asked_for(tmp_path: Path) -> None:
    word = '<b>"the" & stairs</b>'
    with opened(made(tmp_path, a_client(word=word))) as store:
        of_client, of_sitting = reported(store)
        for text in (of_client, of_sitting):
            assert "8\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}6" in text
            assert "<b>" not in text
            assert "stairs&lt;/b&gt; 1" not in text, "a note"
            drawn = [f"<svg{part}" for part in text.split("<svg")[1:]]
            assert drawn
            for one in drawn:
                ET.fromstring(one.partition("</svg>")[0] + "</svg>")  # noqa: S314  # our own
        assert "Nov 14, 2023" in of_client
        assert of_client.count("<tr>") == 2
        assert of_sitting.count("<tr>") == 5, "the head, what was before, and three sets"
        assert all("stairs&lt;/b&gt; 3" in text for text in reported(store, with_notes=True))
        titles = {text.partition("<title>")[2][:12] for one in languages() for text in
                  reported(store, one)[:1]}  # fmt: skip
        assert len(titles) == len(languages())


def test_all_of_a_client_is_one_file_that_comes_in_again(tmp_path: Path) -> None:
    with opened(made(tmp_path / "one", a_client("K1") + a_client("K2"))) as store:
        found = {}
        for with_notes in (True, False):
            content = client_files(
                store, client_id(store), "en", at_ms=NOON_MS, with_notes=with_notes
            )
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                found[with_notes] = {name: packed.read(name).decode() for name in packed.namelist()}
    assert {*found[True]} - {*found[False]} == {"notes.csv"}
    assert {*found[False]} == {
        *("record.json", "report.html", "sets.csv", "ratings.csv", "columns.csv")
    }
    assert "note" not in json.loads(found[False]["record.json"])["clients"][0]
    assert "a word 2" not in "".join(found[False].values())
    with opened(made(tmp_path / "two")) as store:
        read_json(store, found[True]["record.json"])
        assert [row["code"] for row in store.rows("client")] == ["K1"]


def test_a_picture_says_in_words_what_it_shows() -> None:
    points = [PlotPoint("1 May", 8, 3), PlotPoint("2 May", None, None), PlotPoint('"3"', 3, 3)]
    drawn = ET.fromstring(curve("SUD & more", "sitting", points, 0, 10))  # noqa: S314  # our own
    assert drawn.get("role") == "img"
    assert drawn.get("aria-label") == 'SUD & more. 1 May: 8 → 3, "3": 3'
    bar = ET.fromstring(bars("Passes", "", [("1", 12.0), ("2", 0.0)]))  # noqa: S314  # our own
    assert bar.get("aria-label") == "Passes. 1: 12, 2: 0"
    ends = {one.text for one in bar.iter() if one.text and one.text.strip()}
    assert {"0", "12"} <= ends
