"""Asks for what nobody else shall see: on the terminal, never as an argument."""

import getpass
import sys

from bilateral.cli.speaking import in_words
from bilateral.processes.terminal import is_terminal
from bilateral.words.notice import Notice, Told


def ask_hidden(question: Notice) -> str:
    """Ask without showing what is typed. Raises Told where there is no terminal."""
    _needs_terminal()
    return getpass.getpass(f"{in_words(question)} ")


def ask(question: Notice) -> str:
    """Ask, and show what is typed. Raises Told where there is no terminal."""
    _needs_terminal()
    return input(f"{in_words(question)} ")


def _needs_terminal() -> None:
    if not is_terminal(sys.stdin):
        raise Told(Notice("record-needs-terminal"))
