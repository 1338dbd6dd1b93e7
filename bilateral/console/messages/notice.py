"""A notice on its way between processes and to a page."""

from collections.abc import Iterator, Mapping
from typing import Any, Self, TypeAlias

from bilateral.console.messages.message import Message
from bilateral.words.notice import CHOOSING, Notice, Part, Severity, Value

__all__ = ["NoticeMessage", "NoticeShown", "Severity"]

NOT_FOR_PHONES = Notice("notice-kept-from-phones")


class NoticeMessage(Message):
    """A code and values: whoever reads it makes words of it."""

    code: str
    values: """Mapping[
        str, str | int | float | NoticeMessage | tuple[str | int | float | NoticeMessage, ...]
    ]"""
    severity: Severity

    @classmethod
    def of(cls, notice: Notice) -> Self:
        """The same notice, to be sent."""
        values = {name: _shown(value) for name, value in notice.items}
        return cls(code=notice.code, values=values, severity=notice.severity)

    def notice(self) -> Notice:
        """The notice that was sent."""
        values: dict[str, Any] = {name: _received(value) for name, value in self.values.items()}
        return Notice(self.code, severity=self.severity, **values)

    def without_names(self) -> Self:
        """The same without whatever may name something of the therapist's own."""
        values = {name: _nameless(value) for name, value in self.values.items()}
        return self.model_copy(update={"values": values})


PartShown: TypeAlias = str | int | float | NoticeMessage
ValueShown: TypeAlias = PartShown | tuple[PartShown, ...]


class NoticeShown(Message):
    """A notice that stands, by the number under which it can be dismissed."""

    number: int
    since_s: float
    """Host time."""
    notice: NoticeMessage


def _shown(value: Value) -> ValueShown:
    if isinstance(value, tuple):
        return tuple(_part(one) for one in value)
    return _part(value)


def _part(part: Part) -> PartShown:
    return NoticeMessage.of(part) if isinstance(part, Notice) else part


def _received(value: ValueShown) -> Value:
    if isinstance(value, tuple):
        return tuple(_received_part(one) for one in value)
    return _received_part(value)


def _received_part(part: PartShown) -> Part:
    return part.notice() if isinstance(part, NoticeMessage) else part


def _nameless(value: ValueShown) -> ValueShown:
    if isinstance(value, tuple):
        return tuple(_nameless_parts(value))
    return next(_nameless_parts((value,)))


def _nameless_parts(parts: tuple[PartShown, ...]) -> Iterator[PartShown]:
    for part in parts:
        if isinstance(part, NoticeMessage):
            yield part.without_names()
        elif isinstance(part, str) and part not in CHOOSING:
            yield NoticeMessage.of(NOT_FOR_PHONES)
        else:
            yield part
