"""A record as CSV: one row a set, one row a rating, and what each column means."""

import csv
import io
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from datetime import datetime, timedelta
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Any, TextIO

from bilateral.record.snapshot import Snapshot
from bilateral.record.standing import standing
from bilateral.record.tables import NOTES, TABLES
from bilateral.record.targets import targets_of_sets

FORMULA = frozenset("=+-@\t\r")
"""What a spreadsheet would take for a formula at the beginning of a text."""
BOM = "\ufeff"
"""By which a spreadsheet knows the letters."""
_MEANINGS = {
    (table, column.name): column.meaning for table, columns in TABLES.items() for column in columns
}
_SET_COLUMNS = [
    column.name
    for column in TABLES["given_set"]
    if column.name not in {"id", "entry", "sitting", "at_ms"}
]
_SET_TEXTS = [
    place
    for place, name in enumerate(_SET_COLUMNS)
    if any(column.kind == "TEXT" for column in TABLES["given_set"] if column.name == name)
]
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # local time is told by its own ending
_SET_VALUES = itemgetter(*_SET_COLUMNS)
_COMMON = {
    "client": "the therapist's code for the client",
    "sitting": "number that names the sitting",
    "sitting_began": "local date and time at which the sitting began",
}
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "sets": {
        **_COMMON,
        "set": "number that names the set",
        "began": "local date and time at which the set began",
        **{name: _MEANINGS["given_set", name] for name in _SET_COLUMNS},
        "target_label": "label that the memory had which the set was about",
        "sud": "SUD told after the set, the last correction of the last one",
        "voc": "VOC told after the set, likewise",
        "load": "load told after the set, likewise",
    },
    "ratings": {
        **_COMMON,
        "rating": "number that names the rating",
        "set": "the set after which it was told; empty where it was none",
        "set_number": "number of that set in its sitting",
        "target": "number that names the memory that was rated",
        "target_label": "label that it had then",
        "at": "local date and time at which it was told",
        "scale": _MEANINGS["rating", "scale"],
        "value": _MEANINGS["rating", "value"],
        "corrects": _MEANINGS["rating", "corrects"],
        "is_corrected": "1 if a later one takes its place",
    },
    "notes": {
        **_COMMON,
        "set": "the set after which it was written; empty where it was none",
        "at": "local date and time at which it was written",
        "text": _MEANINGS[NOTES, "text"],
        "is_corrected": "1 if a later one takes its place",
    },
}
"""Of each file."""


def write_csv(folder: Path, clients: Iterable[Snapshot], *, with_notes: bool) -> list[Path]:
    """Write the files into a folder that is there; which they are. Raises OSError."""
    paths = {name: folder / f"{name}.csv" for name in _names(with_notes)}
    with ExitStack() as open_files:
        files = {
            name: open_files.enter_context(path.open("w", encoding="utf-8", newline=""))
            for name, path in paths.items()
        }
        _write_into(files, clients)
    return [*paths.values()]


def csv_texts(clients: Iterable[Snapshot], *, with_notes: bool) -> dict[str, str]:
    """The same files in memory, by their names."""
    files = {name: io.StringIO(newline="") for name in _names(with_notes)}
    _write_into(files, clients)
    return {f"{name}.csv": file.getvalue() for name, file in files.items()}


def _names(with_notes: bool) -> list[str]:
    return [*(name for name in COLUMNS if with_notes or name != "notes"), "columns"]


def _write_into(files: Mapping[str, TextIO], clients: Iterable[Snapshot]) -> None:
    writers = {}
    for name, file in files.items():
        file.write(BOM)
        writers[name] = csv.writer(file)
    writers["columns"].writerow(("file", "column", "meaning"))
    for name in files:
        if name in COLUMNS:
            writers[name].writerow(COLUMNS[name])
            for column, meaning in COLUMNS[name].items():
                writers["columns"].writerow((f"{name}.csv", column, meaning))
    for client in clients:
        for name, rows in _of_client(client).items():
            if name in writers:
                writers[name].writerows(rows)


def _of_client(client: Snapshot) -> dict[str, list[list[Any]]]:
    (its,) = client["client"]
    sittings = {sitting["id"]: sitting for sitting in client["sitting"]}
    numbers = {one["id"]: one["number"] for one in client["given_set"]}
    told = {
        (row["given_set"], row["scale"]): row["value"]
        for row in standing(client["rating"], "value")
        if row["given_set"] is not None
    }

    labels: dict[int | None, str] = {row["id"]: _text(row["label"]) for row in client["target"]}
    about = targets_of_sets(client["phase"], client["given_set"])
    places = {one["id"]: _place(one) for one in sittings.values()}
    heads = {
        one["id"]: [_text(its["code"]), one["id"], _local(one["at_ms"], *places[one["id"]])]
        for one in sittings.values()
    }

    def at(row: dict[str, Any]) -> str:
        return _local(row["at_ms"], *places[row["sitting"]])

    sets = [
        [
            *heads[row["sitting"]],
            row["id"],
            at(row),
            *_set_cells(row),
            labels.get(about.get(row["id"]), ""),
            *[told.get((row["id"], scale), "") for scale in ("SUD", "VOC", "load")],
        ]
        for row in client["given_set"]
    ]
    corrected: set[int | None] = {row["corrects"] for row in client["rating"]}
    ratings = [
        [
            *heads[row["sitting"]],
            *(row["id"], row["given_set"], numbers.get(row["given_set"], "")),
            *(row["target"], labels.get(row["target"], ""), at(row)),
            *(row["scale"], row["value"], row["corrects"]),
            int(row["id"] in corrected),
        ]
        for row in client["rating"]
    ]
    notes = client.get(NOTES, [])
    replaced: set[int | None] = {row["corrects"] for row in notes}
    texts = [
        [
            *heads[row["sitting"]],
            *(row["given_set"], at(row), _text(row["text"]), int(row["id"] in replaced)),
        ]
        for row in notes
    ]
    return {"sets": sets, "ratings": ratings, "notes": texts}


def _set_cells(row: dict[str, Any]) -> list[Any]:
    cells = list(_SET_VALUES(row))
    for place in _SET_TEXTS:
        cells[place] = _text(cells[place])
    return cells


def _place(sitting: dict[str, Any]) -> tuple[int, str]:
    """What local time is ahead in a sitting, in milliseconds and as dates end with it."""
    minutes = sitting["utc_offset_min"]
    hours, rest = divmod(abs(minutes), 60)
    return minutes * 60_000, f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _local(at_ms: int, ahead_ms: int, ending: str) -> str:
    minute, ms = divmod(at_ms + ahead_ms, 60_000)
    return f"{_minute(minute)}:{ms // 1000:02}.{ms % 1000:03}{ending}"


@lru_cache(maxsize=1000)
def _minute(since_1970: int) -> str:
    """Date, hour and minute; what comes next in a sitting is often in the same one."""
    return (_EPOCH + timedelta(minutes=since_1970)).isoformat(timespec="minutes")


def _text(value: str) -> str:
    """No text is a formula."""
    return f"'{value}" if value and value[0] in FORMULA else value
