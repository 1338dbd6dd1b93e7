"""A value that glides never jumps, whatever is asked of it."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.visual.glide import Glide, Gliding

FRAME_S = 1 / 60
LASTS_S = 0.5
STEEPEST = math.pi / 2 / LASTS_S
"""Of a whole glide, per second: the slope of a raised cosine in its middle."""


@given(st.floats(-5, 5), st.floats(-5, 5), st.floats(0, 1000), st.floats(0.01, 20))
def test_a_glide_begins_and_ends_exactly_and_stays_between(
    before: float, after: float, start_s: float, lasts_s: float
) -> None:
    glide = Glide((before,), (after,), start_s, lasts_s)
    assert glide.at(start_s) == glide.at(start_s - 1.0) == (before,)
    assert glide.at(glide.end_s) == glide.at(glide.end_s + 1.0) == (after,)
    (middle,) = glide.at(start_s + lasts_s / 2)
    assert middle == pytest.approx((before + after) / 2, abs=0.01)


wishes = st.lists(st.tuples(st.sampled_from([0.0, 0.3, 1.0]), st.integers(1, 60)), max_size=12)


@given(wishes)
def test_no_sequence_of_wishes_makes_it_jump(course: list[tuple[float, int]]) -> None:
    gliding = Gliding((0.0,))
    frame, before = 0, 0.0
    for wish, frames in course:
        for _ in range(frames):
            frame += 1
            gliding.seek((wish,), frame * FRAME_S, LASTS_S)
            (value,) = gliding.at(frame * FRAME_S)
            assert abs(value - before) <= STEEPEST * FRAME_S + 1e-9
            before = value
        arrived = gliding.at(frame * FRAME_S + LASTS_S)
        assert arrived == (wish,)


@given(wishes)
def test_its_course_changes_no_more_often_than_it_may(course: list[tuple[float, int]]) -> None:
    gliding = Gliding((0.0,), between_s=LASTS_S)
    frame, changed = 0, []
    for wish, frames in course:
        for _ in range(frames):
            frame += 1
            before = gliding.wanted
            gliding.seek((wish,), frame * FRAME_S, LASTS_S)
            if gliding.wanted != before:
                changed.append(frame * FRAME_S)
    assert all(b - a >= LASTS_S - 1e-9 for a, b in itertools.pairwise(changed))


def test_what_is_asked_for_too_soon_is_taken_up_if_it_is_still_wanted() -> None:
    gliding = Gliding((0.0,), between_s=0.5)
    gliding.seek((1.0,), 10.0, 0.5)
    gliding.seek((0.0,), 10.1, 0.5)
    assert gliding.wanted == (1.0,)
    gliding.seek((0.0,), 10.6, 0.5)
    assert gliding.wanted == (0.0,)


def test_on_its_way_already_it_only_hurries() -> None:
    gliding = Gliding((0.0,))
    gliding.seek((1.0,), 0.0, 10.0)
    gliding.seek((1.0,), 1.0, 20.0)
    assert gliding.at(10.0) == (1.0,)
    (before,) = gliding.at(5.0)
    gliding.seek((1.0,), 5.0, 1.0)
    assert gliding.at(5.0) == (before,)
    assert gliding.at(6.0) == (1.0,)


def test_what_nobody_sees_may_be_there_at_once() -> None:
    gliding = Gliding((0.0, 0.0))
    gliding.settle((1.0, 2.0))
    assert gliding.at(0.0) == (1.0, 2.0)
