"""Eyes without a display: the same turns on a clock, and never called real."""

from collections.abc import Iterator

from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.timing.clock import Clock
from bilateral.visual.client_words import ClientWords
from bilateral.visual.frame_log import FrameLog
from bilateral.visual.monitors import NO_DISPLAY, USUAL_REFRESH_HZ, DisplayMissing, Monitor
from bilateral.visual.pacing import GridPacer
from bilateral.visual.stage_events import StageEvent
from bilateral.visual.stage_keys import StageKeys
from bilateral.words.notice import Notice


class VirtualStage:
    """Stands in for a missing display: keeps the turns going so that the set can run."""

    is_virtual = True
    condition = "missing"
    drawing = Notice("drawn-nowhere")
    monitor = None
    monitors: tuple[Monitor, ...] = ()
    is_still = True
    skipped = 0
    late = 0

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pacer = GridPacer(1.0 / USUAL_REFRESH_HZ, clock.now_s())
        self.frames = FrameLog(1)
        self.words = ClientWords()
        self.period_s = self.look_ahead_s = self._pacer.period_s

    def trim(self, latency_s: float) -> None:
        """No monitor, no latency."""

    def settle(self, calm: CalmScreen) -> None:
        """Nothing to show between sets."""

    def use_keys(self, keys: StageKeys) -> None:
        """Nowhere to press them."""

    def expect(self, look: Look) -> None:
        """Nothing to show of the set to come."""

    def open(self, look: Look) -> None:
        """Nothing to open."""

    def move_to(self, wanted: str | int, *, windowed: bool | None = None) -> None:  # noqa: ARG002
        """Nowhere to go. Raises DisplayMissing."""
        raise DisplayMissing(NO_DISPLAY)

    def show_numbers(self, for_s: float) -> None:
        """Nowhere to show them."""

    def clear(self) -> None:
        """Nobody reads any words."""
        self.words.drop()

    def begin_counting(self) -> None:
        """Nothing to count."""

    def await_turn(self) -> None:
        """Sleep until the next turn."""
        self._clock.sleep_until(self._pacer.next_due(self._clock.now_s()))

    def take_news(self) -> Iterator[StageEvent]:
        """Nothing happens on a stage that is not there."""
        return iter(())

    def show(self, score: Score | None) -> None:  # noqa: ARG002  # the same turn as a real stage
        """Let the turn pass."""
        self.rest()

    def rest(self) -> None:
        """Let the turn pass."""
        self._pacer.presented(self._clock.now_s())

    def close(self) -> None:
        """Nothing to close."""
