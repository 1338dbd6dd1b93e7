"""A record as JSON, out and in again: complete, as `docs/record.schema.json` says."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from sqlcipher3 import dbapi2 as sqlite

from bilateral.record.audit import Act, Head
from bilateral.record.coming_in import as_put_right
from bilateral.record.snapshot import Snapshot
from bilateral.record.store import Row, Store
from bilateral.record.tables import TABLES
from bilateral.version import __version__
from bilateral.words.notice import Notice, Told

FORMAT, FORMAT_VERSION = "bilateral-record", 1
KINDS: Mapping[str, tuple[type, ...]] = {"INTEGER": (int,), "REAL": (float, int), "TEXT": (str,)}
AS_JSON = {"INTEGER": "integer", "REAL": "number", "TEXT": "string"}


class NoRecord(Told):
    """The file is no JSON of ours, or not whole."""

    def __init__(self) -> None:
        super().__init__(Notice("record-json-wrong"))


def write_json(
    file: TextIO, clients: Iterable[Snapshot], *, at_ms: int, head: Head, is_pseudonymised: bool
) -> None:
    """Write all of it, a row a line; one client after another, so it need not fit the memory."""
    top: dict[str, object] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "program": __version__,
        "is_pseudonymised": is_pseudonymised,
    }
    if not is_pseudonymised:
        top |= {"at_ms": at_ms, "audit": {"number": head.number, "hash": head.hash.hex()}}
    file.write(json.dumps(top, indent=1)[:-2] + ',\n "clients": [')
    for count, client in enumerate(clients):
        file.write(",\n{" if count else "\n{")
        for place, (table, rows) in enumerate(client.items()):
            lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
            file.write(f'{"," if place else ""}\n"{table}": [\n{lines}]')
        file.write("}")
    file.write("]}\n")


def read_json(store: Store, text: str) -> int:
    """Take all rows of a file in, or none; how many were not there. Raises Told."""
    rows = as_put_right(store, _rows_of(text))
    fresh = [row for row in rows if store.row(row.table, row.id) is None]
    try:
        with store.writing():
            store.db.execute("PRAGMA defer_foreign_keys = ON")
            for row in rows:
                store.put(row)
            store.chain.write(store.now_ms(), Act.IMPORT)
    except sqlite.IntegrityError:
        raise Told(Notice("record-json-clashes")) from None
    return len(fresh)


def schema() -> dict[str, object]:
    """The JSON Schema of the file."""
    tables = {
        table: {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    column.name: {
                        "type": [AS_JSON[column.kind], "null"]
                        if column.is_optional
                        else AS_JSON[column.kind],
                        "description": column.meaning,
                    }
                    for column in columns
                },
                "required": [column.name for column in columns],
                "additionalProperties": False,
            },
        }
        for table, columns in TABLES.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Record of Bilateral",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "format_version": {"const": FORMAT_VERSION},
            "program": {"type": "string", "description": "version that wrote it"},
            "is_pseudonymised": {
                "type": "boolean",
                "description": "whether names are random, and moments counted from the first",
            },
            "at_ms": {"type": "integer", "description": "when it was written"},
            "audit": {
                "type": "object",
                "description": "the last entry of the audit then",
                "properties": {"number": {"type": "integer"}, "hash": {"type": "string"}},
                "required": ["number", "hash"],
                "additionalProperties": False,
            },
            "clients": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": tables,
                    "required": [table for table in tables if table != "note"],
                    "additionalProperties": False,
                },
            },
        },
        "required": ["format", "format_version", "program", "is_pseudonymised", "clients"],
        "additionalProperties": False,
    }


def _rows_of(text: str) -> list[Row]:
    try:
        told = json.loads(text)
        if told["format"] != FORMAT or told["format_version"] != FORMAT_VERSION:
            raise NoRecord
        if told["is_pseudonymised"]:
            raise Told(Notice("record-json-pseudonyms"))
        found = [
            (row["entry"], _row(table, row))
            for client in told["clients"]
            for table, rows in client.items()
            for row in rows
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NoRecord from None
    order = list(TABLES)
    found.sort(key=lambda one: (one[0], order.index(one[1].table)))
    return [row for _, row in found]


def _row(table: str, row: dict[str, Any]) -> Row:
    columns = TABLES[table]
    if set(row) != {column.name for column in columns}:
        raise NoRecord
    for column in columns:
        value = row[column.name]
        if value is None and column.is_optional:
            continue
        if isinstance(value, bool) or not isinstance(value, KINDS[column.kind]):
            raise NoRecord
    values = {
        column.name: float(row[column.name])
        if column.kind == "REAL" and row[column.name] is not None
        else row[column.name]
        for column in columns[2:]
    }
    return Row(table, row["id"], values)
