"""Which choices that calm were taken last at this computer, for the next session to begin with.

Neither a name nor a time of any of them is kept, as a preset may be called by anything.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from bilateral.console.doors.token_hash import token_hash
from bilateral.console.messages import CalmChoice
from bilateral.files.atomic_write import write_over

KEPT_IN = "calm_last.json"
MOST_KEPT = 50
MARK_LENGTH = 16


def mark_of(choice: CalmChoice) -> str:
    """What a choice is known again by."""
    return token_hash(f"{choice.kind} {choice.preset}")[:MARK_LENGTH]


def kept_marks(folder: Path) -> tuple[str, ...]:
    """Those of the choices that were taken, the last one first. Waits for the disk."""
    try:
        found = json.loads((folder / KEPT_IN).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    return tuple(map(str, found[:MOST_KEPT])) if isinstance(found, list) else ()


def keep_marks(folder: Path, marks: Sequence[str]) -> None:
    """Have them known the next time. Waits for the disk; what cannot be kept is forgotten."""
    with suppress(OSError):
        write_over(folder / KEPT_IN, json.dumps([*marks[:MOST_KEPT]]).encode())
