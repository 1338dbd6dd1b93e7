"""One layer of settings: a file, the environment or the flags; each value checked by itself."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import PydanticBaseSettingsSource

from bilateral.loading.origins import (
    ENVIRONMENT_PREFIX,
    EnvironmentOrigin,
    Origin,
    variable_name,
)
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.settings_refused import Refusal, nearest
from bilateral.loading.spelling import described, literal, name, one_of, quoted
from bilateral.settings import LaidSettings
from bilateral.words.notice import Notice

MOST_TOLD = 50
"""Nobody reads more about one file."""


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
    where = Notice("where-variable", variable=name(variable))
    remedy = Notice("nearest-is", near=near) if near else Notice("no-such-variable.remedy")
    return Refusal(where, Notice("no-such-variable"), remedy)


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
            more, remedy = Notice("refusals-go-on"), Notice("refusals-go-on.remedy")
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
        Notice(
            "refused-value",
            setting=f"{section}.{field}",
            name=rule.name,
            given=given,
            allowed=rule.allowed,
        ),
        origin.instead(section, field, rule.nearest_to(value)),
    )


def _unknown_field(origin: Origin, section: str, field: str, value: object) -> Refusal:
    where = origin.where(section, field)
    problem = Notice("no-field", field=name(field), section=section)
    elsewhere = [f"[{other}]" for other, rules in SETTING_RULES.items() if field in rules]
    near = nearest(field, SETTING_RULES[section])
    if near:
        rule = SETTING_RULES[section][near]
        fits = rule.accepts(value, is_text=origin.is_text)
        meant = value if fits else rule.nearest_to(value)
        instead = origin.instead(section, near, meant)
        remedy = Notice("nearest-is-instead", near=near, instead=instead)
    elif elsewhere:
        remedy = Notice("field-belongs-elsewhere", field=field, sections=one_of(elsewhere))
    else:
        remedy = Notice("fields-known", section=section, known=list(SETTING_RULES[section]))
    return Refusal(where, problem, remedy)


def _unknown_section(origin: Origin, section: str, table: object) -> Refusal:
    where = origin.where(section)
    if not isinstance(table, Mapping):
        return _outside_sections(where, section)
    near = nearest(section, SETTING_RULES)
    remedy = (
        Notice("nearest-is", near=f"[{near}]")
        if near
        else Notice("sections-known", known=[f"[{known}]" for known in SETTING_RULES])
    )
    return Refusal(where, Notice("no-section", section=name(section)), remedy)


def _outside_sections(where: Notice, field: str) -> Refusal:
    known = {known for rules in SETTING_RULES.values() for known in rules}
    near = field if field in known else nearest(field, known)
    if near is None:
        problem = Notice("no-field-anywhere", field=name(field))
        return Refusal(where, problem, Notice("no-field-anywhere.remedy"))
    owners = one_of([f"[{section}]" for section, rules in SETTING_RULES.items() if near in rules])
    if near == field:
        problem = Notice("field-outside-section", field=field)
        return Refusal(where, problem, Notice("field-outside-section.remedy", sections=owners))
    remedy = Notice("nearest-is-below", near=near, sections=owners)
    return Refusal(where, Notice("no-field-anywhere", field=name(field)), remedy)


def _no_section(origin: Origin, section: str, table: object) -> Refusal:
    first = next(iter(SETTING_RULES[section].values()))
    return Refusal(
        origin.where(section),
        Notice("section-is-value", section=section, given=described(table)),
        Notice(
            "section-is-value.remedy",
            section=section,
            example=f"{first.field} = {literal(first.default)}",
        ),
    )
