"""Checks that the page asks the main loop for are shown as such, and are in no report."""

from dataclasses import replace

import pytest

from bilateral.session.commands import Check, EndCheck, Recheck, Start
from bilateral.session.output_checks import side_check
from bilateral.stimulus.sound import Tones
from bilateral.timing.timeline import Side
from tests.app.pages_by_hand import BEAT, EYES, give
from tests.app.test_main_loop import PASSES, PLAN, TURN_S

SIDE = side_check(PLAN, "ears", Side.RIGHT)


def test_a_check_is_shown_as_one_and_is_in_no_report() -> None:
    assert SIDE is not None
    command_queue, instrument, _ = give((1.0, Check(SIDE)), (6.0, Start()), close_s=16.0)
    checks = [at_s for at_s, state in command_queue.shown if state.is_check]
    assert checks[0] == pytest.approx(1.0, abs=2 * TURN_S)
    assert checks[-1] < 6.0
    courses = [state.course for _, state in command_queue.shown if state.is_check]
    assert {value for course in courses if course for _, value in course.opacity} == {0.0}
    assert command_queue.shown[-1][1].sets_begun == 1
    assert [given.outcome for given in instrument.sets] == ["complete"]


def test_the_end_of_the_metronome_never_ends_a_set() -> None:
    beat, end, start = (1.0, Check(BEAT)), (5.0, EndCheck()), (9.0, Start())
    in_the_set = (12.0, EndCheck()), (12.5, Recheck(BEAT))
    command_queue, instrument, _ = give(beat, end, start, *in_the_set, close_s=24.0)
    beats = [at_s for at_s, state in command_queue.shown if state.is_check]
    assert 5.0 < beats[-1] < 9.0
    assert [given.outcome for given in instrument.sets] == ["complete"]


def test_a_metronome_is_given_anew_when_its_plan_has_changed() -> None:
    louder = replace(BEAT, tones=Tones(level_dbfs=-12.0))
    command_queue, instrument, _ = give((1.0, Check(BEAT)), (4.0, Recheck(louder)), close_s=8.0)
    shown = [state.course for _, state in command_queue.shown if state.course is not None]
    begun = {course.opacity[0][0] for course in shown}
    assert sorted(at_s - 5000.0 for at_s in begun) == pytest.approx([1.0, 4.0], abs=2 * TURN_S)
    assert instrument.sets == []


def test_a_set_that_has_just_ended_keeps_its_report_when_a_check_follows() -> None:
    over_s = 1.0 + PLAN.lead_in_s + PASSES + PLAN.fade_out_s
    _, instrument, _ = give((1.0, Start()), (over_s + 0.05, Check(BEAT)), close_s=20.0)
    (given,) = instrument.sets
    assert given.passes_given == PASSES


def test_a_metronome_that_waits_is_not_begun_once_it_is_switched_off() -> None:
    assert EYES is not None
    waits = (1.0, Check(EYES)), (1.1, Check(BEAT)), (1.2, EndCheck())
    command_queue, _, _ = give(*waits, close_s=6.0)
    assert command_queue.states()[-1] == "idle"
    assert max(at_s for at_s, state in command_queue.shown if state.is_check) < 4.0
