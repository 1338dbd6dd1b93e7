"""Timelines as a therapist could make them, and wilder ones, for property tests."""

from collections.abc import Sequence

from hypothesis import strategies as st

from bilateral.timing.segment import Segment
from bilateral.timing.timeline import Timeline
from bilateral.timing.variation import EVEN, Variation

LONGEST_S = 60.0

starts_s = st.floats(-1000.0, 1000.0)
moving_rates = st.floats(0.05, 10.0)
rates = st.one_of(st.just(0.0), moving_rates)
offsets = st.integers(-999, 999).map(lambda thousandths: thousandths / 1000)
ends = st.one_of(st.none(), st.integers(0, 60))
variations = st.one_of(
    st.just(EVEN),
    st.builds(Variation, st.sampled_from([0.01, 0.15]), st.integers(1, 999), st.integers(0, 3)),
)
moments_s = st.floats(-5.0, LONGEST_S)
"""Counted from the start of the set."""


@st.composite
def timelines(draw: st.DrawFn, ended: st.SearchStrategy[int | None] = ends) -> Timeline:
    """A set with any live changes, some planned and replaced again before they came."""
    start_s = draw(starts_s)
    timeline = Timeline((Segment(start_s, 0.0, draw(rates), variation=draw(variations)),))
    changes = st.tuples(moments_s, rates, st.one_of(st.none(), variations))
    for at_s, rate, variation in draw(st.lists(changes, max_size=6)):
        timeline = timeline.with_rate(start_s + at_s, rate, variation)
    end_sweep = draw(ended)
    return timeline if end_sweep is None else timeline.ending_at(end_sweep)


def cut(timeline: Timeline, moments: Sequence[float]) -> list[float]:
    """Edges of windows over the whole course, cut at `moments` and where the speed changes."""
    start_s = timeline.start_s
    changes = [s.start_s for s in timeline.segments]
    inner = [start_s + at_s for at_s in moments]
    return sorted([start_s - 6.0, *inner, *changes, start_s + LONGEST_S + 1.0])
