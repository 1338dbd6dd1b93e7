"""Waits for the moment of a frame: asleep for as long as waking is in time, then awake."""

from bilateral.timing.clock import Clock

LONGEST_AWAKE_S = 0.0003
"""So long is waited awake where sleep ends late: any longer would make few frames more exact."""
SHORTEST_AWAKE_S = 0.00005
FIRST_LATE_S = 0.0001
"""What it is taken to be late by at first; where it is later, that is known in a few frames."""
ROOM_S = 0.00002
"""More than sleep is late by, once it is over."""
SHORTEST_SLEEP_S = 0.00003
"""To fall asleep for less takes longer than to stay awake."""
LATER_S, SOONER_S = 0.00002, 0.0000005
"""Steps, up where sleep was later than thought and down where it was not: they balance where one in
forty is later, and most of these by less than ROOM_S. One very late counts no more than another."""


class ExactWait:
    """For one thread. Learns how late sleep ends, on this system and at this load.

    The last sleep is a short one: that ends sooner than one of milliseconds, in which the
    processor falls asleep itself. Where even the long one ends late, there is no short one.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._late_s = FIRST_LATE_S
        """Nearly all sleeps are no later than this, as it seems."""

    @property
    def awake_s(self) -> float:
        """How long before a moment it is to be awake for it."""
        return min(LONGEST_AWAKE_S, max(SHORTEST_AWAKE_S, self._late_s + ROOM_S))

    def until(self, at_s: float) -> None:
        """Return at `at_s`, to within microseconds; at once when it is past."""
        clock = self._clock
        woken_s = at_s - LONGEST_AWAKE_S
        if clock.now_s() < woken_s:
            clock.sleep_until(woken_s)
            late_s = clock.now_s() - woken_s
            woken_s = at_s - self.awake_s
            if clock.now_s() < woken_s - SHORTEST_SLEEP_S:
                clock.sleep_until(woken_s)
                late_s = clock.now_s() - woken_s
            self._learn(late_s)
        while clock.now_s() < at_s:
            pass

    def _learn(self, late_s: float) -> None:
        step_s = LATER_S if late_s > self._late_s else -SOONER_S
        self._late_s = min(LONGEST_AWAKE_S, max(0.0, self._late_s + step_s))
