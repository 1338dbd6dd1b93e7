"""The rule of each setting: what it may be, in words and as a check. Read from its declaration."""

import math
import re
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import annotated_types as bounds
from pydantic import ValidationError
from pydantic.fields import FieldInfo

from bilateral.loading.settings_refused import nearest
from bilateral.loading.spelling import literal, one_of
from bilateral.settings import Declared, Section, Settings, TextKind, declared, sections_of
from bilateral.settings.drawing import nearest_drawing
from bilateral.words.languages import AUTO, FALLBACK, languages
from bilateral.words.notice import Notice

UNITS = {
    "hz": "Hz",
    "dbfs": "dBFS",
    "ms": "ms",
    "s": "s",
    "percent": "%",
    "sweeps": "sweeps",
    "passes": "passes",
    "lamps": "lamps",
    "seconds": "s",
    "cm": "cm",
    "deg": "deg",
    "min": "min",
    "years": "years",
}
"""Units by the last word of a setting's name."""

_UNIT_CODES = {"%": "percent"}
_TENTH = 0.1
_COLOURS = {
    "black": "#000000",
    "blue": "#4080ff",
    "gray": "#808080",
    "green": "#40c060",
    "grey": "#808080",
    "orange": "#ffa040",
    "white": "#ffffff",
    "yellow": "#ffe040",
}
_TEXTS = {
    None: "allowed-text",
    TextKind.COLOUR: "allowed-colour",
    TextKind.PHOTO: "allowed-photo",
    TextKind.SOUND: "allowed-sound",
    TextKind.MUSIC: "allowed-music",
    TextKind.DRAWING: "allowed-drawing",
}
_NUMBER_IN_TEXT = re.compile(r"\s*([-+]?\d{1,15}(?:[.,]\d{1,15})?)\s*[a-zA-Z%]*\s*")
_SPOKEN = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}


def unit_name(unit: str) -> Notice:
    """A unit as it is read."""
    return Notice(f"unit-{_UNIT_CODES.get(unit, unit.lower())}")


