"""Settings as the text of a preset file: each with its meaning and its unit above it."""

from collections.abc import Mapping
from typing import Any

from bilateral.loading.rules import SETTING_RULES, SettingRule
from bilateral.loading.spelling import exact, printable
from bilateral.settings import OF_THE_ROOM
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK

LONGEST_ABOUT = 200


def preset_text(values: Mapping[str, Mapping[str, object]], about: str) -> str:
    """A preset file with `values`, in the order of all settings; `about` is its first line."""
    lines = [f"# {printable(about)[:LONGEST_ABOUT].strip()}".rstrip()]
    for section, rules in SETTING_RULES.items():
        table = values.get(section, {})
        given = [rule for rule in rules.values() if table.get(rule.field) is not None]
        if given:
            lines += ["", f"[{section}]"]
        for rule in given:
            lines += [_comment(rule), f"{rule.field} = {exact(table[rule.field])}"]
    return "\n".join(lines) + "\n"


def of_the_set(values: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Those of `values` that belong into a preset and are not the usual ones anyway."""
    kept = {
        section: {
            field: value
            for field, value in table.items()
            if (section, field) not in OF_THE_ROOM
            and value != SETTING_RULES[section][field].default
        }
        for section, table in values.items()
    }
    return {section: table for section, table in kept.items() if table}


def _comment(rule: SettingRule) -> str:
    name = say(rule.name, FALLBACK)
    if rule.choices:
        return f"# {name}: {say(rule.allowed, FALLBACK)}."
    unit = "" if rule.field.endswith(rule.unit.casefold()) else f", in {rule.unit}"
    return f"# {name}{unit}. {say(rule.meaning, FALLBACK)}"
