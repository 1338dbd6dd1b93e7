"""The client's ears as an output: tones on a sound device."""

from collections.abc import Iterator

from audio.sound_stream import SoundStream
from audio.stream_health import StreamHealth
from audio.tone_player import tones_for_ears
from bilateral.outputs.output import LOST, ON
from bilateral.outputs.wanted_outputs import WantedOutputs
from bilateral.stimulus.given import Given
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice


class EarsOutput:
    """A tone stream that is open."""

    modality = Modality.AUDIO

    def __init__(self, stream: SoundStream, now_playing: NowPlaying[Score]) -> None:
        self._stream = stream
        self._now_playing = now_playing

    @property
    def condition(self) -> str:
        """On or lost."""
        return ON if self._stream.connected else LOST

    @property
    def ready(self) -> bool:
        """Whether the device's clock is known well enough to place a tone."""
        return self._stream.ready

    @property
    def committed_s(self) -> float:
        """How far ahead of now samples are already made."""
        return self._stream.committed_s

    @property
    def sound_device(self) -> str | None:
        """The device's name."""
        return self._stream.health.device

    @property
    def health(self) -> StreamHealth:
        """Counters for the report and the status line."""
        return self._stream.health

    def prepare(self, wanted: WantedOutputs) -> None:
        """Render the tones of the score that plays, and those of the plan."""
        for given in (self._now_playing.current, wanted.plan):
            if given is not None and given.tones is not None:
                for shape in given.tones.shapes:
                    self._stream.prepare(shape)
                if given.tones.ambience is not None:
                    self._stream.prepare_ambience(given.tones.ambience.source)

    def beat(self) -> None:
        """Take it that the program lives."""
        self._stream.beat()

    def take_given(self) -> Iterator[Given]:
        """Tones whose time is known by now."""
        return self._stream.take_given()

    def take_notices(self) -> Iterator[Notice]:
        """For the therapist: the device was lost, or is back."""
        return self._stream.take_news()

    def close(self) -> None:
        """Stop, and give the device back."""
        self._stream.close()


class MutedUntilReady:
    """Ears are silent behind it until they know the time."""

    def __init__(self) -> None:
        self.is_lifted = False

    def tones_of(self, score: Score) -> Tones | None:
        """Nothing, then all that the score has for the ears."""
        return tones_for_ears(score) if self.is_lifted else None
