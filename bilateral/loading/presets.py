"""Finds presets: those that come with Bilateral and the user's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import bilateral
from bilateral.loading.file_names import folded
from bilateral.loading.settings_refused import Refusal, SettingsRefused, nearest
from bilateral.loading.spelling import in_utf8, printable
from bilateral.loading.spelling import name as shown_name
from bilateral.words.notice import Notice

SUFFIX = ".toml"
DEFAULT = "default"
"""Not a preset: the list of all settings, to copy from. No preset may take its name."""
OWN_FOLDER = "presets"
"""The user's own presets, beside their settings file."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A settings file with a name."""

    name: str
    """Always in UTF-8, which the name of the file may not be."""
    path: Path
    is_shipped: bool

    @property
    def called(self) -> Notice | None:
        """How it is told where something in it is wrong; None for its path."""
        return Notice("where-preset", preset=self.name) if self.is_shipped else None


def shipped_folder() -> Path:
    """Where the presets are that come with Bilateral."""
    return Path(bilateral.__file__).resolve().parents[1] / "configs"


def shipped_presets() -> list[Preset]:
    """The presets that come with Bilateral, by name."""
    return [preset for preset in _in(shipped_folder(), is_shipped=True) if preset.name != DEFAULT]


def own_presets(config_folder: Path) -> list[Preset]:
    """The user's own presets, by name; none where there is no such folder."""
    return _in(config_folder / OWN_FOLDER, is_shipped=False)


def find_preset(asked: str | Path, config_folder: Path) -> Preset:
    """The preset of that name, or the file at that path. Raises SettingsRefused.

    A name that both a shipped and an own preset have is refused: which is meant decides what a
    client gets. Either can still be had by its path.
    """
    if isinstance(asked, Path) or asked.endswith(SUFFIX) or "/" in asked or "\\" in asked:
        return _at(Path(asked), is_shipped=False)
    shipped, own = shipped_presets(), own_presets(config_folder)
    return preset_among(asked, [*shipped, *own])


def preset_among(asked: str, known: Sequence[Preset]) -> Preset:
    """The one of `known` that has that name. Raises SettingsRefused if none or several have."""
    wanted = folded(asked)
    found = [preset for preset in known if folded(preset.name) == wanted]
    if len(found) == 1 and wanted != DEFAULT:
        return found[0]
    raise SettingsRefused([_told(asked, found, [preset.name for preset in known])])


def _told(asked: str, found: list[Preset], known: list[str]) -> Refusal:
    where = Notice("where-preset", preset=shown_name(asked))
    if folded(asked) == DEFAULT:
        return Refusal(where, Notice("no-preset-default"), Notice("no-preset-default.remedy"))
    if found:
        problem = Notice("no-preset-twice", file=printable(str(found[-1].path)))
        return Refusal(where, problem, Notice("no-preset-twice.remedy"))
    if near := nearest(asked, known, 0.5):
        remedy = Notice("no-preset-nearest", near=near, known=known)
    else:
        remedy = Notice("no-preset.remedy", known=known)
    return Refusal(where, Notice("no-preset"), remedy)


def _in(folder: Path, *, is_shipped: bool) -> list[Preset]:
    try:
        found = (path for path in folder.iterdir() if path.suffix.lower() == SUFFIX)
        paths = sorted(found, key=lambda path: (path.stem, path.suffix))
    except OSError:
        return []
    return [_at(path, is_shipped=is_shipped) for path in paths]


def _at(path: Path, *, is_shipped: bool) -> Preset:
    return Preset(in_utf8(path.stem), path, is_shipped)
