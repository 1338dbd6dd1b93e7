"""Where what stands in a setting is worth a word: as it is declared with it, and read here."""

from dataclasses import dataclass

_WORDS: dict[str, bool | str | None] = {"on": True, "off": False, "left-out": None, "empty": ""}


@dataclass(frozen=True, slots=True)
class Stands:
    """One thing that has to be so: that a setting has a value, or any other one."""

    section: str
    field: str
    is_other: bool
    value: bool | str | float | None


def told_where(section: str, text: str) -> tuple[tuple[Stands, ...], ...]:
    """Of these, all of one have to be so: "shown=on and picture=empty or audio.on!=on".

    A name without a section is of this one. Nothing said: it is always worth a word.
    """
    ways = text.split(" or ") if text else ()
    return tuple(tuple(_read(section, one) for one in way.split(" and ")) for way in ways)


def _read(section: str, text: str) -> Stands:
    name, _, value = text.partition("=")
    is_other = name.endswith("!")
    within, _, field = name.removesuffix("!").rpartition(".")
    return Stands(within or section, field, is_other, _value(value))


def _value(text: str) -> bool | str | float | None:
    if text in _WORDS:
        return _WORDS[text]
    try:
        return float(text)
    except ValueError:
        return text
