import math
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import (
    LEVEL_CEILING_DBFS,
    SHORTEST_FADE_S,
    SLOWEST_HZ,
    SPEED_CAP_HZ,
    LimitError,
    Limits,
    is_saturated_red,
    speed_cap_hz,
)
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Profile
from bilateral.stimulus.score import Held, Score
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.stimulus.touch import Pulses
from bilateral.timing.segment import Segment
from bilateral.timing.timeline import Timeline

ROUNDING_HZ = 1e-6
SET = Score(
    number=1,
    timeline=Timeline.starting(10.0, 2.0, end_sweep=48),
    motion=Motion(),
    look=Look(),
    tones=Tones(),
    limits=Limits(),
    appear_s=7.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
)
profiles = st.sampled_from(Profile)


def test_the_fixed_limits_are_the_ones_published() -> None:
    assert SPEED_CAP_HZ == 2.0
    assert speed_cap_hz(Profile.SINUSOID) == speed_cap_hz(Profile.LINEAR) == 2.0
    assert speed_cap_hz(Profile.SACCADE) == 1.5
    assert LEVEL_CEILING_DBFS == -6.0
    assert ToneShape().ramp_s >= 0.005


@given(
    profiles,
    st.floats(SLOWEST_HZ, SPEED_CAP_HZ),
    st.lists(st.floats(0.0, 8.0), min_size=1, max_size=6),
)
def test_no_stretch_of_a_score_is_too_fast(
    profile: Profile, limit_hz: float, sweeps_per_s: list[float]
) -> None:
    timeline = Timeline.starting(0.0, sweeps_per_s[0], end_sweep=48)
    for at_s, rate in enumerate(sweeps_per_s[1:], 1):
        timeline = timeline.with_rate(float(at_s), rate)
    limits = Limits(speed_hz=limit_hz)
    fastest_hz = max(s.sweeps_per_s for s in timeline.segments) / 2
    cap_hz = min(limit_hz, speed_cap_hz(profile))
    if fastest_hz <= cap_hz:
        score = replace(SET, timeline=timeline, motion=Motion(profile), limits=limits)
        assert score.timeline == timeline
    elif fastest_hz > cap_hz + ROUNDING_HZ:
        with pytest.raises(LimitError, match="limit-speed"):
            replace(SET, timeline=timeline, motion=Motion(profile), limits=limits)


def test_no_speed_limit_is_passed_by_jumps_between_segments_at_rest() -> None:
    with pytest.raises(ValueError, match="jumps"):
        Timeline(tuple(Segment(k / 20, float(k), 0.0) for k in range(20)), end_sweep=20)


def test_what_is_held_to_less_than_the_slowest_speed_goes_on_as_slowly() -> None:
    slow = replace(SET, timeline=Timeline.starting(10.0, 0.06, end_sweep=48), held=Held(5.0, 0.03))
    with pytest.raises(LimitError, match="limit-speed"):
        replace(slow, timeline=Timeline.starting(10.0, 0.07, end_sweep=48))


@given(profiles, st.floats(allow_nan=True, allow_infinity=True))
def test_a_speed_out_of_range_is_refused(profile: Profile, speed_hz: float) -> None:
    limits = Limits()
    fastest_hz = speed_cap_hz(profile)
    if SLOWEST_HZ <= speed_hz <= fastest_hz:
        limits.check_speed(speed_hz, profile)
    elif not SLOWEST_HZ <= speed_hz <= fastest_hz + ROUNDING_HZ:
        with pytest.raises(LimitError, match=re.escape(f"fastest={fastest_hz}")):
            limits.check_speed(speed_hz, profile)


@pytest.mark.parametrize("speed_hz", [2.01, math.inf, math.nan, 0.0, -1.0])
def test_speed_limits_looser_than_the_fixed_ones_are_refused(speed_hz: float) -> None:
    with pytest.raises(LimitError, match="limit-speed-loose"):
        Limits(speed_hz=speed_hz)


