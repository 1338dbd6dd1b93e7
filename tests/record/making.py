"""Records for tests: with a passphrase that opens quickly, and rows of every kind."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bilateral.record import key_file
from bilateral.record.given import SetToRecord
from bilateral.record.store import Row, Store, new_row
from bilateral.record.vault import Vault

PASSPHRASE = "quiet water under trees"  # noqa: S105  # of nobody
NOON_MS = 1_700_000_000_000
QUICK_MEMORY_BYTES = key_file.LEAST_MEMORY_BYTES


def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have passphrases opened with as little work as a key file may ask for."""
    monkeypatch.setattr(key_file, "OPS", 1)
    monkeypatch.setattr(key_file, "MEMORY_BYTES", QUICK_MEMORY_BYTES)


@contextmanager
def opened(vault: Vault) -> Iterator[Store]:
    store = vault.open(PASSPHRASE)
    try:
        yield store
    finally:
        store.close()


def made(folder: Path, rows: list[Row] | None = None) -> Vault:
    """A record in this folder, with rows."""
    vault = Vault(folder)
    vault.create(PASSPHRASE)
    with opened(vault) as store:
        store.add(rows or [])
    return vault


def given(number: int = 1, **values: object) -> SetToRecord:
    usual: dict[str, object] = {
        "number": number,
        "at_ms": NOON_MS + 60_000 * number,
        "preset": "standard",
        "passes_planned": 24,
        "passes": 24.0,
        "seconds": 24.0,
        "speed_hz_planned": 1.0,
        "speeds": [(0.0, 1.0)],
        "eyes": True,
        "ears": True,
        "hands": False,
        "path": "horizontal",
        "outcome": "completed",
        "ended_by": "end",
    }
    return SetToRecord(**(usual | values))  # type: ignore[arg-type]


def a_client(code: str = "K1", *, word: str = "a word", sets: int = 3) -> list[Row]:
    """A client with one sitting, and rows in every table."""
    client = new_row("client", at_ms=NOON_MS, code=code)
    sitting = new_row("sitting", client=client.id, at_ms=NOON_MS, utc_offset_min=60, program="0.1")
    its = {"sitting": sitting.id, "at_ms": NOON_MS + 5}
    target = new_row("target", client=client.id, at_ms=NOON_MS, label=word)
    scan = new_row("body_scan", **its, is_clear=0)
    rows = [
        client,
        new_row("keeping", client=client.id, at_ms=NOON_MS, years=10),
        target,
        new_row("target", client=client.id, at_ms=NOON_MS, label="it", corrects=target.id),
        sitting,
        new_row("phase", **its, phase=4, preset="standard", target=target.id),
        new_row("screening", **its, question="seizures", answer="no"),
        new_row("exercise", **its, kind="breathing", seconds=60.0),
        scan,
        new_row("body_scan", **its, is_clear=1, corrects=scan.id),
    ]
    for number in range(1, sets + 1):
        one = new_row("given_set", sitting=sitting.id, **given(number).values())
        told = {**its, "given_set": one.id}
        wrong = new_row("rating", **told, scale="SUD", value=10)
        right = new_row("rating", **told, scale="SUD", value=max(0, 9 - number), corrects=wrong.id)
        rows += [one, wrong, right, new_row("note", **told, text=f"{word} {number}")]
    rows += [
        new_row("rating", **its, target=target.id, scale="VOC", value=6),
        new_row("sitting_end", sitting=sitting.id, at_ms=NOON_MS + 3_000_000),
    ]
    return rows


def client_id(store: Store, code: str = "K1") -> int:
    return int(store.rows("client", code=code)[0]["id"])
