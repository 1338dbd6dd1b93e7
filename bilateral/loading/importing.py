"""Reads a preset that comes from elsewhere. May be done on any thread; it touches no file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from bilateral.loading.file_names import made_safe
from bilateral.loading.merging import check_text
from bilateral.loading.presets import SUFFIX
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.loading.spelling import printable, quoted
from bilateral.loading.toml_text import parse_toml
from bilateral.words.notice import Notice

LARGEST_IMPORT_BYTES = 8_000_000
NAMELESS = "imported"


@dataclass(frozen=True, slots=True)
class Imported:
    """A preset that may be taken in."""

    name: str
    about: str
    values: Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class NotImported:
    """A file that is no preset, and why."""

    name: str
    notices: tuple[Notice, ...]


def read_import(name: str, content: bytes) -> Imported | NotImported:
    """What a file of that name holds, whatever it holds."""
    own_name = PurePosixPath(name.replace("\\", "/")).name
    if own_name.lower().endswith(SUFFIX):
        own_name = own_name[: -len(SUFFIX)]
    shown = quoted(own_name)
    if len(content) > LARGEST_IMPORT_BYTES:
        most = LARGEST_IMPORT_BYTES // 10**6
        return NotImported(name, (Notice("import-large", file=shown, most=most),))
    try:
        file = parse_toml(content, Notice("where-file", file=shown))
        layer = check_text(file)
    except SettingsRefused as refused:
        return NotImported(name, refused.in_short)
    return Imported(made_safe(own_name, NAMELESS), printable(file.description), layer.values)
