"""Cards: short things to say, in groups; those of the therapist's own are small text files."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bilateral.loading.settings_refused import Refusal, SettingsRefused
from bilateral.loading.toml_text import read_text, told_as
from bilateral.timing.timeline import SideName
from bilateral.words.notice import Notice, said

CARD_FOLDER = "cards"
LARGEST_BYTES = 50_000
MOST_CARDS = 100
LONGEST_LINE = 160
MOST_PLACES = 20
LONGEST_PLACE = 40
"""All places of a body scan go into one message of a page."""
GROUP, ASIDE = "==", "#"
SIDES: Mapping[str, SideName] = MappingProxyType({"<": "left", ">": "right"})
"""What stands before a place of the body that is on one side."""


class CardFile(StrEnum):
    """What cards are for; each kind has a file of that name, which ends in .txt."""

    GROUNDING = "grounding"
    PROMPTS = "prompts"
    BODY_SCAN = "body-scan"


@dataclass(frozen=True, slots=True)
class Card:
    """What is said first, and what may be said besides."""

    title: Notice
    more: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under one heading; None for those that stand before any."""

    name: Notice | None
    cards: tuple[Card, ...]


class BodyPlace(NamedTuple):
    """A place of the body; `side` is None where it is on both sides, or in the middle."""

    words: Notice
    side: SideName | None = None


@dataclass(frozen=True, slots=True)
class OwnCards:
    """What is in the therapist's own files, and what is wrong with those that cannot be read."""

    grounding: tuple[CardGroup, ...] = ()
    prompts: tuple[CardGroup, ...] = ()
    places: tuple[BodyPlace, ...] = ()
    problems: tuple[Notice, ...] = ()


def own_cards(folder: Path) -> OwnCards:
    """The cards in `folder`; a file that is wrong is told, and the others are read all the same."""
    groups: dict[CardFile, tuple[CardGroup, ...]] = {}
    places: tuple[BodyPlace, ...] = ()
    problems: list[Notice] = []
    for kind in CardFile:
        path = folder / f"{kind}.txt"
        if not os.path.lexists(path):
            continue
        try:
            if kind is CardFile.BODY_SCAN:
                places = places_in(text_of(path), told_as(path))
            else:
                groups[kind] = groups_in(text_of(path), told_as(path))
        except SettingsRefused as refused:
            problems += refused.in_short
    return OwnCards(
        groups.get(CardFile.GROUNDING, ()),
        groups.get(CardFile.PROMPTS, ()),
        places,
        tuple(problems),
    )


def groups_in(text: str, shown: Notice) -> tuple[CardGroup, ...]:
    """The cards of a file told as `shown`. Raises SettingsRefused, which names the line.

    Lines that stand together are one card, and an empty line ends it; `== name` begins a group,
    and `#` a remark that nobody is shown.
    """
    groups: list[tuple[Notice | None, list[list[Notice]]]] = [(None, [])]
    begun = 0
    is_new = True
    count = 0
    for number, line in _lines(text, shown, LONGEST_LINE):
        if line.startswith(GROUP):
            name = line.strip("= ")
            if not name:
                raise _wrong(shown, number, Notice("cards-group-nameless"))
            if groups[-1][0] is not None and not groups[-1][1]:
                raise _wrong(shown, begun, Notice("cards-group-empty"))
            groups.append((said(name), []))
            begun, is_new = number, True
        elif not line:
            is_new = True
        elif is_new:
            count += 1
            if count > MOST_CARDS:
                raise _wrong(shown, number, Notice("cards-too-many", most=MOST_CARDS))
            groups[-1][1].append([said(line)])
            is_new = False
        else:
            groups[-1][1][-1].append(said(line))
    if groups[-1][0] is not None and not groups[-1][1]:
        raise _wrong(shown, begun, Notice("cards-group-empty"))
    return tuple(
        CardGroup(name, tuple(Card(title, tuple(more)) for title, *more in cards))
        for name, cards in groups
        if cards
    )


def places_in(text: str, shown: Notice) -> tuple[BodyPlace, ...]:
    """The places of the body in a file told as `shown`, one a line, in the order of the scan.

    `<` begins one of the left side, and `>` one of the right. Raises SettingsRefused, which names
    the line.
    """
    places: list[BodyPlace] = []
    for number, line in _lines(text, shown, LONGEST_PLACE):
        if line.startswith(GROUP):
            raise _wrong(shown, number, Notice("cards-places-have-no-groups"))
        if not line:
            continue
        if len(places) == MOST_PLACES:
            raise _wrong(shown, number, Notice("cards-too-many-places", most=MOST_PLACES))
        side = SIDES.get(line[0])
        name = line if side is None else line[1:].strip()
        if not name:
            raise _wrong(shown, number, Notice("cards-place-nameless"))
        places.append(BodyPlace(said(name), side))
    return tuple(places)


def _lines(text: str, shown: Notice, longest: int) -> Iterator[tuple[int, str]]:
    """Each line by its number, without what nobody is shown."""
    for number, whole in enumerate(text.split("\n"), start=1):
        line = whole.replace("\t", " ").strip()
        if line.startswith(ASIDE):
            continue
        if len(line) > longest:
            raise _wrong(shown, number, Notice("cards-line-long", most=longest))
        if not line.isprintable():
            raise _wrong(shown, number, Notice("cards-line-unseen"))
        yield number, line


def text_of(path: Path) -> str:
    """What is in a file of cards. Raises SettingsRefused."""
    try:
        is_fit = path.is_file() and path.stat().st_size <= LARGEST_BYTES
    except OSError:
        is_fit = True  # what is wrong is found as it is opened
    if not is_fit:
        told = Notice("cards-no-small-file"), Notice("cards-no-small-file.remedy")
        raise SettingsRefused([Refusal(told_as(path), *told)])
    return read_text(path)


def _wrong(shown: Notice, number: int, problem: Notice) -> SettingsRefused:
    where = Notice("where-line", file=shown, line=number)
    return SettingsRefused([Refusal(where, problem, Notice("cards-mend"))])
