"""Figures of how well the outputs kept together, against ones reckoned by hand."""

import pytest

from bilateral.reporting.schema import Event, Frames, Spread
from bilateral.reporting.sync_statistics import (
    asynchrony,
    deviations,
    spread,
    sync_word,
    worst_word,
)
from tests.session.events import EARS, EYES, event


def found(p99_ms: float) -> Spread:
    return Spread(count=10, median_ms=0.0, p99_ms=p99_ms, max_ms=p99_ms)


def test_median_keeps_its_sign_and_the_others_are_magnitudes() -> None:
    told = spread([0.001, -0.004, -0.002])
    assert told is not None
    assert told.count == 3
    assert told.median_ms == pytest.approx(-2.0)
    assert told.max_ms == pytest.approx(4.0)
    assert told.p99_ms == pytest.approx(2.0 + 0.98 * 2.0)


def test_the_ninety_ninth_percentile_of_a_hundred_and_one_leaves_out_the_worst() -> None:
    told = spread([0.001] * 99 + [0.007, -0.5])
    assert told is not None
    assert told.p99_ms == pytest.approx(7.0)
    assert told.max_ms == pytest.approx(500.0)


def test_one_measurement_is_its_own_figure() -> None:
    assert spread([-0.003]) == Spread(count=1, median_ms=-3.0, p99_ms=3.0, max_ms=3.0)


def test_nothing_measured_is_no_figure() -> None:
    assert spread([]) is None
    assert asynchrony([], EARS, EYES) is None
    assert sync_word(None) == "unknown"


def test_only_events_with_a_time_deviate() -> None:
    events = [event(EYES, 0, 1.0, 0.002), event(EYES, 1, 1.5, None), event(EARS, 0, 1.0, 0.5)]
    assert deviations(events, EYES) == {0: pytest.approx(0.002)}


def test_asynchrony_is_how_much_later_one_came_than_the_other() -> None:
    events = [
        event(EYES, 0, 1.0, 0.003),
        event(EARS, 0, 1.0, 0.008),
        event(EYES, 1, 1.5, 0.004),
        event(EARS, 1, 1.5, 0.002),
        event(EYES, 2, 2.0, 0.001),
        event(EARS, 2, 2.0, 0.006),
    ]
    told = asynchrony(events, EARS, EYES)
    assert told is not None
    assert told.count == 3
    assert told.median_ms == pytest.approx(5.0)
    assert told.max_ms == pytest.approx(5.0)
    turned = asynchrony(events, EYES, EARS)
    assert turned is not None
    assert turned.median_ms == pytest.approx(-5.0)


def test_outputs_that_are_planned_apart_are_compared_each_to_its_own_plan() -> None:
    """Tones half a sweep after the extremes, as they were asked for, are not out of step."""
    events = [event(EYES, n, n / 2, 0.004) for n in range(4)]
    events += [event(EARS, n, n / 2 + 0.25, 0.005) for n in range(4)]
    told = asynchrony(events, EARS, EYES)
    assert told is not None
    assert told.median_ms == pytest.approx(1.0)


@pytest.mark.parametrize("events", [[], [event(EYES, 0, 1.0, None), event(EARS, 0, 1.0, 0.0)]])
def test_an_output_that_tells_no_time_is_compared_with_nothing(events: list[Event]) -> None:
    assert asynchrony([*events, event(EYES, 7, 4.0, 0.0)], EARS, EYES) is None


@pytest.mark.parametrize(
    ("p99_ms", "word"),
    [(0.0, "good"), (10.0, "good"), (10.01, "fair"), (20.0, "fair"), (20.01, "poor")],
)
def test_the_word_changes_at_its_bounds(p99_ms: float, word: str) -> None:
    assert sync_word(found(p99_ms)) == word


@pytest.mark.parametrize(
    ("shown", "late", "skipped", "word"),
    [
        (1604, 0, 0, "good"),
        (1604, 8, 8, "good"),
        (1604, 12, 8, "fair"),
        (1604, 62, 77, "poor"),
        (60, 0, 3, "good"),
        (60, 60, 0, "poor"),
        (0, 0, 0, "good"),
    ],
)
def test_the_word_is_no_better_than_what_the_eyes_got(
    shown: int, late: int, skipped: int, word: str
) -> None:
    frames = Frames(shown=shown, late=late, skipped=skipped)
    assert worst_word([found(1.0), None], frames) == word
    assert worst_word([found(25.0)], frames) == "poor"
    assert worst_word([], frames) == ("unknown" if word == "good" else word)
