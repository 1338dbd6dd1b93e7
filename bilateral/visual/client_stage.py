"""What the client's stage is to the rest of the program, be it real or virtual."""

from collections.abc import Iterator
from typing import Protocol

from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.visual.client_words import ClientWords
from bilateral.visual.frame_log import FrameLog
from bilateral.visual.monitors import Monitor
from bilateral.visual.stage_events import StageEvent
from bilateral.visual.stage_keys import StageKeys
from bilateral.words.notice import Notice


class ClientStage(Protocol):
    """Keeps the turns of the main loop and shows what belongs to them. For the main thread."""

    late: int
    """Frames of this set that were shown late."""
    frames: FrameLog
    words: ClientWords
    """What the client is to read between sets."""

    @property
    def is_virtual(self) -> bool:
        """Whether nobody can see it."""

    @property
    def condition(self) -> str:
        """State of the eyes in one word: on, lost or missing."""

    @property
    def drawing(self) -> Notice:
        """How frames are drawn and paced."""

    @property
    def monitor(self) -> Monitor | None:
        """The client's, be it there or lost."""

    @property
    def monitors(self) -> tuple[Monitor, ...]:
        """All there are."""

    @property
    def skipped(self) -> int:
        """Frames of this set that were never drawn because their moment had passed."""

    @property
    def period_s(self) -> float:
        """Time between frames."""

    @property
    def look_ahead_s(self) -> float:
        """How far ahead of now a frame is drawn."""

    @property
    def is_still(self) -> bool:
        """Whether the last frame was nothing new, and nothing has happened on the stage since."""

    def trim(self, latency_s: float) -> None:
        """Take it that the monitor shows a frame so much later than it says."""

    def settle(self, calm: CalmScreen) -> None:
        """Show this between sets."""

    def use_keys(self, keys: StageKeys) -> None:
        """Take these keys to start and finish from now on."""

    def expect(self, look: Look) -> None:
        """Tell how the set to come looks."""

    def move_to(self, wanted: str | int, *, windowed: bool | None = None) -> None:
        """Show all on another monitor. Raises DisplayMissing, and stays where it was."""

    def show_numbers(self, for_s: float) -> None:
        """Show each monitor its number for a while; asked for again, take the numbers away."""

    def clear(self) -> None:
        """Take numbers and words away at once."""

    def begin_counting(self) -> None:
        """Forget frames and counters; for the beginning of a set."""

    def await_turn(self) -> None:
        """Sleep until the next frame is to be drawn."""

    def take_news(self) -> Iterator[StageEvent]:
        """What happened on the stage since the last call."""

    def show(self, score: Score | None) -> None:
        """Draw what belongs to the moment of the next frame, and present it then."""

    def rest(self) -> None:
        """Let the moment of the next frame pass."""

    def close(self) -> None:
        """Give the monitor back."""
