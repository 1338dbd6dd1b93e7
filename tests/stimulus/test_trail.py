"""The trail: where the target was, and nothing that depends on what was drawn before."""

import math
from dataclasses import replace
from itertools import pairwise

from bilateral.session.plan import Passes, SetPlan
from bilateral.session.revising import opening
from bilateral.stimulus.colour_cycle import ColourCycle
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import FormerMotion, Motion, Path, Profile
from bilateral.stimulus.score import Score
from bilateral.stimulus.shapes import Shape
from bilateral.stimulus.trail import MOST_MARKS, mark_diameter
from tests.hypothesis_profiles import some

ASPECT, TRAIL_S, STARTS_S, PASSES = 16 / 9, 0.3, 1.0, 3
LOOK = Look(trail_s=TRAIL_S)


def score_of(look: Look = LOOK, motion: Motion | None = None, speed_hz: float = 1.0) -> Score:
    plan = SetPlan(
        speed_hz=speed_hz,
        length=Passes(PASSES),
        motion=motion or Motion(),
        look=look,
        tones=None,
        limits=Limits(),
        lead_in_s=STARTS_S,
        fade_in_s=0.5,
        fade_out_s=2.0,
    )
    return opening(1, plan, speed_hz, 0.0, 0.2)


def test_marks_lie_where_the_target_was_so_long_ago_on_every_path() -> None:
    for path in some(Path):
        for profile in (Profile.SINUSOID, Profile.LINEAR, Profile.EASED):
            score = score_of(motion=Motion(profile, path))
            for at_s in (STARTS_S + 0.13, STARTS_S + 1.0, STARTS_S + 1.6):
                *marks, target = score.lit_at(at_s, ASPECT)
                assert target.age is None
                for mark in marks:
                    assert mark.age is not None
                    was = score.place_at(at_s - mark.age * TRAIL_S)
                    off = math.hypot(was.x - mark.place.x, was.y - mark.place.y)
                    assert off < 0.02, (path, profile, at_s, mark)


def test_marks_follow_one_another_without_a_gap_and_are_never_too_many() -> None:
    for diameter, speed_hz in ((0.005, 2.0), (0.05, 2.0), (0.3, 1.0)):
        look = replace(LOOK, diameter=diameter)
        marks = score_of(look, Motion(width=1.0), speed_hz).lit_at(STARTS_S + 0.4, ASPECT)[:-1]
        assert 3 < len(marks) <= MOST_MARKS
        ages = [mark.age or 0.0 for mark in marks]
        assert ages == sorted(ages, reverse=True)
        for one, other in pairwise(marks):
            apart = abs(one.place.x - other.place.x) * (ASPECT - diameter) / 2
            assert apart <= mark_diameter(other.age or 0.0, diameter)


def test_a_target_that_rests_or_jumps_leaves_none() -> None:
    ends_s = STARTS_S + PASSES
    for at_s, is_left in ((0.9, False), (ends_s + 0.1, True), (ends_s + TRAIL_S + 0.01, False)):
        assert (len(score_of().lit_at(at_s, ASPECT)) > 1) == is_left, at_s
    for motion in (Motion(Profile.SACCADE), Motion(path=Path.FIXED)):
        assert len(score_of(motion=motion).lit_at(STARTS_S + 0.51, ASPECT)) == 1


def test_where_jumps_follow_or_come_before_it_is_as_long_as_the_target_has_glided() -> None:
    """Other motions far ahead, or long over, make no trail come or go at once."""
    glides, jumps = Motion(Profile.LINEAR), Motion(Profile.SACCADE)
    alone = score_of(motion=glides)
    for former, motion, glided in (
        ((FormerMotion(glides, 3.0),), jumps, (-1.0, 3.0)),
        ((FormerMotion(jumps, 3.0),), glides, (3.0, 9.0)),
    ):
        score = replace(alone, former=former, motion=motion)
        for phase in (0.7, 2.6, 2.99, 3.01, 3.3, 4.7):
            at_s = alone.timeline.time_of(0) + phase / 2
            *marks, _ = score.lit_at(at_s, ASPECT)
            expected = [
                mark
                for mark in alone.lit_at(at_s, ASPECT)[:-1]
                if glided[0] <= phase - 2 * TRAIL_S * (mark.age or 0.0) <= phase <= glided[1]
            ]
            assert len(marks) == len(expected), (motion.profile, phase)


def test_lamps_glow_on_and_are_lit_as_much_as_without_a_trail_where_the_target_is() -> None:
    look = replace(LOOK, lamps=12)
    for at_s in (STARTS_S + 0.2, STARTS_S + 0.45, STARTS_S + 0.8):
        lit = {one.place: one.opacity for one in score_of(look).lit_at(at_s, ASPECT)}
        alone = score_of(replace(look, trail_s=0.0)).lit_at(at_s, ASPECT)
        assert len(lit) > len(alone)
        assert all(lit[one.place] >= one.opacity - 1e-9 for one in alone)


def test_a_mark_keeps_the_colour_that_the_target_had_there() -> None:
    look = replace(LOOK, cycle=ColourCycle(((128, 192, 255),), 2))
    score = score_of(look)
    at_s = STARTS_S + 2.3
    marks = score.lit_at(at_s, ASPECT)[:-1]
    colours = [
        score.look.colour_in(score.timeline.phase_at(at_s - (m.age or 0.0) * TRAIL_S))
        for m in marks
    ]
    assert len(set(colours)) > 2
    for mark, colour in zip(marks, colours, strict=True):
        assert mark.colour is not None
        assert max(abs(a - b) for a, b in zip(mark.colour, colour, strict=True)) <= 20


def test_a_shape_with_a_trail_is_no_faster_than_the_trail_may_be() -> None:
    motion = Motion(width=1.0)
    for shape in (Shape.DISC, Shape.DIAMOND, Shape.RING):
        plain = Look(diameter=0.4, shape=shape)
        glow_hz = replace(plain, shape=Shape.GLOW).fastest_hz(motion, Limits())
        with_trail_hz = replace(plain, trail_s=TRAIL_S).fastest_hz(motion, Limits())
        assert with_trail_hz == min(glow_hz, plain.fastest_hz(motion, Limits()))
