"""`bilateral render`: a set as a file, told about with a progress bar."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilateral.cli.flags import NO_FLAGS, Flags, PresetName, takes_settings
from bilateral.cli.speaking import in_words, tell
from bilateral.loading import load
from bilateral.render.render_refused import RenderRefused
from bilateral.settings.section import Command
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

REFUSED = 2


@takes_settings(Command.RENDER)
def render_command(
    preset: PresetName,
    out: Annotated[Path, typer.Argument()],
    flags: Flags = NO_FLAGS,
    size: Annotated[str, typer.Option()] = "1920x1080",
    fps: Annotated[int, typer.Option()] = 60,
    for_home: Annotated[float | None, typer.Option(metavar="MINUTES")] = None,
) -> None:
    """Write a set to a file instead of giving it: exactly what eyes and ears would get."""
    # What nobody but this command needs takes its time.
    from rich.console import Console  # noqa: PLC0415

    from bilateral.render import for_home as taken_home  # noqa: PLC0415
    from bilateral.render.rendering import render  # noqa: PLC0415

    settings = load(preset, flags)
    console = Console()
    bar = _bar(console)
    try:
        if for_home is not None:
            settings = taken_home.for_home(settings, for_home, out.suffix.lower())
        with bar:
            task = bar.add_task(in_words(Notice("render-writing", file=out.name)), total=1.0)
            render(
                settings,
                out,
                size=_pixels(size),
                fps=fps,
                progress=lambda share: bar.update(task, completed=share),
            )
    except RenderRefused as refused:
        tell(Console(stderr=True), refused.notice, style="red")
        raise typer.Exit(REFUSED) from None
    tell(console, Notice("render-written", file=str(out)))


def _bar(console: "Console") -> "Progress":
    from rich import progress  # noqa: PLC0415  # as above

    return progress.Progress(
        progress.TextColumn("{task.description}", markup=False),
        progress.BarColumn(),
        progress.TaskProgressColumn(),
        progress.TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def _pixels(text: str) -> tuple[int, int]:
    """Width and height from text such as 1920x1080."""
    found = re.fullmatch(r"\s*(\d{1,6})\s*[x*]\s*(\d{1,6})\s*", text, re.IGNORECASE | re.ASCII)
    if found is None:
        raise RenderRefused(Notice("render-size-unread", size=text))
    return int(found[1]), int(found[2])
