"""Notices with the time at which they were told."""

from datetime import datetime
from typing import NamedTuple

from bilateral.words.notice import Notice


class Noted(NamedTuple):
    """What was told, and when."""

    since: datetime
    notice: Notice


def noted(notice: Notice) -> Noted:
    """It is told now."""
    return Noted(datetime.now().astimezone(), notice)
