import re
from enum import IntEnum, IntFlag
from pathlib import Path
from typing import get_args

from hardware import limits, messages
from hardware.link import SKETCH

FOLDER = Path(__file__).parents[2] / SKETCH
GROUPS: dict[str, type[IntEnum | IntFlag]] = {
    "PULSE_": limits.PulseStatus,
    "TRIP_": limits.TripReason,
    "LINE_": limits.LineFault,
    "STATE_": limits.State,
    "CAN_": limits.Ability,
    "HAS_": limits.Ability,
}


def defined() -> dict[str, int | str]:
    text = (FOLDER / "limits.h").read_text()
    found = re.findall(r'^#define (\w+) +(?:"(\w+)"|(\d+))', text, re.MULTILINE)
    return {name: word or int(number) for name, word, number in found}


def test_every_number_of_the_firmware_is_the_same_here() -> None:
    members: dict[type[IntEnum | IntFlag], set[str]] = {group: set() for group in GROUPS.values()}
    for name, value in defined().items():
        prefix = next((each for each in GROUPS if name.startswith(each)), None)
        if prefix is None:
            assert getattr(limits, name) == value, name
        else:
            group = GROUPS[prefix]
            assert group[name.removeprefix(prefix)] == value, name
            members[group].add(name.removeprefix(prefix))
    for group, seen in members.items():
        assert seen == set(group.__members__), group


def test_every_number_here_is_in_the_firmware() -> None:
    ours = {name for name, value in vars(limits).items() if isinstance(value, int | str)}
    assert {name for name in ours if name.isupper()} <= set(defined())


def test_both_ends_know_the_same_letters() -> None:
    text = "".join(path.read_text() for path in FOLDER.iterdir())
    obeyed = set(re.findall(r"case '([A-Z])'", text))
    said = set(re.findall(r"(?:FrameOut(?: answer)?|record)\('([a-z])'", text))
    assert obeyed == {kind.KIND for kind in get_args(messages.ToBoard)}
    assert said == {kind.KIND for kind in get_args(messages.FromBoard)}


def test_no_stop_byte_is_checked_for_anywhere_else() -> None:
    assert limits.STOP == b"!"
    assert "letter == '!'" in (FOLDER / f"{FOLDER.name}.ino").read_text()
