"""Eyes without a display: the same turns on a clock, and never called real."""

from collections.abc import Iterator

from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Look, Score
from bilateral.timing.clock import Clock
from bilateral.visual.framelog import FrameLog
from bilateral.visual.monitors import USUAL_REFRESH_HZ
from bilateral.visual.pacing import GridPacer
from bilateral.visual.stage import StageNews


class VirtualStage:
    """Stands in for a missing display: keeps the turns going so that the set can run."""

    is_virtual = True
    condition = "virtual"
    drawing = "not shown: there is no display"
    monitor = None
    skipped = 0
    late = 0

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pacer = GridPacer(1.0 / USUAL_REFRESH_HZ, clock.now_s())
        self.frames = FrameLog(1)
        self.period_s = self.look_ahead_s = self._pacer.period_s

    def open(self, look: Look, motion: Motion) -> None:
        """Nothing to open."""

    def begin_counting(self) -> None:
        """Nothing to count."""

    def await_turn(self) -> None:
        """Sleep until the next turn."""
        self._clock.sleep_until(self._pacer.next_due(self._clock.now_s()))

    def take_news(self) -> Iterator[StageNews]:
        """Nothing happens on a stage that is not there."""
        return iter(())

    def show(self, score: Score | None) -> None:  # noqa: ARG002  # the same turn as a real stage
        """Let the turn pass."""
        self._pacer.presented(self._clock.now_s())

    def close(self) -> None:
        """Nothing to close."""
