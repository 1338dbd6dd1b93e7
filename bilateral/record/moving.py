"""A sitting that was recorded under a code that was mistyped goes to the client whose it was.

In place, as a copy would stay in the record of somebody else; the audit says that it was done.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from bilateral.record.audit import Act
from bilateral.record.store import Store, new_row
from bilateral.record.targets import newest_of
from bilateral.words.notice import Notice, Told

_WITH_TARGET = ("phase", "rating")
_LEFTOVERS = ("target", "keeping")
"""What there may be of a client without any sitting."""


def move_sittings(store: Store, sittings: Sequence[int], code: str) -> dict[int, int]:
    """Have them be this client's, who may be new; one without a sitting is gone.

    Memories that they were about have other ids then, which are given by those they had.
    Raises Told.
    """
    moved: dict[int, int] = {}
    with store.writing():
        former = {_client_of(store, sitting) for sitting in sittings}
        client = _client(store, code)
        gone: list[tuple[str, int]] = []
        for sitting in sittings:
            store.db.execute("UPDATE sitting SET client = ? WHERE id = ?", (client, sitting))
            store.chain.write(store.now_ms(), Act.MOVE, "sitting", sitting)
            gone += _moved_targets(store, sitting, client, moved)
        for one in former - {client}:
            gone += _left_of(store, one)
        for table, row_id in gone:
            store.take_out(table, row_id)
    if gone:
        store.after_deletion()
    return moved


def _client_of(store: Store, sitting: int) -> int:
    found = store.row("sitting", sitting)
    if found is None:
        raise Told(Notice("record-no-sitting"))
    return int(found["client"])


def _client(store: Store, code: str) -> int:
    found = store.rows("client", code=code)
    if found:
        return int(found[0]["id"])
    row = new_row("client", at_ms=store.now_ms(), code=code)
    store.put(row)
    return row.id


def _moved_targets(
    store: Store, sitting: int, client: int, moved: dict[int, int]
) -> Iterator[tuple[str, int]]:
    """Have memories that it was about be the client's; those that nobody else's is about."""
    used = {one for table in _WITH_TARGET for one in _targets(store, table, sitting)}
    found = [row for one in used if (row := store.row("target", one))]
    rows = sorted((row for row in found if row["client"] != client), key=lambda row: row["entry"])
    theirs = newest_of(store.rows("target", client=client)).values()
    known = {row["label"]: row["id"] for row in theirs}
    for its in rows:
        moved[its["id"]] = known.get(its["label"]) or _copied(store, its, client, moved)
        for table in _WITH_TARGET:
            store.db.execute(
                f"UPDATE {table} SET target = ? WHERE sitting = ? AND target = ?",  # noqa: S608  # names of ours
                (moved[its["id"]], sitting, its["id"]),
            )
    gone: set[int] = set()
    for its in reversed(rows):  # the newest version first: it refers to those before
        still = any(store.rows(table, target=its["id"]) for table in _WITH_TARGET)
        later = {row["id"] for row in store.rows("target", corrects=its["id"])} - gone
        if not still and not later and _has_sitting(store, its):
            gone.add(its["id"])
            yield "target", its["id"]


def _copied(store: Store, its: dict[str, Any], client: int, moved: dict[int, int]) -> int:
    row = new_row(
        "target",
        client=client,
        at_ms=its["at_ms"],
        label=its["label"],
        corrects=moved.get(its["corrects"]),
    )
    store.put(row)
    return row.id


def _has_sitting(store: Store, row: dict[str, Any]) -> bool:
    """Whether the client of a row has a sitting; without one, all that is left goes."""
    return bool(store.rows("sitting", client=row["client"]))


def _targets(store: Store, table: str, sitting: int) -> Iterator[int]:
    return (
        row["target"] for row in store.rows(table, sitting=sitting) if row["target"] is not None
    )


def _left_of(store: Store, client: int) -> Iterator[tuple[str, int]]:
    """A client without a sitting, and what there is besides; what refers to others comes first."""
    if store.rows("sitting", client=client):
        return
    for table in _LEFTOVERS:
        for row in reversed(store.rows(table, client=client)):
            yield table, row["id"]
    yield "client", client
