"""PortAudio is one for the whole process: who may open now, and when devices are listed anew."""

import atexit
import sys
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any, TypeVar

from bilateral.processes import threads

LET_GO_S = 1.5
ANSWER_S = 5.0
"""A sound service that has not answered by then is frozen; it takes a second when it is busy."""

Answer = TypeVar("Answer")


class ServiceSilent(Exception):
    """The system's sound service does not answer, and may never do."""


class TimedLock:
    """A lock that one thread may take again, and that no thread is waited for for ever."""

    def __init__(self) -> None:
        self._lock = threading.RLock()

    def __enter__(self) -> None:
        """Wait for it. Raises ServiceSilent."""
        if not self._lock.acquire(timeout=2 * ANSWER_S):
            raise ServiceSilent

    def __exit__(self, *_fault: object) -> None:
        self._lock.release()


class SharedLibrary:
    """Keeps several streams from pulling PortAudio from under each other. For any thread.

    PortAudio lists the devices once, when it starts, and ends every stream when it is started
    again. So a stream that wants to see a device come back may have it started again only while
    no other stream is open; else it has to do with the list there is.
    """

    def __init__(self) -> None:
        self.turn = TimedLock()
        """Held while devices are listed and opened, so that their numbers stay true meanwhile."""
        self._held = 0
        self._stuck: list[threading.Thread] = []

    def ask(self, call: Callable[[], Answer], unwanted: Callable[[Answer], object] = id) -> Answer:
        """Give what a call gives that a frozen sound service may hold up.

        Raises ServiceSilent, and ComputerFull where there is no thread to ask on.

        An answer that comes when nobody waits for it any more is `unwanted`. While one call is
        held up, no other is made. Only Linux has services that freeze their clients; elsewhere a
        thread that ends would take with it what belongs to it.
        """
        if not sys.platform.startswith("linux"):
            return call()
        self._stuck = [asked for asked in self._stuck if asked.is_alive()]
        if self._stuck:
            raise ServiceSilent
        answers: list[Answer] = []
        faults: list[Exception] = []
        late = threading.Lock()
        is_late = False

        def work() -> None:
            try:
                answer = call()
            except Exception as fault:  # noqa: BLE001  # it is raised where it was asked for
                faults.append(fault)
                return
            with late:
                if not is_late:
                    answers.append(answer)
                    return
            unwanted(answer)

        asked = threading.Thread(target=work, name="sound-asker", daemon=True)
        threads.start(asked)
        asked.join(ANSWER_S)
        with late:
            is_late = not answers and not faults
        if is_late and asked.is_alive():
            self._stuck.append(asked)
            forget_at_exit()
            raise ServiceSilent
        if faults:
            raise faults[0]
        return answers[0]

    def open(self, sd: ModuleType, **wishes: Any) -> Any:
        """Open and start an output stream. Raises ServiceSilent, or what sounddevice raises."""

        def begin() -> Any:
            stream = sd.OutputStream(**wishes)
            try:
                stream.start()
            except Exception:
                stream.close(ignore_errors=True)
                raise
            return stream

        with self.turn:
            stream = self.ask(begin, lambda late: late.close(ignore_errors=True))
            self._held += 1
            return stream

    def relist(self, sd: ModuleType) -> None:
        """List the devices anew, unless an open stream forbids it. Raises ServiceSilent."""

        def begin_anew() -> None:
            if sd._initialized:  # noqa: SLF001
                sd._terminate()  # noqa: SLF001
            sd._initialize()  # noqa: SLF001

        with self.turn:
            if not self._held:
                self.ask(begin_anew)

    def lend(self) -> None:
        """Leave a device to another process: listed anew meanwhile, it would be missing here.

        Raises ServiceSilent.
        """
        with self.turn:
            self._held += 1

    def take_back(self) -> None:
        """The other process has it no more. Raises ServiceSilent."""
        with self.turn:
            self._held -= 1

    def let_go(self, stream: Any) -> None:
        """Give a stream back, on a thread of its own: a lost USB card may never let go of it.

        Such a stream counts as open for good.
        """
        closer = threading.Thread(
            target=self._abort, args=(stream,), name="sound-closer", daemon=True
        )
        try:
            threads.start(closer)
        except threads.ComputerFull:  # it is silent by itself, as nobody beats for it
            forget_at_exit()
            return
        closer.join(LET_GO_S)
        if closer.is_alive():
            forget_at_exit()

    def _abort(self, stream: Any) -> None:
        stream.abort(ignore_errors=True)  # without the turn: it is here that a lost card hangs
        try:
            with self.turn:
                stream.close(ignore_errors=True)
                self._held -= 1
        except ServiceSilent:
            return


def forget_at_exit() -> None:
    """Let the program end without PortAudio, which would wait for the same service for ever."""
    if (sd := sys.modules.get("sounddevice")) is not None:
        atexit.unregister(sd._exit_handler)  # noqa: SLF001


PORTAUDIO = SharedLibrary()
"""The one there is in a process."""
