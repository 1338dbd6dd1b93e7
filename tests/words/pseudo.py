"""A language that is none: every text of the catalogue stands in brackets."""

from fluent.syntax import FluentParser, FluentSerializer, ast

from tests.words.ftl import SOURCES, within

OPENS, CLOSES = "⟦", "⟧"


def pseudo() -> str:
    """The English catalogue, with every text that is said in brackets of its own."""
    resource = FluentParser().parse(SOURCES["en"])
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            whole = [entry.value, *(attribute.value for attribute in entry.attributes)]
            for pattern in filter(None, whole):
                pattern.elements = [
                    ast.TextElement(OPENS),
                    *pattern.elements,
                    ast.TextElement(CLOSES),
                ]
    assert not [part for part in within(resource) if isinstance(part, ast.Junk)]
    return FluentSerializer().serialize(resource)
