"""The words of notices, out of one Fluent catalogue for each language.

Fluent is imported when the first word is said: until then a client need not wait for it.
"""

from functools import cache
from typing import TYPE_CHECKING

from bilateral.words.languages import CATALOGUES, FALLBACK, KIND, chosen_language, languages
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from bilateral.words.fluent_catalogue import Catalogue


def say(notice: Notice, language: str) -> str:
    """The words of `notice`; in English where `language` has none for it. Never raises."""
    return catalogue(language if language in languages() else FALLBACK).say(notice)


def has_words(code: str) -> bool:
    """Whether there is a message, or an attribute, of that code."""
    return catalogue(FALLBACK).pattern_of(code) is not None


def make_ready(asked: str) -> None:
    """Read the words of the language that is asked for: where one is said, time may be short."""
    catalogue(chosen_language(asked))


@cache
def catalogue(language: str) -> "Catalogue":
    """The catalogue of a language that has one."""
    from bilateral.words.fluent_catalogue import Catalogue  # noqa: PLC0415  # takes 0.1 s

    source = (CATALOGUES / f"{language}{KIND}").read_text(encoding="utf-8")
    fallback = None if language == FALLBACK else lambda: catalogue(FALLBACK)
    return Catalogue(language, source, fallback)
