"""Motions that follow on each other in the midst of a set, and a target that is hidden in it."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.lamps import row_of
from bilateral.stimulus.limits import SHORTEST_FADE_S, LimitError, Limits
from bilateral.stimulus.look import Look, Turned
from bilateral.stimulus.motion import (
    BLEND_SWEEPS,
    FormerMotion,
    Motion,
    Path,
    Point,
    Profile,
    handover,
    place_among,
)
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Timeline
from tests.hypothesis_profiles import costly

RATE = 2.0
TOP_SPEED = 30.0 * RATE
"""Of a target on the liveliest path, while it goes over to another one."""
START_S, LONG_S = 10.0, 12.0
SET = Score(
    number=1,
    timeline=Timeline.starting(START_S, RATE, end_sweep=20),
    motion=Motion(),
    look=Look(),
    tones=None,
    limits=Limits(),
    appear_s=START_S - 2.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
)
SMOOTH = (Profile.SINUSOID, Profile.LINEAR, Profile.EASED)
widths = st.floats(0.1, 1.0)
shares = st.floats(-1.0, 1.0)
parts = (
    st.sampled_from(Path),
    widths,
    st.none() | widths,
    st.builds(Point, shares, shares),
    st.sampled_from([0.0, 0.2, 0.5]),
    st.integers(1, 5),
)
smooth_motions = st.builds(Motion, st.sampled_from(SMOOTH), *parts)
motions = st.builds(Motion, st.sampled_from(Profile), *parts)
phases = st.floats(0.0, 40.0)


@given(motions, motions, phases)
def test_a_switch_lies_ahead_and_no_further_than_a_sweep(
    before: Motion, after: Motion, phase: float
) -> None:
    former = handover(before, after, phase)
    assert former.until_phase >= phase
    assert former.gone_phase <= phase + BLEND_SWEEPS


@given(smooth_motions, smooth_motions, phases)
def test_smooth_motions_become_one_another_within_a_sweep(
    before: Motion, after: Motion, phase: float
) -> None:
    former = (handover(before, after, phase),)
    gone = former[0].gone_phase
    assert math.dist(place_among(former, after, phase), before.at(phase)) < 1e-9
    assert place_among(former, after, gone) == after.at(gone)


@given(motions, motions, phases)
def test_a_target_that_jumps_is_changed_as_it_would_jump_anyway(
    before: Motion, after: Motion, phase: float
) -> None:
    former = handover(before, after, phase)
    if before.profile.blinks or after.profile.blinks:
        assert former.over == 0.0
        assert former.until_phase == round(former.until_phase)


def sequence(motions: list[Motion], sweeps_apart: list[int]) -> Score:
    """A set in which each motion follows on the one before, so many sweeps later."""
    former, reached = [], 0.0
    for before, after, apart in zip(motions, motions[1:], sweeps_apart, strict=False):
        former.append(handover(before, after, reached + apart))
        reached = former[-1].gone_phase
    return replace(SET, motion=motions[-1], former=tuple(former))


@costly
@given(
    st.lists(smooth_motions, min_size=1, max_size=6),
    st.lists(st.integers(0, 3), min_size=5, max_size=5),
    st.floats(0.0, 0.05),
)
def test_however_smooth_motions_follow_on_each_other_the_target_never_jumps(
    motions: list[Motion], sweeps_apart: list[int], into_s: float
) -> None:
    score = sequence(motions, sweeps_apart)
    step_s = 0.05
    for k in range(int(LONG_S / step_s)):
        at_s = START_S - 1.0 + into_s + k * step_s
        moved = math.dist(score.place_at(at_s), score.place_at(at_s + step_s))
        assert moved <= TOP_SPEED * step_s + 1e-9


def test_each_motion_holds_up_to_its_phase() -> None:
    wide, narrow = Motion(width=1.0), Motion(width=0.2)
    down = Motion(path=Path.VERTICAL)
    score = replace(SET, former=(FormerMotion(wide, 0.5), FormerMotion(narrow, 3.5)), motion=down)
    for phase, motion in ((0.0, wide), (0.49, wide), (0.5, narrow), (3.4, narrow), (3.5, down)):
        assert score.motion_at(START_S + phase / RATE) == motion
    assert score.place_at(START_S + 1.0) == narrow.at(2.0)


SACCADE = Motion(Profile.SACCADE)
FAST = SET.timeline.with_rate(START_S + 1.5, 4.0)
"""Phase 3 is when it becomes faster than a target that jumps may be."""


def test_a_motion_is_held_to_its_limit_only_while_it_holds() -> None:
    for until in (1.0, 3.0):
        former = (FormerMotion(SACCADE, until),)
        assert replace(SET, timeline=FAST, former=former).timeline == FAST
    for until in (4.0, 19.0, 25.0):
        with pytest.raises(LimitError, match="limit-speed-of-jumps"):
            replace(SET, timeline=FAST, former=(FormerMotion(SACCADE, until),))
    slowed = SET.timeline.with_rate(START_S, 4.0).with_rate(START_S + 1.0, 3.0)
    for until, is_safe in ((4.0, True), (9.0, True), (3.0, False), (0.0, False)):
        smooth_first = (FormerMotion(Motion(), until),)
        if is_safe:
            replace(SET, timeline=slowed, former=smooth_first, motion=SACCADE)
        else:
            with pytest.raises(LimitError, match="limit-speed-of-jumps"):
                replace(SET, timeline=slowed, former=smooth_first, motion=SACCADE)


def test_limits_hold_from_their_beginning_on() -> None:
    strict = Limits(speed_hz=0.5)
    slowed = SET.timeline.with_rate(START_S + 2.0, 1.0)
    assert replace(SET, timeline=slowed, limits=strict, since_s=START_S + 2.0).limits == strict
    for since_s in (START_S + 1.9, -math.inf):
        with pytest.raises(LimitError, match=r"limit-speed\("):
            replace(SET, timeline=slowed, limits=strict, since_s=since_s)
    with pytest.raises(LimitError, match=r"limit-speed\("):
        replace(SET, limits=strict, since_s=START_S + 9.9)
    over = replace(SET, limits=strict, since_s=SET.rest_s)
    assert over.limits == strict


@pytest.mark.parametrize("red", [Look(colour=(255, 0, 0)), Look(background=(255, 0, 0))])
def test_what_still_jumps_or_is_going_to_is_not_red(red: Look) -> None:
    for score in (
        replace(SET, former=(FormerMotion(SACCADE, 3.0),)),
        replace(SET, former=(FormerMotion(Motion(), 3.0),), motion=SACCADE),
    ):
        with pytest.raises(LimitError, match="limit-red"):
            replace(score, look=red)


@costly
@given(st.booleans(), st.floats(SHORTEST_FADE_S, 3.0), st.floats(0.0, 8.0), st.floats(0.0, 0.02))
def test_a_target_is_hidden_and_shown_without_an_edge(
    shown: bool, fade_s: float, after_s: float, by_s: float
) -> None:
    at_s = START_S + after_s
    score = replace(SET, look=Look(shown=shown), turned=Turned(at_s, fade_s))
    before, after = float(not shown), float(shown)
    assert score.opacity_at(START_S) == before or after_s == 0.0
    assert score.opacity_at(at_s) == before
    if at_s + fade_s < SET.rest_s:
        assert score.opacity_at(at_s + fade_s) == after
    steepest = math.pi / 2 / SHORTEST_FADE_S
    for k in range(200):
        seen_s = at_s - 1.0 + k * 0.03
        step = abs(score.opacity_at(seen_s + by_s) - score.opacity_at(seen_s))
        assert step <= 2 * steepest * by_s + 1e-9


def test_a_target_is_not_hidden_any_faster_than_it_comes() -> None:
    with pytest.raises(LimitError, match="limit-fade"):
        replace(SET, turned=Turned(START_S, 0.1))


def test_lamps_stay_where_they_are_while_one_row_goes_and_another_comes() -> None:
    aspect, look = 16 / 9, Look(diameter=0.2, lamps=60, trail_s=0.2)
    one, other = Motion(path=Path.HORIZONTAL, width=0.3), Motion(path=Path.WAVE, width=1.0)
    slow = Timeline.starting(START_S, 1.0, end_sweep=20)
    score = replace(
        SET, timeline=slow, look=look, motion=other, former=(handover(one, other, 4.2),)
    )
    rows = [set(row_of(motion.ends, 60, 0.2, aspect)) for motion in (one, other)]
    seen: list[set[Point]] = []
    for turn in range(120):
        lit = score.lit_at(START_S + 4.0 + turn / 80, aspect)
        assert {light.place for light in lit} <= rows[0] | rows[1]
        seen.append({light.place for light in lit})
    assert seen[0] <= rows[0]
    assert seen[-1] <= rows[1]
    assert any(places & rows[0] and places & rows[1] for places in seen)


def test_a_look_is_held_only_to_what_is_left_of_motions_when_it_comes() -> None:
    wave, lamps = Motion(path=Path.WAVE, width=1.0), Look(diameter=0.2, lamps=60)
    rests = Motion(path=Path.FIXED)
    assert lamps.fastest_hz(wave, SET.limits) < RATE / 2.0 < lamps.fastest_hz(rests, SET.limits)
    former = handover(wave, rests, 2.0)
    gone_s = START_S + former.gone_phase / RATE
    score = replace(SET, motion=rests, former=(former,))
    assert replace(score, look=lamps, since_s=gone_s + 0.1).look == lamps
    with pytest.raises(LimitError):
        replace(score, look=lamps, since_s=gone_s - 0.1)
