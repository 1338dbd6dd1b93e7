"""A file of the therapist's own cards as a text that is changed on the page, and kept whole."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from bilateral.files.atomic_write import write_over
from bilateral.loading.cards import CardFile, groups_in, places_in, text_of
from bilateral.loading.settings_refused import Refusal, SettingsRefused
from bilateral.loading.toml_text import told_as
from bilateral.loading.write_failures import failures_told
from bilateral.words.notice import Notice

BEFORE = "before"
"""The folder in that of the cards where the last text that was written over is kept."""


class CardText(NamedTuple):
    """What is in a file, by what it is known again, and what was there before the last change."""

    text: str
    stamp: str
    before: str | None = None


class CardsChanged(SettingsRefused):
    """Somebody else has changed the file since it was read."""


def card_text(folder: Path, kind: CardFile) -> CardText:
    """The text there is; "" where there is no file. Raises SettingsRefused."""
    path, former = folder / f"{kind}.txt", folder / BEFORE / f"{kind}.txt"
    text = text_of(path) if os.path.lexists(path) else ""
    before = text_of(former) if os.path.lexists(former) else None
    return CardText(text, hashlib.sha256(text.encode()).hexdigest(), before)


def kinds_changed(folder: Path) -> tuple[CardFile, ...]:
    """Those of which a text before the last change is kept."""
    return tuple(kind for kind in CardFile if os.path.lexists(folder / BEFORE / f"{kind}.txt"))


def keep_card_text(folder: Path, kind: CardFile, text: str, stamp: str) -> CardText:
    """Write a text in place of the one that is known by `stamp`.

    What was there is kept beside it. Raises SettingsRefused, and leaves the file alone, for cards
    that are wrong, and CardsChanged where somebody else has changed the file meanwhile.
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
    there = card_text(folder, kind)
    if there.stamp != stamp:
        changed = Refusal(shown, Notice("cards-changed"), Notice("cards-changed.remedy"))
        raise CardsChanged([changed])
    with failures_told(told_as(path)):
        if there.text != text and os.path.lexists(path):
            write_over(folder / BEFORE / path.name, there.text.encode())
        write_over(path.resolve(), text.encode())  # where it is a link, what it leads to is meant
    return card_text(folder, kind)
