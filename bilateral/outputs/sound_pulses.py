"""Hands through a sound card: exciters or vibrating speakers on an output of their own."""

from collections.abc import Iterator

from audio.bursts import Burst, bursts_of, shape_of
from audio.devices import AUTO, SERVERS, SoundMissing, choose, list_devices, names_of
from audio.sound_stream import StreamMaker
from audio.tone_stream import ToneStream
from bilateral.stimulus.given import Given
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice
from hardware.hands import HandsHealth, HandsKind, HandsMissing


class SoundPulses:
    """Pulses as bursts of sound: left hand on the left channel, right hand on the right.

    A second stream beside the ears: either may be lost without the other.
    """

    kind = HandsKind.AUDIO

    def __init__(
        self,
        now_playing: NowPlaying[Score],
        wanted: str,
        buffer_s: float,
        burst: Burst,
        stream_of: StreamMaker = ToneStream,
    ) -> None:
        self._now_playing = now_playing
        self._wanted = wanted
        self._burst = burst
        self._told = 0
        self._stream = stream_of(now_playing, wanted, buffer_s, self._bursts, "hands")

    def open(self, pulses: Pulses, ears: str | None) -> None:
        """Open the device and play silence; `ears` is the name of the device the ears have.

        Raises HandsMissing: also where bursts would come out of the client's headphones.
        """
        try:
            devices = list_devices()
            if self._wanted == AUTO:
                raise HandsMissing(Notice("exciters-unnamed", there=names_of(devices)))
            chosen = choose(self._wanted, devices)
            if ears is not None and is_one_device(chosen.name, ears):
                raise HandsMissing(Notice("exciters-shared", device=ears))
            self._stream.open(shape_of(pulses, self._burst))
        except SoundMissing as missing:
            raise HandsMissing(missing.notice) from missing

    def prepare(self, pulses: Pulses, burst: Burst) -> None:
        """Have bursts ready before they are asked for, and make them as `burst` from now on.

        From any thread.
        """
        score = self._now_playing.current
        if score is not None and score.pulses is not None:
            self._stream.prepare(shape_of(score.pulses, burst))
        self._stream.prepare(shape_of(pulses, burst))
        self._burst = burst

    @property
    def name(self) -> Notice:
        """What the therapist would call it."""
        return Notice("exciters-described", device=self._stream.health.device)

    @property
    def sound_device(self) -> str:
        """Name of the sound device."""
        return self._stream.health.device

    @property
    def ready(self) -> bool:
        """Whether a burst can be placed in time now."""
        return self._stream.connected and self._stream.ready

    @property
    def connected(self) -> bool:
        """Whether the device is there now."""
        return self._stream.connected

    @property
    def committed_s(self) -> float:
        """How far ahead of now samples are already made."""
        return self._stream.committed_s

    @property
    def health(self) -> HandsHealth:
        """Counters for the report and the status line."""
        health = self._stream.health
        return HandsHealth(
            device=self.name,
            connected=health.connected,
            tells_time=health.tells_time,
            skew_ppm=health.skew_ppm,
            given=self._told - health.dropped,
            late=health.late,
            dropped=health.dropped,
            losses=health.losses,
            stops=health.silences,
            fault=health.fault,
        )

    def beat(self) -> None:
        """Take it that the program lives, and have ready whatever the score asks for.

        Until the first beat nothing is given.
        """
        score = self._now_playing.current
        if score is not None and score.pulses is not None:
            self._stream.ask_for(shape_of(score.pulses, self._burst))
        self._stream.beat()

    def take_given(self) -> Iterator[Given]:
        """Bursts whose time is known by now."""
        for burst in self._stream.take_given():
            self._told += 1
            yield burst._replace(modality=Modality.TACTILE)

    def take_stop(self) -> bool:
        """Never: an exciter carries no button."""
        return False

    def take_news(self) -> Iterator[Notice]:
        """For the therapist: the device was lost, or is back."""
        return self._stream.take_news()

    def close(self) -> None:
        """Stop and give the device back."""
        self._stream.close()

    def _bursts(self, score: Score) -> Tones | None:
        """What to play now; called by the thread that fills the blocks."""
        if score.pulses is None:
            return None
        return bursts_of(score.pulses, self._burst, score.limits.level_dbfs)


def is_one_device(name: str, other: str) -> bool:
    """Whether two names lead to one device: some ways to it cut its name short."""
    name, other = name.casefold(), other.casefold()
    return name.startswith(other) or other.startswith(name) or {name, other} <= set(SERVERS)
