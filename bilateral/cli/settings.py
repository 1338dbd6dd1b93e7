"""`bilateral settings`: is a file right, what would a set have, and where does the own file go?"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bilateral.cli.refusals import refusals_told
from bilateral.loading import (
    Loaded,
    check_file,
    load_with_origins,
    user_file_path,
)
from bilateral.loading.rules import SETTING_RULES, SettingRule
from bilateral.loading.spelling import literal, printable
from bilateral.settings import Settings
from bilateral.settings.to_plan import STANDARD_PASSES, gives_pulses
from bilateral.stimulus.limits import SWEEPS_PER_PASS

settings_app = typer.Typer(help="Check, show and place settings.", no_args_is_help=True)


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
    for section in SETTING_RULES:
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
    for field, rule in SETTING_RULES[section].items():
        value = getattr(chosen, field)
        origin = loaded.origins.get((section, field), "")
        shown = "not given" if value is None else _with_unit(rule, value)
        style = "bold" if origin else "dim"
        table.add_row(Text(field, style), Text(shown, style), Text(origin))
    return table


def _with_unit(rule: SettingRule, value: object) -> str:
    return f"{literal(value)} {rule.unit}".rstrip()
