"""The presets there are, and what a therapist does with their own: nothing is ever lost."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

from bilateral.files.atomic_write import move_to_new, write_new, write_over
from bilateral.loading.file_names import folded, free_name, wrong_with
from bilateral.loading.importing import Imported
from bilateral.loading.merging import check_text
from bilateral.loading.preset_text import preset_text
from bilateral.loading.presets import (
    DEFAULT,
    OWN_FOLDER,
    SUFFIX,
    Preset,
    own_presets,
    preset_among,
    shipped_presets,
)
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.loading.spelling import quoted
from bilateral.loading.toml_text import path_text, read_text, read_toml
from bilateral.loading.write_failures import failures_told, refused
from bilateral.settings.exercise_section import NO_EXERCISE
from bilateral.words.notice import Notice

DELETED_FOLDER = "deleted"
"""Beside the presets that are left: what was deleted lies in here, for good."""


OwnPreset = Literal["shipped", "link", "unread"]
"""What may stand against a change of a preset."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A preset as its file stands now; one that cannot be used says why in `problems`."""

    preset: Preset
    about: str = ""
    problems: tuple[Notice, ...] = ()
    exercise: str = ""
    """Which calm exercise it is; empty for a bilateral set."""


class Library:
    """The presets that come with Bilateral, and those in the folder of the user.

    Files are read again once they have changed. Whatever cannot be done raises SettingsRefused,
    and nothing is changed then. Belongs to one thread.
    """

    def __init__(self, config_folder: Path) -> None:
        self._config_folder = config_folder
        self._folder = config_folder / OWN_FOLDER

    def presets(self) -> list[Preset]:
        """All presets by their names, those that come with Bilateral first."""
        return [*shipped_presets(), *own_presets(self._config_folder)]

    def listed(self) -> tuple[Stored, ...]:
        """All presets with what they are for, or what is wrong with them."""
        known = self.presets()
        return tuple(_with_its_own_name(_looked_at(preset), known) for preset in known)

    def find(self, name: str) -> Preset:
        """The preset of that name; it may still be one that cannot be used."""
        return preset_among(name, self.presets())

    def text(self, name: str) -> str:
        """A preset as it stands in its file, right or wrong."""
        own = self._own_of(name)
        return read_text((own[0] if own else self.find(name)).path)

    def save(
        self, name: str, values: Mapping[str, Mapping[str, object]], about: str, *, replace: bool
    ) -> Preset:
        """Write a preset of one's own; with `replace`, in place of the one that has this name."""
        own = self._own_of(name)
        if replace and own:
            (preset, *_) = own
            self._check_that_it_may_be_replaced(preset)
            with failures_told(_called(preset.name)):
                write_over(preset.path, preset_text(values, about).encode())
            return preset
        return self._add(name, preset_text(values, about).encode())

    def duplicate(self, name: str, new_name: str) -> Preset:
        """Copy a preset as it stands, right or wrong, to one of one's own."""
        return self._add(new_name, self.text(name).encode())

    def rename(self, name: str, new_name: str) -> Preset:
        """Give a preset of one's own another name."""
        preset = self._one_own(name)
        others = [one for one in self.presets() if one.path != preset.path]
        path = self._path_of(new_name, others)
        with failures_told(_called(new_name)):
            if folded(name) == folded(new_name):  # to many file systems it is the same file
                preset.path.rename(path)
            else:
                move_to_new(preset.path, path)
        return Preset(new_name, path, is_shipped=False)

    def delete(self, name: str) -> Path:
        """Put a preset of one's own away; it lies where the answer says, and stays there."""
        preset = self._one_own(name)
        folder = self._folder / DELETED_FOLDER
        with failures_told(_called(name)):
            folder.mkdir(exist_ok=True)
            taken = [path.stem for path in folder.iterdir()]
            path = folder / f"{free_name(preset.path.stem, taken)}{SUFFIX}"
            move_to_new(preset.path, path)
        return path

    def take_in(self, imported: Imported) -> Preset:
        """Add what was imported; a name that is taken gets a number behind it."""
        taken = [DEFAULT, *(preset.name for preset in self.presets())]
        name = free_name(imported.name, taken)
        return self._add(name, preset_text(imported.values, imported.about).encode())

    def _add(self, name: str, content: bytes) -> Preset:
        path = self._path_of(name, self.presets())
        with failures_told(_called(name)):
            write_new(path, content)
        return Preset(name, path, is_shipped=False)

    def _path_of(self, name: str, others: Sequence[Preset]) -> Path:
        """Where a preset of that name belongs, if it may have it."""
        if wrong := wrong_with(name):
            raise refused(_called(name), wrong, Notice("name-other"))
        if folded(name) == DEFAULT or folded(name).endswith(SUFFIX):
            problem = Notice("name-kept", kept=DEFAULT, ending=SUFFIX)
            raise refused(_called(name), problem, Notice("name-other"))
        if taken := [one for one in others if folded(one.name) == folded(name)]:
            code = "name-taken-by-shipped" if taken[0].is_shipped else "name-taken-by-own"
            problem = Notice(code, preset=taken[0].name)
            raise refused(_called(name), problem, Notice("name-other"))
        return self._folder / f"{name}{SUFFIX}"

    def _own_of(self, name: str) -> list[Preset]:
        own = own_presets(self._config_folder)
        exact = [preset for preset in own if preset.name == name]
        return exact or [preset for preset in own if folded(preset.name) == folded(name)]

    def _one_own(self, name: str) -> Preset:
        """A preset of one's own that may be moved."""
        own = self._own_of(name)
        if not own:
            preset = self.find(name)
            raise refused(_called(preset.name), *_told("shipped"))
        _check_that_it_is_no_link(own[0])
        return own[0]

    def _check_that_it_may_be_replaced(self, preset: Preset) -> None:
        _check_that_it_is_no_link(preset)
        try:
            check_text(read_toml(preset.path))
        except SettingsRefused:
            raise refused(_called(preset.name), *_told("unread")) from None


