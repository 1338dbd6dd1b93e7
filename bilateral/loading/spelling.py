"""How values and names are written: as TOML for files, and short and harmless for the terminal."""

import json
import re
from collections.abc import Sequence
from enum import Enum

from bilateral.words.notice import Notice

LONGEST_SHOWN = 60
_LONG_NUMBER = 10**18
_BARE_NAME = re.compile(r"[A-Za-z0-9_-]{1,60}")


def literal(setting: object) -> str:
    """A valid setting in TOML spelling: `2.0`, `true`, `"sinusoid"`."""
    if isinstance(setting, bool):
        return "true" if setting else "false"
    if isinstance(setting, Enum):
        setting = setting.value
    if isinstance(setting, str):
        return json.dumps(printable(setting), ensure_ascii=False)
    return repr(setting)


def exact(value: object) -> str:
    """A setting in TOML spelling, to be read back the very same."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return literal(value)


def described(value: object) -> Notice | str:
    """Whatever was given, as a short phrase; safe for any value a file can hold.

    A text only for what is spelt in every language the same: a number, true and false.
    """
    told: Notice | str
    match value:
        case None:
            told = Notice("given-nothing")
        case "":
            told = Notice("given-empty-text")
        case str():
            told = Notice("given-text", text=quoted(value))
        case bool() | float():
            told = literal(value)
        case int():
            is_long = abs(value) >= _LONG_NUMBER
            told = Notice("given-long-number") if is_long else str(value)
        case dict():
            told = Notice("given-section")
        case list():
            told = Notice("given-list")
        case _:
            told = Notice("given-date")
    return told


def one_of(words: Sequence[str]) -> Notice | str:
    """What may be chosen, as a phrase."""
    *others, last = words
    return Notice("one-of", others=others, last=last) if others else last


def quoted(text: str) -> str:
    """Foreign text in quotes, cut short, nothing in it that could steer a terminal."""
    shortened = text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
    return f'"{printable(shortened)}"'


def name(text: str) -> str:
    """A key or section as it stands in a file: bare if it may be."""
    return text if _BARE_NAME.fullmatch(text) else quoted(text)


def in_utf8(text: str) -> str:
    """`text` with what UTF-8 cannot carry, in names of files from old systems, written as code."""
    return text.encode("utf-8", "backslashreplace").decode()


def printable(text: str) -> str:
    """`text` with everything that is no visible character written as its code."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in text
    )
