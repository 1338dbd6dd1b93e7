"""When a frame is due: on an exact grid, or on the display's flips if they can be trusted."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.visual.pacing import (
    LATE_FRACTION,
    MEASURED_FRAMES,
    RATE_TOLERANCE,
    STEADY_SD_S,
    FlipPacer,
    GridPacer,
    flips_are_trusted,
)

PERIOD_S = 1 / 60
START_S = 86_400.0 * 30


def steady(period_s: float = PERIOD_S, count: int = MEASURED_FRAMES) -> list[float]:
    return [START_S + number * period_s for number in range(count)]


def test_a_grid_is_exact_for_an_hour() -> None:
    pacer = GridPacer(PERIOD_S, START_S)
    due_s = START_S
    for _ in range(3600 * 60):
        due_s = pacer.next_due(due_s)
        pacer.presented(due_s + 1e-4)
    assert due_s == START_S + (3600 * 60 - 1) * PERIOD_S
    assert pacer.skipped == 0


@given(st.lists(st.floats(0.0, 0.3), min_size=1, max_size=40))
def test_late_turns_skip_whole_slots_and_count_each_of_them(delays_s: list[float]) -> None:
    pacer = GridPacer(PERIOD_S, 0.0)
    now_s, slots = 0.0, []
    for delay_s in delays_s:
        now_s += delay_s
        due_s = pacer.next_due(now_s)
        slot = round(due_s / PERIOD_S)
        assert due_s == pytest.approx(slot * PERIOD_S, abs=1e-9)
        assert now_s - due_s <= LATE_FRACTION * PERIOD_S + 1e-9
        slots.append(slot)
        now_s = max(now_s, due_s)
        pacer.presented(now_s)
    assert all(after > before for before, after in pairwise(slots))
    assert pacer.skipped == slots[-1] + 1 - len(slots)


@pytest.mark.parametrize(
    ("late_periods", "due", "skipped"), [(0.49, 0, 0), (0.51, 1, 1), (1.2, 2, 2), (7.9, 8, 8)]
)
def test_a_frame_is_given_up_once_it_is_half_a_period_late(
    late_periods: float, due: int, skipped: int
) -> None:
    pacer = GridPacer(PERIOD_S, 0.0)
    assert pacer.next_due(late_periods * PERIOD_S) == pytest.approx(due * PERIOD_S)
    assert pacer.skipped == skipped


def test_asking_twice_counts_once() -> None:
    pacer = GridPacer(PERIOD_S, 0.0)
    assert pacer.next_due(0.09) == pacer.next_due(0.09)
    assert pacer.skipped == 6


def test_flips_are_followed_with_their_own_period() -> None:
    true_s = 1 / 59.94
    pacer = FlipPacer(steady(true_s))
    at_s = steady(true_s)[-1]
    for _ in range(600):
        due_s = pacer.next_due(at_s + 0.001)
        assert due_s == pytest.approx(at_s + true_s, abs=1e-9)
        at_s = due_s
        pacer.presented(at_s)
    assert pacer.period_s == pytest.approx(true_s, abs=1e-9)
    assert pacer.skipped == 0


def test_flips_that_drift_are_followed() -> None:
    pacer = FlipPacer(steady())
    at_s = steady()[-1]
    for number in range(600):
        at_s += PERIOD_S * (1 + 0.01 * min(1.0, number / 300))
        pacer.presented(at_s)
    assert pacer.period_s == pytest.approx(PERIOD_S * 1.01, rel=1e-6)


@pytest.mark.parametrize(("periods", "missed"), [(1, 0), (1.4, 0), (2, 1), (3.1, 2), (60, 59)])
def test_a_long_interval_is_frames_shown_twice(periods: float, missed: int) -> None:
    pacer = FlipPacer(steady())
    pacer.presented(steady()[-1] + periods * PERIOD_S)
    assert pacer.skipped == missed
    assert pacer.period_s == pytest.approx(PERIOD_S)


@pytest.mark.parametrize("into_periods", [0.0, 0.3, 0.99, 1.01, 1.7, 5.5])
def test_the_next_flip_lies_ahead_and_on_the_beat(into_periods: float) -> None:
    last_s = steady()[-1]
    now_s = last_s + into_periods * PERIOD_S
    due_s = FlipPacer(steady()).next_due(now_s)
    assert 0.0 <= due_s - now_s <= PERIOD_S + 1e-9
    beats = (due_s - last_s) / PERIOD_S
    assert beats == pytest.approx(max(1, round(beats)), abs=1e-6)


def test_flips_that_show_nothing_new_are_none_that_was_missed() -> None:
    pacer = FlipPacer(steady())
    due_s = steady()[-1]
    for _ in range(600):
        before_s, due_s = due_s, pacer.next_due(due_s)
        assert due_s - before_s == pytest.approx(PERIOD_S)
        pacer.passed(due_s)
    pacer.presented(due_s + 1.2 * PERIOD_S)
    assert pacer.skipped == 0
    assert pacer.period_s == pytest.approx(PERIOD_S)


def test_flips_that_no_longer_wait_do_not_run_away_with_the_pace() -> None:
    """A covered window's present returns at once: the pace is that of the display all the same."""
    pacer = FlipPacer(steady())
    now_s = steady()[-1]
    for _ in range(2000):
        now_s = max(now_s, pacer.next_due(now_s) - 0.004) + 0.0002
        pacer.presented(now_s)
    assert pacer.period_s == pytest.approx(PERIOD_S)
    assert pacer.skipped == 0


@pytest.mark.parametrize(
    ("fraction", "trusted"),
    [(0.0, True), (0.99, True), (-0.99, True), (1.01, False), (-1.01, False), (30.0, False)],
)
def test_flips_within_the_tolerance_of_the_reported_rate_are_trusted(
    fraction: float, trusted: bool
) -> None:
    flips_s = steady(PERIOD_S * (1 + fraction * RATE_TOLERANCE))
    assert flips_are_trusted(flips_s, 60.0) is trusted


@pytest.mark.parametrize(("share", "trusted"), [(0.97, True), (1.03, False)])
def test_flips_that_are_not_steady_are_not_trusted(share: float, trusted: bool) -> None:
    """Intervals that alternate by ±d have a spread of d, and the right median."""
    apart_s = share * STEADY_SD_S
    flips_s, at_s = [START_S], START_S
    for number in range(60):
        at_s += PERIOD_S + (apart_s if number % 2 else -apart_s)
        flips_s.append(at_s)
    assert flips_are_trusted(flips_s, 60.0) is trusted


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_flips_are_not_trusted(count: int) -> None:
    assert not flips_are_trusted(steady(count=count), 60.0)
