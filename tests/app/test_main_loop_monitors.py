"""The page has the stage moved and the monitors numbered, but only while nothing plays."""

import pytest

from bilateral.session.commands import MoveStage, ShowNumbers, Start
from tests.app.pages_by_hand import give
from tests.app.test_main_loop import WHOLE_S


def test_the_stage_is_moved_and_numbered_when_nothing_plays() -> None:
    command_queue, instrument, told = give(
        *((1.0, ShowNumbers()), (2.0, Start()), (4.0, MoveStage(2)), (6.0, MoveStage("tv"))),
        close_s=14.0,
    )
    assert [done for _, done in command_queue.stage.did] == ["numbers", "to tv in a window"]
    times = [at_s for at_s, _ in command_queue.stage.did]
    assert times == pytest.approx([1.0, 2.0 + WHOLE_S], abs=0.1)
    assert [given.outcome for given in instrument.sets] == ["complete"]
    assert not any("monitor" in sentence for sentence in told)


def test_before_the_stage_is_moved_the_page_is_told_that_its_picture_is_being_opened() -> None:
    command_queue, _, _ = give((1.0, MoveStage(2)), close_s=2.0)
    ((moved_s, _),) = command_queue.stage.did
    opening = [at_s for at_s, state in command_queue.shown if state.outputs.eyes == "opening"]
    assert opening
    assert max(opening) < moved_s


def test_a_monitor_that_is_not_there_is_told() -> None:
    _, _, told = give((1.0, MoveStage("nowhere")), close_s=2.0)
    assert any("no monitor 'nowhere'" in sentence for sentence in told)
