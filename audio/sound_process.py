"""The sound's process: one tone stream, away from the engine's interpreter.

Nothing else is done here, so blocks are made in time while a long call holds the engine's
interpreter, and beside busy programs. What is given is read from shared memory, where a halt stands
at once. An engine that does not beat, or is gone, is silence.
"""

import math
import time
from contextlib import AbstractContextManager, suppress
from multiprocessing.connection import Connection
from typing import Any

from audio.devices import SoundMissing
from audio.shared_memory import Listener, SharedMemory
from audio.sound_messages import StreamRefused, StreamState, Wish
from audio.tone_player import tones_for_ears
from audio.tone_stream import ToneStream
from bilateral.processes.interpreter import keep_what_is_there
from bilateral.stimulus.ambience import AmbienceSource
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import ToneShape
from bilateral.timing.heartbeat import Heartbeat
from bilateral.timing.now_playing import NowPlaying

TELL_S = 0.1
"""The engine hears of the stream so often."""
FADED_S = 0.2
"""What sounds when the engine is gone has faded by then."""


def serve(pipe: Connection, memory: SharedMemory, priority: AbstractContextManager[Any]) -> None:
    """Open what is wished for, and let it play until the engine has enough of it or is gone.

    It has its `priority` while it plays: opening takes longer than it lets anything run.

    The engine says a Wish, then shapes and ambiences, in the end None; it hears StreamRefused, or
    a StreamState again and again.
    """
    with pipe, suppress(EOFError, OSError):
        wish: Wish = pipe.recv()
        listener = Listener[Score](memory)
        heartbeat = _EnginesBeat(listener)
        stream = ToneStream(
            _EnginesTransport(listener),
            *(wish.wanted, wish.buffer_s, tones_for_ears, wish.output),
            heartbeat=heartbeat,
            home=wish.home,
        )
        if wish.ambience is not None:
            stream.prepare_ambience(wish.ambience)
        try:
            stream.open(*wish.shapes)
        except SoundMissing as missing:
            pipe.send(StreamRefused(missing.notice))
            return
        keep_what_is_there()
        try:
            with priority:
                _attend(pipe, stream, {*wish.shapes})
        except (EOFError, OSError):
            heartbeat.is_over = True
            time.sleep(FADED_S)
        finally:
            stream.close()


def _attend(pipe: Connection, stream: ToneStream, asked: set[ToneShape]) -> None:
    while True:
        stream.note_silence()
        pipe.send(state_of(stream, asked))
        until_s = time.monotonic() + TELL_S
        while pipe.poll(max(0.0, until_s - time.monotonic())):
            word: ToneShape | AmbienceSource | None = pipe.recv()
            if word is None:
                return
            if isinstance(word, AmbienceSource):
                stream.prepare_ambience(word)
                continue
            stream.prepare(word)
            asked.add(word)
            until_s = 0.0  # whoever asked waits for it


def state_of(stream: ToneStream, asked: set[ToneShape]) -> StreamState:
    """What there is to tell; of the shapes that were `asked` for, those that are rendered."""
    return StreamState(
        stream.ready,
        stream.connected,
        stream.committed_s,
        stream.health,
        stream.home,
        frozenset(filter(stream.has, asked)),
        tuple(stream.take_given()),
        tuple(stream.take_news()),
    )


class _EnginesTransport(NowPlaying[Score]):
    """What is given now, as the engine tells it."""

    __slots__ = ("_listener",)

    def __init__(self, listener: Listener[Score]) -> None:
        super().__init__()
        self._listener = listener

    @property
    def current(self) -> Score | None:
        return self._listener.current


class _EnginesBeat(Heartbeat):
    """The engine's beat, until the engine is gone."""

    def __init__(self, listener: Listener[Score]) -> None:
        super().__init__()
        self.is_over = False
        self._listener = listener

    def is_felt(self, now_s: float) -> bool:
        """Whether the last beat is young enough to go on."""
        self.last_s = -math.inf if self.is_over else self._listener.last_s
        return super().is_felt(now_s)