@pytest.mark.parametrize("level_dbfs", [-5.9, 0.0, math.inf, math.nan])
def test_level_limits_looser_than_the_fixed_one_are_refused(level_dbfs: float) -> None:
    with pytest.raises(LimitError, match="limit-level-loose"):
        Limits(level_dbfs=level_dbfs)


@pytest.mark.parametrize("limit_dbfs", [LEVEL_CEILING_DBFS, -30.0])
@pytest.mark.parametrize("above_db", [1e-6, 10.0, math.inf, math.nan])
def test_no_tone_is_louder_than_the_ceiling(limit_dbfs: float, above_db: float) -> None:
    limits = Limits(level_dbfs=limit_dbfs)
    quiet = replace(SET, limits=limits, tones=Tones(level_dbfs=limit_dbfs))
    with pytest.raises(LimitError, match=r"limit-level\("):
        replace(quiet, tones=Tones(level_dbfs=limit_dbfs + above_db))


@pytest.mark.parametrize("fade_s", [0.0, -1.0, SHORTEST_FADE_S - 1e-9, math.inf, math.nan])
def test_a_fade_too_short_or_without_a_length_is_refused(fade_s: float) -> None:
    with pytest.raises(LimitError, match="limit-fade"):
        replace(SET, fade_in_s=fade_s)
    with pytest.raises(LimitError, match="limit-fade"):
        replace(SET, fade_out_s=fade_s)


@pytest.mark.parametrize("ramp_s", [0.0, 0.0049, -0.01, math.nan])
def test_a_ramp_that_would_click_is_refused(ramp_s: float) -> None:
    with pytest.raises(LimitError, match="limit-ramp"):
        ToneShape(ramp_s=ramp_s)


@pytest.mark.parametrize("duration_s", [0.0199, 0.0, math.nan])
def test_a_tone_too_short_for_its_ramps_is_refused(duration_s: float) -> None:
    with pytest.raises(LimitError, match="limit-tone-short"):
        ToneShape(duration_s=duration_s, ramp_s=0.01)


REDS = [(255, 0, 0), (255, 64, 64), (128, 20, 0), (10, 0, 0)]
PALE = [(255, 255, 255), (255, 102, 102), (255, 160, 0), (0, 0, 0), (0, 0, 255), (128, 128, 0)]


@pytest.mark.parametrize("red", REDS)
@pytest.mark.parametrize("where", ["colour", "background"])
def test_saturated_red_never_jumps(red: tuple[int, int, int], where: str) -> None:
    look = Look(colour=red) if where == "colour" else Look(background=red)
    assert is_saturated_red(red)
    with pytest.raises(LimitError, match="limit-red"):
        replace(SET, look=look, motion=Motion(Profile.SACCADE))
    assert replace(SET, look=look, motion=Motion(Profile.SINUSOID)).look == look


@pytest.mark.parametrize("colour", PALE)
def test_other_colours_may_jump(colour: tuple[int, int, int]) -> None:
    assert not is_saturated_red(colour)
    look = Look(colour=colour)
    timeline = Timeline.starting(10.0, 3.0, end_sweep=48)
    assert replace(SET, look=look, timeline=timeline, motion=Motion(Profile.SACCADE)).look == look


@pytest.mark.parametrize(
    "make",
    [
        lambda: Motion(width=math.nan),
        lambda: Motion(width=0.0),
        lambda: Motion(width=1.01),
        lambda: Tones(width=math.nan),
        lambda: Tones(width=-0.1),
        lambda: ToneShape(pitch_hz=math.nan),
        lambda: ToneShape(pitch_hz=15000.0),
        lambda: Alignment(latency_s=math.nan),
        lambda: Alignment(offset_sweeps=math.nan),
        lambda: Pulses(duration_s=3.0),
        lambda: Pulses(strength=math.nan),
    ],
)
def test_values_that_are_no_stimulus_cannot_be_made(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        make()
