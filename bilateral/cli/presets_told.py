"""Tells which presets there are, and prints one."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bilateral.cli.refusals_told import refusals_told
from bilateral.cli.speaking import in_words
from bilateral.files.own_folders import settings_not_kept
from bilateral.loading import user_file_path
from bilateral.loading.preset_library import Library, Stored
from bilateral.loading.presets import (
    DEFAULT,
    OWN_FOLDER,
    find_preset,
    shipped_folder,
)
from bilateral.loading.spelling import printable
from bilateral.loading.toml_text import read_toml
from bilateral.words.notice import Notice, said


def list_presets() -> None:
    """List the presets that come with Bilateral, then your own."""
    heads = (in_words(Notice(code)) for code in ("presets-name", "presets-about"))
    sets, exercises = (
        Table(*heads, box=None, header_style="dim", pad_edge=False) for heads in ([*heads], ())
    )
    for stored in Library(user_file_path().parent).listed():
        preset, about = stored.preset, _about(stored)
        told = about if preset.is_shipped else Notice("presets-own", use=about)
        table = exercises if stored.exercise else sets
        table.add_row(Text(preset.name, "bold"), Text(in_words(told)))
    console = Console(highlight=False)
    console.print(sets)
    console.print(Text(f"\n{in_words(Notice('presets-exercises'))}", "dim"))
    console.print(exercises)
    folder = Notice("presets-folder", folder=str(user_file_path().parent / OWN_FOLDER))
    console.print(Text(f"\n{in_words(settings_not_kept() or folder)}", "dim"))


def _about(stored: Stored) -> Notice:
    preset = stored.preset
    if stored.problems:
        return Notice("presets-unusable", file=printable(str(preset.path)))
    if preset.is_shipped:
        return Notice(f"preset-{preset.name}.about")
    return said(stored.about)


def print_preset(name: str) -> None:
    """Print a preset as it stands in its file."""
    with refusals_told():
        path = (
            shipped_folder() / f"{DEFAULT}.toml"
            if name == DEFAULT
            else find_preset(name, user_file_path().parent).path
        )
        text = read_toml(path).text
    console = Console(soft_wrap=True)
    if console.is_terminal:
        from rich.syntax import Syntax  # noqa: PLC0415  # nobody else needs it

        console.print(Syntax(text.rstrip(), "toml", background_color="default"))
    else:
        print(text, end="")
