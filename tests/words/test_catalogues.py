"""Each catalogue by itself: it can be read, says everything, and says it in its language."""

from collections import Counter

import pytest
from fluent.syntax import ast

from bilateral.words.languages import languages
from tests.words.ftl import SOURCES, patterns, unreadable, within


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_is_fluent_and_says_everything_once(language: str) -> None:
    assert unreadable(SOURCES[language]) == []
    counted = Counter(code for code, _ in patterns(SOURCES[language]))
    assert [code for code, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("language", languages())
def test_no_text_is_empty_or_begins_or_ends_with_a_blank(language: str) -> None:
    for code, pattern in patterns(SOURCES[language]):
        for part in within(pattern):
            if isinstance(part, ast.Pattern):
                texts = [one for one in part.elements if isinstance(one, ast.TextElement)]
                assert part.elements, code
                assert all(one.value for one in texts), code
                whole = "".join(one.value if one in texts else "x" for one in part.elements)
                assert whole == whole.strip(), code


@pytest.mark.parametrize("language", languages())
def test_a_message_refers_to_no_other_than_those_that_are_there(language: str) -> None:
    known = {code for code, _ in patterns(SOURCES[language])}
    for code, pattern in patterns(SOURCES[language]):
        for part in within(pattern):
            if isinstance(part, ast.MessageReference | ast.TermReference):
                assert part.id.name in known, code
            if isinstance(part, ast.FunctionReference):
                assert part.id.name == "NUMBER", code
