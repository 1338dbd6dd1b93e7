"""How a setting is declared: all that is known of it, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from bilateral.files import endings
from bilateral.settings.drawing import PATTERN

PATTERN_OF_A_CHOICE = "^({})$"


class Command(StrEnum):
    """Commands that have flags for settings."""

    RUN = "run"
    OPEN = "open"
    RENDER = "render"
    BUZZ = "buzz"


class TextKind(StrEnum):
    """Texts that are more than words."""

    COLOUR = "colour"
    PHOTO = "photo"
    SOUND = "sound"
    MUSIC = "music"
    DRAWING = "drawing"


def _file_called(names: tuple[str, ...]) -> str:
    """A file in one folder, or none, whose name ends in one of these ways."""
    return rf"^([^/\\\x00-\x1f]+\.({'|'.join(name[1:] for name in names)}))?$"


PATTERNS: Mapping[TextKind, str] = MappingProxyType(
    {
        TextKind.COLOUR: r"^#[0-9a-fA-F]{6}$",
        # A file in the folder of photos beside the user's settings.
        TextKind.PHOTO: _file_called(endings.PICTURES),
        # A file in the folder of sounds beside the user's settings.
        TextKind.SOUND: _file_called(endings.SOUNDS),
        # A file or a folder in the folder of music beside them, or anywhere else by its whole path.
        TextKind.MUSIC: r"^[^\x00-\x1f]*$",
        # Heights in whole percent, from 4 to 24 of them.
        TextKind.DRAWING: PATTERN,
    }
)


@dataclass(frozen=True, slots=True)
class Flag:
    """The flag of a setting, and the commands that have it."""

    name: str
    commands: frozenset[Command]


@dataclass(frozen=True, slots=True)
class Declared:
    """What a declaration says of a setting besides its type, range and default."""

    since: str
    """The version that had it first."""
    is_of_the_room: bool
    """Whether it belongs to a room and its devices and is kept in the user's own file; all else
    belongs to a set, and is kept in presets."""
    is_everyday: bool
    """Whether it is often changed; the others are set once, or never."""
    flag: Flag | None
    text: TextKind | None
    choices: tuple[str, ...]
    """Where they are not in its type."""
    offered: tuple[str, ...]
    """Of a text that names a device: what may always stand there instead."""
    example: object
    """What a list of all settings shows for one that is usually left out."""
    told: str = ""
    """Where it is worth a word what stands in it (`told_where.py`); "" for everywhere."""


class Section(BaseModel):
    """Settings under one heading."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


def setting(  # the columns of a table
    default: object,
    *,
    since: str,
    room: bool = False,
    everyday: bool = False,
    flag: Flag | None = None,
    text: TextKind | None = None,
    choices: tuple[str, ...] = (),
    offered: tuple[str, ...] = (),
    example: object = None,
    told: str = "",
    **bounds: Any,  # as pydantic's own
) -> Any:
    """Declare a setting; `bounds` are those of pydantic: ge, gt, le, lt and the like.

    Its name and meaning are in the catalogues, as `setting-SECTION-FIELD` and `.meaning`; its
    unit is the last word of its name.
    """
    if text is not None:
        bounds["pattern"] = PATTERNS[text]
    if choices:
        bounds["pattern"] = PATTERN_OF_A_CHOICE.format("|".join(choices))
    info: FieldInfo = Field(default, **bounds)
    info.metadata.append(
        Declared(since, room, everyday, flag, text, choices, offered, example, told)
    )
    return info


def flag(name: str, *commands: Command) -> Flag:
    """A flag of some of the commands."""
    return Flag(name, frozenset(commands))


def declared(info: FieldInfo) -> Declared:
    """What was declared of a field. Raises TypeError for a field that is no setting."""
    for mark in info.metadata:
        if isinstance(mark, Declared):
            return mark
    raise TypeError("every field of a section is declared by setting()")
