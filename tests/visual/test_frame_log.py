"""Frames are kept in order, the oldest are let go, and the ones asked for are found."""

from hypothesis import given
from hypothesis import strategies as st

from bilateral.visual.frame_log import FrameLog


@given(st.integers(1, 20), st.integers(0, 60), st.floats(-2.0, 65.0))
def test_what_is_kept_is_the_last_frames_from_just_before_the_moment_asked_for(
    capacity: int, count: int, since_s: float
) -> None:
    log = FrameLog(capacity)
    for number in range(count):
        log.note(float(number), number + 0.25)
    kept = list(range(count))[-capacity:]
    wanted = [number for number in kept if number >= since_s]
    before = [number for number in kept if number < since_s][-1:]
    frames = log.times(since_s)
    assert frames.planned_s.tolist() == [*before, *wanted]
    assert frames.presented_s.tolist() == [number + 0.25 for number in [*before, *wanted]]
    assert log.count == count


def test_all_frames_are_had_by_asking_from_the_beginning_of_time() -> None:
    log = FrameLog()
    for number in range(100):
        log.note(float(number), float(number))
    assert len(log.times(float("-inf")).planned_s) == 100


def test_a_log_that_was_cleared_begins_anew() -> None:
    log = FrameLog(4)
    for number in range(9):
        log.note(float(number), float(number))
    log.clear()
    assert len(log.times(float("-inf")).planned_s) == 0
    log.note(50.0, 50.5)
    assert log.times(float("-inf")).planned_s.tolist() == [50.0]
    assert log.count == 1
