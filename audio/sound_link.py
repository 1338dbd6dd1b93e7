"""The engine's end of the link to a sound's process: begins it, talks to it, ends it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection

from audio.devices import SERVICE_SILENT, SoundMissing
from audio.shared_memory import SharedMemory
from audio.sound_messages import StreamRefused, StreamState, Wish
from bilateral.processes.piped_process import begin_piped
from bilateral.stimulus.ambience import AmbienceSource
from bilateral.stimulus.sound import ToneShape
from bilateral.words.notice import Notice

OPENED_S = 20.0
"""A process that has not said anything by then never will; what a frozen service costs is less."""
SILENT_S = 2.0
"""One that plays tells of itself all the time: silent for so long, it is frozen."""

Begin = Callable[[Connection, SharedMemory], None]


class SoundLink:
    """One process, whose whole life is `begin`. Any thread may say something, and end it."""

    def __init__(self, begin: Begin, memory: SharedMemory | None = None) -> None:
        """Let it begin; it waits for the wish. Raises OSError."""
        self.memory = memory or SharedMemory()
        self._saying = threading.Lock()
        self._pipe, self._process = begin_piped(begin, self.memory, name="bilateral-sound")

    def opened(self, wish: Wish) -> StreamState:
        """Say what is wanted, and give what comes of it. Raises SoundMissing."""
        self.say(wish)
        try:
            answers = self._pipe.poll(OPENED_S)
            first = self._pipe.recv() if answers else StreamRefused(SERVICE_SILENT)
        except (EOFError, OSError) as fault:
            raise SoundMissing(Notice("sound-fault", fault=repr(fault))) from None
        if isinstance(first, StreamRefused):
            raise SoundMissing(first.notice)
        state: StreamState = first
        return state

    def say(self, word: Wish | ToneShape | AmbienceSource | None) -> None:
        """Tell it something; None ends it in order. One that has died is told in vain."""
        with self._saying, suppress(OSError):
            self._pipe.send(word)

    def heard(self) -> Iterator[StreamState]:
        """What it says, until it ends, or says nothing any more."""
        with suppress(EOFError, OSError):
            while self._pipe.poll(SILENT_S):
                yield self._pipe.recv()

    def end(self) -> None:
        """End it, whatever it does."""
        self._process.kill()  # at first: somebody may wait to say it something
        self._process.join()
        with self._saying:
            self._pipe.close()
