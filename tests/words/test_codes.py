"""What the sources tell is in every catalogue, with its values, and nothing else is there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from fluent.syntax import ast

from bilateral.words.languages import languages
from tests.words.codes import ROOT, Used, used, used_in
from tests.words.ftl import SOURCES, patterns, values_in


@cache
def told() -> list[Used]:
    return used()


@cache
def english() -> dict[str, ast.Pattern]:
    return dict(patterns(SOURCES["en"]))


@cache
def whole_codes() -> dict[str, str]:
    """Every code by the expression that means it alone."""
    return {re.escape(code): code for code in english()}


def not_told_by_the_sources(code: str) -> bool:
    """What the page says by itself, and names; tests of their own hold that all are there."""
    return code.partition("-")[0] in {"page", "unit", "language", "setting", "preset"}


def test_every_notice_of_the_sources_has_words_and_they_need_just_its_values() -> None:
    assert len(told()) >= 400
    wrong = [problem for one in told() for problem in problems_of(one)]
    assert not wrong, "\n".join(wrong)


def problems_of(one: Used) -> Iterator[str]:
    if not one.codes:
        yield f"{one.place}: the source does not show which code this is"
    for code in one.codes:
        only = whole_codes().get(code)
        meant = [only] if only else [known for known in english() if re.fullmatch(code, known)]
        if not meant:
            yield f"{one.place}: no catalogue has {code}"
        for known in meant:
            if one.values is not None and values_in(english()[known]) != one.values:
                yield f"{one.place}: {known} needs other values"


def test_a_notice_without_words_or_with_other_values_is_noticed() -> None:
    one = next(one for one in told() if one.codes and one.values is not None)
    assert not list(problems_of(one))
    assert list(problems_of(replace(one, codes=())))
    assert list(problems_of(replace(one, codes=("no-such-code",))))
    assert list(problems_of(replace(one, values=frozenset({"no-such-value"}))))


def test_every_message_is_told_by_the_sources() -> None:
    expected = [code for code in english() if not not_told_by_the_sources(code)]
    whole = {whole_codes().get(one) for used in told() for one in used.codes}
    in_parts = {one for used in told() for one in used.codes if one not in whole_codes()}
    any_of_them = re.compile("|".join(in_parts))
    assert not [code for code in expected if code not in whole and not any_of_them.fullmatch(code)]


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_messages_with_the_same_values(language: str) -> None:
    theirs = {code: values_in(pattern) for code, pattern in patterns(SOURCES[language])}
    ours = {code: values_in(pattern) for code, pattern in english().items()}
    assert ours.keys() - theirs.keys() == set(), "missing"
    assert theirs.keys() - ours.keys() == set(), "not there in English"
    assert {code: theirs[code] for code in ours if theirs[code] != ours[code]} == {}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ('Notice("a-b", name=1)', ["a-b"]),
        ('Notice("a" if x else "b", name=1)', ["a", "b"]),
        ('C = "a"\nnotice.Notice(C, severity=2, name=1)', ["a"]),
        ('T: D = {1: "a", 2: "b"}\nNotice(T[x], name=1)', ["a", "b"]),
        ('for code, n in (("a", 1), ("b", 2)):\n    Notice(code, name=n)', ["a", "b"]),
        ('Notice(f"a-{x}", name=1)', ["a-left", "a-x_1"]),
    ],
)
def test_codes_are_found_however_they_are_written(text: str, codes: list[str]) -> None:
    (found,) = used_in(ROOT / "x.py", text)
    assert all(found.matches(code) for code in codes)
    assert not found.matches("c")
    assert found.values == frozenset({"name"})


def test_a_code_that_the_source_does_not_show_is_noticed() -> None:
    (found,) = used_in(ROOT / "x.py", "def f(code, values):\n    return Notice(code, **values)")
    assert not found.codes
    assert found.values is None
