"""What `--help` says, in the therapist's language: the commands, their options, the frames.

The words are only looked for where somebody asks for help.
"""

from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

from bilateral.cli.speaking import in_words
from bilateral.words.notice import Notice

PROGRAM = "bilateral"


class SpokenCommand(TyperCommand):
    """A command whose help comes from the catalogues."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # as typer has them
        """Find the words, and print them."""
        _find_words(self, ctx)
        super().format_help(ctx, formatter)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Print how it is called."""
        _print_usage(self, ctx, formatter)


class SpokenGroup(TyperGroup):
    """The same of several commands under one name."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Find the words, and print them."""
        _find_words(self, ctx)
        for name, command in self.commands.items():
            command.help = in_words(Notice(f"help-{'-'.join([*_names(ctx), name])}"))
        super().format_help(ctx, formatter)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Print how it is called."""
        _print_usage(self, ctx, formatter)


def _find_words(command: SpokenCommand | SpokenGroup, ctx: Any) -> None:
    called = "-".join(_names(ctx)) or PROGRAM
    command.help = in_words(Notice(f"help-{called}"))
    for option in command.get_params(ctx):
        if not getattr(option, "help", None) or option.name == "help":
            name = str(option.name).replace("_", "-")
            vars(option)["help"] = in_words(Notice(f"help-option-{name}"))


def _name_frames() -> None:
    """Typer reads these names when it prints: those of help, and of what was typed wrongly."""
    from typer import rich_utils  # noqa: PLC0415  # takes its time, and is mostly not needed

    rich_utils.OPTIONS_PANEL_TITLE = in_words(Notice("frame-options"))
    rich_utils.ARGUMENTS_PANEL_TITLE = in_words(Notice("frame-arguments"))
    rich_utils.COMMANDS_PANEL_TITLE = in_words(Notice("frame-commands"))
    rich_utils.DEFAULT_STRING = in_words(Notice("frame-default", value="{}"))
    rich_utils.REQUIRED_LONG_STRING = in_words(Notice("frame-required"))
    rich_utils.ERRORS_PANEL_TITLE = in_words(Notice("frame-error"))
    rich_utils.RICH_HELP = in_words(Notice("frame-try", call="{command_path} {help_option}"))


def _print_usage(command: SpokenCommand | SpokenGroup, ctx: Any, formatter: Any) -> None:
    _name_frames()
    pieces = " ".join(_pieces(command, ctx))
    formatter.write_usage(ctx.command_path, pieces, f"{in_words(Notice('frame-usage'))} ")


def _pieces(command: SpokenCommand | SpokenGroup, ctx: Any) -> Iterator[str]:
    yield f"[{in_words(Notice('frame-options')).upper()}]"
    for option in command.get_params(ctx):
        yield from option.get_usage_pieces(ctx)
    if isinstance(command, SpokenGroup):
        yield f"{in_words(Notice('frame-command')).upper()} ..."


def _names(ctx: Any) -> list[str]:
    """Of the commands that lead to this one, without the program's own."""
    names: list[str] = []
    while ctx.parent is not None:
        names.insert(0, ctx.info_name)
        ctx = ctx.parent
    return names
