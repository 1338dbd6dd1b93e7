"""What the client sees of a score over time: never an edge, never more than three flashes a second.

A flash is a pair of opposing changes of a tenth or more of full relative luminance (WCAG 2.2).
"""

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.easing import FIRST_STEP
from bilateral.stimulus.limits import SHORTEST_FADE_S, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Profile
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.timeline import Timeline
from tests.hypothesis_profiles import costly

FRAME_S = 1e-3
STEEPEST_FADE = math.pi / 2 / SHORTEST_FADE_S
"""Opacity per second of the shortest raised cosine."""
FLASH = 0.1
PERIOD_S = 1.0

fades_s = st.floats(SHORTEST_FADE_S, 3.0)


@st.composite
def scores(draw: st.DrawFn) -> Score:
    """Any legal set of a target that jumps: often at its fastest, paused, left at any time."""
    start_s = draw(st.floats(0.0, 2.0))
    speeds = st.one_of(st.just(3.0), st.just(0.0), st.floats(0.1, 3.0))
    timeline = Timeline.starting(start_s, draw(speeds), end_sweep=draw(st.integers(1, 12)))
    at_s = start_s
    for _ in range(draw(st.integers(0, 6))):
        at_s += draw(st.floats(0.0, 2.0))
        timeline = timeline.with_rate(at_s, draw(speeds))
    return Score(
        number=1,
        timeline=timeline,
        motion=Motion(Profile.SACCADE),
        look=Look(),
        tones=None,
        limits=Limits(),
        appear_s=draw(st.floats(0.0, start_s)),
        fade_in_s=draw(fades_s),
        fade_out_s=draw(fades_s),
        leave_s=draw(st.one_of(st.just(math.inf), st.floats(0.0, 12.0))),
    )


def luminance(score: Score, side: float, until_s: float) -> list[float]:
    """Relative luminance over time of a place at one extreme: a white target on black."""
    return [
        opacity if score.motion.at(score.timeline.phase_at(at_s)).x * side > 0 else 0.0
        for at_s in (k * FRAME_S for k in range(int(until_s / FRAME_S)))
        for opacity in [score.opacity_at(at_s)]
    ]


def opposing_changes(levels: list[float]) -> list[float]:
    """Moments at which the level has gone FLASH or more against its last direction."""
    moments: list[float] = []
    turning, rising = levels[0], None
    for frame, level in enumerate(levels):
        if rising is not True and level >= turning + FLASH:
            moments.append(frame * FRAME_S)
            rising, turning = True, level
        elif rising is not False and level <= turning - FLASH:
            moments.append(frame * FRAME_S)
            rising, turning = False, level
        elif rising is None:
            continue
        else:
            turning = max(turning, level) if rising else min(turning, level)
    return moments


