"""Catalogues taken apart: their messages, and the values that each one needs."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from fluent.syntax import FluentParser, ast

from bilateral.words.languages import CATALOGUES, languages

SOURCES: Mapping[str, str] = {
    language: (CATALOGUES / f"{language}.ftl").read_text(encoding="utf-8")
    for language in languages()
}


@cache
def parsed(source: str) -> Sequence[ast.EntryType]:
    """All entries of a catalogue; nobody changes them."""
    return tuple(FluentParser().parse(source).body)


@cache
def patterns(source: str) -> Sequence[tuple[str, ast.Pattern]]:
    """Every code and what stands for it, in order; a second one of the same code as well."""
    return tuple(_patterns(source))


def _patterns(source: str) -> Iterator[tuple[str, ast.Pattern]]:
    for entry in parsed(source):
        if isinstance(entry, ast.Message | ast.Term):
            if isinstance(entry, ast.Message) and entry.value is not None:
                yield entry.id.name, entry.value
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}", attribute.value


def unreadable(source: str) -> list[str]:
    """What of a catalogue is not Fluent."""
    return [str(entry.content) for entry in parsed(source) if isinstance(entry, ast.Junk)]


def within(node: object) -> Iterator[ast.BaseNode]:
    """This part of a catalogue and every part of it."""
    if isinstance(node, ast.BaseNode):
        yield node
        for name, part in vars(node).items():
            if name != "span":
                yield from within(part)
    elif isinstance(node, list):
        for part in node:
            yield from within(part)


def values_in(pattern: ast.Pattern) -> set[str]:
    """The names of the values that fill it."""
    return {part.id.name for part in within(pattern) if isinstance(part, ast.VariableReference)}


def numbers_in(pattern: ast.Pattern) -> set[str]:
    """Those of them that are printed or counted as numbers."""
    counted = [
        part.selector
        for part in within(pattern)
        if isinstance(part, ast.SelectExpression) and _is_plural(part)
    ]
    printed = [
        part.arguments.positional
        for part in within(pattern)
        if isinstance(part, ast.FunctionReference)
    ]
    return {
        part.id.name
        for whole in [*counted, *printed]
        for part in within(whole)
        if isinstance(part, ast.VariableReference)
    }


def choices_in(pattern: ast.Pattern) -> Mapping[str, list[str]]:
    """The values that choose between words, and all that they may be."""
    return {
        part.selector.id.name: [
            variant.key.name for variant in part.variants if isinstance(variant.key, ast.Identifier)
        ]
        for part in within(pattern)
        if isinstance(part, ast.SelectExpression)
        and isinstance(part.selector, ast.VariableReference)
        and not _is_plural(part)
    }


def _is_plural(choice: ast.SelectExpression) -> bool:
    keys = [variant.key for variant in choice.variants]
    names = {key.name for key in keys if isinstance(key, ast.Identifier)}
    return names <= {"zero", "one", "two", "few", "many", "other"}
