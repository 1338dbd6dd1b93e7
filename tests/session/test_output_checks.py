"""Checks of the outputs: one cue where it was asked for, or a metronome for all of them."""

from dataclasses import replace
from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.session.output_checks import (
    METRONOME_S,
    both_sides,
    metronome,
    side_check,
    soft_sound,
)
from bilateral.session.plan import SetPlan, Sweeps
from bilateral.session.session import COMMIT_HORIZON_S
from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.limits import LONGEST_PULSE_S, LimitError, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.modality import OutputName
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.timeline import Side
from tests.session.checks_by_hand import BEGAN_S, PLAN, checked, given_by

plans = st.builds(
    replace,
    st.just(PLAN),
    speed_hz=st.floats(0.05, 1.5),
    motion=st.builds(Motion, st.sampled_from(Profile), st.sampled_from(Path)),
    look=st.just(Look()),
    limits=st.builds(Limits, speed_hz=st.just(1.5)),
    tones=st.builds(
        Tones,
        alignment=st.builds(Alignment, st.floats(-0.9, 0.9), st.booleans(), st.floats(-0.1, 0.1)),
    ),
)
outputs = st.sampled_from(get_args(OutputName))


def cues_of(score: Score, alignment: Alignment) -> list[Cue]:
    return list(score.cues(alignment, 0.0, 1e6))


@given(plans, outputs, st.sampled_from(Side))
def test_one_output_gives_one_cue_on_one_side_and_the_others_none(
    plan: SetPlan, output: OutputName, side: Side
) -> None:
    score = given_by(checked(output, side, plan))
    assert score.look.shown is (output == "eyes")
    assert (score.tones is None) is (output != "ears")
    assert (score.pulses is None) is (output != "hands")
    for cued, own in ((score.tones, plan.tones), (score.pulses, plan.pulses)):
        if cued is not None:
            assert own is not None
            (cue,) = cues_of(score, cued.alignment)
            assert cue.side is (side.other if own.alignment.swap else side)
            assert cue.planned_s == score.timeline.start_s
            assert cued == replace(own, alignment=replace(own.alignment, offset_sweeps=0.0))
    assert score.gone_s - BEGAN_S < 3.0


@given(plans, st.sampled_from(Side))
def test_a_target_that_is_checked_rests_on_its_side_as_it_comes_and_goes(
    plan: SetPlan, side: Side
) -> None:
    score = given_by(checked("eyes", side, plan))
    extreme = plan.motion.at(float(side))
    for k in range(400):
        assert score.place_at(BEGAN_S + k / 100) == extreme
    assert max(score.opacity_at(BEGAN_S + k / 100) for k in range(400)) == 1.0
    assert cues_of(score, Alignment()) == []


@given(plans, st.sampled_from(["ears", "hands"]))
def test_a_trial_gives_one_cue_on_the_left_and_then_one_on_the_right(
    plan: SetPlan, output: Literal["ears", "hands"]
) -> None:
    made = both_sides(plan, output)
    assert made is not None
    score = given_by(made)
    assert not score.look.shown
    assert (score.tones is None, score.pulses is None) == (output != "ears", output != "hands")
    cued = score.tones or score.pulses
    assert cued is not None
    left, right = cues_of(score, cued.alignment)
    assert (left.side is Side.RIGHT) is cued.alignment.swap
    assert right.side is left.side.other
    apart_s = right.planned_s - left.planned_s
    assert apart_s == pytest.approx(1.0 / (2.0 * made.speed_hz))
    assert score.gone_s - BEGAN_S < 5.0


def test_the_longest_pulse_is_felt_as_long_as_a_check_lasts() -> None:
    slow = replace(PLAN, speed_hz=0.05)
    plan = checked("hands", Side.LEFT, slow)
    assert 1 / (2 * plan.speed_hz) >= LONGEST_PULSE_S


def test_an_output_that_is_switched_off_has_no_check() -> None:
    off = replace(PLAN, tones=None, pulses=None, look=Look(shown=False))
    assert [side_check(off, output, Side.LEFT) for output in get_args(OutputName)] == [None] * 3
    assert (both_sides(off, "ears"), both_sides(off, "hands")) == (None, None)
    assert metronome(off).tones is None
    assert metronome(off).pulses is None


def test_the_metronome_gives_all_outputs_together_once_a_second_for_two_minutes() -> None:
    score = given_by(metronome(PLAN))
    assert score.tones is not None
    assert score.pulses is not None
    heard = cues_of(score, score.tones.alignment)
    felt = cues_of(score, score.pulses.alignment)
    assert len(heard) == len(felt) == METRONOME_S
    start_s = score.timeline.start_s
    assert [cue.planned_s for cue in heard] == [cue.planned_s for cue in felt]
    assert [cue.planned_s for cue in heard] == pytest.approx([start_s + k for k in range(120)])
    for cue in heard:
        assert score.place_at(cue.planned_s + 1e-9) == score.motion.at(float(cue.sweep))
    assert score.gone_s - start_s < METRONOME_S + 1.0


@given(plans)
def test_a_metronome_is_safe_for_every_plan(plan: SetPlan) -> None:
    assert given_by(metronome(plan)).motion.profile is Profile.SACCADE


@pytest.mark.parametrize("count", [-1, 3])
def test_a_check_has_no_more_sweeps_than_a_pass(count: int) -> None:
    with pytest.raises(LimitError):
        Sweeps(count)


def test_a_check_begins_no_sooner_than_outputs_have_committed() -> None:
    score = given_by(checked("ears", Side.LEFT))
    assert score.timeline.start_s == BEGAN_S + COMMIT_HORIZON_S


def test_the_sound_of_a_body_scan_is_one_soft_bowl_in_both_ears_and_nothing_else() -> None:
    sound = soft_sound(replace(PLAN, tones=Tones(level_dbfs=-6.0)))
    assert sound is not None
    score = given_by(sound)
    assert not score.look.shown
    assert score.pulses is None
    assert score.tones is not None
    assert (score.tones.level_dbfs, score.tones.width, score.tones.shape.sound) == (-32, 0, "bowl")
    (cue,) = cues_of(score, score.tones.alignment)
    assert score.gone_s - cue.planned_s > score.tones.shape.duration_s, "it may fade by itself"
    softer = soft_sound(replace(PLAN, tones=Tones(level_dbfs=-50.0)))
    assert softer is not None
    assert softer.tones is not None
    assert softer.tones.level_dbfs == -50.0
    assert soft_sound(replace(PLAN, tones=None)) is None
