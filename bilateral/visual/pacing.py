"""When the next frame is due: on the display's own flips if they can be trusted, else on a grid."""

import itertools
import statistics
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

RATE_TOLERANCE = 0.02
STEADY_SD_S = 1e-3
MEASURED_FRAMES = 60
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
    due_s: float
    skipped: int = 0
    waits_for_display: bool = False

    def next_due(self, now_s: float) -> float:
        """Moment for which the next frame is to be drawn."""
        late_s = now_s - self.due_s
        if late_s > LATE_FRACTION * self.period_s:
            missed = int(late_s / self.period_s) + 1
            self.skipped += missed
            self.due_s += missed * self.period_s
        return self.due_s

    def presented(self, _at_s: float) -> None:
        """Go on to the next slot."""
        self.due_s += self.period_s


class FlipPacer:
    """Frames on the display's flips: the next is due one measured period after the last."""

    waits_for_display = True

    def __init__(self, flips_s: Sequence[float]) -> None:
        self._flips_s = deque(flips_s, maxlen=MEASURED_FRAMES)
        self.skipped = 0

    @property
    def period_s(self) -> float:
        """Median interval of the last flips."""
        flips = list(self._flips_s)
        return statistics.median(b - a for a, b in itertools.pairwise(flips))

    def next_due(self, now_s: float) -> float:
        """Moment at which the next frame will be seen."""
        period_s = self.period_s
        due_s = self._flips_s[-1] + period_s
        if now_s > due_s:
            missed = int((now_s - due_s) / period_s) + 1
            due_s += missed * period_s
        return due_s

    def presented(self, at_s: float) -> None:
        """Take note of a flip; a longer interval is a frame that was shown twice."""
        interval_s = at_s - self._flips_s[-1]
        self.skipped += max(0, round(interval_s / self.period_s) - 1)
        self._flips_s.append(at_s)
