"""When the target arrived, read off the frames, against a search through all of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.given import Given, GivenKind
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Side, Timeline
from bilateral.visual.arrivals import arrival
from bilateral.visual.frame_log import FrameTimes

PERIOD_S = 1 / 60
MOVES_S = 10.0
SCORE = Score(
    number=1,
    timeline=Timeline.starting(MOVES_S, 2.0).ending_at(8),
    motion=Motion(),
    look=Look(),
    tones=None,
    limits=Limits(),
    appear_s=9.0,
    fade_in_s=0.5,
    fade_out_s=0.5,
)
END_S = 14.0
GRID = np.arange(8.0, 16.0, PERIOD_S)
NONE = FrameTimes(np.empty(0), np.empty(0))


def frames(late_s: float = 0.0) -> FrameTimes:
    return FrameTimes(GRID, GRID + late_s)


def found_with(frames: FrameTimes, period_s: float = PERIOD_S) -> list[Given]:
    return [arrival(cue, frames, period_s) for cue in SCORE.cues(Alignment(), 0.0, END_S)]


@pytest.mark.parametrize("late_s", [0.0, 0.003, 0.05, -0.001])
def test_frames_that_come_late_make_the_target_arrive_late(late_s: float) -> None:
    found = found_with(frames(late_s))
    assert [one.sweep for one in found] == list(range(8))
    assert [one.side for one in found] == [Side.LEFT, Side.RIGHT] * 4
    for one in found:
        assert one.planned_s == pytest.approx(MOVES_S + one.sweep / 2)
        assert one.actual_s == pytest.approx(one.planned_s + late_s)
        assert (one.kind is GivenKind.LATE) is (late_s > PERIOD_S / 2)


def test_without_a_frame_near_it_an_arrival_has_no_time() -> None:
    kept = (GRID < 11.2) | (GRID > 12.8)
    found = found_with(FrameTimes(GRID[kept], GRID[kept]))
    untold = [one.sweep for one in found if one.actual_s is None]
    assert untold == [3, 4, 5]


def test_without_any_frame_nothing_is_claimed() -> None:
    found = found_with(NONE)
    assert len(found) == 8
    assert all(one.actual_s is None for one in found)


@given(
    st.lists(st.tuples(st.floats(9.5, 14.5), st.floats(-0.01, 0.05)), max_size=200),
    st.floats(0.005, 0.3),
)
def test_the_nearest_frame_decides(noted: list[tuple[float, float]], period_s: float) -> None:
    noted = sorted(noted)
    planned = np.array([at_s for at_s, _ in noted])
    presented = np.array([at_s + late_s for at_s, late_s in noted])
    for one in found_with(FrameTimes(planned, presented), period_s):
        near = [late for at, late in noted if abs(at - one.planned_s) <= period_s]
        if not near:
            assert one.actual_s is None
            continue
        least = min(abs(at - one.planned_s) for at, _ in noted)
        may = [late for at, late in noted if abs(abs(at - one.planned_s) - least) < 1e-12]
        assert one.actual_s is not None
        late_s = one.actual_s - one.planned_s
        assert min(abs(late_s - it) for it in may) < 1e-9
