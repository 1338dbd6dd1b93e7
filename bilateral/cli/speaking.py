"""The language in which the command line speaks, and what it says in it."""

from functools import cache
from typing import TYPE_CHECKING

from bilateral.loading import load
from bilateral.words.catalogue import say
from bilateral.words.languages import AUTO, chosen_language
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from rich.console import Console


@cache
def language() -> str:
    """That of the user's own settings; the system's where those cannot be used."""
    try:
        return chosen_language(load("standard", {}).page.language)
    except Exception:  # noqa: BLE001  # it may be the very fault that is to be told
        return chosen_language(AUTO)


def in_words(notice: Notice) -> str:
    """The words of a notice."""
    return say(notice, language())


@cache
def terminal() -> "Console":
    """What is told is printed here."""
    from rich.console import Console  # noqa: PLC0415  # takes its time

    return Console()


@cache
def errors() -> "Console":
    """What went wrong is printed here."""
    from rich.console import Console  # noqa: PLC0415  # as above

    return Console(stderr=True)


def tell(console: "Console", notice: Notice, style: str | None = None) -> None:
    """Print them as they are, however wide the terminal is."""
    console.print(in_words(notice), style=style, soft_wrap=True, markup=False, highlight=False)
