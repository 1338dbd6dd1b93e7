"""What is told, as a code and values; words are made of it where it is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = "str | int | float | Notice | tuple[Value, ...]"
Given: TypeAlias = "str | int | float | Notice | Iterable[Given]"
"""What a value may be made of; any iterable becomes a tuple."""


class Severity(StrEnum):
    """How much a therapist must know of it."""

    NEWS = "news"
    """How things are; nothing is to be done."""
    WARNING = "warning"
    """Something is not as it should be, or was not done."""


@dataclass(frozen=True, slots=True, init=False)
class Notice:
    """A message of the catalogues and the values it is filled with.

    `code` is the id of a message, or "id.attribute" for one of its attributes. A value that is a
    notice is said in its place, one that is a tuple as a list.
    """

    code: str
    items: tuple[tuple[str, Value], ...]
    severity: Severity

    def __init__(
        self, code: str, /, *, severity: Severity = Severity.WARNING, **values: Given
    ) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(
            self, "items", tuple((key, _kept(values[key])) for key in sorted(values))
        )
        object.__setattr__(self, "severity", severity)

    @property
    def values(self) -> Mapping[str, Value]:
        """The values by the names that the message has for them."""
        return dict(self.items)

    def __str__(self) -> str:
        return f"{self.code}({', '.join(f'{key}={value}' for key, value in self.items)})"


class Told(Exception):
    """What could not be done, for a therapist: say its `notice`.

    As a text it is for whoever mends the program.
    """

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice)
        self.notice = notice

    def __str__(self) -> str:
        return str(self.notice)


def _kept(value: Given) -> Value:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return str(value)  # a plain text also of what is an enumeration
        case int() | float() | Notice():
            return value
        case _:
            return tuple(map(_kept, value))