def most_flashes_in_a_second(changes_s: list[float]) -> int:
    """Whole pairs of opposing changes in any one second."""
    return max(
        (sum(a <= b < a + PERIOD_S for b in changes_s) // 2 for a in changes_s),
        default=0,
    )


def test_the_counter_of_flashes_counts() -> None:
    square = [float(frame // 125 % 2) for frame in range(3000)]
    assert most_flashes_in_a_second(opposing_changes(square)) == 4
    dim = [level * 0.09 for level in square]
    assert opposing_changes(dim) == []


@costly
@given(scores())
def test_at_most_three_flashes_in_any_second(score: Score) -> None:
    ends_s = score.gone_s if math.isfinite(score.gone_s) else 15.0
    for side in (-1.0, 1.0):
        seen = luminance(score, side, ends_s + 0.5)
        assert most_flashes_in_a_second(opposing_changes(seen)) <= 3


def test_the_fastest_saccade_flashes_three_times_a_second_on_both_sides_together() -> None:
    score = Score(
        number=1,
        timeline=Timeline.starting(1.0, 3.0, end_sweep=30),
        motion=Motion(Profile.SACCADE),
        look=Look(),
        tones=None,
        limits=Limits(),
        appear_s=0.0,
        fade_in_s=0.5,
        fade_out_s=0.5,
    )
    jumps_s = [
        b * FRAME_S
        for a, b in pairwise(range(1500, 10_500))
        if score.motion.at(score.timeline.phase_at(a * FRAME_S))
        != score.motion.at(score.timeline.phase_at(b * FRAME_S))
    ]
    for start_s in jumps_s:
        # Each jump is one half of a flash on the side left and one on the side reached.
        assert sum(start_s <= at_s < start_s + 1.0 - FRAME_S for at_s in jumps_s) <= 3


@given(scores(), st.lists(st.floats(-1.0, 20.0), max_size=20), st.floats(0.0, 0.02))
def test_opacity_never_jumps(score: Score, moments: list[float], by_s: float) -> None:
    """But by the first step that a display can show, when the target begins to appear."""
    for at_s in [*moments, score.appear_s, min(score.rest_s, 1e6), min(score.gone_s, 1e6)]:
        for other_s in (at_s + by_s, at_s - by_s):
            step = abs(score.opacity_at(other_s) - score.opacity_at(at_s))
            begins = min(at_s, other_s) <= score.appear_s < max(at_s, other_s)
            assert step <= 2 * STEEPEST_FADE * by_s + (FIRST_STEP if begins else 0.0) + 1e-9


@given(scores(), st.floats(1e-4, 0.1))
def test_a_target_that_begins_to_appear_can_be_seen_in_the_next_frame(
    score: Score, after_s: float
) -> None:
    at_s = score.appear_s + after_s
    assume(at_s < score.rest_s)
    assert round(255 * score.opacity_at(at_s)) >= 1
    assert score.opacity_at(at_s) <= FIRST_STEP + STEEPEST_FADE * after_s


@given(scores())
def test_nothing_is_seen_before_it_appears_and_after_it_is_gone(score: Score) -> None:
    assert score.opacity_at(score.appear_s) == 0.0
    assert score.opacity_at(score.appear_s - 5.0) == 0.0
    if math.isfinite(score.gone_s):
        assert score.opacity_at(score.gone_s + 1e-9) == pytest.approx(0.0, abs=1e-9)
        assert score.opacity_at(score.gone_s + 3600.0) == 0.0
        assert score.rest_s <= score.gone_s


@given(scores(), st.floats(0.0, 10.0))
def test_a_paused_target_stays_seen(score: Score, later_s: float) -> None:
    pause_s = score.timeline.start_s + 0.5
    held = replace(score, timeline=score.timeline.with_rate(pause_s, 0.0), leave_s=math.inf)
    if math.isinf(held.rest_s):
        seen_s = max(pause_s, score.appear_s + score.fade_in_s) + later_s
        assert held.opacity_at(seen_s) == 1.0
        assert held.motion.at(held.timeline.phase_at(seen_s)) == held.motion.at(
            held.timeline.phase_at(pause_s)
        )


@given(scores())
def test_a_hidden_target_is_never_seen(score: Score) -> None:
    hidden = replace(score, look=Look(shown=False))
    assert all(hidden.opacity_at(k / 10) == 0.0 for k in range(150))


@given(scores(), st.integers(-999, 999).map(lambda thousandths: thousandths / 1000))
def test_cues_end_when_the_target_leaves(score: Score, offset: float) -> None:
    alignment = Alignment(offset)
    cues = list(score.cues(alignment, -10.0, 1000.0))
    whole = list(alignment.cues(score.timeline, -10.0, 1000.0))
    assert cues == whole[: len(cues)]
    assert all(cue.planned_s <= score.leave_s for cue in cues)
    assert all(cue.planned_s > score.leave_s for cue in whole[len(cues) :])


def test_a_set_rests_at_its_end_and_fades_in_its_own_time() -> None:
    score = Score(
        number=1,
        timeline=Timeline.starting(3.0, 2.0, end_sweep=48),
        motion=Motion(),
        look=Look(),
        tones=Tones(),
        limits=Limits(),
        appear_s=0.0,
        fade_in_s=2.0,
        fade_out_s=1.0,
    )
    assert (score.rest_s, score.gone_s) == (27.0, 28.0)
    assert [score.opacity_at(t) for t in (0.0, 1.0, 2.0, 27.0, 27.5, 28.0)] == pytest.approx(
        [0.0, 0.5, 1.0, 1.0, 0.5, 0.0]
    )
