"""Outputs for tests of the whole instrument: they honour the same protocol, on a clock by hand."""

from collections.abc import Iterator

from audio.stream_health import StreamHealth
from audio.tone_stream import ToneStream
from bilateral.outputs.ears import EarsOutput
from bilateral.outputs.eyes import EyesOutput
from bilateral.outputs.hands import HandsOutput
from bilateral.outputs.output_set import OutputSet
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.cues import Cue
from bilateral.stimulus.given import Given, GivenKind
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import ToneShape
from bilateral.timing.clock import Clock, ManualClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.client_stage import ClientStage
from bilateral.visual.frame_log import FrameLog
from bilateral.visual.monitors import DisplayMissing
from bilateral.visual.stage_events import StageEvent
from bilateral.visual.virtual_stage import VirtualStage
from bilateral.words.notice import Notice
from hardware.hands import Hands, HandsHealth, HandsKind

LONGEST_S = 600.0


def given_late(modality: Modality, cue: Cue, late_s: float) -> Given:
    """What an output tells of a cue that it gave so late."""
    seen_s = cue.planned_s + late_s
    return Given(modality, cue.sweep, cue.side, cue.planned_s, seen_s, GivenKind.ON_TIME)


def outputs_of(
    stage: ClientStage,
    now_playing: NowPlaying[Score],
    clock: Clock,
    ears: ToneStream | None = None,
    hands: Hands | None = None,
) -> OutputSet:
    """These as the program has them."""
    return OutputSet(
        EyesOutput(stage, now_playing, clock),
        None if ears is None else EarsOutput(ears, now_playing),
        None if hands is None else HandsOutput(hands),
    )


class NeverOver(AssertionError):
    """The instrument went on for longer than any test means it to."""


class HandStage(VirtualStage):
    """A stage on which things happen at given moments, counted from its beginning.

    With `late_s` it shows its frames so much late; without it tells of none.
    """

    def __init__(
        self, clock: ManualClock, *news: tuple[float, StageEvent], late_s: float | None = None
    ) -> None:
        super().__init__(clock)
        self._by_hand = clock
        self._began_s = clock.now_s()
        self._coming = sorted(news, key=lambda one: one[0])
        self._late_s = late_s
        self.frames = FrameLog()
        self.shown: list[tuple[float, Score | None]] = []
        self.did: list[tuple[float, str]] = []
        self.calm = CalmScreen()
        self.latency_s = 0.0

    def settle(self, calm: CalmScreen) -> None:
        self.calm = calm

    def trim(self, latency_s: float) -> None:
        self.latency_s = latency_s

    def show_numbers(self, for_s: float) -> None:
        assert for_s > 0
        self.did.append((self.passed_s, "numbers"))

    def move_to(self, wanted: str | int, *, windowed: bool | None = None) -> None:
        if wanted == "nowhere":
            raise DisplayMissing(Notice("display-unknown", wanted="nowhere", there=()))
        self.did.append((self.passed_s, f"to {wanted}" + " in a window" * bool(windowed)))

    @property
    def passed_s(self) -> float:
        return self._by_hand.now_s() - self._began_s

    @property
    def is_still(self) -> bool:  # type: ignore[override]
        return not (self._coming and self._coming[0][0] <= self.passed_s)

    def begin_counting(self) -> None:
        self.frames.clear()

    def take_news(self) -> Iterator[StageEvent]:
        if self.passed_s > LONGEST_S:
            raise NeverOver
        while self._coming and self._coming[0][0] <= self.passed_s:
            yield self._coming.pop(0)[1]

    def show(self, score: Score | None) -> None:
        now_s = self._by_hand.now_s()
        self.shown.append((self.passed_s, score))
        if self._late_s is not None:
            self.frames.note(now_s, now_s + self._late_s)
        super().show(score)


