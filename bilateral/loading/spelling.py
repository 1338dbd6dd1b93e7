"""How values and names are written: as TOML for files, and short and harmless for the terminal."""

import json
import re
from enum import Enum

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


def described(value: object) -> str:
    """Whatever was given, as a short phrase; safe for any value a file can hold."""
    match value:
        case None:
            shown = "left out"
        case "":
            shown = "an empty text"
        case str():
            shown = f"the text {quoted(value)}"
        case bool() | float():
            shown = literal(value)
        case int():
            shown = str(value) if abs(value) < _LONG_NUMBER else "a number with too many digits"
        case dict():
            shown = "a section of its own"
        case list():
            shown = "a list"
        case _:
            shown = "a date or time"
    return shown


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
