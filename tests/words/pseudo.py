"""A language that is none: every text of the catalogue stands in brackets."""

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from fluent.syntax import FluentParser, FluentSerializer, ast

from bilateral.words.fluent_catalogue import Catalogue
from tests.words.ftl import SOURCES, within

Element: TypeAlias = "ast.TextElement | ast.Placeable"
OPENS, CLOSES = "⟦", "⟧"


def pseudo() -> str:
    """The English catalogue, with every text that is said in brackets of its own."""
    return _rewritten(lambda elements: [ast.TextElement(OPENS), *elements, ast.TextElement(CLOSES)])


@cache
def without_words() -> Catalogue:
    """A catalogue that has no words: what it says are the values, with brackets between them."""

    def emptied(elements: list[Element]) -> list[Element]:
        for part in within(elements):
            if isinstance(part, ast.TextElement):
                part.value = OPENS + CLOSES
        return elements

    return Catalogue("en", _rewritten(emptied))


def _rewritten(change: Callable[[list[Element]], list[Element]]) -> str:
    resource = FluentParser().parse(SOURCES["en"])
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            whole = [entry.value, *(attribute.value for attribute in entry.attributes)]
            for pattern in filter(None, whole):
                pattern.elements = change(pattern.elements)
    assert not [part for part in within(resource) if isinstance(part, ast.Junk)]
    return FluentSerializer().serialize(resource)
