"""`bilateral settings`: is a file right, what would a set have, and where does the own file go?

What tells it is imported when it is asked for: who gives a set waits for none of it.
"""

from pathlib import Path
from typing import Annotated

import typer

from bilateral.cli.help import SpokenCommand, SpokenGroup

settings_app = typer.Typer(cls=SpokenGroup, no_args_is_help=True)


@settings_app.command(cls=SpokenCommand)
def check(file: Annotated[Path, typer.Argument()]) -> None:
    """Say whether a file is right, and what is wrong with it."""
    from bilateral.cli.settings_told import tell_whether_right  # noqa: PLC0415  # as above

    tell_whether_right(file)


@settings_app.command(cls=SpokenCommand)
def show(preset: Annotated[str, typer.Argument()] = "standard") -> None:
    """Show the settings that a set would have now, and where each of them comes from."""
    from bilateral.cli.settings_told import tell_settings  # noqa: PLC0415  # as above

    tell_settings(preset)


@settings_app.command(cls=SpokenCommand)
def path() -> None:
    """Tell where your own settings file belongs."""
    from bilateral.cli.settings_told import tell_place  # noqa: PLC0415  # as above

    tell_place()