class HandEars(ToneStream):
    """Ears that give every tone `late_s` late, as far ahead as a device with `delay_s`."""

    def __init__(
        self,
        now_playing: NowPlaying[Score],
        clock: ManualClock,
        *,
        late_s: float = 0.0,
        delay_s: float = 0.1,
        warm_after_s: float = 0.0,
    ) -> None:
        super().__init__(now_playing, "by hand", delay_s)
        self._clock = clock
        self._late_s = late_s
        self._delay_s = delay_s
        self._warm_s = clock.now_s() + warm_after_s
        self._until_s = clock.now_s() + delay_s
        self.begun: list[tuple[int, float]] = []
        self.notices: list[Notice] = []
        self.there = True
        self.prepared: list[ToneShape] = []

    def prepare(self, shape: ToneShape) -> None:
        self.prepared.append(shape)

    def close(self) -> None:
        self.there = False

    @property
    def ready(self) -> bool:
        return self._clock.now_s() >= self._warm_s

    @property
    def connected(self) -> bool:
        return self.there

    @property
    def committed_s(self) -> float:
        return self._delay_s

    @property
    def health(self) -> StreamHealth:
        return StreamHealth(
            device="by hand",
            rate_hz=48000.0,
            connected=self.there,
            tells_time=True,
            delay_s=self._delay_s,
            skew_ppm=0.0,
            under_runs=0,
            late=0,
            dropped=0,
            slips=0,
            stamps_rejected=0,
            losses=0,
            silences=0,
            fault=None,
        )

    def take_news(self) -> Iterator[Notice]:
        while self.notices:
            yield self.notices.pop(0)

    def take_given(self) -> Iterator[Given]:
        """Make what is due up to the device's delay ahead, and tell of it at once."""
        begin_s, self._until_s = self._until_s, self._clock.now_s() + self._delay_s
        score = self._now_playing.current
        if score is None or score.tones is None:
            return
        for cue in score.cues(score.tones.alignment, begin_s, self._until_s):
            self.begun.append((cue.sweep, cue.planned_s))
            yield given_late(Modality.AUDIO, cue, self._late_s)


class HandHands:
    """Hands that feel every pulse `late_s` late, sent no further ahead than `committed_s`."""

    def __init__(
        self,
        now_playing: NowPlaying[Score],
        clock: ManualClock,
        *,
        late_s: float = 0.0,
        committed_s: float = 0.06,
        kind: HandsKind = HandsKind.BOARD,
        warm_after_s: float = 0.0,
    ) -> None:
        self.kind = kind
        self.name = Notice("board-described", port="by hand")
        self.connected = True
        self.committed_s = committed_s
        self.stop_pressed = False
        self.notices: list[Notice] = []
        self.beats_s: list[float] = []
        self.begun: list[tuple[int, float]] = []
        self._now_playing = now_playing
        self._clock = clock
        self._late_s = late_s
        self._warm_s = clock.now_s() + warm_after_s
        self._until_s = clock.now_s() + committed_s

    @property
    def ready(self) -> bool:
        return self._clock.now_s() >= self._warm_s

    @property
    def health(self) -> HandsHealth:
        return HandsHealth(self.name, self.connected, tells_time=True, given=len(self.begun))

    def beat(self) -> None:
        self.beats_s.append(self._clock.now_s())

    def take_stop(self) -> bool:
        asked, self.stop_pressed = self.stop_pressed, False
        return asked

    def take_news(self) -> Iterator[Notice]:
        while self.notices:
            yield self.notices.pop(0)

    def take_given(self) -> Iterator[Given]:
        """Give what is due up to what is committed, and tell of it at once."""
        begin_s, self._until_s = self._until_s, self._clock.now_s() + self.committed_s
        score = self._now_playing.current
        if score is None or score.pulses is None:
            return
        for cue in score.cues(score.pulses.alignment, begin_s, self._until_s):
            self.begun.append((cue.sweep, cue.planned_s))
            yield given_late(Modality.TACTILE, cue, self._late_s)

    def close(self) -> None:
        self.connected = False
