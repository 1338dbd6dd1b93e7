"""The page's rooms take from each other one way: from views to what views are made of."""

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[3] / "bilateral" / "console" / "static"
MADE_OF = "agreed words parts"
"""What every view may be made of."""
ROOMS: Mapping[str, str] = {
    "vendor": "",
    "agreed": "",
    "parts": "agreed",
    "words": "parts vendor",
    "link": "agreed parts",
    "paper": "link parts",
    "screen": "parts",
    "keys": f"{MADE_OF} choosing",
    "choosing": f"{MADE_OF} link",
    "record": f"{MADE_OF} link paper choosing",
    "presets": f"{MADE_OF} link screen choosing",
    "settings": f"{MADE_OF} choosing",
    "setup": f"{MADE_OF} choosing record",
    "calm": f"{MADE_OF} link paper choosing record",
    "phones": MADE_OF,
    "set": f"{MADE_OF} screen choosing presets record",
}
TAKES = re.compile(r'^import .* from "(\.[^"]+)";$', re.MULTILINE)


def rooms_below(room: str) -> set[str]:
    """All that a room takes from, and what that takes from."""
    below = {*ROOMS[room].split()}
    return below.union(*map(rooms_below, below))


def test_every_room_has_its_row() -> None:
    assert {path.parent.name for path in STATIC.glob("*/*")} == {*ROOMS}


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_takes_from_one_above_it(room: str) -> None:
    assert room not in rooms_below(room)
    taken = {
        posixpath.normpath(posixpath.join(room, place))
        for module in (STATIC / room).glob("*.js")
        for place in TAKES.findall(module.read_text(encoding="utf-8"))
    }
    rooms = {posixpath.dirname(place) for place in taken}
    assert rooms <= {room, *ROOMS[room].split()}
    assert not [place for place in taken if not (STATIC / place).is_file()]


def test_each_row_names_what_is_taken_and_no_more() -> None:
    sources = {
        room: "".join(module.read_text(encoding="utf-8") for module in (STATIC / room).glob("*.js"))
        for room in ROOMS
    }
    idle = [
        (room, below)
        for room, source in sources.items()
        for below in ROOMS[room].split()
        if below not in MADE_OF and f'from "../{below}/' not in source
    ]
    assert not idle
