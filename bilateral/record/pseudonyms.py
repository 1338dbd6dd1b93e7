"""Names a record anew, so that a file says nothing of who, and on which day."""

import secrets
from typing import Any

from bilateral.record.ids import random_id
from bilateral.record.snapshot import Snapshot
from bilateral.record.tables import NOTES, TABLES

LEFT_OUT = {"label": "", "detail": "{}", "utc_offset_min": 0}
"""What may say of whom it is, with what stands there instead."""


class Pseudonyms:
    """Random ids and codes, and moments counted from the client's first.

    Labels, names of presets, details and all free text are left out. Nothing is kept that would
    lead back.
    """

    def __init__(self) -> None:
        self._presets: dict[str, str] = {}
        self._codes: set[str] = set()

    def of(self, snapshot: Snapshot) -> Snapshot:
        """The same of one client."""
        kept = {table: rows for table, rows in snapshot.items() if table != NOTES}
        rows = [row for some in kept.values() for row in some]
        first_ms = min((row["at_ms"] for row in rows), default=0)
        places = {one: at for at, one in enumerate(sorted(row["entry"] for row in rows), 1)}
        ids: dict[tuple[str, int], int] = {}
        return {
            table: [self._anew(table, row, ids, places[row["entry"]], first_ms) for row in some]
            for table, some in kept.items()
        }

    def _anew(
        self,
        table: str,
        row: dict[str, Any],
        ids: dict[tuple[str, int], int],
        place: int,
        first_ms: int,
    ) -> dict[str, Any]:
        def named(of: str, old: int) -> int:
            return ids.setdefault((of, old), random_id())

        new = {**row, "id": named(table, row["id"]), "entry": place}
        new["at_ms"] = 0 if table == "client" else row["at_ms"] - first_ms
        for column in TABLES[table]:
            if column.of and row[column.name] is not None:
                new[column.name] = named(column.of, row[column.name])
        if table == "client":
            new["code"] = self._code()
        if row.get("preset") is not None:
            number = len(self._presets) + 1
            new["preset"] = self._presets.setdefault(row["preset"], f"preset-{number}")
        return new | {name: nothing for name, nothing in LEFT_OUT.items() if name in new}

    def _code(self) -> str:
        while (code := f"P-{secrets.token_hex(3)}") in self._codes:
            pass
        self._codes.add(code)
        return code
