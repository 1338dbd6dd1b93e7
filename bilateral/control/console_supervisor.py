"""The engine's side of the console: starts its process, talks to it, and replaces it.

One that has died is started again; one that has fallen silent is ended first; where none can be
started, it is tried again and again.
"""

import atexit
import math
import secrets
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from pydantic import ValidationError

from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.messages import (
    CONSOLE_MESSAGES,
    Alive,
    Devices,
    FromConsole,
    FromEngine,
    Gone,
    HaltDoorShown,
    Keep,
    Numbered,
    PageKey,
    Pages,
    SessionState,
    WantsKey,
    Writing,
)
from bilateral.console.process import address
from bilateral.console.process_entry import begin
from bilateral.console.process_silence import LOOK_S, ProcessSilence
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.control.command_queue import CommandQueue
from bilateral.control.newest_state import NewestState
from bilateral.processes import threads
from bilateral.processes.piped_process import begin_piped
from bilateral.processes.terminal_signals import spare_children_the_terminal
from bilateral.words.notice import Notice

KEY_BYTES = 32
SHORT_LIFE_S = 2.0
PATIENCE_S = 5.0
"""A console that dies as soon as it is started is not started again at once."""
FAREWELL_S = 2.0
WRITING_S = 30.0
"""A console that still writes what was asked for is given so long, be the disk as slow as it is."""


