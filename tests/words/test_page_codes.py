"""Whatever the page says is in the catalogues, and whatever they have for it is said."""

import re
from functools import cache

from bilateral.console.doors.routes import STATIC
from bilateral.loading.rules import SETTING_RULES
from bilateral.settings import Settings
from tests.words.ftl import SOURCES, patterns
from tests.words.pages import FRONT, named
from tests.words.pages import SOURCES as SCRIPTS

NAMED = list(named())


@cache
def codes() -> list[str]:
    return [code for code, _ in patterns(SOURCES["en"])]


def test_every_text_that_the_page_names_exists() -> None:
    ids = re.compile(r"setting-.*-(?:list|about|remark|refusal|range)")  # of elements
    missing = [
        (code, where)
        for code, where in NAMED
        if not any(re.fullmatch(code, known) for known in codes()) and not ids.fullmatch(code)
    ]
    assert missing == []


def test_every_text_of_the_page_is_named_by_it() -> None:
    expressions = [re.compile(code) for code, _ in NAMED]
    unused = [
        code
        for code in codes()
        if code.partition("-")[0] in {"page", "unit", "language"}
        and not any(one.fullmatch(code) for one in expressions)
    ]
    assert unused == ["language-name"]  # said with the list of all languages


def test_every_setting_has_a_name_and_a_meaning_and_every_choice_a_word() -> None:
    wanted = {f"setting-{section}" for section in Settings.model_fields}
    for section, rules in SETTING_RULES.items():
        for field, rule in rules.items():
            base = f"setting-{section}-{field}"
            wanted |= {base, f"{base}.meaning"}
            wanted |= {f"{base}.left-out"} if rule.is_optional else set()
            wanted |= {f"{base}.choice-{choice}" for choice in rule.choices}
    languages = {code for code in wanted if code.startswith("setting-page-language.choice-")}
    wanted -= languages - {
        "setting-page-language.choice-auto"
    }  # they are called by `language-name`
    assert {code for code in codes() if code.startswith("setting-")} == wanted


def test_the_pages_files_hold_no_text_of_their_own() -> None:
    body = re.sub(r"<(title|span)[^>]*>Bilateral</\1>", "", FRONT)
    assert re.findall(r">\s*([^<>\s][^<>]*)<", body) == []
    for name, source in SCRIPTS.items():
        assert re.findall(r"(?:textContent|innerText|innerHTML) = [\"`]\w", source) == [], name


def test_the_styles_say_nothing() -> None:
    said = re.compile(r"""content:\s*(["'])(?=[^"']*[a-z])""", re.IGNORECASE)
    for sheet in STATIC.rglob("*.css"):
        assert not said.search(sheet.read_text(encoding="utf-8")), sheet.name
