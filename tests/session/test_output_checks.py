"""Checks of the outputs: exactly one cue where it was asked for, and never mistaken for a set."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.session.commands import Check, Finish, Halt, Pause, Resume, Revise, Start, UsePlan
from bilateral.session.output_checks import METRONOME_S, Output, metronome, side_check
from bilateral.session.plan import Passes, SetPlan, Sweeps
from bilateral.session.session import COMMIT_HORIZON_S, RESTART_S, Session, SetState
from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.limits import LONGEST_PULSE_S, LimitError, Limits
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.score import Look, Pulses, Score, Tones
from bilateral.timing.timeline import Segment, Side
from bilateral.timing.transport import Transport

PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(4),
    motion=Motion(path=Path.DIAGONAL_UP),
    look=Look(colour=(255, 0, 0), background=(40, 40, 40)),
    tones=Tones(alignment=Alignment(0.4, swap=True, latency_s=0.1), level_dbfs=-33.0),
    limits=Limits(),
    lead_in_s=3.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
    pulses=Pulses(duration_s=LONGEST_PULSE_S, alignment=Alignment(-0.5, latency_s=-0.05)),
)
BEGAN_S = 100.0

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
outputs = st.sampled_from(get_args(Output))


def session_of(plan: SetPlan = PLAN) -> tuple[Session, Transport[Score]]:
    transport = Transport[Score]()
    return Session(plan, transport), transport


def checked(output: Output, side: Side, plan: SetPlan = PLAN) -> SetPlan:
    found = side_check(plan, output, side)
    assert found is not None
    return found


def given_by(plan: SetPlan) -> Score:
    session, transport = session_of()
    session.take(Check(plan), BEGAN_S)
    assert session.is_check
    assert transport.current is not None
    return transport.current


def course_of(session: Session) -> tuple[Segment, ...]:
    assert session.score is not None
    return session.score.timeline.segments


def cues_of(score: Score, alignment: Alignment) -> list[Cue]:
    return list(score.cues(alignment, 0.0, 1e6))


@given(plans, outputs, st.sampled_from(Side))
def test_one_output_gives_one_cue_on_one_side_and_the_others_none(
    plan: SetPlan, output: Output, side: Side
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


def test_the_longest_pulse_is_felt_as_long_as_a_check_lasts() -> None:
    slow = replace(PLAN, speed_hz=0.05)
    plan = checked("hands", Side.LEFT, slow)
    assert 1 / (2 * plan.speed_hz) >= LONGEST_PULSE_S


def test_an_output_that_is_switched_off_has_no_check() -> None:
    off = replace(PLAN, tones=None, pulses=None, look=Look(shown=False))
    assert [side_check(off, output, Side.LEFT) for output in get_args(Output)] == [None] * 3
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


def test_a_check_is_no_set() -> None:
    session, transport = session_of()
    session.take(Check(metronome(PLAN)), BEGAN_S)
    assert (session.sets_begun, session.is_check) == (0, True)
    assert session.state_at(BEGAN_S) is SetState.LEAD_IN
    assert (session.plan, session.speed_hz) == (PLAN, PLAN.speed_hz)
    over_s = BEGAN_S + METRONOME_S + 5.0
    session.advance(over_s)
    assert (session.is_check, session.score, transport.current) == (False, None, None)
    assert session.state_at(over_s) is SetState.IDLE


def test_a_check_is_halted_finished_and_paused_as_a_set() -> None:
    session, transport = session_of()
    session.take(Check(metronome(PLAN)), BEGAN_S)
    session.take(Pause(), 104.0)
    assert session.state_at(110.0) is SetState.PAUSED
    session.take(Resume(), 110.0)
    assert session.state_at(111.0) is SetState.RUNNING
    assert [s.sweeps_per_s for s in course_of(session)] == [1.0, 0.0, 1.0]
    session.take(Finish(), 112.0)
    assert session.state_at(112.0) is SetState.FINISHING
    session.advance(115.0)
    assert session.state_at(115.0) is SetState.IDLE
    session.take(Check(metronome(PLAN)), 116.0)
    session.take(Halt(), 116.1)
    assert transport.current is None
    assert session.state_at(116.1) is SetState.HALTED
    assert not session.is_check


def test_a_check_is_let_pass_while_a_set_plays() -> None:
    session, transport = session_of()
    session.take(Start(), BEGAN_S)
    playing = transport.current
    session.take(Check(metronome(PLAN)), BEGAN_S + 2.0)
    session.advance(BEGAN_S + 2.5)
    assert transport.current is playing
    assert not session.is_check


def test_the_set_before_stays_what_it_was_for_its_report() -> None:
    session, _ = session_of()
    session.take(Start(), BEGAN_S)
    session.take(Finish(), BEGAN_S + 5.0)
    session.advance(BEGAN_S + 20.0)
    before = session.score, session.outcome, session.progress_at(BEGAN_S + 20.0)
    session.take(Check(metronome(PLAN)), BEGAN_S + 20.0)
    assert session.score is not before[0]
    session.take(Halt(), BEGAN_S + 22.0)
    assert (session.score, session.outcome) == before[:2]
    assert session.progress_at(BEGAN_S + 22.0).passes_done == before[2].passes_done


def test_a_cue_that_nobody_sees_takes_the_place_of_another_at_once() -> None:
    session, transport = session_of()
    session.take(Check(checked("ears", Side.LEFT)), BEGAN_S)
    session.take(Check(checked("hands", Side.RIGHT)), BEGAN_S + 0.1)
    assert transport.current is not None
    assert transport.current.pulses is not None
    assert transport.current.appear_s == BEGAN_S + 0.1


def test_what_is_seen_waits_and_the_last_check_wins() -> None:
    session, transport = session_of()
    session.take(Check(checked("eyes", Side.LEFT)), BEGAN_S)
    first = transport.current
    session.take(Check(metronome(PLAN)), BEGAN_S + 0.1)
    session.take(Check(checked("eyes", Side.RIGHT)), BEGAN_S + 0.2)
    session.advance(BEGAN_S + RESTART_S - 0.01)
    assert transport.current is first
    session.advance(BEGAN_S + RESTART_S)
    assert transport.current is not None
    assert transport.current.timeline.phase_at(BEGAN_S) == float(Side.RIGHT)
    assert session.is_check


@pytest.mark.parametrize("ends", [Halt(), Start()])
def test_a_check_that_waits_does_not_come_after_a_halt_or_a_start(ends: Halt | Start) -> None:
    session, transport = session_of()
    session.take(Check(checked("ears", Side.LEFT)), BEGAN_S)
    session.take(Check(metronome(PLAN)), BEGAN_S + 0.1)
    session.take(Halt(), BEGAN_S + 0.2)
    session.take(Check(metronome(PLAN)), BEGAN_S + 0.3)
    session.take(ends, BEGAN_S + RESTART_S)
    session.advance(BEGAN_S + 2 * RESTART_S)
    assert not session.is_check
    assert (transport.current is None) is isinstance(ends, Halt)


@pytest.mark.parametrize("calms", [Finish(), Pause()])
def test_a_check_that_waits_does_not_begin_behind_what_calms(calms: Finish | Pause) -> None:
    session, transport = session_of()
    session.take(Check(checked("eyes", Side.LEFT)), BEGAN_S)
    session.take(Check(metronome(PLAN)), BEGAN_S + 0.1)
    session.take(calms, BEGAN_S + 0.2)
    session.advance(BEGAN_S + RESTART_S)
    assert not session.awaits_check
    assert transport.current is not None
    assert transport.current.appear_s == BEGAN_S


def test_a_start_puts_an_end_to_a_check_and_begins_the_set_chosen_meanwhile() -> None:
    session, transport = session_of()
    session.take(Check(metronome(PLAN)), BEGAN_S)
    session.take(Start(), BEGAN_S + RESTART_S / 2)
    assert session.is_check
    other = replace(PLAN, length=Passes(2))
    session.take(UsePlan(other), BEGAN_S + 1.0)
    assert (session.plan, session.plans.waiting is None) == (other, True)
    session.take(Start(), BEGAN_S + 2.0)
    assert (session.is_check, session.sets_begun) == (False, 1)
    assert transport.current is not None
    assert transport.current.timeline.end_sweep == 4
    assert transport.current.timeline.start_s == BEGAN_S + 2.0 + other.lead_in_s
    assert transport.current.opacity_at(BEGAN_S + 2.0) == 0.0


def test_a_revision_meanwhile_is_for_the_set_and_not_for_the_check() -> None:
    session, transport = session_of()
    session.take(Check(metronome(PLAN)), BEGAN_S)
    given_score = transport.current
    session.take(Revise(replace(PLAN, look=Look())), BEGAN_S + 2.0)
    session.advance(BEGAN_S + 3.0)
    assert transport.current is given_score
    assert session.plan.look == Look()


def test_a_check_that_is_not_safe_is_refused_and_the_one_before_goes_on() -> None:
    session, transport = session_of()
    session.take(Check(metronome(PLAN)), BEGAN_S)
    given_score = transport.current
    with pytest.raises(LimitError):
        session.take(Check(replace(metronome(PLAN), look=PLAN.look)), BEGAN_S + 2.0)
    assert transport.current is given_score


@pytest.mark.parametrize("count", [-1, 3])
def test_a_check_has_no_more_sweeps_than_a_pass(count: int) -> None:
    with pytest.raises(LimitError):
        Sweeps(count)


def test_a_check_begins_no_sooner_than_outputs_have_committed() -> None:
    score = given_by(checked("ears", Side.LEFT))
    assert score.timeline.start_s == BEGAN_S + COMMIT_HORIZON_S


def test_no_two_sets_or_checks_share_a_number_and_a_revised_one_keeps_its_own() -> None:
    numbers = []
    for _ in range(2):  # a session follows on another, and the outputs stay open
        session, transport = session_of()
        for command in (Check(checked("ears", Side.LEFT)), Check(checked("hands", Side.LEFT))):
            session.take(command, BEGAN_S)
            assert transport.current is not None
            numbers.append(transport.current.number)
        session.take(Start(), BEGAN_S + RESTART_S)
        for speed_hz in (0.7, 0.8):
            session.take(Revise(replace(PLAN, speed_hz=speed_hz)), BEGAN_S + 1.0)
            assert transport.current is not None
            numbers.append(transport.current.number)
        assert numbers[-1] == numbers[-2] > numbers[-3]
    assert len(set(numbers)) == 6
