"""Target memories: a new label is one more row; what was recorded before keeps the one it had."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bilateral.record.store import Store


@dataclass(frozen=True, slots=True)
class Targets:
    """What memories there are."""

    labels: Mapping[int, str]
    """By each version of one."""
    of: Mapping[str, tuple[int, ...]]
    """By the client's code, the newest version of each."""


def newest_of(rows: Sequence[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """By each version, the row of the newest; rows come in the order of their entries."""
    later: dict[int, dict[str, Any]] = {}
    found: dict[int, dict[str, Any]] = {}
    for row in reversed(rows):  # what takes its place has come later, or counts for nothing
        found[row["id"]] = later.get(row["id"], row)
        if row["corrects"] is not None:
            later.setdefault(row["corrects"], found[row["id"]])
    return found


def targets_of_sets(
    phases: Iterable[dict[str, Any]], sets: Iterable[dict[str, Any]]
) -> dict[int | None, int]:
    """By each set, the memory that its sitting was about then; those about none are left out."""
    found: dict[int | None, int] = {}
    now: dict[int, int | None] = {}
    for row in sorted((*phases, *sets), key=lambda row: int(row["entry"])):
        if "phase" in row:
            now[row["sitting"]] = row["target"]
        elif (target := now.get(row["sitting"])) is not None:
            found[row["id"]] = target
    return found


def all_targets(store: Store) -> Targets:
    """Those of all clients."""
    codes = {row["id"]: str(row["code"]) for row in store.rows("client")}
    rows = store.rows("target")
    newest = newest_of(rows)
    of: dict[str, tuple[int, ...]] = {}
    for row in rows:
        if newest[row["id"]] is row:
            code = codes[row["client"]]
            of[code] = (*of.get(code, ()), row["id"])
    return Targets(labels={row["id"]: row["label"] for row in rows}, of=of)
