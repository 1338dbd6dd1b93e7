"""Writes the page's types of all messages, as `bilateral.console.messages` has them.

python -m tools.write_message_types
"""

import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel

from bilateral.console import messages
from bilateral.console.messages import of_record, of_sitting

TARGET = Path(messages.__file__).parents[1] / "static" / "agreed" / "messages.d.ts"
HEAD = (
    "// What engine, console and page say to each other. Written by tools/write_message_types.py.\n"
)
UNIONS = ("FromPage", "Asked", "ToPage")
NAMED: Mapping[object, str] = {
    messages.Value: "Value",
    messages.Values: "Values",
}
PLAIN: Mapping[object, str] = {
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    type(None): "null",
}


def written() -> str:
    """The whole file."""
    models = [
        found
        for found in {**vars(messages), **vars(of_record)}.values()
        if isinstance(found, type) and issubclass(found, BaseModel)
        if found not in _NOT_FOR_PAGES
    ]
    values = [
        f"export type Role = {_union(member.value for member in messages.Role)};\n",
        f"export type Phase = {_union(member.value for member in messages.Phase)};\n",
        f"export type Severity = {_union(member.value for member in messages.Severity)};\n",
        f"export type Value = {_spelled(messages.Value, named={})};\n",
        f"export type Values = {_spelled(messages.Values, named={messages.Value: 'Value'})};\n",
    ]
    unions = [
        f"export type {name} = {_spelled(getattr(messages, name))};\n".replace(" = ", " =\n  | ", 1)
        for name in UNIONS
    ]
    return "\n".join([HEAD, *values, *map(_interface, models), *unions])


_NOT_FOR_PAGES = (
    *(messages.Message, messages.AskedSince),
    *(messages.Pages, messages.Alive, messages.Writing, messages.Use, messages.Numbered),
    *(messages.Keep, messages.OfRequest, of_sitting.InSitting),
)


_LEFT_OUT = typing.get_args(messages.FromPage)
"""What a page says may leave out what has a usual value; what it is told is always whole."""


def _interface(model: type[BaseModel]) -> str:
    may_leave_out = model in _LEFT_OUT
    fields = [
        f"  {name}{'?' if may_leave_out and not about.is_required() else ''}: "
        f"{_spelled(about.annotation)};\n"
        for name, about in model.model_fields.items()
    ]
    return f"export interface {model.__name__} {{\n{''.join(fields)}}}\n"


def _spelled(annotation: object, named: Mapping[object, str] = NAMED) -> str:
    """A type in the words of TypeScript. Raises TypeError for one that is not known."""
    known = {**PLAIN, **named}.get(annotation)
    if known is not None:
        return known
    if isinstance(annotation, type) and issubclass(annotation, BaseModel | StrEnum):
        return annotation.__name__
    inside = typing.get_args(annotation)
    match typing.get_origin(annotation):
        case typing.Annotated:
            words = _spelled(inside[0], named)
        case typing.Literal:
            words = _union(inside)
        case types.UnionType | typing.Union:
            words = " | ".join(dict.fromkeys(_spelled(part, named) for part in inside))
        case origin if origin is tuple:
            words = _spelled_tuple(inside, named)
        case origin if origin is Mapping:
            words = f"Record<{', '.join(_spelled(part, named) for part in inside)}>"
        case _:
            raise TypeError(f"no word for {annotation}")
    return words


def _spelled_tuple(inside: tuple[object, ...], named: Mapping[object, str]) -> str:
    if inside[-1] is Ellipsis:
        part = _spelled(inside[0], named)
        return f"({part})[]" if "|" in part else f"{part}[]"
    return f"[{', '.join(_spelled(part, named) for part in inside)}]"


def _union(words: typing.Iterable[str]) -> str:
    return " | ".join(f'"{word}"' for word in words)


if __name__ == "__main__":
    TARGET.write_text(written())
