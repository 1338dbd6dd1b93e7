import math
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.timing.segment import Segment
from bilateral.timing.timeline import Crossing, Side, Timeline
from tests.timing.timelines import (
    LONGEST_S,
    cut,
    ends,
    moments_s,
    moving_rates,
    offsets,
    rates,
    starts_s,
    timelines,
)

ROUNDING = 1e-6
"""Sweeps and seconds: far above rounding in any of these sets, far below any output's notice."""


def first_sweep(offset: float) -> int:
    return math.ceil(-offset)


@given(timelines(), offsets, st.lists(moments_s, max_size=12))
def test_windows_that_tile_give_each_crossing_once(
    timeline: Timeline, offset: float, moments: list[float]
) -> None:
    edges = cut(timeline, moments)
    whole = list(timeline.crossings(edges[0], edges[-1], offset))
    tiled = [c for a, b in pairwise(edges) for c in timeline.crossings(a, b, offset)]
    assert tiled == whole
    assert [c.sweep for c in whole] == list(
        range(first_sweep(offset), first_sweep(offset) + len(whole))
    )


@given(timelines(), offsets, moments_s)
def test_all_that_was_passed_has_crossed_and_no_more(
    timeline: Timeline, offset: float, moment: float
) -> None:
    at_s = timeline.start_s + moment
    crossed = list(timeline.crossings(-math.inf, at_s, offset))
    for sweep, time_s in crossed:
        assert timeline.phase_at(time_s) == pytest.approx(sweep + offset, abs=ROUNDING)
    due = first_sweep(offset) + len(crossed) + offset
    reached = timeline.phase_at(at_s)
    assert due - 1 <= reached + ROUNDING or not crossed
    ended = timeline.end_sweep is not None and len(crossed) == timeline.end_sweep
    assert ended or due >= reached - ROUNDING


@given(timelines(), offsets, moments_s, moments_s)
def test_a_window_gives_only_what_lies_in_it(
    timeline: Timeline, offset: float, one: float, other: float
) -> None:
    start_s, end_s = sorted((timeline.start_s + one, timeline.start_s + other))
    found = list(timeline.crossings(start_s, end_s, offset))
    assert all(start_s <= c.time_s < end_s for c in found)
    assert found == sorted(found)


@given(
    starts_s,
    st.integers(1, 200),
    moving_rates,
    st.one_of(offsets, st.floats(-1.0, 1.0, exclude_min=True, exclude_max=True)),
)
def test_n_passes_give_two_n_crossings_and_end_at_rest_at_an_extreme(
    start_s: float, passes: int, rate: float, offset: float
) -> None:
    timeline = Timeline.starting(start_s, rate, end_sweep=2 * passes)
    found = list(timeline.crossings(-math.inf, math.inf, offset))
    assert len(found) == 2 * passes
    assert [c.sweep for c in found] == list(
        range(first_sweep(offset), first_sweep(offset) + 2 * passes)
    )
    assert timeline.end_s == pytest.approx(start_s + 2 * passes / rate)
    assert timeline.phase_at(timeline.end_s) == pytest.approx(2 * passes)
    for later_s in (1e-3, 1.0, 3600.0):
        assert timeline.phase_at(timeline.end_s + later_s) == 2 * passes


@given(
    timelines(ended=st.none()),
    offsets,
    st.lists(st.tuples(st.floats(0.0, 2.0), rates), min_size=1, max_size=12),
)
def test_live_changes_beyond_the_windows_given_never_skip_or_double(
    timeline: Timeline, offset: float, changes: list[tuple[float, float]]
) -> None:
    asked_s = timeline.start_s - 6.0
    given: list[Crossing] = []
    for ahead_s, rate in changes:
        end_s = asked_s + 3.0
        given += timeline.crossings(asked_s, end_s, offset)
        asked_s = end_s
        # Some way ahead, as the session's horizon is: the edge itself is left to rounding.
        timeline = timeline.with_rate(asked_s + 0.01 + ahead_s, rate)
    given += timeline.crossings(asked_s, asked_s + 10.0, offset)
    first = first_sweep(offset)
    assert [c.sweep for c in given] == list(range(first, first + len(given)))
    assert all(a.side is b.side.other for a, b in pairwise(given))
    assert all(a.time_s <= b.time_s for a, b in pairwise(given))


