"""A client's sittings as they are read again: a page of them, and all that was in one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bilateral.record.standing import standing
from bilateral.record.store import Store
from bilateral.record.tables import NOTES, TABLES
from bilateral.record.targets import targets_of_sets
from bilateral.words.notice import Notice, Told

AT_ONCE = 50
"""Sittings on a page."""


@dataclass(frozen=True, slots=True)
class Range:
    """What was said first in a sitting, and last."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PastSitting:
    """A sitting in one line."""

    id: int
    at_ms: int
    utc_offset_min: int
    phases: tuple[int, ...]
    """In the order in which they came, each once."""
    targets: tuple[str, ...]
    sets: int
    passes: float
    seconds: float
    ranges: Mapping[str, Range]
    """By scale."""


@dataclass(frozen=True, slots=True)
class PastSet:
    """A set, with what was told after it; see `tables.py` for what `given` holds."""

    given: Mapping[str, Any]
    ratings: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]
    target: str = ""
    """What it was about."""


@dataclass(frozen=True, slots=True)
class WholeSitting:
    """All that was in a sitting."""

    client: str
    line: PastSitting
    before: PastSet
    """What was told after no set; its `given` is empty."""
    sets: tuple[PastSet, ...]
    exercises: tuple[tuple[str, float], ...]
    """Kind and seconds."""
    is_clear: bool | None
    """What the body scan came to; None without one."""


def client_of(store: Store, code: str) -> int:
    """The row of the client with this code. Raises Told."""
    found = store.rows("client", code=code)
    if not found:
        raise Told(Notice("record-no-client", client=code))
    return int(found[0]["id"])


def count_of(store: Store, client: int) -> int:
    """How many sittings there are."""
    asked = "SELECT count(*) FROM sitting WHERE client = ?"
    return int(store.db.execute(asked, (client,)).fetchone()[0])


def sittings_of(
    store: Store, client: int, *, first: int = 0, count: int | None = None
) -> list[PastSitting]:
    """Sittings, the newest first: so many after `first` of them, or all."""
    asked = "SELECT id FROM sitting WHERE client = ? ORDER BY at_ms DESC, id DESC LIMIT ? OFFSET ?"
    limit = -1 if count is None else count
    ids = [row[0] for row in store.db.execute(asked, (client, limit, first))]
    return [
        line for at in range(0, len(ids), AT_ONCE) for line in _lines(store, ids[at : at + AT_ONCE])
    ]


def sitting_of(store: Store, sitting: int, *, with_notes: bool) -> WholeSitting:
    """One sitting, whole; its free text only where that was asked for. Raises Told."""
    if store.row("sitting", sitting) is None:
        raise Told(Notice("record-no-sitting"))
    (line,) = _lines(store, [sitting])
    ratings = standing(store.rows("rating", sitting=sitting), "value")
    notes = standing(store.rows(NOTES, sitting=sitting), "text") if with_notes else []
    scans = standing(store.rows("body_scan", sitting=sitting), "is_clear")
    its = store.row("sitting", sitting) or {}
    client = store.row("client", its["client"]) or {}

    given_sets = store.rows("given_set", sitting=sitting)
    phases = store.rows("phase", sitting=sitting)
    labels = _labels(store, phases)
    targets = targets_of_sets(phases, given_sets)
    about = {one: labels[target] for one, target in targets.items()}

    def told(given: Mapping[str, Any]) -> PastSet:
        its = given.get("id")
        return PastSet(
            given=given,
            ratings=tuple((row["scale"], row["value"]) for row in _after(ratings, its)),
            notes=tuple(row["text"] for row in _after(notes, its)),
            target=about.get(its, ""),
        )

    sets = sorted(given_sets, key=lambda row: int(row["number"]))
    return WholeSitting(
        client=client["code"],
        line=line,
        before=told({}),
        sets=tuple(map(told, sets)),
        exercises=tuple(
            (row["kind"], row["seconds"]) for row in store.rows("exercise", sitting=sitting)
        ),
        is_clear=bool(scans[-1]["is_clear"]) if scans else None,
    )


def _after(rows: Iterable[dict[str, Any]], given_set: int | None) -> list[dict[str, Any]]:
    return [row for row in rows if row["given_set"] == given_set]


def _lines(store: Store, ids: Sequence[int]) -> list[PastSitting]:
    """Sittings in the order of their ids, read table by table."""
    sittings = {row["id"]: row for row in _rows(store, "sitting", ids, "id")}
    doses = _doses(store, ids)
    phases = _by_sitting(_rows(store, "phase", ids))
    ratings = _by_sitting(_rows(store, "rating", ids))
    labels = _labels(store, [*_flat(phases), *_flat(ratings)])
    return [
        _line(sittings[one], doses.get(one, (0, 0.0, 0.0)), phases.get(one, []),
              ratings.get(one, []), labels)
        for one in ids
    ]  # fmt: skip


def _line(
    sitting: dict[str, Any],
    dose: tuple[int, float, float],
    phases: list[dict[str, Any]],
    ratings: list[dict[str, Any]],
    labels: Mapping[int, str],
) -> PastSitting:
    said: dict[str, list[int]] = {}
    for row in standing(ratings, "value"):
        said.setdefault(row["scale"], []).append(row["value"])
    targets = [row["target"] for row in (*phases, *ratings) if row["target"] is not None]
    return PastSitting(
        id=sitting["id"],
        at_ms=sitting["at_ms"],
        utc_offset_min=sitting["utc_offset_min"],
        phases=tuple(dict.fromkeys(row["phase"] for row in phases)),
        targets=tuple(dict.fromkeys(labels[one] for one in targets)),
        sets=dose[0],
        passes=dose[1],
        seconds=dose[2],
        ranges={scale: Range(values[0], values[-1]) for scale, values in said.items()},
    )


def _doses(store: Store, ids: Sequence[int]) -> dict[int, tuple[int, float, float]]:
    asked = (
        "SELECT sitting, count(*), sum(passes), sum(seconds) FROM given_set "  # noqa: S608  # marks
        f"WHERE sitting IN ({_marks(ids)}) GROUP BY sitting"
    )
    return {row[0]: (row[1], row[2], row[3]) for row in store.db.execute(asked, tuple(ids))}


def _labels(store: Store, rows: Iterable[dict[str, Any]]) -> dict[int, str]:
    ids = list({row["target"] for row in rows if row["target"] is not None})
    return {row["id"]: row["label"] for row in _rows(store, "target", ids, "id")}


def _rows(
    store: Store, table: str, ids: Sequence[int], column: str = "sitting"
) -> list[dict[str, Any]]:
    names = [one.name for one in TABLES[table]]
    found = store.db.execute(
        f"SELECT {', '.join(names)} FROM {table} "  # noqa: S608  # names of ours
        f"WHERE {column} IN ({_marks(ids)}) ORDER BY entry",
        tuple(ids),
    )
    return [dict(zip(names, row, strict=True)) for row in found]


def _marks(ids: Sequence[int]) -> str:
    return ", ".join("?" * len(ids))


def _by_sitting(rows: Iterable[dict[str, Any]]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["sitting"], []).append(row)
    return found


def _flat(rows: Mapping[int, list[dict[str, Any]]]) -> Iterable[dict[str, Any]]:
    return (row for some in rows.values() for row in some)
