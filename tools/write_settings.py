"""Writes the list of all settings and their reference page, from their declarations.

python -m tools.write_settings
"""

from collections.abc import Iterator
from pathlib import Path

from bilateral.loading.origins import variable_name
from bilateral.loading.presets import DEFAULT, shipped_folder
from bilateral.loading.rules import SETTING_RULES, SettingRule
from bilateral.loading.spelling import literal
from bilateral.words.catalogue import has_words, say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Notice

LIST = shipped_folder() / f"{DEFAULT}.toml"
PAGE = shipped_folder().parent / "docs" / "settings.md"

HEAD_OF_LIST = """\
# Every setting with its usual value; a list to copy from
#
# Copy only what you want to change: your own settings file (`bilateral settings path` tells where
# it belongs) goes before every preset. A preset of your own goes into the folder `presets` beside
# it; its first line, behind #, says what it is for. Lines that begin with # do nothing.
"""
HEAD_OF_PAGE = """\
# Settings

Written by `python -m tools.write_settings` from the declarations in `bilateral/settings`.

A setting may stand in a preset, in your own settings file, in an environment variable and, where
it has one, behind a flag; of several, the last in this order wins. The variable of `speed_hz`
under `[motion]` is `{variable}`. What belongs to the **room** is kept in your own
settings file, all else in presets. What is **everyday** is changed from client to client.
"""


def written_list() -> str:
    """The list of all settings, as a file to copy from."""
    return HEAD_OF_LIST + "".join(
        f"\n# {_heading(section)}.\n[{section}]\n" + "\n".join(map(_entry, rules.values()))
        for section, rules in SETTING_RULES.items()
    )


def written_page() -> str:
    """The reference page."""
    head = HEAD_OF_PAGE.format(variable=variable_name("motion", "speed_hz"))
    return head + "".join(
        f"\n## [{section}] {_heading(section)}\n\n"
        "| setting | meaning | may be | usually | kept for | flag | since |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n" + "".join(map(_row, rules.values()))
        for section, rules in SETTING_RULES.items()
    )


def _heading(section: str) -> str:
    return say(Notice(f"setting-{section}"), FALLBACK)


def _entry(rule: SettingRule) -> str:
    about = [*_meanings(rule), f"May be {say(rule.allowed, FALLBACK)}."]
    is_left_out = rule.default is None
    value = rule.declared.example if is_left_out else rule.default
    line = f"{'# ' if is_left_out else ''}{rule.field} = {literal(value)}\n"
    return "".join(f"# {one}\n" for one in about) + line


def _meanings(rule: SettingRule) -> Iterator[str]:
    yield f"{say(rule.name, FALLBACK)}: {say(rule.meaning, FALLBACK)}"
    code = f"setting-{rule.section}-{rule.field}.left-out"
    if has_words(code):
        yield say(Notice(code), FALLBACK)


def _row(rule: SettingRule) -> str:
    about = rule.declared
    flag = ""
    if about.flag:
        flag = f"`{about.flag.name}` ({', '.join(sorted(about.flag.commands))})"
    cells = (
        f"`{rule.field}`",
        " ".join(_meanings(rule)),
        say(rule.allowed, FALLBACK),
        "" if rule.default is None else f"`{literal(rule.default)}`",
        ("room" if about.is_of_the_room else "set") + (", everyday" if about.is_everyday else ""),
        flag,
        about.since,
    )
    return f"| {' | '.join(cells)} |\n"


def main() -> None:
    """Write both."""
    texts: tuple[tuple[Path, str], ...] = ((LIST, written_list()), (PAGE, written_page()))
    for path, text in texts:
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
