"""Sittings that the program did not live to end: they end where the last of them was written."""

from collections.abc import Collection

from bilateral.record.store import Store, new_row
from bilateral.record.tables import TABLES
from bilateral.words.notice import Notice, Severity

LASTING = frozenset({"given_set", "exercise"})
"""Rows that are of some length."""


def end_broken_off(store: Store, going_on: Collection[int]) -> Notice | None:
    """End all sittings but those that go on, and say which was the last of them."""
    asked = """
        SELECT s.id, s.at_ms, c.code FROM sitting s JOIN client c ON c.id = s.client
        WHERE NOT EXISTS (SELECT 1 FROM sitting_end e WHERE e.sitting = s.id) ORDER BY s.entry
    """
    broken = [row for row in store.db.execute(asked).fetchall() if row[0] not in going_on]
    if not broken:
        return None
    store.add(
        new_row("sitting_end", sitting=sitting, at_ms=max(at_ms, _last_ms(store, sitting)))
        for sitting, at_ms, _ in broken
    )
    return Notice(
        "record-broken-off",
        count=len(broken),
        client=broken[-1][2],
        severity=Severity.NEWS,
        about="record-broken-off",
    )


def _last_ms(store: Store, sitting: int) -> int:
    moments = [
        f"SELECT max(at_ms{' + CAST(1000 * seconds AS INTEGER)' if table in LASTING else ''}) "  # noqa: S608  # names of ours
        f"FROM {table} WHERE sitting = :sitting"
        for table, columns in TABLES.items()
        if any(column.name == "sitting" for column in columns)
    ]
    found = store.db.execute(" UNION ALL ".join(moments), {"sitting": sitting}).fetchall()
    return max((moment for (moment,) in found if moment is not None), default=0)