def _looked_at(preset: Preset) -> Stored:
    try:
        status = preset.path.stat()
        seen: object = (status.st_mtime_ns, status.st_size, status.st_ino)
    except OSError as error:
        seen = str(error)
    return _look(preset, seen)


@lru_cache(maxsize=512)
def _look(preset: Preset, seen: object) -> Stored:  # noqa: ARG001  # it is read again after a change
    try:
        path_text(preset.path)
        file = read_toml(preset.path, preset.called)
        check_text(file, is_shipped=preset.is_shipped)
    except SettingsRefused as wrong:
        return Stored(preset, problems=wrong.in_short)
    return Stored(preset, file.description, exercise=exercise_in(file.values))


def _with_its_own_name(stored: Stored, known: Sequence[Preset]) -> Stored:
    try:
        preset_among(stored.preset.name, known)
    except SettingsRefused as wrong:
        return replace(stored, problems=stored.problems or wrong.in_short)
    return stored


def exercise_in(values: Mapping[str, object]) -> str:
    """Which calm exercise the values of a right file choose; empty for a bilateral set."""
    section = values.get("exercise")
    kind = section.get("kind", NO_EXERCISE) if isinstance(section, Mapping) else NO_EXERCISE
    return "" if kind == NO_EXERCISE else str(kind)


def _check_that_it_is_no_link(preset: Preset) -> None:
    # `Path.is_symlink` raises before Python 3.14 where the folder may not be looked into.
    if os.path.islink(preset.path):  # noqa: PTH114
        raise refused(_called(preset.name), *_told("link"))


def _told(code: OwnPreset) -> tuple[Notice, Notice]:
    return Notice(f"own-preset-is-{code}"), Notice(f"own-preset-is-{code}.remedy")


def _called(name: str) -> Notice:
    return Notice("where-preset", preset=quoted(name))
