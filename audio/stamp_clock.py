"""Host time of a driver's stamps, whatever clock it reads, be it the wall clock, which is set."""

from dataclasses import dataclass, field

from bilateral.timing.clockmap import LeakyMinimum

SAME_CLOCK_S = 30.0
"""Two clocks whose readings are so near each other have one epoch; the others are years apart."""
STEP_S = 1e-3
"""A wall clock is slewed by microseconds a block; whatever is more is a step."""
TORN_S = 1e-4
"""Two readings that were taken with more between them do not belong together."""


@dataclass(slots=True)
class StampClock:
    """Brings one driver's stamps to host time. For one thread.

    What a wall clock is ahead of host time is read beside each stamp. So a step is seen with the
    first stamp after it, in either direction and of any size, and that stamp is not believed: it
    may be from before. Of any other clock, the floor of the differences is its distance.
    """

    floor: LeakyMinimum = field(default_factory=LeakyMinimum)
    steps: int = 0
    _is_wall: bool = False
    """Found out with each stamp until it is so: a driver's first ones may be of no clock at all."""
    _ahead_s: float | None = None

    def host_s(self, told_s: float, now_s: float, wall_s: float, read_s: float) -> float | None:
        """Host time of a stamp, None if it is in doubt.

        `now_s` is host time, and `wall_s` what the wall clock said between then and `read_s`.
        """
        if not self._is_wall:
            self._is_wall = abs(told_s - wall_s) < SAME_CLOCK_S < abs(told_s - now_s)
        if not self._is_wall:
            return told_s + self.floor.update(now_s - told_s)
        ahead_s = wall_s - (now_s + read_s) / 2.0
        if self._ahead_s is None:
            self._ahead_s = ahead_s
        elif abs(ahead_s - self._ahead_s) > STEP_S:
            if read_s - now_s > TORN_S:
                return None  # a thread that was held between the readings, or a step: wait
            self._ahead_s = ahead_s
            self.steps += 1
            return None
        elif read_s - now_s <= TORN_S:
            self._ahead_s = ahead_s
        return told_s - self._ahead_s
