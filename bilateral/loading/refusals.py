"""What is said when settings cannot be used."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

MOST_IN_SHORT = 3


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

    @property
    def in_short(self) -> str:
        """The first of what is wrong, a line each, for a place where there is little room."""
        told = [f"{one.where}: {one.problem} {one.remedy}" for one in self.refusals[:MOST_IN_SHORT]]
        more = len(self.refusals) - len(told)
        return "\n".join([*told, f"More is wrong: {more} besides."] if more else told)


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known word most like `word`, if any is like it at all."""
    by_folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word[:100].casefold(), by_folded, n=1, cutoff=cutoff)
    return by_folded[close[0]] if close else None