@dataclass(frozen=True, slots=True)
class SettingRule:
    """One setting: its name, its default and what it may be."""

    section: str
    field: str
    model: type[Section]
    default: object
    declared: Declared
    types: frozenset[type]
    choices: tuple[str, ...]
    limits: "NumberRange"
    is_optional: bool
    """Whether it may be left out, which None stands for."""

    @property
    def name(self) -> Notice:
        """What it is called."""
        return Notice(f"setting-{self.section}-{self.field}")

    @property
    def meaning(self) -> Notice:
        """What it is, in sentences."""
        return Notice(f"setting-{self.section}-{self.field}.meaning")

    @property
    def unit(self) -> str:
        """The unit as it is read, empty where there is none."""
        return UNITS.get(self.field.rsplit("_", 1)[-1], "")

    @property
    def allowed(self) -> Notice:
        """Words that follow "must be "."""
        if bool in self.types:
            return Notice("allowed-switch")
        if {*languages()} < {*self.choices}:  # the catalogues alone say which languages there are
            return Notice("allowed-language", auto=literal(AUTO), example=literal(FALLBACK))
        if self.choices:
            choices = one_of([literal(choice) for choice in self.choices])
            return Notice("allowed-choice", choices=choices)
        if self.types <= {int, float}:
            kind = "allowed-number" if float in self.types else "allowed-whole-number"
            return Notice(kind, range=self.limits.told(self.unit))
        if int in self.types:
            return Notice("allowed-text-or-number")
        return Notice(_TEXTS[self.declared.text])

    def accepts(self, value: object, *, is_text: bool) -> bool:
        """Whether `value` may stand here; with `is_text`, text may stand for a number."""
        if value is None:
            return self.is_optional
        if not (is_text and isinstance(value, str)) and type(value) not in self.types:
            return False
        try:
            self.model.model_validate({self.field: value})
        except ValidationError:
            return False
        return True

    def nearest_to(self, value: object) -> object:
        """The allowed value most like `value`: what may be written instead."""
        if bool in self.types:
            spoken = _SPOKEN.get(value.casefold()) if isinstance(value, str) else None
            return self.default if spoken is None else spoken
        if self.choices:
            near = nearest(value, self.choices, 0.4) if isinstance(value, str) else None
            return near or self.default
        if self.types <= {int, float}:
            return self._nearest_number(value)
        if self.declared.text is TextKind.COLOUR:
            return self._nearest_colour(value)
        if self.declared.text is TextKind.DRAWING:
            return nearest_drawing(value)
        return self.default

    def _nearest_number(self, value: object) -> object:
        if isinstance(value, str) and (found := _NUMBER_IN_TEXT.fullmatch(value)):
            value = float(found[1].replace(",", "."))
        usual = self.default
        if usual is None:
            usual = self._within(math.ceil(self.limits.lowest))
        if isinstance(value, bool) or not isinstance(value, int | float):
            return usual
        if isinstance(value, float) and math.isnan(value):
            return usual
        if self.unit == UNITS["dbfs"] and value > self.limits.highest:
            return usual  # never tell anyone to turn a client's headphones all the way up
        return self._within(value)

    def _within(self, value: float) -> float:
        clamped = self.limits.clamp(value)
        return clamped if float in self.types else round(clamped)

    def _nearest_colour(self, value: object) -> object:
        if not isinstance(value, str):
            return self.default or "#000000"
        digits = value.strip().lstrip("#").lower()
        if re.fullmatch(r"[0-9a-f]{6}", digits):
            return f"#{digits}"
        if re.fullmatch(r"[0-9a-f]{3}", digits):
            return "#" + "".join(2 * digit for digit in digits)
        return _COLOURS.get(digits, self.default or "#000000")


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Range of a number; an open end excludes its bound."""

    lowest: float = 0.0
    highest: float = 0.0
    is_open: bool = False

    def told(self, unit: str) -> Notice:
        """Words that follow "a number ", spelt as a file has it."""
        code = "range-inside" if self.is_open else "range-within"
        lowest, highest = f"{self.lowest:g}", f"{self.highest:g}"
        if not unit:
            return Notice("range-of-numbers", lowest=lowest, highest=highest)
        return Notice(code, lowest=lowest, highest=highest, unit=unit_name(unit))

    def clamp(self, value: float) -> float:
        """`value`, or the bound it goes beyond."""
        inset = _TENTH if self.is_open else 0.0
        if value < self.lowest + inset:
            return self.lowest + inset
        return self.highest - inset if value > self.highest - inset else float(value)


def _rule(section: str, model: type[Section], field: str, info: FieldInfo) -> SettingRule:
    leaves, about = _leaves(info.annotation), declared(info)
    return SettingRule(
        section=section,
        field=field,
        model=model,
        default=info.default.value if isinstance(info.default, Enum) else info.default,
        declared=about,
        types=_types(leaves),
        choices=about.choices or _choices(leaves),
        limits=_limits(info.metadata),
        is_optional=type(None) in leaves,
    )


def _leaves(annotation: object) -> tuple[object, ...]:
    """The plain types behind Annotated, Literal and unions."""
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _leaves(inside[0])
    if origin in {types.UnionType, typing.Union}:
        return tuple(leaf for part in inside for leaf in _leaves(part))
    return inside if origin is typing.Literal else (annotation,)


def _types(leaves: tuple[object, ...]) -> frozenset[type]:
    plain: set[type] = set()
    for leaf in leaves:
        if not isinstance(leaf, type) or issubclass(leaf, Enum):
            plain.add(str)
        elif leaf is float:
            plain |= {int, float}
        elif leaf is not type(None):
            plain.add(leaf)
    return frozenset(plain)


def _choices(leaves: tuple[object, ...]) -> tuple[str, ...]:
    (first, *_) = leaves
    if isinstance(first, type):
        return tuple(str(member.value) for member in first) if issubclass(first, Enum) else ()
    return tuple(str(leaf) for leaf in leaves)


def _limits(metadata: list[object]) -> NumberRange:
    lowest, highest, is_open = 0.0, 0.0, False
    for mark in metadata:
        if isinstance(mark, bounds.Ge | bounds.Gt):
            lowest = float(str(mark.ge if isinstance(mark, bounds.Ge) else mark.gt))
        if isinstance(mark, bounds.Le | bounds.Lt):
            highest = float(str(mark.le if isinstance(mark, bounds.Le) else mark.lt))
        is_open = is_open or isinstance(mark, bounds.Gt | bounds.Lt)
    return NumberRange(lowest, highest, is_open)


SETTING_RULES: Mapping[str, Mapping[str, SettingRule]] = {
    section: {
        field: _rule(section, model, field, info) for field, info in model.model_fields.items()
    }
    for section, model in sections_of(Settings).items()
}
"""Every setting by section and field, in the order of the tree."""
