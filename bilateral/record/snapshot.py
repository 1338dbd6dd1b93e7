"""What the record has of a client, table by table, as it goes out."""

from collections.abc import Iterator, Mapping
from typing import Any

from bilateral.record.store import Store
from bilateral.record.tables import NOTES, TABLES

Snapshot = Mapping[str, list[dict[str, Any]]]


def snapshots(
    store: Store, *, client: int | None = None, with_notes: bool = False
) -> Iterator[Snapshot]:
    """One client after another, or only one; free text only where it was asked for."""
    ids = [one["id"] for one in store.rows("client")] if client is None else [client]
    for one in ids:
        yield {table: _rows(store, table, one) for table in TABLES if with_notes or table != NOTES}


def _rows(store: Store, table: str, client: int) -> list[dict[str, Any]]:
    columns = [column.name for column in TABLES[table]]
    if table == "client":
        return store.rows("client", id=client)
    if "client" in columns:
        return store.rows(table, client=client)
    found = store.db.execute(
        f"SELECT {', '.join(columns)} FROM {table} "  # noqa: S608  # names of ours
        "WHERE sitting IN (SELECT id FROM sitting WHERE client = ?) ORDER BY entry",
        (client,),
    )
    return [dict(zip(columns, row, strict=True)) for row in found]
