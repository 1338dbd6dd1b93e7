import time

import pytest

from bilateral.timing.clock import Clock, ManualClock, MonotonicClock


def test_a_manual_clock_stands_still_until_it_is_moved() -> None:
    clock = ManualClock(5.0)
    assert clock.now_s() == clock.now_s() == 5.0
    clock.advance(0.25)
    assert clock.now_s() == 5.25


def test_sleeping_on_a_manual_clock_moves_it_forward_only() -> None:
    clock: Clock = ManualClock(5.0)
    clock.sleep_until(7.0)
    clock.sleep_until(6.0)
    assert clock.now_s() == 7.0


def test_a_manual_clock_refuses_to_go_back() -> None:
    clock = ManualClock(5.0)
    with pytest.raises(ValueError, match="only moves forward"):
        clock.advance(-1e-9)
    assert clock.now_s() == 5.0


def test_the_monotonic_clock_is_the_one_all_processes_share() -> None:
    clock: Clock = MonotonicClock()
    before_s = time.perf_counter()
    now_s = clock.now_s()
    assert before_s <= now_s <= time.perf_counter()


def test_the_monotonic_clock_never_wakes_early_and_returns_at_once_when_late() -> None:
    clock = MonotonicClock()
    at_s = clock.now_s() + 0.002
    clock.sleep_until(at_s)
    assert clock.now_s() >= at_s
    before_s = clock.now_s()
    clock.sleep_until(before_s - 3600.0)
    assert clock.now_s() - before_s < 1.0
