"""Writes single settings into the user's own file; comments and order stay as they are."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import tomlkit
from tomlkit.items import Table

from bilateral.files.atomic_write import write_over
from bilateral.loading.merging import layer_of
from bilateral.loading.settings_refused import Refusal, SettingsRefused
from bilateral.loading.toml_text import TomlText, read_toml
from bilateral.loading.write_failures import failures_told, refused
from bilateral.words.notice import Notice

HEADING = """\
# Settings of this room and its devices; they go before every preset
#
# The page writes here. All settings there are: bilateral presets show default
"""
_MARK = "\ufeff".encode()
"""Some editors put it first, and look for it."""


def write_own(path: Path, given: Mapping[str, Mapping[str, object]]) -> None:
    """Give settings their values in the user's own file; None takes one out of it.

    Raises SettingsRefused, and leaves the file alone, where it cannot be read or written.
    """
    with failures_told(Notice("where-file", file=str(path))):
        target = path.resolve()  # where the file is a link, what it leads to is the file
        there = target.exists()
        before = target.read_bytes() if there else HEADING.encode()
    text = _read(path).text if there else HEADING
    document = tomlkit.parse(text)
    for section, table in given.items():
        for field, value in table.items():
            _give(document, section, field, value)
    written = tomlkit.dumps(document)
    _check(path, written, text, given)
    if b"\r\n" in before:
        written = written.replace("\n", "\r\n")
    with failures_told(Notice("where-file", file=str(path))):
        write_over(target, (_MARK if before.startswith(_MARK) else b"") + written.encode())


def _read(path: Path) -> TomlText:
    try:
        file = read_toml(path)
        layer_of(file)  # what clashes in it may not do so on top of a preset
    except SettingsRefused as wrong:
        raise SettingsRefused(
            Refusal(one.where, one.problem, Notice("file-left-alone", remedy=one.remedy))
            for one in wrong.refusals
        ) from None
    return file


def _give(document: tomlkit.TOMLDocument, section: str, field: str, value: object) -> None:
    table = document.get(section)
    if value is None:
        if table is not None:
            table.pop(field, None)
    elif table is None:
        document[section] = {field: value}
    elif field in table or not isinstance(table, Table):
        table[field] = value
    else:
        # What stands below the last setting belongs to the section that comes after it.
        body, below = table.value.body, []
        while body and body[-1][0] is None:
            below.append(body.pop())
        table.add(field, value)
        body.extend(reversed(below))


def _check(
    path: Path, written: str, before: str, given: Mapping[str, Mapping[str, object]]
) -> None:
    """Look that the new text says what the old one said, but for what was given."""
    wanted = tomllib.loads(before)
    for section, table in given.items():
        for field, value in table.items():
            if value is None:
                wanted.get(section, {}).pop(field, None)
            else:
                wanted.setdefault(section, {})[field] = value
    try:
        found = tomllib.loads(written)
    except tomllib.TOMLDecodeError:
        found = {}
    if found != wanted:
        raise refused(
            Notice("where-file", file=str(path)),
            Notice("file-unusual"),
            Notice("file-unusual.remedy"),
        )
