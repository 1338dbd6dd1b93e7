"""One layer of settings: a file, the environment or the flags; each value checked by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

from pydantic.fields import FieldInfo
from pydantic_settings import PydanticBaseSettingsSource

from bilateral.loading.refusals import Refusal, nearest
from bilateral.loading.rules import SETTING_RULES, SettingRule
from bilateral.loading.spelling import described, literal, name, printable, quoted
from bilateral.loading.toml_text import TomlText
from bilateral.settings import LaidSettings
from bilateral.settings.declaring import Flag

ENVIRONMENT_PREFIX = "BILATERAL_"
MOST_TOLD = 50
"""Nobody reads more about one file."""


class Origin(Protocol):
    """Where a layer comes from, and how one writes there."""

    @property
    def is_text(self) -> bool:
        """Whether numbers and yes or no come as text."""

    def where(self, section: str, field: str | None = None) -> str:
        """The place of a setting or a section, as it is told."""

    def instead(self, section: str, field: str, value: object) -> str:
        """What to write for a setting to have `value`."""


@dataclass(frozen=True, slots=True)
class FileOrigin:
    """A settings file."""

    file: TomlText
    is_shipped: bool = False
    is_text: bool = False

    def where(self, section: str, field: str | None = None) -> str:
        """The file and the line."""
        return self.file.where(section, field)

    def instead(self, section: str, field: str, value: object) -> str:
        """A line for the file, or a flag where the file is not the therapist's own."""
        if self.is_shipped:
            return _outside_of_shipped(section, field, value)
        return f"Write instead: {field} = {literal(value)}"


@dataclass(frozen=True, slots=True)
class EnvironmentOrigin:
    """The environment variables of the program."""

    is_text: bool = True

    def where(self, section: str, field: str | None = None) -> str:
        """The variable."""
        return f"environment variable {variable_name(section, field or '')}"

    def instead(self, section: str, field: str, value: object) -> str:
        """The variable with its value."""
        return f"Set instead: {variable_name(section, field)}={_plain(value)}"


@dataclass(frozen=True, slots=True)
class FlagOrigin:
    """What was typed behind the command."""

    is_text: bool = True

    def where(self, section: str, field: str | None = None) -> str:
        """The flag."""
        return f"flag {printable(flag_name(section, field or section))}"

    def instead(self, section: str, field: str, value: object) -> str:
        """The flag with its value."""
        flag = flag_name(section, field)
        if isinstance(value, bool):
            return f"Use instead: {flag if value else '--no-' + flag[2:]}"
        return f"Use instead: {flag} {_plain(value)}"


class Layer(PydanticBaseSettingsSource):
    """Values that came from one place, all of them allowed by themselves: a source of settings."""

    def __init__(self, origin: Origin, values: Mapping[str, Mapping[str, object]]) -> None:
        super().__init__(LaidSettings)
        self.origin = origin
        self.values = values

    def __call__(self) -> dict[str, Any]:
        """Everything it gives."""
        return {section: dict(table) for section, table in self.values.items()}

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:  # noqa: ARG002
        """What it gives for a section; it is never a text that stands for more."""
        return self.values.get(field_name), field_name, False

    def gives(self, section: str, field: str) -> bool:
        """Whether this layer says anything about a setting."""
        return field in self.values.get(section, {})


def variable_name(section: str, field: str) -> str:
    """The environment variable of a setting."""
    return f"{ENVIRONMENT_PREFIX}{section}_{field}".upper()


def flag_name(section: str, field: str) -> str:
    """The flag of a setting."""
    flag = _flag(section, field)
    return f"--{field}".replace("_", "-") if flag is None else flag.name


def _flag(section: str, field: str) -> Flag | None:
    rule = SETTING_RULES.get(section, {}).get(field)
    return None if rule is None else rule.declared.flag


def _outside_of_shipped(section: str, field: str, value: object) -> str:
    """Where to write a setting that a preset gives which is not the therapist's own."""
    if _flag(section, field) is None:
        line = f"{field} = {literal(value)}"
        return f"Write into your own settings file, below the line [{section}]: {line}"
    return FlagOrigin().instead(section, field, value)


def from_environment(environ: Mapping[str, str]) -> tuple[Layer, list[Refusal]]:
    """The settings among the environment variables; one without a value counts as not set."""
    known = {
        variable_name(section, field): (section, field)
        for section, rules in SETTING_RULES.items()
        for field in rules
    }
    values: dict[str, dict[str, object]] = {}
    refusals = []
    for variable, text in environ.items():
        if not variable.upper().startswith(ENVIRONMENT_PREFIX) or not text:
            continue
        if variable.upper() not in known:
            refusals.append(_unknown_variable(variable, known))
            continue
        section, field = known[variable.upper()]
        values.setdefault(section, {})[field] = text
    layer, wrong = checked(EnvironmentOrigin(), values)
    return layer, refusals + wrong


