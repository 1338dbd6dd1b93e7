"""A frame's moment is met to within microseconds, and no longer awake for it than is needed."""

from collections.abc import Iterator
from itertools import chain, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.visual.exact_wait import (
    LATER_S,
    LONGEST_AWAKE_S,
    ROOM_S,
    SHORTEST_AWAKE_S,
    ExactWait,
)

PERIOD_S = 1 / 60
LOOK_S = 3e-6


class LateClock:
    """Each look at it takes three microseconds, and sleep ends as late as it is told to."""

    def __init__(self, lates_s: Iterator[float]) -> None:
        self._now_s = 100.0
        self._lates_s = lates_s
        self.slept = 0

    def now_s(self) -> float:
        self._now_s += LOOK_S
        return self._now_s

    def sleep_until(self, at_s: float) -> None:
        if at_s > self._now_s:
            self._now_s = at_s + next(self._lates_s)
            self.slept += 1


def lates(wait: ExactWait, clock: LateClock, frames: int) -> list[float]:
    found = []
    due_s = clock.now_s()
    for _ in range(frames):
        due_s += PERIOD_S
        wait.until(due_s)
        found.append(clock.now_s() - due_s)
    return found


@pytest.mark.parametrize("late_s", [0.0, 20e-6, 60e-6, 110e-6, 150e-6])
def test_every_frame_is_exact_where_sleep_is_evenly_late_and_little_is_awake(late_s: float) -> None:
    clock = LateClock(repeat(late_s))
    wait = ExactWait(clock)
    late = lates(wait, clock, 2000)
    assert min(late) > 0.0
    assert max(late[10:]) <= 3 * LOOK_S
    assert wait.awake_s <= max(SHORTEST_AWAKE_S, late_s + ROOM_S + LATER_S)


def test_where_sleep_ends_later_than_it_waits_awake_it_sleeps_once_a_frame_as_ever() -> None:
    late_s = LONGEST_AWAKE_S + 100e-6
    clock = LateClock(repeat(late_s))
    wait = ExactWait(clock)
    late = lates(wait, clock, 1000)
    assert wait.awake_s == LONGEST_AWAKE_S
    assert clock.slept == 1000
    assert max(late) <= late_s - LONGEST_AWAKE_S + 5 * LOOK_S


def test_one_sleep_that_is_very_late_does_not_keep_it_awake() -> None:
    clock = LateClock(chain(repeat(40e-6, 2000), [0.1], repeat(40e-6)))
    wait = ExactWait(clock)
    lates(wait, clock, 900)
    before_s = wait.awake_s
    lates(wait, clock, 150)
    assert wait.awake_s <= before_s + LATER_S


@given(st.lists(st.floats(0.0, 0.002), min_size=200, max_size=400))
def test_it_is_never_early_and_never_later_than_its_last_sleep(each_s: list[float]) -> None:
    clock = LateClock(iter(each_s))
    late = lates(ExactWait(clock), clock, 60)
    assert min(late) > 0.0
    assert max(late) <= max(each_s) + 5 * LOOK_S


def test_a_moment_that_is_past_is_not_waited_for() -> None:
    clock = LateClock(repeat(0.0))
    before_s = clock.now_s()
    ExactWait(clock).until(before_s - 1.0)
    assert clock.slept == 0
    assert clock.now_s() <= before_s + 5 * LOOK_S
