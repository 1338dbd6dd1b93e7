"""Whether a record is whole: pages, structure, the audit's chain, and each row's entry in it."""

import hmac

from bilateral.record.audit import Act, link
from bilateral.record.store import Store
from bilateral.record.tables import TABLES
from bilateral.words.notice import Notice, Told


class NotWhole(Told):
    """Something in it is not as it was written."""

    def __init__(self, where: Notice) -> None:
        super().__init__(Notice("record-not-whole", where=where))


def verify(store: Store) -> int:
    """Prove a record whole, and tell how many entries its audit has. Raises NotWhole."""
    if store.db.execute("PRAGMA cipher_integrity_check").fetchall():
        raise NotWhole(Notice("record-part-pages"))
    if store.db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise NotWhole(Notice("record-part-structure"))
    if store.db.execute("PRAGMA foreign_key_check").fetchall():
        raise NotWhole(Notice("record-part-structure"))
    rows = {table: _entries(store, table) for table in TABLES}
    before, count = b"", 0
    for number, at_ms, act, kind, subject, found in store.db.execute(
        "SELECT * FROM audit ORDER BY number"
    ):
        count += 1
        before = link(store.chain.key, before, number, at_ms, act, kind, subject)
        if number != count or not hmac.compare_digest(before, found):
            raise NotWhole(Notice("record-part-audit", number=number))
        if act == Act.ADD and rows[kind].get(subject) == number:
            del rows[kind][subject]
        elif act == Act.ADD:
            rows[kind][-number] = subject  # it has to be deleted later
    _settle_deleted(store, rows)
    return count


def _entries(store: Store, table: str) -> dict[int, int]:
    return dict(store.db.execute(f"SELECT id, entry FROM {table}"))  # noqa: S608  # a name of ours


def _settle_deleted(store: Store, rows: dict[str, dict[int, int]]) -> None:
    """Rows that were added and are not there must have been deleted, and nothing else is left."""
    missing = {kind: {one for at, one in left.items() if at < 0} for kind, left in rows.items()}
    unknown = any(at > 0 for left in rows.values() for at in left)
    deleted: dict[str, set[int]] = {table: set() for table in TABLES}
    for kind, subject in store.db.execute("SELECT kind, subject FROM audit WHERE act = 'delete'"):
        deleted[kind].add(subject)
    if unknown or any(missing[kind] - deleted[kind] for kind in TABLES):
        raise NotWhole(Notice("record-part-rows"))
