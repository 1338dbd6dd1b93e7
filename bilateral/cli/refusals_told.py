"""Tells a user of the command line what is wrong with settings."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.text import Text

from bilateral.cli.speaking import in_words
from bilateral.loading import SettingsRefused

WRONG_INPUT = 2
"""Exit code where settings are refused."""


@contextmanager
def refusals_told() -> Iterator[None]:
    """Tell what is wrong on stderr and end with exit code 2, where settings are refused."""
    try:
        yield
    except SettingsRefused as refused:
        console = Console(stderr=True, soft_wrap=True, highlight=False)
        for refusal in refused.refusals:
            where, problem = in_words(refusal.where), in_words(refusal.problem)
            console.print(Text.assemble((where, "bold red"), f": {problem}"))
            console.print(Text(f"    {in_words(refusal.remedy)}"))
        raise typer.Exit(WRONG_INPUT) from None
