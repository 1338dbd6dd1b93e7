"""A file of the therapist's own cards as a text that is changed on the page, and kept whole."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from bilateral.files.atomic_write import write_over
from bilateral.loading.cards import CardFile, groups_in, places_in, text_of
from bilateral.loading.settings_refused import Refusal, SettingsRefused
from bilateral.loading.toml_text import told_as
from bilateral.loading.write_failures import failures_told, refused
from bilateral.words.notice import Notice


class CardText(NamedTuple):
    """What is in a file, and by what it is known again."""

    text: str
    stamp: str


def card_text(folder: Path, kind: CardFile) -> CardText:
    """The text there is; "" where there is no file. Raises SettingsRefused."""
    path = folder / f"{kind}.txt"
    text = text_of(path) if os.path.lexists(path) else ""
    return CardText(text, hashlib.sha256(text.encode()).hexdigest())


def keep_card_text(folder: Path, kind: CardFile, text: str, stamp: str) -> CardText:
    """Write a text in place of the one that is known by `stamp`.

    Raises SettingsRefused, and leaves the file alone, for cards that are wrong, and where another
    program has changed the file meanwhile.
    """
    path = folder / f"{kind}.txt"
    shown = Notice("where-file", file=path.name)
    text = text.replace("\r\n", "\n")
    try:
        (places_in if kind is CardFile.BODY_SCAN else groups_in)(text, shown)
    except SettingsRefused as wrong:
        raise SettingsRefused(
            Refusal(one.where, one.problem, Notice("cards-not-kept")) for one in wrong.refusals
        ) from None
    if card_text(folder, kind).stamp != stamp:
        raise refused(shown, Notice("cards-changed"), Notice("cards-changed.remedy"))
    with failures_told(told_as(path)):
        write_over(path.resolve(), text.encode())  # where it is a link, what it leads to is meant
    return card_text(folder, kind)
