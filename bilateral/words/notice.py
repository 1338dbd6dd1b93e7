"""What is told, as a code and values; words are made of it where it is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Part: TypeAlias = "str | int | float | Notice"
Value: TypeAlias = "Part | tuple[Part, ...]"
Given: TypeAlias = "Part | Sequence[Part]"
"""What a value may be made of."""
CHOOSING = frozenset({"eyes", "ears", "hands", "left", "right", "set", "check"})
"""Texts that choose between words of a message, and name nothing of the therapist's own."""


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
    about: str
    """What it is about, "" for nothing that lasts: a later one about the same takes its place."""

    def __init__(
        self,
        code: str,
        /,
        *,
        severity: Severity = Severity.WARNING,
        about: str = "",
        **values: Given,
    ) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(
            self, "items", tuple((key, _kept(values[key])) for key in sorted(values))
        )
        object.__setattr__(self, "severity", severity)
        object.__setattr__(self, "about", about)

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


def said(text: str, *, severity: Severity = Severity.WARNING, about: str = "") -> Notice:
    """A sentence that has no code yet."""
    return Notice("said", severity=severity, about=about, text=text)


def _kept(value: Given) -> Value:
    return tuple(map(_part, value)) if isinstance(value, list | tuple) else _part(value)


def _part(value: object) -> Part:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return str(value)  # a plain text also of what is an enumeration
        case int() | float() | Notice():
            return value
        case _:
            return str(value)
