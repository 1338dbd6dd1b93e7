"""The command line: `bilateral open`, `run`, `render`, `gallery`, `devices`, `buzz`, `presets`, ….

What eyes, ears and hands need is imported by the commands that give something: whoever looks at a
preset, or is refused, waits for none of it.
"""

import io
import os
import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

# Read by pygame as it is imported: its greeting has no place on a therapist's terminal.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

from bilateral.app.single_instance import only_instance
from bilateral.cli.flags import NO_FLAGS, Flags, PresetName, SettingsCommand, takes_settings
from bilateral.cli.help import SpokenCommand, SpokenGroup
from bilateral.cli.presets import presets_app
from bilateral.cli.record import record_app
from bilateral.cli.render import render_command
from bilateral.cli.settings import settings_app
from bilateral.cli.speaking import errors, language, tell, terminal
from bilateral.crash_log import keep_fault
from bilateral.loading import SettingsRefused, load
from bilateral.loading.picture_contents import content_in_folder
from bilateral.outputs.required import OutputRequired
from bilateral.processes.interpreter import importing
from bilateral.processes.threads import FULL
from bilateral.settings.known_pictures import read_pictures_with
from bilateral.settings.section import Command
from bilateral.stimulus.modality import Modality
from bilateral.timing.timeline import Side
from bilateral.version import __version__
from bilateral.words.notice import Notice, Told

REFUSED = 2
BROKEN = 1

BrowserFlag = Annotated[bool, typer.Option()]

app = typer.Typer(
    name="bilateral",
    add_completion=False,
    pretty_exceptions_enable=False,
    cls=SpokenGroup,
)
app.add_typer(presets_app, name="presets")
app.add_typer(settings_app, name="settings")
app.add_typer(record_app, name="record")


@app.command("run", cls=SettingsCommand)
@takes_settings(Command.RUN)
def run_command(
    preset: PresetName = "standard",
    flags: Flags = NO_FLAGS,
    require: Annotated[str, typer.Option()] = "",
    report: Annotated[Path | None, typer.Option()] = None,
    wait: Annotated[bool, typer.Option("--wait")] = False,
    cover: Annotated[bool, typer.Option("--cover")] = False,
    check_only: Annotated[bool, typer.Option("--check")] = False,
) -> None:
    """Give a set to eyes, ears and hands."""
    with importing():
        from bilateral.app.opening import RunWishes  # noqa: PLC0415  # takes its time
        from bilateral.app.run import check, run  # noqa: PLC0415
        from bilateral.cli.devices import print_devices  # noqa: PLC0415

    settings = load(preset, flags)
    wishes = RunWishes(_modalities(require), wait=wait, cover=cover, report_file=report)
    with only_instance():
        if check_only:
            print_devices(terminal())
            check(settings, wishes, terminal)
        else:
            run(settings, wishes, terminal)


@app.command("open", cls=SettingsCommand)
@takes_settings(Command.OPEN)
def open_command(
    preset: PresetName = "standard",
    flags: Flags = NO_FLAGS,
    require: Annotated[str, typer.Option()] = "",
    report: Annotated[Path | None, typer.Option()] = None,
    cover: Annotated[bool, typer.Option("--cover")] = False,
    browser: BrowserFlag = True,
) -> None:
    """Open a session: the stage for the client, a page in the browser for the therapist."""
    with importing():
        from bilateral.app.opening import RunWishes  # noqa: PLC0415  # takes half a second
        from bilateral.app.page_session import hold_session  # noqa: PLC0415

    wishes = RunWishes(_modalities(require), wait=True, cover=cover, report_file=report)
    with only_instance():
        hold_session(preset, flags, wishes, terminal, browse=browser)


app.command("render", cls=SettingsCommand)(render_command)


@app.command("gallery", cls=SpokenCommand)
def gallery_command(folder: Annotated[Path, typer.Argument()]) -> None:
    """Write a page with every target, path and sound that there is to choose."""
    from bilateral.render.gallery import write_gallery  # noqa: PLC0415  # takes its time

    tell(terminal(), Notice("render-written", file=str(write_gallery(folder, language()))))


@app.command("devices", cls=SpokenCommand)
def devices_command() -> None:
    """List displays, sound devices, serial boards and controllers, and what each is for."""
    from rich.console import Console  # noqa: PLC0415  # as above

    from bilateral.cli.devices import print_devices  # noqa: PLC0415

    print_devices(Console(highlight=False))


@app.command("buzz", cls=SettingsCommand)
@takes_settings(Command.BUZZ)
def buzz_command(
    left: Annotated[bool, typer.Option("--left")] = False,
    right: Annotated[bool, typer.Option("--right")] = False,
    both: Annotated[bool, typer.Option("--both")] = False,
    flags: Flags = NO_FLAGS,
) -> None:
    """Give one pulse, to see which hand is which and how it feels."""
    from bilateral.cli.devices import buzz  # noqa: PLC0415  # as above

    buzz([Side.LEFT] * (left or both) + [Side.RIGHT] * (right or both), flags)


@app.callback(invoke_without_command=True)
def _open(
    context: typer.Context,
    browser: BrowserFlag = True,
    version: Annotated[bool, typer.Option("--version")] = False,
) -> None:
    if version:
        terminal().print(f"bilateral {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        context.invoke(open_command, browser=browser)


def main() -> None:
    """Run the command line; whatever goes wrong is told in sentences, never as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that knows fewer letters shows "?"
            stream.reconfigure(errors="replace")
    read_pictures_with(content_in_folder)
    try:
        app()
    except SettingsRefused as refused:
        for one in refused.refusals:
            tell(
                errors(),
                Notice(
                    "refusal-in-two-lines", where=one.where, problem=one.problem, remedy=one.remedy
                ),
                style="red",
            )
        sys.exit(REFUSED)
    except Told as told:
        tell(errors(), told.notice, style="red")
        sys.exit(REFUSED)
    except MemoryError:
        tell(errors(), FULL, style="red")
        sys.exit(REFUSED)
    except OSError as refused:
        tell(errors(), Notice("system-refused", why=str(refused)), style="red")
        sys.exit(REFUSED)
    except Exception:  # noqa: BLE001  # the last line of defence
        tell(errors(), _broken(), style="red")
        sys.exit(BROKEN)


def _modalities(text: str) -> frozenset[Modality]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    known = [modality.value for modality in Modality]
    for name in names:
        if name not in known:
            raise OutputRequired(Notice("require-unknown", name=name, known=known))
    return frozenset(map(Modality, names))


def _broken() -> Notice:
    """Keep the details of a fault for its makers, and tell where they are."""
    try:
        return Notice("broken", file=str(keep_fault(traceback.format_exc())))
    except OSError:
        return Notice("broken-and-not-kept")
