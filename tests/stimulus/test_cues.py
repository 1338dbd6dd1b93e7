from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.cues import EXTREME, Alignment
from bilateral.timing.timeline import Side, Timeline
from tests.timing.timelines import LONGEST_S, moments_s, offsets, timelines

latencies_s = st.integers(-500, 500).map(lambda ms: ms / 1000)
alignments = st.builds(Alignment, offsets, st.booleans(), latencies_s)


@given(timelines(), alignments, st.lists(moments_s, max_size=12))
def test_windows_that_tile_give_each_cue_once(
    timeline: Timeline, alignment: Alignment, moments: list[float]
) -> None:
    start_s = timeline.start_s
    edges = sorted([start_s - 7.0, *(start_s + m for m in moments), start_s + LONGEST_S])
    whole = list(alignment.cues(timeline, edges[0], edges[-1]))
    tiled = [cue for a, b in pairwise(edges) for cue in alignment.cues(timeline, a, b)]
    assert tiled == whole
    assert all(b.sweep == a.sweep + 1 and b.side is a.side.other for a, b in pairwise(whole))


@given(timelines(), alignments)
def test_cues_are_the_crossings_seen_through_the_alignment(
    timeline: Timeline, alignment: Alignment
) -> None:
    start_s, end_s = timeline.start_s - 7.0, timeline.start_s + LONGEST_S
    late_s = alignment.latency_s
    crossings = list(timeline.crossings(start_s + late_s, end_s + late_s, alignment.offset_sweeps))
    cues = list(alignment.cues(timeline, start_s, end_s))
    assert [cue.sweep for cue in cues] == [c.sweep for c in crossings]
    for cue, crossing in zip(cues, crossings, strict=True):
        assert cue.planned_s == crossing.time_s
        assert cue.time_s == pytest.approx(cue.planned_s - late_s, abs=1e-9)
        assert (cue.side is crossing.side) is not alignment.swap


SET = Timeline.starting(10.0, 2.0, end_sweep=4)


def test_cues_at_the_extremes_begin_with_left_at_the_start() -> None:
    cues = list(Alignment(EXTREME).cues(SET, 0.0, 100.0))
    assert [cue.time_s for cue in cues] == [10.0, 10.5, 11.0, 11.5]
    assert [cue.side for cue in cues] == [Side.LEFT, Side.RIGHT] * 2


def test_cues_at_the_midline_come_half_a_sweep_after_their_extreme() -> None:
    cues = list(Alignment(0.5).cues(SET, 0.0, 100.0))
    assert [cue.time_s for cue in cues] == [10.25, 10.75, 11.25, 11.75]
    assert [cue.side for cue in cues] == [Side.LEFT, Side.RIGHT] * 2


def test_a_negative_offset_comes_before_its_extreme() -> None:
    cues = list(Alignment(-0.5).cues(SET, 0.0, 100.0))
    assert [cue.time_s for cue in cues] == [10.25, 10.75, 11.25, 11.75]
    assert [cue.side for cue in cues] == [Side.RIGHT, Side.LEFT] * 2


def test_swap_turns_every_side_and_no_time() -> None:
    plain = list(Alignment().cues(SET, 0.0, 100.0))
    swapped = list(Alignment(swap=True).cues(SET, 0.0, 100.0))
    assert [cue.side for cue in swapped] == [cue.side.other for cue in plain]
    assert [cue.time_s for cue in swapped] == [cue.time_s for cue in plain]


@pytest.mark.parametrize("latency_s", [0.08, -0.08])
def test_an_output_that_is_late_sets_off_earlier(latency_s: float) -> None:
    cues = list(Alignment(latency_s=latency_s).cues(SET, 0.0, 100.0))
    assert [cue.planned_s for cue in cues] == [10.0, 10.5, 11.0, 11.5]
    assert [cue.time_s for cue in cues] == pytest.approx(
        [t - latency_s for t in (10.0, 10.5, 11.0, 11.5)]
    )


@pytest.mark.parametrize("offset", [-1.0, 1.0, 1.5, float("nan")])
def test_an_offset_that_would_lose_or_add_a_cue_is_refused(offset: float) -> None:
    with pytest.raises(ValueError, match="offset_sweeps"):
        Alignment(offset)
