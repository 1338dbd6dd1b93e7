"""Prints figures as Markdown tables, ready for the README."""

from collections.abc import Iterable, Sequence


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print one table; numbers are given to three significant places."""
    print(f"\n### {title}\n", flush=True)
    print("| " + " | ".join(columns) + " |")
    print("|" + " --- |" * len(columns))
    for row in rows:
        print("| " + " | ".join(map(_told, row)) + " |", flush=True)


def _told(cell: object) -> str:
    return f"{cell:.3g}" if isinstance(cell, float) else str(cell)
