"""Every text of the page is in every language, and no text is anywhere else."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from bilateral.console.routes import STATIC
from bilateral.loading.guide import SETTING_RULES
from bilateral.settings import Settings

LANGUAGES = ("en", "de")
PLURALS = {"one", "other"}
SENTENCES = {"sentences", "phrases"}
"""Sections of texts that others say; English needs none."""
CATALOGUES: Mapping[str, dict[str, Any]] = {
    language: json.loads((STATIC / f"{language}.json").read_text()) for language in LANGUAGES
}
SOURCES = {path.name: path.read_text() for path in STATIC.iterdir() if path.suffix == ".js"}
FRONT = (STATIC / "index.html").read_text()
LITERAL = re.compile(r"""(?:"([^"\n]*)"|`([^`\n]*)`)""")
KEY = re.compile(r"[a-z][\w-]*(?:\.(?:[\w%-]+|\$\{[^}]*\}))+")
HOLE = re.compile(r"\{(\w*)\}")


def leaves(catalogue: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every text by its key, with all its forms."""
    for name, found in catalogue.items():
        key = f"{before}{name}"
        if isinstance(found, str):
            yield key, [found]
        elif found.keys() == PLURALS:
            yield key, [*found.values()]
        else:
            yield from leaves(found, f"{key}.")


def keys_of(catalogue: Mapping[str, Any]) -> dict[str, tuple[int, set[str]]]:
    """Every key, how many forms it has, and the values that they name; sentences stand apart."""
    texts = {section: found for section, found in catalogue.items() if section not in SENTENCES}
    return {key: (len(forms), set(HOLE.findall(" ".join(forms)))) for key, forms in leaves(texts)}


def keys_named() -> dict[str, str]:
    """Every key that the page names, and where; a part known only to the page is a hole."""
    sections = set(CATALOGUES["en"]) - SENTENCES
    named = dict.fromkeys(re.findall(r'data-(?:text|label)="([^"]+)"', FRONT), "index.html")
    for name, source in SOURCES.items():
        code = re.sub(r"^\s*(?://|/?\*).*$", "", source, flags=re.MULTILINE)
        for found in LITERAL.finditer(code):
            literal = found[1] or found[2] or ""
            is_key = KEY.fullmatch(literal) and literal.partition(".")[0] in sections
            if is_key and not literal.endswith((".js", ".json")):
                named[literal] = name
    return named


def matches(named: str, key: str) -> bool:
    parts = re.split(r"\$\{[^}]*\}", named)
    return re.fullmatch(r"[\w%.-]+".join(map(re.escape, parts)), key) is not None


def test_every_language_has_the_same_texts_with_the_same_values() -> None:
    one, *others = (keys_of(CATALOGUES[language]) for language in LANGUAGES)
    for other in others:
        assert other == one


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    for key, forms in leaves(CATALOGUES[language]):
        assert all(form and form.strip() == form for form in forms), key


def test_every_text_that_the_page_names_exists() -> None:
    keys = keys_of(CATALOGUES["en"])
    missing = {
        named: where
        for named, where in keys_named().items()
        if not any(matches(named, key) for key in keys)
    }
    assert missing == {}


def test_every_text_is_named_by_the_page() -> None:
    named = keys_named()
    unused = [
        key for key in keys_of(CATALOGUES["en"]) if not any(matches(one, key) for one in named)
    ]
    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_has_a_name_and_an_explanation_and_every_choice_a_word(language: str) -> None:
    told = CATALOGUES[language]["settings"]
    for section, guides in SETTING_RULES.items():
        assert told["sections"][section]
        for field, guide in guides.items():
            assert {"label", "about"} <= told[section][field].keys()
            assert told[section][field].get("choices", {}).keys() == set(guide.choices)
        assert told[section].keys() == guides.keys()
    assert told["sections"].keys() == Settings.model_fields.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_has_only_values_of_its_english_template(language: str) -> None:
    for section in SENTENCES:
        for template, words in CATALOGUES[language][section].items():
            given, used = (Counter(HOLE.findall(text)) for text in (template, words))
            assert used <= given, template
            assert used[""] in {0, given.total()}, "gaps have names, or none has"


def test_the_pages_files_hold_no_text_of_their_own() -> None:
    body = re.sub(r"<title>Bilateral</title>|<span>Bilateral</span>", "", FRONT)
    assert re.findall(r">\s*([^<>\s][^<>]*)<", body) == []
    for name, source in SOURCES.items():
        assert re.findall(r"(?:textContent|innerText|innerHTML) = [\"`]\w", source) == [], name
