"""Rows of a file as they belong into this record: a sitting that was put right since stays so."""

from collections.abc import Sequence
from dataclasses import replace

from bilateral.record.store import Row, Store
from bilateral.record.tables import Value

_PUT_RIGHT = {"sitting": "client", "phase": "target", "rating": "target"}
"""What a move changes of rows that are there."""


def as_put_right(store: Store, rows: Sequence[Row]) -> list[Row]:
    """The rows without what would undo a move: whose a sitting is, and its memories.

    Of a client whose sittings have all gone to somebody else, nothing comes back.
    """
    now = [_as_here(store, row) for row in rows]
    pairs = zip(rows, now, strict=True)
    moved = {_sitting_of(row) for row, here in pairs if row.values != here.values}
    sittings = [row for row in rows if row.table == "sitting"]
    former = {row.values["client"] for row in sittings if row.id in moved}
    own = {row.values["client"] for row in sittings if not store.has("sitting", row.id)}
    gone = {one for one in former - own if not store.rows("client", id=one)}
    owners = _owners(now)
    found = []
    for row in now:
        client = row.id if row.table == "client" else row.values.get("client")
        if row.table in {"client", "keeping"} and client in gone:
            continue
        if row.table != "target" or client not in former:
            found.append(row)
        elif row.id in owners and not store.has("target", row.id):
            found.append(replace(row, values={**row.values, "client": owners[row.id]}))
        # Any other memory is here already, or went to the right client with its sitting.
    return found


def _sitting_of(row: Row) -> Value:
    return row.id if row.table == "sitting" else row.values["sitting"]


def _as_here(store: Store, row: Row) -> Row:
    """A row with what a move may have changed of it, if it is there."""
    column = _PUT_RIGHT.get(row.table)
    its = store.row(row.table, row.id) if column else None
    if column is None or its is None:
        return row
    return replace(row, values={**row.values, column: its[column]})


def _owners(rows: Sequence[Row]) -> dict[int, Value]:
    """By the memories that something is about, and what they correct, whose they are."""
    clients: dict[Value, Value] = {
        row.id: row.values["client"] for row in rows if row.table == "sitting"
    }
    before = {row.id: row.values["corrects"] for row in rows if row.table == "target"}
    owners: dict[int, Value] = {}
    for row in rows:
        target = row.values["target"] if row.table in {"phase", "rating"} else None
        client = clients.get(row.values.get("sitting"))
        while isinstance(target, int) and client and target in before and target not in owners:
            owners[target] = client
            target = before[target]
    return owners
