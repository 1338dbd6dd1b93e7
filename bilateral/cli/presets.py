"""`bilateral presets`: what there is to choose."""

from typing import Annotated

import typer
from rich.console import Console
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from bilateral.cli.refusals import refusals_told
from bilateral.loading import user_file_path
from bilateral.loading.library import Library
from bilateral.loading.presets import (
    DEFAULT,
    OWN_FOLDER,
    find_preset,
    shipped_folder,
)
from bilateral.loading.spelling import printable
from bilateral.loading.toml_text import read_toml

presets_app = typer.Typer(help="The presets there are.", invoke_without_command=True)


@presets_app.callback()
def list_presets(context: typer.Context) -> None:
    """List the presets that come with Bilateral, then your own."""
    if context.invoked_subcommand is not None:
        return
    table = Table("preset", "what it is for", box=None, header_style="dim", pad_edge=False)
    for stored in Library(user_file_path().parent).listed():
        preset, about = stored.preset, stored.about
        if stored.problems:
            about = f"cannot be used; see: bilateral settings check {printable(str(preset.path))}"
        owner = "" if preset.is_shipped else " (your own)"
        table.add_row(Text(preset.name, "bold"), Text(about + owner))
    console = Console(highlight=False)
    console.print(table)
    console.print(
        Text(f"\nYour own presets belong in {user_file_path().parent / OWN_FOLDER}", "dim")
    )


@presets_app.command("show")
def show_preset(
    name: Annotated[str, typer.Argument(help="name of a preset, or default for all settings")],
) -> None:
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
        console.print(Syntax(text.rstrip(), "toml", background_color="default"))
    else:
        print(text, end="")
