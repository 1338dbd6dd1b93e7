"""What goes out is complete and as documented; pseudonymised, it says nothing of who."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from bilateral.record.csv_files import COLUMNS, write_csv
from bilateral.record.json_file import read_json, schema, write_json
from bilateral.record.moving import move_sittings
from bilateral.record.pseudonyms import Pseudonyms
from bilateral.record.snapshot import snapshots
from bilateral.record.statistics import by_speed, changes, distribution, doses
from bilateral.record.store import Store, new_row
from bilateral.record.tables import TABLES, Value
from bilateral.record.verifying import verify
from bilateral.words.notice import Told
from tests.record.making import NOON_MS, a_client, client_id, given, made, opened
from tools.write_record_schema import FILE, written

WORD = "MARKERmarkerMARKER"


def exported(store: Store, *, notes: bool = True, pseudonymise: bool = False) -> str:
    out = io.StringIO()
    found = snapshots(store, with_notes=notes)
    if pseudonymise:
        found = map(Pseudonyms().of, found)
    write_json(out, found, at_ms=NOON_MS, head=store.chain.head, is_pseudonymised=pseudonymise)
    return out.getvalue()


def fits(value: object, rule: dict[str, Any], at: str = "") -> list[str]:
    """What of a value the schema does not allow, as far as our schema goes."""
    if "const" in rule:
        return [] if value == rule["const"] else [at]
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": float}
    allowed = rule["type"] if isinstance(rule["type"], list) else [rule["type"]]
    types = tuple({**kinds, "boolean": bool, "null": type(None)}[kind] for kind in allowed)
    if not isinstance(value, types):
        return [f"{at}: {value!r} is no {allowed}"]
    if isinstance(value, list):
        return [wrong for one in value for wrong in fits(one, rule["items"], f"{at}[]")]
    if isinstance(value, dict):
        lacking = [f"{at}.{name}" for name in rule["required"] if name not in value]
        more = [f"{at}.{name}" for name in value if name not in rule["properties"]]
        return (
            lacking
            + more
            + [
                wrong
                for name, one in value.items()
                for wrong in fits(one, rule["properties"].get(name, {"const": one}), f"{at}.{name}")
            ]
        )
    return []


def test_the_documented_schema_is_that_of_the_tables() -> None:
    assert FILE.read_text(encoding="utf-8") == written(), "python -m tools.write_record_schema"


def test_json_is_complete_and_comes_in_again(tmp_path: Path) -> None:
    rows = a_client(word='ä "quoted", \u2028 line') + a_client("K2")
    with opened(made(tmp_path / "one", rows)) as store:
        text = exported(store)
        before = {table: store.rows(table) for table in TABLES}
    told = json.loads(text)
    assert not fits(told, schema())
    for table in TABLES:
        out = [row for client in told["clients"] for row in client[table]]
        assert sorted(out, key=lambda row: row["entry"]) == before[table]
    with opened(made(tmp_path / "two", a_client("K3"))) as store:
        assert read_json(store, text) == len(rows)
        assert read_json(store, text) == 0
        assert len(store.rows("client")) == 3
        verify(store)
        for wrong in ("", "[]", text[:-9], text.replace('"value": 8', '"value": "8"')):
            with pytest.raises(Told, match="record-json-wrong"):
                read_json(store, wrong)
        clashing = text.replace('"K1"', '"K3"')
        changed = text.replace('"code": "K1"', '"code": "K4"')
        for wrong in (clashing, changed):
            with pytest.raises(Told, match="record-row-differs"):
                read_json(store, wrong)
    with opened(made(tmp_path / "three", a_client("K1"))) as store:
        with pytest.raises(Told, match="record-json-clashes"):
            read_json(store, text)
        assert len(store.rows("client")) == 1


def test_an_export_from_before_a_move_comes_in_again_without_loss_or_doubling(
    tmp_path: Path,
) -> None:
    one, two = a_client("K1", word="of one"), a_client("K2", word=WORD)
    code = next(row for row in two if row.table == "client")
    moved = next(row for row in two if row.table == "sitting")
    stairs = new_row("target", client=code.id, at_ms=NOON_MS, label="the stairs")
    other = new_row("sitting", client=code.id, at_ms=NOON_MS, utc_offset_min=0, program="0.1")
    its: dict[str, Value] = {"sitting": other.id, "at_ms": NOON_MS}
    later = [stairs, other, new_row("phase", **its, phase=4, target=stairs.id)]
    late = new_row("rating", sitting=moved.id, at_ms=NOON_MS, scale="SUD", value=3)
    with opened(made(tmp_path / "one", one + two)) as store:
        before = exported(store)
        store.add([*later, late])
        more = exported(store)
    with opened(made(tmp_path / "two", one + two)) as store:
        move_sittings(store, [moved.id], "K1")
        here = {table: store.rows(table) for table in TABLES}
        assert read_json(store, before) == 0
        assert {table: store.rows(table) for table in TABLES} == here
        # With the client's other sitting, and a number of the one that was moved.
        assert read_json(store, more) == len(later) + 1 + len(["client", "keeping"])
        assert read_json(store, more) == read_json(store, before) == 0
        assert {row["id"] for row in store.rows("sitting", client=code.id)} == {other.id}
        assert {row["label"] for row in store.rows("target", client=code.id)} == {"the stairs"}
        assert store.row("rating", late.id)
        move_sittings(store, [moved.id], "K2")
        assert read_json(store, more) == 0
        verify(store)


def test_notes_go_out_only_when_they_are_asked_for(tmp_path: Path) -> None:
    with opened(made(tmp_path / "one", a_client(word=WORD))) as store:
        told = json.loads(exported(store, notes=False))
        assert not fits(told, schema())
        assert "note" not in told["clients"][0]
        write_csv(tmp_path, snapshots(store), with_notes=False)
        assert not (tmp_path / "notes.csv").exists()


def test_pseudonyms_leave_nothing_of_who_and_when(tmp_path: Path) -> None:
    rows = a_client(f"K-{WORD}", word=WORD) + a_client("K2", word=WORD)
    with opened(made(tmp_path / "one", rows)) as store:
        text = exported(store, pseudonymise=True)
        ids = {str(row.id) for row in rows}
        told = json.loads(text)
        assert not fits(told, schema())
        assert WORD not in text
        assert "standard" not in text
        numbers = {str(value) for value in _numbers(told)}
        assert not ids & numbers
        assert max(row["at_ms"] for row in told["clients"][0]["given_set"]) < 3_600_000
        assert {row["at_ms"] for client in told["clients"] for row in client["client"]} == {0}
        sets = {row["id"] for row in told["clients"][0]["given_set"]}
        assert {row["given_set"] for row in told["clients"][0]["rating"]} - {None} == sets
        assert exported(store, pseudonymise=True) != text
        assert sorted(d.passes for d in doses(snapshots(store))) == sorted(
            d.passes for d in doses(map(Pseudonyms().of, snapshots(store)))
        )
    with opened(made(tmp_path / "two")) as store, pytest.raises(Told, match="pseudonyms"):
        read_json(store, text)


def _numbers(value: object) -> list[int]:
    if isinstance(value, dict):
        return [one for part in value.values() for one in _numbers(part)]
    if isinstance(value, list):
        return [one for part in value for one in _numbers(part)]
    return [value] if isinstance(value, int) else []


def test_csv_has_a_row_a_set_a_rating_and_a_column_dictionary(tmp_path: Path) -> None:
    rows = a_client("K1", word="=1+1")
    with opened(made(tmp_path / "one", rows)) as store:
        paths = write_csv(tmp_path, snapshots(store, with_notes=True), with_notes=True)
    assert [path.name for path in paths] == ["sets.csv", "ratings.csv", "notes.csv", "columns.csv"]
    found: dict[str, list[dict[str, str]]] = {}
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    assert [(row["client"], row["number"], row["sud"], row["voc"]) for row in found["sets"]] == [
        ("K1", "1", "8", ""),
        ("K1", "2", "7", ""),
        ("K1", "3", "6", ""),
    ]
    assert found["sets"][0]["began"] == "2023-11-14T23:14:20.000+01:00"
    ratings = found["ratings"]
    assert [(row["scale"], row["value"], row["is_corrected"]) for row in ratings[:2]] == [
        ("SUD", "10", "1"),
        ("SUD", "8", "0"),
    ]
    assert ratings[-1]["scale"] == "VOC"
    assert ratings[-1]["set"] == ""
    assert [row["text"] for row in found["notes"]] == ["'=1+1 1", "'=1+1 2", "'=1+1 3"]
    told = {(row["file"], row["column"]) for row in found["columns"]}
    assert told == {(f"{name}.csv", column) for name in COLUMNS for column in COLUMNS[name]}
    assert all(row["meaning"] for row in found["columns"])


def test_one_client_goes_out_alone(tmp_path: Path) -> None:
    with opened(made(tmp_path / "one", a_client("K1") + a_client("K2"))) as store:
        (only,) = snapshots(store, client=client_id(store, "K2"), with_notes=True)
        assert {table: len(rows) for table, rows in only.items()} == {
            table: len(store.rows(table)) // 2 for table in TABLES
        }


def test_statistics_of_doses_and_changes(tmp_path: Path) -> None:
    client = new_row("client", at_ms=NOON_MS, code="K1")
    sitting = new_row("sitting", client=client.id, at_ms=NOON_MS, utc_offset_min=0, program="0.1")
    rows = [client, sitting]
    told: dict[str, Value] = {"sitting": sitting.id, "at_ms": NOON_MS, "scale": "SUD"}
    rows.append(new_row("rating", **told, value=9))
    for number, (speed, sud) in enumerate([(1.0, 8), (1.05, 8), (1.6, 4)], 1):
        values = given(number, speeds=[(0.0, speed)], passes=20.0).values()
        one = new_row("given_set", sitting=sitting.id, **values)
        rows += [one, new_row("rating", **told, given_set=one.id, value=sud)]
    with opened(made(tmp_path / "one", rows)) as store:
        (dose,) = doses(snapshots(store))
        found = list(changes(snapshots(store)))
    assert (dose.sets, dose.passes, dose.seconds) == (3, 60.0, 72.0)
    assert (dose.first_sud, dose.last_sud, dose.last_voc) == (9, 4, None)
    assert [change.sud for change in found] == [-1, 0, -4]
    spread = by_speed(found)
    assert {speed: (one.count, one.median) for speed, one in spread.items()} == {
        1.0: (2, -0.5),
        1.5: (1, -4),
    }
    quarters = distribution([1, 2, 3, 4, 5])
    assert (quarters.lower, quarters.median, quarters.upper) == (2, 3, 4)
