"""What is told, as an English-speaking therapist reads it."""

from collections.abc import Callable

from bilateral.console.messages import NoticeMessage, NoticeShown
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice, Part, Value, said


def into(told: list[str]) -> Callable[[Notice], None]:
    """Takes notices and puts their sentences into a list."""
    return lambda notice: told.append(say(notice, "en"))


def read(message: NoticeMessage) -> str:
    """The sentence of a notice that was sent."""
    return say(received(message), "en")


def received(message: NoticeMessage) -> Notice:
    """The notice that was sent."""
    values: dict[str, Value] = {
        name: tuple(map(_part, value)) if isinstance(value, tuple) else _part(value)
        for name, value in message.values.items()
    }
    return Notice(message.code, severity=message.severity, **values)  # type: ignore[arg-type]  # none of them is `about`


def shown(number: int, text: str) -> NoticeShown:
    """A sentence on the board."""
    return NoticeShown(number=number, since_s=0.0, notice=NoticeMessage.of(said(text)))


def _part(part: str | float | NoticeMessage) -> Part:
    return received(part) if isinstance(part, NoticeMessage) else part
