"""The client's eyes as an output: the stage, and when the target really was at the extremes."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.outputs.wanted_outputs import WantedOutputs
from bilateral.stimulus.cue_reader import CueReader
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.given import Given
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.stimulus.visual_angle import USUAL_ASPECT
from bilateral.timing.clock import Clock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.arrivals import arrival
from bilateral.visual.client_stage import ClientStage
from bilateral.words.notice import Notice

SEEN_S = 0.3
"""So much after an arrival all frames around it have been shown, whatever the latency set."""
TAKEN_EVERY_S = 0.1
"""Nobody waits for what is told so long after it was seen: it need not be asked in every frame."""


@dataclass(frozen=True, slots=True)
class EyesHealth:
    """How the target is shown, and the frames of this set."""

    is_real: bool
    device: Notice | None
    aspect: float
    """How many times as wide as high the client's screen is."""
    drawing: Notice
    period_s: float
    shown: int
    late: int
    skipped: int

    @property
    def lost(self) -> int:
        """Frames that came late or not at all."""
        return self.late + self.skipped


class EyesOutput:
    """The stage, real or virtual, that the main loop draws in its own turns."""

    modality = Modality.VISUAL
    ready = True
    sound_device = None

    def __init__(self, stage: ClientStage, now_playing: NowPlaying[Score], clock: Clock) -> None:
        self.stage = stage
        self._now_playing = now_playing
        self._clock = clock
        self._score: Score | None = None
        self._reader = CueReader()
        self._reader.pass_over(clock.now_s())
        self._taken_s = -math.inf

    @property
    def condition(self) -> str:
        """On, lost or missing."""
        return self.stage.condition

    @property
    def committed_s(self) -> float:
        """How far ahead of now a frame is drawn."""
        return self.stage.look_ahead_s

    @property
    def health(self) -> EyesHealth:
        """Counters for the report and the status line."""
        stage = self.stage
        return EyesHealth(
            is_real=not stage.is_virtual,
            device=None if stage.monitor is None else stage.monitor.described,
            aspect=USUAL_ASPECT if stage.monitor is None else stage.monitor.aspect,
            drawing=stage.drawing,
            period_s=stage.period_s,
            shown=stage.frames.count,
            late=stage.late,
            skipped=stage.skipped,
        )

    def prepare(self, wanted: WantedOutputs) -> None:
        """Nothing: the target's pictures are drawn when they are needed first."""

    def beat(self) -> None:
        """Nothing: the loop that would beat is the one that draws."""

    def take_given(self) -> Iterator[Given]:
        """Arrivals whose frames have been shown; all up to now once the score is gone."""
        now_s = self._clock.now_s()
        score = self._now_playing.current
        if score is self._score and now_s < self._taken_s + TAKEN_EVERY_S:
            return
        self._taken_s = now_s
        before, self._score = self._score, score
        if self._score is not None:
            yield from self._arrivals(self._score, now_s - SEEN_S)
        elif before is not None:
            yield from self._arrivals(before, now_s)
        else:
            self._reader.pass_over(now_s)

    def take_notices(self) -> Iterator[Notice]:
        """Nothing: what happens on the stage is for the main loop to answer."""
        return iter(())

    def close(self) -> None:
        """Give the monitor back."""
        self.stage.close()

    def _arrivals(self, score: Score, until_s: float) -> Iterator[Given]:
        stage = self.stage
        for cue in self._reader.read(score, Alignment(), until_s, until_s):
            frames = stage.frames.times(cue.planned_s - stage.period_s)
            yield arrival(cue, frames, stage.period_s)
