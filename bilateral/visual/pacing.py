"""When the next frame is due: on the display's own flips if they can be trusted, else on a grid."""

import itertools
import statistics
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

RATE_TOLERANCE = 0.02
STEADY_SD_S = 1e-3
MEASURED_FRAMES = 30
"""Half a second of calm ground: steady displays are found out, and nobody waits for the rest."""
PERIOD_TOLERANCE = 0.1
LATE_FRACTION = 0.5


def flips_are_trusted(flips_s: Sequence[float], refresh_hz: float) -> bool:
    """Whether presenting waits for the display: steady, and within 2 % of the reported rate."""
    intervals_s = [b - a for a, b in itertools.pairwise(flips_s)]
    if len(intervals_s) < 2:
        return False
    period_s = statistics.median(intervals_s)
    return (
        abs(period_s * refresh_hz - 1.0) <= RATE_TOLERANCE
        and statistics.stdev(intervals_s) < STEADY_SD_S
    )


@dataclass(slots=True)
class GridPacer:
    """Frames on an even grid of our own, for displays whose flips tell nothing.

    More than half a period late, whole slots are skipped and counted, never hurried after.
    """

    period_s: float
    start_s: float
    slot: int = 0
    skipped: int = 0
    waits_for_display: bool = False

    def next_due(self, now_s: float) -> float:
        """Moment for which the next frame is to be drawn."""
        late_s = now_s - self._due_s
        if late_s > LATE_FRACTION * self.period_s:
            missed = int(late_s / self.period_s) + 1
            self.skipped += missed
            self.slot += missed
        return self._due_s

    def presented(self, _at_s: float) -> None:
        """Go on to the next slot."""
        self.slot += 1

    def passed(self, due_s: float) -> None:
        """Go on to the next slot without a frame."""
        self.presented(due_s)

    @property
    def _due_s(self) -> float:
        return self.start_s + self.slot * self.period_s


class FlipPacer:
    """Frames on the display's flips: the next is due one measured period after the last.

    Takes two flips or more, found to be trusted.
    """

    waits_for_display = True

    def __init__(self, flips_s: Sequence[float]) -> None:
        intervals_s = [b - a for a, b in itertools.pairwise(flips_s)]
        self._intervals_s = deque(intervals_s, maxlen=MEASURED_FRAMES)
        self._trusted_s = statistics.median(intervals_s)
        self._flip_s = flips_s[-1]
        self.skipped = 0

    @property
    def period_s(self) -> float:
        """Median of the last intervals that were one period long."""
        return statistics.median(self._intervals_s)

    def next_due(self, now_s: float) -> float:
        """Moment at which the next frame will be seen."""
        period_s = self.period_s
        due_s = self._flip_s + period_s
        if now_s > due_s:
            missed = int((now_s - due_s) / period_s) + 1
            due_s += missed * period_s
        return due_s

    def presented(self, at_s: float) -> None:
        """Take note of a flip; a longer interval is a frame that was shown twice."""
        interval_s = at_s - self._flip_s
        self._flip_s = at_s
        self.skipped += max(0, round(interval_s / self.period_s) - 1)
        # A covered window's flips come at once: believed, they would run away with the pace.
        if abs(interval_s / self._trusted_s - 1.0) <= PERIOD_TOLERANCE:
            self._intervals_s.append(interval_s)

    def passed(self, due_s: float) -> None:
        """Take it that the display has flipped with nothing new to show."""
        self._flip_s = due_s
