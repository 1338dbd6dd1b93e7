"""What is said when settings cannot be used."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Notice, Told

MOST_IN_SHORT = 3


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that is wrong, for a therapist."""

    where: Notice
    """File and line, environment variable or flag."""
    problem: Notice
    remedy: Notice

    @property
    def in_one_line(self) -> Notice:
        """All of it."""
        return Notice("refusal", where=self.where, problem=self.problem, remedy=self.remedy)

    def __str__(self) -> str:
        where, problem, remedy = (
            say(one, FALLBACK) for one in (self.where, self.problem, self.remedy)
        )
        return f"{where}: {problem}\n    {remedy}"


class SettingsRefused(Told):  # named for what happened, as a therapist reads it
    """Nothing was applied; `refusals` lists all that is wrong. As a text it is in English."""

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        self.refusals = tuple(refusals)
        super().__init__(reduce(_then, (one.in_one_line for one in self.refusals)))

    def __str__(self) -> str:
        return "\n".join(map(str, self.refusals))

    @property
    def in_short(self) -> tuple[Notice, ...]:
        """The first of what is wrong, a line each, for a place where there is little room."""
        told = tuple(one.in_one_line for one in self.refusals[:MOST_IN_SHORT])
        more = len(self.refusals) - len(told)
        return (*told, Notice("refusals-more", count=more)) if more else told


def _then(one: Notice, other: Notice) -> Notice:
    return Notice("refusals-both", one=one, other=other)


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known word most like `word`, if any is like it at all."""
    by_folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word[:100].casefold(), by_folded, n=1, cutoff=cutoff)
    return by_folded[close[0]] if close else None