def _unknown_variable(variable: str, known: Mapping[str, object]) -> Refusal:
    words = set(variable.upper().removeprefix(ENVIRONMENT_PREFIX).split("_"))
    alike = [known_name for known_name in known if words <= set(known_name.split("_"))]
    near = alike[0] if alike else nearest(variable.upper(), known, 0.75)
    remedy = f"The nearest one is {near}." if near else "Remove it; see: bilateral settings show"
    return Refusal(f"environment variable {name(variable)}", "there is no such setting.", remedy)


def checked(origin: Origin, values: Mapping[str, object]) -> tuple[Layer, list[Refusal]]:
    """Sort `values` into a layer and what is wrong with them; nothing wrong gets into the layer."""
    good: dict[str, dict[str, object]] = {
        section: {}
        for section, table in values.items()
        if section in SETTING_RULES and isinstance(table, Mapping)
    }
    refusals: list[Refusal] = []
    for section, field, value, wrong in _each(origin, values):
        if wrong is None:
            good[section][field] = value
        elif len(refusals) < MOST_TOLD:
            refusals.append(wrong)
        else:
            more, remedy = "more is wrong from here on.", "Correct what stands above first."
            refusals.append(Refusal(wrong.where, more, remedy))
            break
    return Layer(origin, good), refusals


def _each(
    origin: Origin, values: Mapping[str, object]
) -> Iterator[tuple[str, str, object, Refusal | None]]:
    """Every setting with its section, field and value, and what is wrong with it, if anything."""
    for section, table in values.items():
        if section not in SETTING_RULES:
            yield section, "", table, _unknown_section(origin, section, table)
        elif not isinstance(table, Mapping):
            yield section, "", table, _no_section(origin, section, table)
        else:
            for field, given in table.items():
                value = given.value if isinstance(given, Enum) else given
                yield section, field, value, _refusal(origin, section, field, value)


def _refusal(origin: Origin, section: str, field: str, value: object) -> Refusal | None:
    rule = SETTING_RULES[section].get(field)
    if rule is None:
        return _unknown_field(origin, section, field, value)
    if rule.accepts(value, is_text=origin.is_text):
        return None
    given = quoted(value) if origin.is_text and isinstance(value, str) else described(value)
    return Refusal(
        origin.where(section, field),
        f"{section}.{field} ({rule.name}) is {given}, but must be {rule.allowed}.",
        origin.instead(section, field, rule.nearest_to(value)),
    )


def _unknown_field(origin: Origin, section: str, field: str, value: object) -> Refusal:
    where = origin.where(section, field)
    problem = f"there is no setting {name(field)} under [{section}]."
    elsewhere = [f"[{other}]" for other, rules in SETTING_RULES.items() if field in rules]
    near = nearest(field, SETTING_RULES[section])
    if near:
        rule = SETTING_RULES[section][near]
        fits = rule.accepts(value, is_text=origin.is_text)
        meant = value if fits else rule.nearest_to(value)
        remedy = f"The nearest one is {near}. {origin.instead(section, near, meant)}"
    elif elsewhere:
        remedy = f"{field} belongs under {' or '.join(elsewhere)}."
    else:
        remedy = f"The settings under [{section}] are: {', '.join(SETTING_RULES[section])}."
    return Refusal(where, problem, remedy)


def _unknown_section(origin: Origin, section: str, table: object) -> Refusal:
    where = origin.where(section)
    if not isinstance(table, Mapping):
        return _outside_sections(where, section)
    near = nearest(section, SETTING_RULES)
    remedy = (
        f"The nearest one is [{near}]."
        if near
        else f"The sections are: {', '.join(f'[{known}]' for known in SETTING_RULES)}."
    )
    return Refusal(where, f"there is no section [{name(section)}].", remedy)


def _outside_sections(where: str, field: str) -> Refusal:
    known = {known for rules in SETTING_RULES.values() for known in rules}
    near = field if field in known else nearest(field, known)
    owners = " or ".join(
        f"[{section}]" for section, rules in SETTING_RULES.items() if near in rules
    )
    if near == field:
        problem = f"the setting {field} stands outside its section."
        return Refusal(where, problem, f"Move it below the line {owners}.")
    remedy = (
        f"The nearest one is {near}, below the line {owners}."
        if near
        else "Delete the line. All settings: bilateral presets show default"
    )
    return Refusal(where, f"there is no setting {name(field)}.", remedy)


def _no_section(origin: Origin, section: str, table: object) -> Refusal:
    first = next(iter(SETTING_RULES[section].values()))
    return Refusal(
        origin.where(section),
        f"{section} is {described(table)}, but must be a section with settings below it.",
        f"Write: [{section}] in a line of its own, then for example {_example(first)}",
    )


def _example(rule: SettingRule) -> str:
    return f"{rule.field} = {literal(rule.default)}"


def _plain(value: object) -> str:
    if isinstance(value, str):
        return f'"{printable(value)}"' if " " in value else printable(value)
    return literal(value)
