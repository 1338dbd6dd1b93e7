"""`bilateral presets` and `bilateral settings`: what there is to choose, and is a file right?"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from bilateral.arrangement import STANDARD_PASSES, gives_pulses
from bilateral.loading import (
    Loaded,
    SettingsRefused,
    check_file,
    load_with_origins,
    user_file_path,
)
from bilateral.loading.guide import GUIDES, Guide
from bilateral.loading.library import Library
from bilateral.loading.presets import (
    DEFAULT,
    OWN_FOLDER,
    find_preset,
    shipped_folder,
)
from bilateral.loading.spelling import literal, printable
from bilateral.loading.tomltext import read_toml
from bilateral.settings import Settings
from bilateral.stimulus.limits import SWEEPS_PER_PASS

WRONG_INPUT = 2
"""Exit code where settings are refused."""

presets_app = typer.Typer(help="The presets there are.", invoke_without_command=True)
settings_app = typer.Typer(help="Check, show and place settings.", no_args_is_help=True)


@contextmanager
def refusals_told() -> Iterator[None]:
    """Tell what is wrong on stderr and end with exit code 2, where settings are refused."""
    try:
        yield
    except SettingsRefused as refused:
        console = Console(stderr=True, soft_wrap=True, highlight=False)
        for refusal in refused.refusals:
            console.print(Text.assemble((refusal.where, "bold red"), f": {refusal.problem}"))
            console.print(Text(f"    {refusal.remedy}"))
        raise typer.Exit(WRONG_INPUT) from None


@presets_app.callback()
def list_presets(context: typer.Context) -> None:
    """List the presets that come with Bilateral, then your own."""
    if context.invoked_subcommand is not None:
        return
    table = Table("preset", "what it is for", box=None, header_style="dim", pad_edge=False)
    for stored in Library(user_file_path().parent).listed():
        preset, about = stored.preset, stored.about
        if stored.problem:
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


@settings_app.command()
def check(file: Annotated[Path, typer.Argument(help="a settings file or preset of yours")]) -> None:
    """Say whether a file is right, and what is wrong with it."""
    with refusals_told():
        loaded = check_file(file)
    console = Console(soft_wrap=True, highlight=False)
    console.print(Text.assemble((printable(str(file)), "bold"), " is fine."))
    console.print(Text(summary(loaded.settings)))
    count = len(loaded.origins)
    given = "1 setting is" if count == 1 else f"{count or 'No'} settings are"
    console.print(Text(f"{given} given here; the others keep their usual values.", "dim"))


@settings_app.command()
def show(
    preset: Annotated[str, typer.Argument(help="name of a preset, or a file")] = "standard",
) -> None:
    """Show the settings that a set would have now, and where each of them comes from."""
    with refusals_told():
        loaded = load_with_origins(preset, {})
    console = Console(soft_wrap=True, highlight=False)
    console.print(Text(summary(loaded.settings)))
    for section in GUIDES:
        console.print(Text(f"\n[{section}]", "bold"))
        console.print(_section_table(loaded, section))


@settings_app.command()
def path() -> None:
    """Tell where your own settings file belongs."""
    print(user_file_path())
    if not user_file_path().exists():
        hint = "There is none yet. All settings, to copy from: bilateral presets show default"
        Console(stderr=True).print(Text(hint, "dim"))


def summary(settings: Settings) -> str:
    """A set in one line, with each count in both units it is read in."""
    speed_hz, length = settings.motion.speed_hz, settings.set
    if length.seconds is not None:
        told = f"{length.seconds:g} s"
    else:
        passes = STANDARD_PASSES if length.passes is None else length.passes
        sweeps = SWEEPS_PER_PASS * passes
        told = f"{passes} passes · {sweeps} sweeps · {passes / speed_hz:.3g} s"
    eyes = f"{settings.motion.profile.value}, {settings.motion.path.value}"
    ears = f"tones of {settings.audio.pitch_hz:g} Hz at {settings.audio.level_dbfs:g} dBFS"
    seen = eyes if settings.target.shown else "a calm, empty screen"
    heard = ears if settings.audio.on else "nothing"
    hands = settings.hands
    felt = f" Hands: pulses of {hands.duration_ms:g} ms." if gives_pulses(hands) else ""
    return f"{told} at {speed_hz:g} Hz. Eyes: {seen}. Ears: {heard}.{felt}"


def _section_table(loaded: Loaded, section: str) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    chosen = getattr(loaded.settings, section)
    for field, guide in GUIDES[section].items():
        value = getattr(chosen, field)
        origin = loaded.origins.get((section, field), "")
        shown = "not given" if value is None else _with_unit(guide, value)
        style = "bold" if origin else "dim"
        table.add_row(Text(field, style), Text(shown, style), Text(origin))
    return table


def _with_unit(guide: Guide, value: object) -> str:
    return f"{literal(value)} {guide.unit}".rstrip()
