"""What is said when settings cannot be used."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that is wrong, in words for a therapist."""

    where: str
    """File and line, environment variable or flag."""
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}\n    {self.remedy}"


class SettingsRefused(Exception):  # named for what happened, as a therapist reads it
    """Nothing was applied; `refusals` lists everything that is wrong, and str() tells it."""

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        self.refusals = tuple(refusals)
        super().__init__("\n".join(str(refusal) for refusal in self.refusals))


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known word most like `word`, if any is like it at all."""
    by_folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word[:100].casefold(), by_folded, n=1, cutoff=cutoff)
    return by_folded[close[0]] if close else None
