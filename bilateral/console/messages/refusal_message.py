"""What the workspace refuses, as it is told to the page that asked."""

from collections.abc import Iterable

from bilateral.console.messages import NoticeMessage, Refused
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.words.notice import Notice

PAGE = Notice("where-page")
"""Where a value stands that was typed on the page: the page itself need not be told."""


def refusal(asked: str, notices: Iterable[Notice], section: str = "", field: str = "") -> Refused:
    """What was asked for, by which setting if by one, and why it is not done."""
    return Refused(asked=asked, section=section, field=field, notices=messages(notices))


def messages(notices: Iterable[Notice]) -> tuple[NoticeMessage, ...]:
    """Notices, to be sent."""
    return tuple(NoticeMessage.of(notice) for notice in notices)


def notices_of(refused: SettingsRefused) -> tuple[Notice, ...]:
    """The first of what is wrong, for a page, which knows itself where it is."""
    return tuple(map(_told_here, refused.in_short))


def _told_here(notice: Notice) -> Notice:
    values = notice.values
    if values.get("where") != PAGE:
        return notice
    return Notice("refusal-here", problem=values["problem"], remedy=values["remedy"])
