"""Courses as points: what lies evenly between them is what the client sees."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look, Turned
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.polylines import opacity_knots, phase_knots, sweeps_of
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Timeline

SET = Score(
    number=1,
    timeline=Timeline.starting(10.0, 2.0, end_sweep=20),
    motion=Motion(),
    look=Look(),
    tones=None,
    limits=Limits(),
    appear_s=8.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
)
motions = st.builds(Motion, st.sampled_from(Profile), st.sampled_from(Path), st.floats(0.1, 1.0))


@given(motions, st.floats(0.0, 2.0, exclude_max=True), st.floats(0.5, 4.0))
def test_a_path_is_true_within_a_thousandth_of_the_height(
    motion: Motion, phase: float, aspect: float
) -> None:
    points = sweeps_of(motion, aspect)[int(phase)]
    along = (phase % 1.0) * (len(points) - 1)
    before, after = points[int(along)], points[math.ceil(along)]
    part, true = along % 1.0, motion.at(phase)
    x_off = before.x + (after.x - before.x) * part - true.x
    y_off = before.y + (after.y - before.y) * part - true.y
    assert math.hypot(x_off * aspect / 2, y_off / 2) <= 0.001


def test_a_path_is_as_short_as_it_may_be() -> None:
    counts = {
        profile: [len(points) for points in sweeps_of(Motion(profile), 16 / 9)]
        for profile in Profile
    }
    assert counts[Profile.LINEAR] == [2, 2]
    assert counts[Profile.SACCADE] == [1, 1]
    assert max(counts[Profile.SINUSOID]) <= 65


def test_a_jump_is_exact() -> None:
    motion = Motion(Profile.SACCADE, Path.DIAGONAL_UP, 0.3)
    assert sweeps_of(motion, 16 / 9) == (((-0.3, 0.3),), ((0.3, -0.3),))


def test_a_set_that_goes_on_has_its_start_and_its_end() -> None:
    assert phase_knots(SET.timeline, 10.0) == ((10.0, 0.0), (20.0, 20.0))


def test_a_set_that_is_held_has_no_end_yet() -> None:
    held = SET.timeline.with_rate(12.0, 0.0)
    assert phase_knots(held, 10.0) == ((10.0, 0.0), (12.0, 4.0))
    assert phase_knots(held.with_rate(15.0, 4.0), 10.0) == ((10, 0), (12, 4), (15, 4), (19, 20))


@pytest.mark.parametrize("paused_s", [19.9, 20.0, 20.1])
def test_a_pause_about_the_end_hides_nothing_before_the_set_is_over(paused_s: float) -> None:
    """It comes just before the end, with it, or when there is nothing left to be held."""
    held = replace(SET, timeline=SET.timeline.with_rate(paused_s, 0.0))
    knots = opacity_knots(held)
    assert (9.0, 1.0) in knots
    assert knots[-1][1] == (1.0 if paused_s < 20.0 else 0.0)
    assert phase_knots(held.timeline, 10.0)[-1] == pytest.approx(
        (min(paused_s, 20.0), 19.8), abs=0.2
    )


def test_the_first_step_of_a_fade_is_seen_at_once() -> None:
    before, at_once = opacity_knots(SET)[:2]
    assert before == (8.0, 0.0)
    assert at_once == pytest.approx((8.0, 1 / 255), abs=1e-4)


def test_what_is_never_shown_needs_no_more_than_that_to_be_said() -> None:
    hidden = replace(SET, look=Look(shown=False))
    assert [value for _, value in opacity_knots(hidden)] == [0.0, 0.0]
    turned = replace(hidden, turned=Turned(12.0, 0.5))
    assert (12.0, 1.0) in opacity_knots(turned)
    assert (12.5, 0.0) in opacity_knots(turned)


def test_of_a_set_whose_speed_was_changed_for_an_hour_the_latest_is_told() -> None:
    timeline = SET.timeline.ending_at(6000)
    for second in range(11, 300):
        timeline = timeline.with_rate(float(second), 1.0 + second % 3)
    knots = phase_knots(timeline, 10.0)
    assert len(knots) == 32
    assert knots[-1][1] == 6000.0