@given(timelines(), moments_s, rates, st.lists(st.floats(0.0, 30.0), max_size=5))
def test_a_change_keeps_the_phase_unbroken_and_the_past_as_it_was(
    timeline: Timeline, moment: float, rate: float, before: list[float]
) -> None:
    at_s = timeline.start_s + moment
    changed = timeline.with_rate(at_s, rate)
    effective_s = max(at_s, timeline.start_s)
    assert changed.phase_at(effective_s) == pytest.approx(
        timeline.phase_at(effective_s), abs=ROUNDING
    )
    assert changed.rate_at(effective_s) == rate
    for by_s in before:
        past_s = math.nextafter(at_s, -math.inf) - by_s
        assert changed.phase_at(past_s) == timeline.phase_at(past_s)
    later_s = effective_s + 1e-6
    assert changed.phase_at(later_s) - changed.phase_at(effective_s) <= 10.0 * 1e-6 + ROUNDING


@given(timelines(ended=st.none()), moving_rates, st.integers(0, 10), st.floats(0.0, 1.0))
def test_time_of_undoes_phase_at_while_moving(
    timeline: Timeline, last_rate: float, which: int, share: float
) -> None:
    timeline = timeline.with_rate(timeline.start_s + LONGEST_S, last_rate)
    spans = [*pairwise(s.start_s for s in timeline.segments), (timeline.segments[-1].start_s, 1e4)]
    moving = [span for span in spans if timeline.rate_at(span[0]) > 0]
    start_s, until_s = moving[which % len(moving)]
    # Just after a rest the phase is still the one reached when the rest began.
    at_s = start_s + 1e-3 + share * (until_s - start_s - 1e-3)
    if at_s < until_s:
        assert timeline.time_of(timeline.phase_at(at_s)) == pytest.approx(at_s, abs=1e-8)


@given(timelines(), st.floats(0.0, 200.0))
def test_time_of_is_the_first_moment_of_a_phase(timeline: Timeline, phase: float) -> None:
    at_s = timeline.time_of(phase)
    if math.isinf(at_s):
        longest = timeline.phase_at(timeline.segments[-1].start_s + 1e6)
        assert phase >= longest - ROUNDING
        return
    assert timeline.phase_at(at_s) == pytest.approx(phase, abs=ROUNDING)
    if timeline.rate_at(at_s - 1e-3) > 0 and at_s - 1e-3 > timeline.start_s:
        assert timeline.phase_at(at_s - 1e-3) < phase


@given(timelines(), moments_s, st.lists(st.floats(0.0, 60.0), max_size=5), offsets)
def test_pruning_changes_no_answer_from_then_on(
    timeline: Timeline, moment: float, later: list[float], offset: float
) -> None:
    before_s = timeline.start_s + moment
    pruned = timeline.pruned(before_s)
    end_s = before_s + 60.0
    assert list(pruned.crossings(before_s, end_s, offset)) == list(
        timeline.crossings(before_s, end_s, offset)
    )
    assert pruned.end_s == timeline.end_s
    for by_s in (0.0, *later):
        at_s = before_s + by_s
        assert pruned.phase_at(at_s) == timeline.phase_at(at_s)
        assert pruned.rate_at(at_s) == timeline.rate_at(at_s)
        assert pruned.with_rate(at_s, 1.5).end_s == timeline.with_rate(at_s, 1.5).end_s


def test_pruning_keeps_the_end_that_a_fade_is_reckoned_from() -> None:
    """A pause asked for in the last moments takes effect after the end; the end stays put."""
    timeline = Timeline.starting(0.0, 2.0, end_sweep=4).with_rate(2.1, 0.0)
    assert timeline.pruned(8.0).end_s == timeline.end_s == 2.0
    assert timeline.pruned(8.0).phase_at(8.0) == 4.0


@given(timelines(ended=ends), st.lists(moments_s, max_size=6))
def test_pruning_leaves_only_what_is_needed(timeline: Timeline, moments: list[float]) -> None:
    for moment in moments:
        before_s = timeline.start_s + moment
        kept = timeline.pruned(before_s).segments
        assert kept == timeline.segments[len(timeline.segments) - len(kept) :]
        if before_s < timeline.end_s:
            assert all(s.start_s > before_s for s in kept[1:])


