"""Finds presets: those that come with Bilateral and the user's own."""

from dataclasses import dataclass
from pathlib import Path

import bilateral
from bilateral.loading.refusals import Refusal, SettingsRefused, nearest
from bilateral.loading.spelling import name as shown_name
from bilateral.loading.tomltext import read_toml

DEFAULT = "default"
"""Not a preset: the list of all settings, to copy from. No preset may take its name."""
OWN_FOLDER = "presets"
"""The user's own presets, beside their settings file."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A settings file with a name."""

    name: str
    path: Path
    is_shipped: bool

    @property
    def description(self) -> str:
        """What its first line says behind #. Raises SettingsRefused for a file that is no TOML."""
        first = read_toml(self.path).text.split("\n", 1)[0]
        return first.lstrip("# ").strip() if first.startswith("#") else ""


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
    if isinstance(asked, Path) or asked.endswith(".toml") or "/" in asked or "\\" in asked:
        return Preset(Path(asked).stem, Path(asked), is_shipped=False)
    shipped, own = shipped_presets(), own_presets(config_folder)
    found = [preset for preset in (*shipped, *own) if preset.name.casefold() == asked.casefold()]
    if len(found) == 1 and asked.casefold() != DEFAULT:
        return found[0]
    raise SettingsRefused([_told(asked, found, [preset.name for preset in (*shipped, *own)])])


def _told(asked: str, found: list[Preset], known: list[str]) -> Refusal:
    where = f"preset {shown_name(asked)}"
    if asked.casefold() == DEFAULT:
        problem = "this is the list of all settings, not a preset."
        return Refusal(where, problem, "To run with the usual settings: standard")
    if found:
        problem = f"your own preset {found[-1].path} has the name of another one."
        return Refusal(where, problem, "Give your file another name.")
    near = nearest(asked, known, 0.5)
    remedy = f"The nearest one is {near}. " if near else ""
    return Refusal(where, "there is no such preset.", f"{remedy}There are: {', '.join(known)}.")


def _in(folder: Path, *, is_shipped: bool) -> list[Preset]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError:
        return []
    return [Preset(path.stem, path, is_shipped) for path in paths]
