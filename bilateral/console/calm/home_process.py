"""The process that writes an exercise for home: it gives way to everything, and rests in a set."""

from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from bilateral.console.calm.home_entry import begin_for_home
from bilateral.processes.giving_way import give_way
from bilateral.processes.piped_process import begin_piped
from bilateral.render.for_home import FPS, SIZE, for_home
from bilateral.render.render_refused import RenderRefused
from bilateral.settings import Settings
from bilateral.stimulus.limits import LimitError
from bilateral.words.notice import Notice

STEP = 0.005
"""So much more of it is told."""
Told = float | Notice | None
"""The share that is written, why it cannot be, or, at last, that all of it is."""


def start_home_process(
    settings: Settings, minutes: float, path: Path
) -> tuple[Connection, BaseProcess]:
    """Have it written by a process. Raises OSError, and leaves nothing open then."""
    chosen = settings.model_dump_json()
    return begin_piped(begin_for_home, chosen, minutes, str(path), name="bilateral-for-home")


def write_for_home(pipe: Connection, settings: Settings, minutes: float, path: Path) -> None:
    """Write it, as far as the other end lets it go on. Raises EOFError once that has gone.

    What comes by the pipe says whether it may go on now; what goes there is `Told`.
    """
    from bilateral.render.rendering import render  # noqa: PLC0415  # brings much in

    give_way(has_time=True)
    told = -1.0

    def progress(share: float) -> None:
        nonlocal told
        _await_leave(pipe)
        if share >= told + STEP:
            told = share
            pipe.send(share)

    try:
        chosen = for_home(settings, minutes, path.suffix)
        render(chosen, path, size=SIZE, fps=FPS, progress=progress)
    except (RenderRefused, LimitError) as refused:
        pipe.send(_told_here(refused.notice, path.name))
    else:
        pipe.send(None)


def _told_here(notice: Notice, file: str) -> Notice:
    """Nobody has chosen a folder here, so nobody can choose another one."""
    if notice.code != "render-unwritten":
        return notice
    return Notice("home-unwritten", file=file, why=notice.values["why"])


def _await_leave(pipe: Connection) -> None:
    may_go = True
    while pipe.poll(0.0 if may_go else None):
        may_go = pipe.recv()
