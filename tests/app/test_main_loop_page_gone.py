"""What becomes of a set or a check whose page is gone, and of what it asked for last."""

from dataclasses import replace

import pytest

from bilateral.control.page_absence import GRACE_S
from bilateral.session.commands import Check, Command, Halt, Pause, Resume, Start
from bilateral.session.plan import Passes
from bilateral.visual.stage_keys import Press
from tests.app.pages_by_hand import BEAT, EYES, give
from tests.app.test_main_loop import PLAN

SLOW = replace(PLAN, speed_hz=0.05)


def test_a_metronome_without_a_page_is_finished_too() -> None:
    command_queue, instrument, told = give((1.0, Check(BEAT)), close_s=20.0, linked_until_s=3.0)
    assert any("the check is finished" in sentence for sentence in told)
    assert command_queue.states()[-1] == "idle"
    assert instrument.sets == []


def test_a_set_whose_page_is_gone_is_finished() -> None:
    long = replace(PLAN, length=Passes(100))
    _, instrument, told = give((1.0, Start()), close_s=16.0, linked_until_s=4.0, plan=long)
    (given,) = instrument.sets
    assert given.outcome == "finished early"
    assert given.end_s - 5000.0 == pytest.approx(4.0 + GRACE_S, abs=1.0)
    assert any("is finished" in sentence for sentence in told)


def test_a_set_that_ends_soon_ends_as_it_was_meant_to() -> None:
    _, instrument, told = give((1.0, Start()), close_s=16.0, linked_until_s=5.5)
    assert [given.outcome for given in instrument.sets] == ["complete"]
    assert not any("page" in sentence for sentence in told)


def test_a_set_too_slow_to_finish_soon_is_halted() -> None:
    _, instrument, told = give((1.0, Start()), close_s=30.0, linked_until_s=2.0, plan=SLOW)
    assert [given.outcome for given in instrument.sets] == ["halted"]
    assert any("is halted" in sentence for sentence in told)


def test_a_set_that_never_had_a_page_plays_to_its_end() -> None:
    started = ((1.0, Press.START_FINISH),)
    _, instrument, _ = give(close_s=12.0, linked_until_s=0.0, pressed=started)
    assert [given.outcome for given in instrument.sets] == ["complete"]


@pytest.mark.parametrize("late", [Start(), Check(BEAT)])
def test_what_a_page_asked_for_that_is_gone_is_not_begun(late: Command) -> None:
    command_queue, instrument, _ = give((3.0, late), close_s=5.0, linked_until_s=2.0)
    assert command_queue.states() == ["idle"]
    assert instrument.sets == []


def test_a_pause_whose_page_is_gone_is_not_ended_by_what_it_still_had_to_say() -> None:
    asked = (1.0, Start()), (4.5, Pause()), (6.5, Resume())
    command_queue, _, _ = give(*asked, close_s=8.0, linked_until_s=6.0)
    assert command_queue.states()[:4] == ["idle", "lead-in", "running", "paused"]
    assert command_queue.states()[4:] == ["halted"]


def test_a_metronome_that_waits_when_the_page_goes_does_not_beat_on() -> None:
    assert EYES is not None
    waits = (1.0, Check(EYES)), (1.1, Halt()), (1.2, Check(BEAT))
    command_queue, _, told = give(*waits, close_s=20.0, linked_until_s=1.3)
    assert any("the check is finished" in sentence for sentence in told)
    assert command_queue.states()[-1] == "idle"
