"""Settings as the text of a preset file: each with its meaning and its unit above it."""

from collections.abc import Mapping
from typing import Any

from bilateral.loading.guide import SETTING_RULES, SettingRule
from bilateral.loading.spelling import exact, printable
from bilateral.settings import OF_THE_ROOM

LONGEST_ABOUT = 200


def preset_text(values: Mapping[str, Mapping[str, object]], about: str) -> str:
    """A preset file with `values`, in the order of all settings; `about` is its first line."""
    lines = [f"# {printable(about)[:LONGEST_ABOUT].strip()}".rstrip()]
    for section, guides in SETTING_RULES.items():
        table = values.get(section, {})
        given = [guide for guide in guides.values() if table.get(guide.field) is not None]
        if given:
            lines += ["", f"[{section}]"]
        for guide in given:
            lines += [_comment(guide), f"{guide.field} = {exact(table[guide.field])}"]
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


def _comment(guide: SettingRule) -> str:
    meaning = guide.meaning[:1].upper() + guide.meaning[1:]
    if guide.choices:
        return f"# {meaning}: {guide.allowed}."
    is_told = guide.field.endswith(guide.unit.casefold())
    return f"# {meaning}." if is_told else f"# {meaning}, in {guide.unit}."
