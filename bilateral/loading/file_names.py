"""What a file may be called on Windows, macOS and Linux alike."""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from bilateral.words.notice import Notice

LONGEST_NAME = 60
FORBIDDEN = frozenset('<>:"/\\|?*')
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
"""What Windows takes for a device, whatever stands behind a dot."""

_EDGES = " ."
_NUMBERED = re.compile(r"(.*) \d+")


def wrong_with(name: str) -> Notice | None:
    """Why `name` cannot be that of a file, as of a preset; None where it can."""
    forbidden = sorted(FORBIDDEN & set(name))
    before_dot, *_ = name.split(".", maxsplit=1)
    rules = (
        (not name, Notice("name-empty")),
        (len(name) > LONGEST_NAME, Notice("name-long", most=LONGEST_NAME)),
        (not name.isprintable(), Notice("name-unseen")),
        (forbidden, Notice("name-forbidden", characters=" ".join(forbidden))),
        (name != name.strip(_EDGES), Notice("name-edges")),
        (before_dot.strip().casefold() in RESERVED, Notice("name-reserved")),
    )
    return next((wrong for is_broken, wrong in rules if is_broken), None)


@lru_cache(maxsize=1024)  # every name is held against every other one at each click
def folded(name: str) -> str:
    """What two names have in common that a file system may take for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def free_name(name: str, taken: Collection[str]) -> str:
    """`name`, or the same with the first number behind it that is not taken."""
    used = {folded(one) for one in taken}
    if folded(name) not in used:
        return name
    stem = found[1] if (found := _NUMBERED.fullmatch(name)) else name
    number = 2
    while folded(numbered := _numbered(stem, number)) in used:
        number += 1
    return numbered


def made_safe(name: str, otherwise: str) -> str:
    """The name most like `name` that a file may have; `otherwise` where nothing is left of it."""
    kept = "".join(
        char if char.isprintable() and char not in FORBIDDEN else " "
        for char in unicodedata.normalize("NFC", name)
    )
    short = " ".join(kept.split())[:LONGEST_NAME].strip(_EDGES)
    if not short:
        return otherwise
    return short if wrong_with(short) is None else f"{otherwise} {short}"[:LONGEST_NAME]


def _numbered(stem: str, number: int) -> str:
    behind = f" {number}"
    return stem[: LONGEST_NAME - len(behind)].rstrip(_EDGES) + behind
