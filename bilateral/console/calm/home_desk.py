"""Has an exercise written for home, by a process beside; nothing of it stays here."""

import shutil
import tempfile
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from bilateral.console.calm.home_process import Told
from bilateral.console.messages import (
    AskedOfHome,
    AskHome,
    HomeShown,
    NoticeMessage,
    SessionState,
    Values,
)
from bilateral.files.own_folders import state_folder
from bilateral.processes import threads
from bilateral.processes.piped_process import PipedProcess
from bilateral.render.for_home import file_name, for_home
from bilateral.render.render_refused import RenderRefused
from bilateral.settings import Settings
from bilateral.stimulus.limits import LimitError
from bilateral.words.notice import Notice

RESTS = frozenset({"idle", "halted"})
FOLDER = "for-home"
ENDS_S = 2.0
"""One that is no longer wanted has so long to end by itself."""
LOOK_S = 0.1
"""How soon it hears that a set plays, which begins with a lead-in of a second at least."""
StartWriting = Callable[[Settings, float, Path], tuple[Connection, PipedProcess]]


class HomeDesk:
    """Belongs to the server's event loop, but for `end`; `on_loop` is for any thread.

    `show` is called with what therapists' pages see.
    """

    def __init__(
        self,
        show: Callable[[HomeShown], None],
        on_loop: Callable[[Callable[[], object]], None],
        start: StartWriting,
        folder: Callable[[], Path] = lambda: state_folder() / FOLDER,
    ) -> None:
        self._show_pages, self._on_loop = show, on_loop
        self._start, self._folder = start, folder
        self._shown = HomeShown()
        self._writing: _Writing | None = None
        self._plays = False

    @property
    def file(self) -> Path | None:
        """What is ready to be fetched."""
        if self._writing is None or self._shown.state != "ready":
            return None
        return self._writing.path

    def take(self, asked: AskedOfHome, values: Values) -> None:
        """Do what a page asks for; `values` is what is chosen."""
        self._drop()
        if isinstance(asked, AskHome):
            self._begin(asked, values)
        self._show_pages(self._shown)

    def hear(self, state: SessionState) -> None:
        """The engine tells whether a set plays; nothing is written beside one."""
        self._plays = state.state not in RESTS
        if self._writing is not None and self._shown.state in {"writing", "waiting"}:
            self._writing.may_go_on = not self._plays
            self._tell(state="waiting" if self._plays else "writing")

    def look_round(self) -> None:
        """Remove what a console has left that was killed. Blocks; for before anything is asked."""
        tidy(self._folder())

    def end(self) -> None:
        """Leave nothing behind. Blocks for a moment; for after the loop has ended."""
        writing, self._writing = self._writing, None
        if writing is not None:
            writing.drop()
            writing.join()

    def _begin(self, asked: AskHome, values: Values) -> None:
        settings, minutes = Settings.model_validate(values), asked.minutes
        try:
            for_home(settings, minutes, asked.ending)
        except (RenderRefused, LimitError) as refused:
            self._shown = HomeShown(state="refused", problem=NoticeMessage.of(refused.notice))
            return
        name = file_name(settings, minutes, asked.ending)
        writing = _Writing(
            lambda path: self._start(settings, minutes, path),
            self._folder,
            name,
            lambda told: self._on_loop(lambda: self._hear_of(writing, told)),
        )
        writing.may_go_on = not self._plays
        self._writing = writing
        self._shown = HomeShown(
            state="waiting" if self._plays else "writing",
            file=name,
            exercise=settings.exercise.kind,
            minutes=minutes,
        )
        try:
            writing.begin()
        except threads.ComputerFull as full:
            self._hear_of(writing, full.notice)

    def _hear_of(self, writing: "_Writing", told: Told) -> None:
        if writing is not self._writing:
            return
        if told is None:
            self._tell(state="ready", share=1.0)
        elif isinstance(told, Notice):
            self._drop()
            self._tell(state="refused", problem=NoticeMessage.of(told))
        else:
            self._tell(share=told)

    def _tell(self, **changed: object) -> None:
        shown = self._shown.model_copy(update=changed)
        if shown != self._shown:
            self._shown = shown
            self._show_pages(shown)

    def _drop(self) -> None:
        if self._writing is not None:
            self._writing.drop()
        self._writing = None
        self._shown = HomeShown()


class _Writing:
    """One file, from its beginning until it is no longer wanted, on a thread of its own.

    `tell` is called from there.
    """

    def __init__(
        self,
        start: Callable[[Path], tuple[Connection, PipedProcess]],
        folder: Callable[[], Path],
        name: str,
        tell: Callable[[Told], None],
    ) -> None:
        self._start, self._folder, self._name, self._tell = start, folder, name, tell
        self._is_over = threading.Event()
        self._keeper = threading.Thread(target=self._keep, name="for-home-keeper", daemon=True)
        self.may_go_on = True
        """Read again and again."""
        self.path = Path()
        """Where it is, once it is ready."""

    def begin(self) -> None:
        """Start it. Raises ComputerFull."""
        threads.start(self._keeper)

    def drop(self) -> None:
        """It is no longer wanted: it ends, and its file goes. Returns at once."""
        self._is_over.set()

    def join(self) -> None:
        """Wait until nothing is left of it."""
        if self._keeper.is_alive():
            self._keeper.join()

    def _keep(self) -> None:
        folder = None
        try:
            tidy(self._folder())
            self._folder().mkdir(parents=True, exist_ok=True)
            folder = Path(tempfile.mkdtemp(dir=self._folder()))
            self.path = folder / self._name
            self._write()
        except OSError as error:
            why = error.strerror or str(error)
            self._tell(Notice("home-unwritten", file=self._name, why=why))
        self._is_over.wait()
        if folder is not None:
            tidy(folder)

    def _write(self) -> None:
        """Returns once it is ready, refused or no longer wanted. Raises OSError."""
        pipe, process = self._start(self.path)
        try:
            self._pass_on(pipe)
        except (EOFError, ConnectionError):
            self._tell(Notice("home-broken"))
        finally:
            pipe.close()
            process.join(ENDS_S)
            process.kill()
            process.join()

    def _pass_on(self, pipe: Connection) -> None:
        """Raises EOFError where it ends without a word."""
        may_go_on = True
        told: Told = 0.0
        while isinstance(told, float) and not self._is_over.is_set():
            if may_go_on != self.may_go_on:
                may_go_on = self.may_go_on
                pipe.send(may_go_on)
            if pipe.poll(LOOK_S):
                told = pipe.recv()
                self._tell(told)


def tidy(folder: Path) -> None:
    """Have it gone, with all that is in it, as far as the system lets it go."""
    shutil.rmtree(folder, ignore_errors=True)
