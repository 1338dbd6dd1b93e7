"""`bilateral presets`: what there is to choose.

What tells it is imported when it is asked for: who gives a set waits for none of it.
"""

from typing import Annotated

import typer

from bilateral.cli.help import SpokenCommand, SpokenGroup

presets_app = typer.Typer(cls=SpokenGroup, invoke_without_command=True)


@presets_app.callback()
def presets(context: typer.Context) -> None:
    """List the presets that come with Bilateral, then your own."""
    if context.invoked_subcommand is None:
        from bilateral.cli.presets_told import list_presets  # noqa: PLC0415  # as above

        list_presets()


@presets_app.command("show", cls=SpokenCommand)
def show_preset(name: Annotated[str, typer.Argument()]) -> None:
    """Print a preset as it stands in its file."""
    from bilateral.cli.presets_told import print_preset  # noqa: PLC0415  # as above

    print_preset(name)
