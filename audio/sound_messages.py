"""What the engine and a sound's process say to each other."""

from dataclasses import dataclass

from audio.sound_server import Place
from audio.sound_stream import PlayedBy
from audio.stream_health import StreamHealth
from bilateral.stimulus.ambience import AmbienceSource
from bilateral.stimulus.given import Given
from bilateral.stimulus.sound import ToneShape
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class Wish:
    """Which stream is wanted; a server may let it come out at `home` only, if that is known."""

    wanted: str
    buffer_s: float
    output: PlayedBy
    shapes: tuple[ToneShape, ...]
    home: Place | None = None
    ambience: AmbienceSource | None = None


@dataclass(frozen=True, slots=True)
class StreamRefused:
    """The stream could not be opened; the process ends."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class StreamState:
    """How the stream is, and what has come of it since the last time."""

    ready: bool
    connected: bool
    committed_s: float
    health: StreamHealth
    home: Place | None
    shapes: frozenset[ToneShape]
    """Rendered, and can be asked for."""
    given: tuple[Given, ...]
    news: tuple[Notice, ...]
