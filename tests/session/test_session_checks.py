"""A check in a session: it is halted like a set, never mistaken for one, and gives way to one."""

from dataclasses import replace

import pytest

from bilateral.session.commands import Check, Finish, Halt, Pause, Resume, Revise, Start, UsePlan
from bilateral.session.output_checks import METRONOME_S, metronome
from bilateral.session.plan import Passes
from bilateral.session.session import Session, SetState
from bilateral.session.sudden import RESTART_S
from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.look import Look
from bilateral.timing.segment import Segment
from bilateral.timing.timeline import Side
from tests.session.checks_by_hand import BEGAN_S, PLAN, checked, session_of


def course_of(session: Session) -> tuple[Segment, ...]:
    assert session.score is not None
    return session.score.timeline.segments


def test_a_check_is_no_set() -> None:
    session, now_playing = session_of()
    session.take(Check(metronome(PLAN)), BEGAN_S)
    assert (session.sets_begun, session.is_check) == (0, True)
    assert session.state_at(BEGAN_S) is SetState.LEAD_IN
    assert (session.plan, session.speed_hz) == (PLAN, PLAN.speed_hz)
    over_s = BEGAN_S + METRONOME_S + 5.0
    session.advance(over_s)
    assert (session.is_check, session.score, now_playing.current) == (False, None, None)
    assert session.state_at(over_s) is SetState.IDLE


def test_a_check_is_halted_finished_and_paused_as_a_set() -> None:
    session, now_playing = session_of()
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
    assert now_playing.current is None
    assert session.state_at(116.1) is SetState.HALTED
    assert not session.is_check


def test_a_check_is_let_pass_while_a_set_plays() -> None:
    session, now_playing = session_of()
    session.take(Start(), BEGAN_S)
    playing = now_playing.current
    session.take(Check(metronome(PLAN)), BEGAN_S + 2.0)
    session.advance(BEGAN_S + 2.5)
    assert now_playing.current is playing
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
    session, now_playing = session_of()
    session.take(Check(checked("ears", Side.LEFT)), BEGAN_S)
    session.take(Check(checked("hands", Side.RIGHT)), BEGAN_S + 0.1)
    assert now_playing.current is not None
    assert now_playing.current.pulses is not None
    assert now_playing.current.appear_s == BEGAN_S + 0.1


def test_what_is_seen_waits_and_the_last_check_wins() -> None:
    session, now_playing = session_of()
    session.take(Check(checked("eyes", Side.LEFT)), BEGAN_S)
    first = now_playing.current
    session.take(Check(metronome(PLAN)), BEGAN_S + 0.1)
    session.take(Check(checked("eyes", Side.RIGHT)), BEGAN_S + 0.2)
    session.advance(BEGAN_S + RESTART_S - 0.01)
    assert now_playing.current is first
    session.advance(BEGAN_S + RESTART_S)
    assert now_playing.current is not None
    assert now_playing.current.timeline.phase_at(BEGAN_S) == float(Side.RIGHT)
    assert session.is_check


@pytest.mark.parametrize("ends", [Halt(), Start()])
def test_a_check_that_waits_does_not_come_after_a_halt_or_a_start(ends: Halt | Start) -> None:
    session, now_playing = session_of()
    session.take(Check(checked("ears", Side.LEFT)), BEGAN_S)
    session.take(Check(metronome(PLAN)), BEGAN_S + 0.1)
    session.take(Halt(), BEGAN_S + 0.2)
    session.take(Check(metronome(PLAN)), BEGAN_S + 0.3)
    session.take(ends, BEGAN_S + RESTART_S)
    session.advance(BEGAN_S + 2 * RESTART_S)
    assert not session.is_check
    assert (now_playing.current is None) is isinstance(ends, Halt)


@pytest.mark.parametrize("calms", [Finish(), Pause()])
def test_a_check_that_waits_does_not_begin_behind_what_calms(calms: Finish | Pause) -> None:
    session, now_playing = session_of()
    session.take(Check(checked("eyes", Side.LEFT)), BEGAN_S)
    session.take(Check(metronome(PLAN)), BEGAN_S + 0.1)
    session.take(calms, BEGAN_S + 0.2)
    session.advance(BEGAN_S + RESTART_S)
    assert not session.awaits_check
    assert now_playing.current is not None
    assert now_playing.current.appear_s == BEGAN_S


def test_a_start_puts_an_end_to_a_check_and_begins_the_set_chosen_meanwhile() -> None:
    session, now_playing = session_of()
    session.take(Check(metronome(PLAN)), BEGAN_S)
    session.take(Start(), BEGAN_S + RESTART_S / 2)
    assert session.is_check
    other = replace(PLAN, length=Passes(2))
    session.take(UsePlan(other), BEGAN_S + 1.0)
    assert (session.plan, session.plans.waiting is None) == (other, True)
    session.take(Start(), BEGAN_S + 2.0)
    assert (session.is_check, session.sets_begun) == (False, 1)
    assert now_playing.current is not None
    assert now_playing.current.timeline.end_sweep == 4
    assert now_playing.current.timeline.start_s == BEGAN_S + 2.0 + other.lead_in_s
    assert now_playing.current.opacity_at(BEGAN_S + 2.0) == 0.0


def test_a_revision_meanwhile_is_for_the_set_and_not_for_the_check() -> None:
    session, now_playing = session_of()
    session.take(Check(metronome(PLAN)), BEGAN_S)
    given_score = now_playing.current
    session.take(Revise(replace(PLAN, look=Look())), BEGAN_S + 2.0)
    session.advance(BEGAN_S + 3.0)
    assert now_playing.current is given_score
    assert session.plan.look == Look()


def test_a_check_that_is_not_safe_is_refused_and_the_one_before_goes_on() -> None:
    session, now_playing = session_of()
    session.take(Check(metronome(PLAN)), BEGAN_S)
    given_score = now_playing.current
    with pytest.raises(LimitError):
        session.take(Check(replace(metronome(PLAN), look=PLAN.look)), BEGAN_S + 2.0)
    assert now_playing.current is given_score


def test_no_two_sets_or_checks_share_a_number_and_a_revised_one_keeps_its_own() -> None:
    numbers = []
    for _ in range(2):  # a session follows on another, and the outputs stay open
        session, now_playing = session_of()
        for command in (Check(checked("ears", Side.LEFT)), Check(checked("hands", Side.LEFT))):
            session.take(command, BEGAN_S)
            assert now_playing.current is not None
            numbers.append(now_playing.current.number)
        session.take(Start(), BEGAN_S + RESTART_S)
        for speed_hz in (0.7, 0.8):
            session.take(Revise(replace(PLAN, speed_hz=speed_hz)), BEGAN_S + 1.0)
            assert now_playing.current is not None
            numbers.append(now_playing.current.number)
        assert numbers[-1] == numbers[-2] > numbers[-3]
    assert len(set(numbers)) == 6
