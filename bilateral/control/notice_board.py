"""What stands to be read: each notice until its condition ends or it is dismissed."""

import itertools
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bilateral.words.notice import Notice, Severity

NEWS_STANDS_S = 60.0
"""What has come to pass and needs nobody is old by then."""
MOST = 12
"""Notices at once; older ones give way."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A notice on the board."""

    number: int
    since_s: float
    notice: Notice


class NoticeBoard:
    """Belongs to one thread. Times come in as arguments."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self.posted: tuple[Posted, ...] = ()
        """The oldest first."""

    def post(self, notice: Notice, now_s: float) -> None:
        """Have it stand; what was told about the same, or said the same, goes.

        The very same one about the same thing stands on as it is: nothing has happened since.
        """
        if notice.about and any(one.notice == notice for one in self.posted):
            return
        others = [one for one in self.posted if not _is_replaced(one.notice, notice)]
        self.posted = (*others, Posted(next(self._numbers), now_s, notice))[-MOST:]

    def clear(self, about: Collection[str]) -> None:
        """The conditions have ended: warnings about them go."""
        self._keep(
            one
            for one in self.posted
            if one.notice.about not in about or one.notice.severity is Severity.NEWS
        )

    def dismiss(self, number: int) -> None:
        """The therapist has read it."""
        self._keep(one for one in self.posted if one.number != number)

    def age(self, now_s: float) -> None:
        """News that are old go."""
        self._keep(
            one
            for one in self.posted
            if one.notice.severity is not Severity.NEWS or now_s < one.since_s + NEWS_STANDS_S
        )

    def _keep(self, kept: Iterable[Posted]) -> None:
        left = tuple(kept)
        if len(left) != len(self.posted):
            self.posted = left


def _is_replaced(old: Notice, new: Notice) -> bool:
    return old == new or (new.about != "" and old.about == new.about)