class ConsoleSupervisor:
    """One listening port for a run, however often the process behind it changes.

    The port is held here, so no other program can take it while the console is away, and a page
    that comes meanwhile is served once it is back. `first_choice` is what is chosen at first; `ask`
    is called with what a page asks for, `tell` with notices for the therapist, both on a thread of
    the supervisor's, as is `show_address` when the page has another one; they must return at once.
    Pages are told of the `halt_door`.
    """

    def __init__(
        self,
        command_queue: CommandQueue,
        newest_state: NewestState[SessionState],
        first_choice: FirstChoice,
        ask: Callable[[Numbered], None],
        tell: Callable[[Notice], None],
        *,
        browse: bool,
        halt_door: HaltDoorShown | None = None,
        show_address: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._show_address = show_address
        self._halt_door = halt_door
        self._command_queue = command_queue
        self._newest_state = newest_state
        self._first_choice = first_choice
        self._ask = ask
        self._tell = tell
        self._memory = ""
        self._last_number = 0
        """Of what was asked for: the next console counts on from here."""
        self._room: Devices | None = None
        self._browse = browse
        self._key = secrets.token_urlsafe(KEY_BYTES)
        self._listener = socket.create_server((LOOPBACK, 0))
        self._pipe: Connection | None = None
        self._process: BaseProcess | None = None
        self._saying = threading.Lock()
        self._ending = threading.Lock()
        self._silence = ProcessSilence()
        self._writing_s = -math.inf
        self._closing = threading.Event()
        self._supervising = threading.Thread(
            target=self._supervise, name="console-supervisor", daemon=True
        )
        self._states = threading.Thread(target=self._show, name="console-states", daemon=True)
        self._watching = threading.Thread(target=self._watch, name="console-watch", daemon=True)

    @property
    def address(self) -> str:
        """Where the page is, with the key, which is good once."""
        return address(self.port, self._key)

    @property
    def port(self) -> int:
        """Where pages are served on this computer."""
        return int(self._listener.getsockname()[1])

    def start(self) -> None:
        """Start the console and keep it. Raises ComputerFull."""
        atexit.register(self._end)  # were it not closed, the interpreter would wait for it
        for thread in (self._watching, self._states, self._supervising):
            threads.start(thread)

    def tell_devices(self, room: Devices) -> None:
        """Tell the pages which devices there are. From any thread."""
        self._room = room
        self._send(room)

    def close(self, *, in_order: bool = True) -> None:
        """Tell the pages that this is the end, and end the console. A second time does nothing.

        Not `in_order` where a fault or a refusal has ended the program.
        """
        if self._closing.is_set():
            return
        self._closing.set()
        atexit.unregister(self._end)
        _join(self._states, FAREWELL_S)
        farewell = threading.Thread(target=self._send, args=(Gone(in_order=in_order),), daemon=True)
        with suppress(threads.ComputerFull):
            threads.start(farewell)  # a console that does not listen would keep us waiting
        _join(farewell, FAREWELL_S)
        _join(self._supervising, FAREWELL_S)
        latest_s = time.monotonic() + WRITING_S
        while self._supervising.is_alive():  # it does not listen, or has only just been started
            if time.monotonic() > min(self._writing_s + FAREWELL_S, latest_s):
                self._end()
            self._supervising.join(0.1)
        for thread in (self._states, self._watching, farewell):
            _join(thread)
        self._listener.close()

    def _supervise(self) -> None:
        spare_children_the_terminal()
        is_told = False
        while not self._closing.is_set():
            began_s = time.monotonic()
            try:
                pipe, process = self._begun()
            except (OSError, MemoryError) as trouble:
                if not is_told:
                    why = threads.known(trouble) or str(trouble)
                    self._tell(Notice("console-not-started", trouble=why))
                is_told = True
                self._closing.wait(PATIENCE_S)
                continue
            if self._room is not None:
                self._send(self._room)
            if self._listen(pipe):
                is_told = False
            elif not (is_told or self._closing.is_set()):
                ended = Notice("console-ended-at-once")
                self._tell(Notice("console-not-started", trouble=ended))
                is_told = True
            self._command_queue.linked = False
            self._pipe = None
            self._end()
            with self._ending:
                self._process = None  # once it is joined, its number may be another's
            process.join()
            with self._saying:
                pipe.close()
            if time.monotonic() - began_s < SHORT_LIFE_S:
                self._closing.wait(PATIENCE_S)

    def _begun(self) -> tuple[Connection, BaseProcess]:
        """A console that has just been started. Raises OSError, MemoryError, with nothing open."""
        begun = begin_piped(
            *(begin, self._listener, self._key, self._first_choice, self._memory),
            last_number=self._last_number,
            halt_door=self._halt_door and self._halt_door.model_dump_json(),
            browse=self._browse,
            name="bilateral-console",
            has_children=True,  # it may have processes of its own, such as the one for phones
        )
        self._browse = False
        self._silence.begin()
        self._pipe, self._process = begun
        return begun

    def _end(self) -> None:
        """End the process, unless it has ended and was joined. From any thread."""
        with self._ending:
            if self._process is not None:
                self._process.kill()

    def _listen(self, pipe: Connection) -> bool:
        """Take what the console says, until it says nothing any more; whether it has."""
        has_spoken = False
        with suppress(EOFError, OSError, ValidationError):
            while True:
                said = pipe.recv_bytes()
                has_spoken = True
                self._silence.hear()
                self._take(CONSOLE_MESSAGES.validate_json(said))
        return has_spoken

    def _watch(self) -> None:
        """End a console that is silent, if need be in the middle of a word: `_listen` hears it end.

        Never touches the pipe, on which everybody else may have to wait.
        """
        while not self._closing.wait(LOOK_S):
            with self._ending:
                if self._process is not None and self._silence.look():
                    self._process.kill()

    def _take(self, message: FromConsole) -> None:
        match message:
            case Pages(count=count):
                self._command_queue.linked = count > 0
            case Keep(memory=memory):
                self._memory = memory
            case Alive():
                return
            case WantsKey():
                self._key = secrets.token_urlsafe(KEY_BYTES)
                self._send(PageKey(key=self._key))
                self._show_address(self.address)
            case Writing():
                self._writing_s = time.monotonic()
            case Numbered(number=number):
                self._last_number = number
                self._ask(message)

    def _show(self) -> None:
        while not self._closing.is_set():
            state = self._newest_state.fetched(LOOK_S)
            if state is not None:
                self._send(state)

    def _send(self, message: FromEngine) -> None:
        pipe = self._pipe
        if pipe is not None:
            try:
                with self._saying:
                    pipe.send_bytes(message.model_dump_json().encode())
            except OSError:
                return  # it has died; `_supervise` notices and starts another


def _join(thread: threading.Thread, patience_s: float | None = None) -> None:
    """Wait for its end, unless it never began."""
    if thread.is_alive():
        thread.join(patience_s)
