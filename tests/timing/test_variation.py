"""Passes that vary: reckoned here from the durations of passes alone, one after the other."""

import math
from itertools import pairwise

import pytest

from bilateral.timing.segment import Segment
from bilateral.timing.timeline import Timeline
from bilateral.timing.variation import EVEN, MOST, Variation

SPEED_HZ = 1.25
MEAN_S = 1 / SPEED_HZ
FIRST_OF_SEED_5 = [-0.534489, 0.534489, -0.758918, 0.758918, 0.018829, -0.018829]
"""What was given once comes again in every version."""


def course(passes: float, seed: int = 5, share: float = MOST, starts: int = 0) -> Timeline:
    end = starts + round(2 * passes)
    varied = Variation(share, seed).closing(starts, end)
    return Timeline((Segment(100.0, float(starts), 2 * SPEED_HZ, variation=varied),), end)


def durations_s(timeline: Timeline, first: int) -> list[float]:
    """Of whole passes from an extreme on."""
    assert timeline.end_sweep is not None
    turns = range(first, timeline.end_sweep + 1, 2)
    times = [timeline.time_of(float(turn)) for turn in turns]
    return [after - before for before, after in pairwise(times)]


def test_one_seed_is_one_course_for_good() -> None:
    stretch = MOST / (1 + MOST)
    wanted = [MEAN_S * (1 + stretch * one) for one in FIRST_OF_SEED_5]
    assert durations_s(course(24), 0)[:6] == pytest.approx(wanted, rel=1e-6)
    assert durations_s(course(24, seed=6), 0)[:6] != pytest.approx(wanted, rel=1e-3)


def test_passes_differ_by_no_more_than_that_and_the_mean_of_every_set_stays() -> None:
    for passes in (1, 1.5, 2, 3, 23, 24, 24.5, 25, 501, 3600):
        timeline = course(passes)
        assert timeline.end_s - 100.0 == pytest.approx(passes * MEAN_S, rel=1e-12)
    found = durations_s(course(3600), 0)
    assert MEAN_S / (1 + MOST) <= min(found) < 0.9 * MEAN_S
    assert 1.1 * MEAN_S < max(found) <= MEAN_S * (1 + MOST)
    drift = 0.0
    for one in found:
        drift += one - MEAN_S
        assert abs(drift) <= MOST * MEAN_S


def test_both_sweeps_of_a_pass_are_as_long_and_cues_lie_in_them_where_they_belong() -> None:
    timeline = course(24)
    for sweep in range(0, 48, 2):
        left, middle, right, end = (timeline.time_of(sweep + by) for by in (0, 0.5, 1, 2))
        assert right - left == pytest.approx(end - right, rel=1e-9)
        assert middle == pytest.approx((left + right) / 2, rel=1e-12)
    times = [cue.time_s for cue in timeline.crossings(0.0, 1000.0)]
    assert times == [timeline.time_of(float(sweep)) for sweep in range(48)]


def test_a_pass_is_told_by_its_number_alone_even_after_hours() -> None:
    varied = Variation(MOST, 5)
    far = Timeline((Segment(0.0, 0.0, 4.0, variation=varied),), 100_000)
    late = far.time_of(99_998.0)
    assert far.phase_at(late) == pytest.approx(99_998.0, abs=1e-9)
    again = Timeline((Segment(late, 99_998.0, 4.0, variation=varied),), 100_000)
    assert again.time_of(99_999.3) == pytest.approx(far.time_of(99_999.3), abs=1e-9)


def test_another_variation_joins_as_another_speed_does() -> None:
    timeline = course(24)
    at_s = timeline.time_of(7.3)
    for varied in (EVEN, Variation(0.05, 9), Variation(MOST, 9, begins=3)):
        changed = timeline.with_rate(at_s, 3.0, varied)
        assert changed.phase_at(at_s) == pytest.approx(7.3, abs=1e-9)
        assert changed.phase_at(math.nextafter(at_s, 0)) == pytest.approx(7.3, abs=1e-9)
        step_s = 0.001
        for step in range(4000):
            here, there = (changed.phase_at(at_s + (step + by) * step_s) for by in (0, 1))
            assert 0 < there - here <= 3.0 * (1 + MOST) * step_s + 1e-9
    paused = timeline.with_rate(at_s, 0.0).with_rate(at_s + 5.0, 2 * SPEED_HZ)
    assert paused.time_of(40.0) == pytest.approx(timeline.time_of(40.0) + 5.0, abs=1e-9)


def test_stretches_of_even_speed_make_up_the_whole() -> None:
    timeline = course(24).with_rate(104.2, 1.7, Variation(0.1, 8)).with_rate(111.1, 0.0)
    stretches = [*timeline.even_stretches(100.0, 120.0)]
    assert all(not one.varies for one in stretches)
    for millis in range(0, 20_000, 37):
        at_s = 100.0 + millis / 1000
        own = [one for one in stretches if one.start_s <= at_s][-1]
        assert own.phase_at(at_s) == pytest.approx(timeline.phase_at(at_s), abs=1e-9)


def test_more_is_refused() -> None:
    with pytest.raises(ValueError, match="share"):
        Variation(0.151)
