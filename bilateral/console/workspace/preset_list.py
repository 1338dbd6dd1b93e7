"""Presets and files as the page is told them: those in their folders, and the one chosen."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from bilateral.console.messages import NoticeMessage, PresetShown
from bilateral.console.messages.refusal_message import messages
from bilateral.console.workspace.selection import Source
from bilateral.files.own_folders import MUSIC_FOLDER, PHOTO_FOLDER, SOUND_FOLDER
from bilateral.loading.file_names import folded
from bilateral.loading.merging import layer_of
from bilateral.loading.music import music_in
from bilateral.loading.photos import add_photo, photos_in
from bilateral.loading.preset_library import Library, exercise_in
from bilateral.loading.presets import Preset
from bilateral.loading.sounds import add_sound, sounds_in
from bilateral.loading.toml_text import path_text, read_toml
from bilateral.words.notice import Notice

OwnFile = Literal["photo", "sound"]
"""Files of the therapist's own besides presets."""
Uses = Mapping[str, int]
"""How many sets were given with each preset since the session opened."""


def source_of(preset: Preset, known: list[Preset]) -> Source:
    """A preset's file as it is now, under a name no other has. Raises SettingsRefused."""
    path = path_text(preset.path)
    file = read_toml(preset.path, preset.called)
    layer_of(file, is_shipped=preset.is_shipped)
    others = {folded(one.name) for one in known if not _is_same(one.path, preset.path)}
    name = preset.path.name if folded(preset.name) in others else preset.name
    return Source(name, path, preset.is_shipped, file.text)


class PresetList:
    """What `library` holds, and the preset that is chosen, which may lie elsewhere or be gone."""

    def __init__(self, config_folder: Path) -> None:
        self.library = Library(config_folder)
        self.photo_folder = config_folder / PHOTO_FOLDER
        self.sound_folder = config_folder / SOUND_FOLDER
        self.folder = config_folder

    def photos(self) -> tuple[str, ...]:
        """Names of the therapist's own pictures."""
        return photos_in(self.photo_folder)

    def sounds(self) -> tuple[str, ...]:
        """Names of the therapist's own sounds."""
        return sounds_in(self.sound_folder)

    def music(self) -> tuple[str, ...]:
        """Names of the therapist's own music, and of folders of it."""
        return music_in(self.folder / MUSIC_FOLDER)

    def add_file(self, kind: OwnFile, name: str, content: bytes) -> str:
        """Add a file, on any thread; the name it has now. Raises SettingsRefused."""
        match kind:
            case "photo":
                return add_photo(self.photo_folder, name, content)
            case "sound":
                return add_sound(self.sound_folder, name, content)

    def presets(self, chosen: Source, uses: Uses) -> tuple[PresetShown, ...]:
        """All there are to choose, and how often each was."""
        listed = tuple(
            PresetShown(
                name=stored.preset.name,
                about=stored.about,
                is_own=not stored.preset.is_shipped,
                is_shipped=stored.preset.is_shipped,
                uses=uses.get(stored.preset.name, 0),
                exercise=stored.exercise,
                problems=messages(stored.problems),
            )
            for stored in self.library.listed()
        )
        if not self._is_elsewhere(chosen.name, chosen):
            return listed
        # `Path.exists` raises before Python 3.14 where a folder may not be looked into, or a share
        # or stick is gone; here that is the same as a file that is not there.
        is_there = os.path.exists(chosen.path)  # noqa: PTH110
        problems = () if is_there else (NoticeMessage.of(Notice("chosen-file-gone")),)
        about = chosen.file.description
        return (
            *listed,
            PresetShown(
                name=chosen.name,
                about=about,
                is_own=False,
                is_shipped=False,
                uses=uses.get(chosen.name, 0),
                exercise=exercise_in(chosen.file.values),
                problems=problems,
            ),
        )

    def source_named(self, name: str, chosen: Source) -> Source:
        """A preset as it is now. Raises SettingsRefused."""
        if self._is_elsewhere(name, chosen):
            return chosen
        return source_of(self.library.find(name), self.library.presets())

    def text_of(self, name: str, chosen: Source) -> str:
        """A preset as it stands in its file, right or wrong. Raises SettingsRefused."""
        return chosen.text if self._is_elsewhere(name, chosen) else self.library.text(name)

    def _is_elsewhere(self, name: str, chosen: Source) -> bool:
        """Whether this is the preset that is chosen, and none in the folders has its name."""
        known = {folded(preset.name) for preset in self.library.presets()}
        return name == chosen.name and folded(name) not in known


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # a link that leads nowhere
        return False
