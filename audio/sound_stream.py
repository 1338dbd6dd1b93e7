"""What ears and hands have of a sound device, in whichever process it is played to."""

from collections.abc import Callable, Iterator
from typing import Literal, Protocol

from audio.stream_health import StreamHealth
from audio.tone_player import TonesOf
from bilateral.stimulus.ambience import AmbienceSource
from bilateral.stimulus.given import Given
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import ToneShape
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice

PlayedBy = Literal["ears", "hands"]


class SoundStream(Protocol):
    """Read by one thread, and closed when nobody reads it any more; tones are prepared by any."""

    def open(self, *shapes: ToneShape) -> None:
        """Open the device and play silence, ready for these tones. Raises SoundMissing."""

    def prepare(self, shape: ToneShape) -> None:
        """Render a tone that the score is going to ask for; the last ones asked for are kept."""

    def prepare_ambience(self, source: AmbienceSource) -> None:
        """Have it made soon; the last ones asked for are kept. Waits for nothing."""

    def ask_for(self, shape: ToneShape) -> None:
        """Have a tone rendered soon, unless it is, and wait for nothing."""

    @property
    def ready(self) -> bool:
        """Whether the device's clock is known well enough to place a tone."""

    @property
    def connected(self) -> bool:
        """Whether the device is there now."""

    @property
    def committed_s(self) -> float:
        """How far ahead of now samples are already made."""

    @property
    def health(self) -> StreamHealth:
        """Counters for the report and the status line."""

    def beat(self) -> None:
        """Take it that the program lives; without this for SILENT_LIMIT_S nothing is heard.

        Until the first beat nothing is given.
        """

    def take_given(self) -> Iterator[Given]:
        """Tones given since the last call."""

    def take_news(self) -> Iterator[Notice]:
        """For the therapist: the device was lost, or is back."""

    def close(self) -> None:
        """Stop, give the device back; nothing that is held up is waited for for long."""


StreamMaker = Callable[[NowPlaying[Score], str, float, TonesOf, PlayedBy], SoundStream]