@given(moving_rates, st.floats(0.01, 20.0), st.floats(0.0, 20.0), moving_rates, offsets)
def test_a_pause_keeps_the_phase_and_gives_no_crossing(
    rate: float, pause_s: float, length_s: float, resumed_rate: float, offset: float
) -> None:
    paused = Timeline.starting(0.0, rate).with_rate(pause_s, 0.0)
    resume_s = pause_s + length_s
    resumed = paused.with_rate(resume_s, resumed_rate)
    held = paused.phase_at(pause_s)
    assert paused.phase_at(pause_s + 1e6) == held
    assert resumed.phase_at(resume_s) == held
    assert not list(resumed.crossings(math.nextafter(pause_s, math.inf), resume_s, offset))
    after = list(islice(resumed.crossings(resume_s, math.inf, offset), 3))
    before = list(resumed.crossings(-math.inf, resume_s, offset))
    first = first_sweep(offset)
    assert [c.sweep for c in before + after] == list(range(first, first + len(before) + 3))
    for sweep, time_s in after:
        expected_s = resume_s + (sweep + offset - held) / resumed_rate
        assert time_s == pytest.approx(expected_s, abs=ROUNDING)


def test_an_end_while_paused_is_never_reached() -> None:
    paused = Timeline.starting(0.0, 2.0, end_sweep=48).with_rate(3.2, 0.0)
    assert paused.end_s == math.inf
    assert paused.with_rate(100.0, 2.0).end_s == pytest.approx(100.0 + (48 - 6.4) / 2.0)


def test_an_hour_of_crossings_is_exact_to_a_nanosecond() -> None:
    start_s = 86_400.0
    timeline = Timeline.starting(start_s, 2.0)
    late = list(timeline.crossings(start_s + 3600.0, start_s + 3601.0))
    assert [c.sweep for c in late] == [7200, 7201]
    assert late[0].time_s == pytest.approx(start_s + 3600.0, abs=1e-9)
    odd = Timeline.starting(start_s, 2 * 0.83)
    for sweep, time_s in odd.crossings(start_s + 3600.0, start_s + 3610.0):
        assert time_s == pytest.approx(start_s + sweep / 1.66, abs=1e-9)


def test_an_hour_of_live_changes_does_not_drift() -> None:
    timeline = Timeline.starting(0.0, 2.0)
    for half_second in range(1, 7200):
        timeline = timeline.with_rate(half_second / 2, 2.5 if half_second % 2 else 1.5)
        timeline = timeline.pruned(half_second / 2 - 2.0)
    # 3600 halves at 2.0 or 1.5 and 3600 at 2.5, the first half second at 2.0.
    assert timeline.phase_at(3600.0) == pytest.approx(1.0 + 3600 * 1.25 + 3599 * 0.75, abs=1e-9)
    assert len(timeline.segments) < 10


def test_sides_follow_the_parity_of_the_sweep() -> None:
    timeline = Timeline.starting(0.0, 2.0, end_sweep=4)
    sides = [c.side for c in timeline.crossings(0.0, 10.0)]
    assert sides == [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT]
    assert Side.LEFT.other is Side.RIGHT
    assert Side.RIGHT.other is Side.LEFT


def test_a_change_at_the_very_start_replaces_the_first_speed() -> None:
    timeline = Timeline.starting(5.0, 2.0).with_rate(1.0, 3.0)
    assert timeline.segments == (Segment(5.0, 0.0, 3.0),)


@pytest.mark.parametrize(
    "numbers", [(math.nan, 0.0, 1.0), (0.0, math.inf, 1.0), (0.0, 0.0, math.inf), (0.0, 0.0, -1.0)]
)
def test_a_segment_no_clock_could_follow_is_refused(numbers: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match=r"segment needs|not be negative"):
        Segment(*numbers)


@pytest.mark.parametrize(
    "segments",
    [
        (),
        (Segment(1.0, 0.0, 1.0), Segment(0.0, 0.0, 1.0)),
        (Segment(0.0, 2.0, 0.0), Segment(1.0, 1.0, 0.0)),
        (Segment(0.0, 0.0, 0.0), Segment(0.1, 1.0, 0.0)),
    ],
    ids=["empty", "back in time", "back in phase", "jump"],
)
def test_a_timeline_that_could_not_be_is_refused(segments: tuple[Segment, ...]) -> None:
    with pytest.raises(ValueError, match=r"at least one|backwards|jumps"):
        Timeline(segments)
