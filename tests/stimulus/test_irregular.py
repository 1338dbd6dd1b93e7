"""Cues that are irregular on purpose: one in each sweep, on its side, the same every time."""

import itertools
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.irregular import share_of
from bilateral.timing.timeline import Side, Timeline

SWEEPS = 48
TIMELINE = Timeline.starting(10.0, 2.0, SWEEPS)
offsets = st.floats(-0.95, 0.95)
amounts = st.floats(0.01, 0.8)


def cues_of(alignment: Alignment, timeline: Timeline = TIMELINE) -> list[Cue]:
    return list(alignment.cues(timeline, 0.0, 1000.0))


@given(offsets, amounts, st.booleans())
def test_each_sweep_has_one_cue_on_its_side_no_sooner_and_not_too_late(
    offset: float, most: float, swap: bool
) -> None:
    regular = cues_of(Alignment(offset, swap))
    moved = cues_of(Alignment(offset, swap, irregular_sweeps=most))
    assert [cue.sweep for cue in moved] == [cue.sweep for cue in regular]
    for one, other in zip(moved, regular, strict=True):
        assert one.side is other.side
        assert -1e-9 <= one.time_s - other.time_s <= most * 0.5 + 1e-9
    times = [cue.time_s for cue in moved]
    assert times == sorted(set(times))
    assert times[0] >= 10.0
    assert times[-1] <= TIMELINE.end_s


@given(st.lists(st.floats(9.0, 36.0), max_size=30), offsets, amounts, st.floats(11.0, 20.0))
def test_windows_that_tile_give_each_cue_once_through_a_change_of_speed(
    borders: list[float], offset: float, most: float, changed_s: float
) -> None:
    timeline = TIMELINE.with_rate(changed_s, 0.0).with_rate(changed_s + 3.0, 1.3)
    alignment = Alignment(offset, irregular_sweeps=most)
    edges = [0.0, *sorted(borders), 1000.0]
    pieces = [
        cue
        for begin, end in itertools.pairwise(edges)
        for cue in alignment.cues(timeline, begin, end)
    ]
    assert pieces == cues_of(alignment, timeline)
    assert len(pieces) == SWEEPS


def test_they_are_irregular_indeed_and_the_same_every_time() -> None:
    alignment = Alignment(irregular_sweeps=0.6)
    times = [cue.time_s for cue in cues_of(alignment)]
    assert statistics.pstdev(b - a for a, b in itertools.pairwise(times)) > 0.08
    assert times == [cue.time_s for cue in cues_of(alignment)]
    assert cues_of(alignment)[7].side is Side.RIGHT


def test_every_share_is_as_likely() -> None:
    shares = [share_of(sweep) for sweep in range(4000)]
    assert all(0.0 <= share < 1.0 for share in shares)
    for low in (0.0, 0.25, 0.5, 0.75):
        assert sum(low <= share < low + 0.25 for share in shares) == pytest.approx(1000, abs=120)
    neighbours = statistics.correlation(shares, shares[1:] + shares[:1])
    assert abs(neighbours) < 0.06


def test_a_regular_set_is_as_ever() -> None:
    assert cues_of(Alignment(0.3)) == cues_of(Alignment(0.3, irregular_sweeps=0.0))
    with pytest.raises(ValueError, match="irregular_sweeps"):
        Alignment(irregular_sweeps=1.0)
