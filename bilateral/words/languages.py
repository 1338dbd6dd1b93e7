"""Which languages there are: those that have a catalogue, and which of them a person reads."""

import locale
import os
import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

CATALOGUES = Path(__file__).with_name("catalogues")
KIND = ".ftl"
FALLBACK = "en"
"""Said where a language is asked for that has no catalogue, or has no words for something."""
AUTO = "auto"
_NAME = re.compile(r"^language-name = (.+)$", re.MULTILINE)


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that have a catalogue."""
    return tuple(sorted(path.stem for path in CATALOGUES.glob(f"*{KIND}")))


@cache
def named_languages() -> Mapping[str, str]:
    """Every language, and what it calls itself: read off a catalogue that is not taken in."""
    return {
        language: found[1]
        for language in languages()
        if (found := _NAME.search((CATALOGUES / f"{language}{KIND}").read_text(encoding="utf-8")))
    }


def chosen_language(asked: str) -> str:
    """The language to be spoken where `asked` is wanted; "auto" is that of the system."""
    wanted = _of_the_system() if asked == AUTO else asked
    short = wanted.replace("-", "_").partition("_")[0].lower()
    return next((known for known in (wanted, short) if known in languages()), FALLBACK)


def _of_the_system() -> str:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # the only place that asks Windows for its language

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number, FALLBACK)
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if given := os.environ.get(variable):
            return given.partition(".")[0]
    return FALLBACK
