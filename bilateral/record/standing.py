"""Which of what was told stands: what no later row corrects, and nobody took back."""

from collections.abc import Iterable
from typing import Any

NOTHING = (None, "")
"""Stands in a row by which something is taken back."""


def standing(rows: Iterable[dict[str, Any]], says: str) -> list[dict[str, Any]]:
    """Those rows, by what they say in this column, each at the place of what it corrects.

    `rows` are in the order in which they were added.
    """
    places: dict[int, int] = {}
    found: dict[int, dict[str, Any]] = {}
    for row in rows:
        place = places.get(row["corrects"], row["entry"])
        places[row["id"]] = place
        found[place] = row
    return [found[place] for place in sorted(found) if found[place][says] not in NOTHING]
