"""No start comes before the questions have been asked, from wherever it is asked for."""

import pytest

from bilateral.control.screening import Screening
from bilateral.session.commands import AnswerScreening, Command, Halt, Start, Wish
from bilateral.visual.stage_keys import Press
from tests.app.pages_by_hand import give

WAITS = "still to be asked"


@pytest.mark.parametrize("way", ["page", "stage"])
def test_a_start_before_the_answer_begins_nothing_and_says_why(way: str) -> None:
    asked = ((1.0, Start()), (2.0, Start())) if way == "page" else ()
    pressed = ((1.0, Press.START_FINISH), (2.0, Press.START_FINISH)) if way == "stage" else ()
    desk, instrument, told = give(*asked, close_s=6.0, pressed=pressed, screening=True)
    assert instrument.sets == []
    assert desk.states() == ["idle"]
    assert sum(WAITS in sentence for sentence in told) == 2
    seen = [state.screening for _, state in desk.shown]
    assert seen[0] == "due"
    assert seen[-1] == "waited for"


@pytest.mark.parametrize("way", ["page", "stage"])
def test_after_the_answer_a_set_begins_and_is_never_held_back_again(way: str) -> None:
    asked: list[tuple[float, Command | Wish]] = [(1.0, Start()), (2.0, AnswerScreening())]
    pressed = []
    for at_s in (3.0, 12.0):
        if way == "page":
            asked.append((at_s, Start()))
        else:
            pressed.append((at_s, Press.START_FINISH))
    desk, instrument, told = give(*asked, close_s=20.0, pressed=tuple(pressed), screening=True)
    assert [given.outcome for given in instrument.sets] == ["complete", "complete"]
    assert sum(WAITS in sentence for sentence in told) == 1
    assert desk.shown[-1][1].screening == "done"


def test_a_halt_waits_for_no_answer() -> None:
    desk, _, _ = give((1.0, Start()), (1.5, Halt()), close_s=3.0, screening=True)
    assert desk.shown[-1][1].includes == 2


def test_without_the_setting_nobody_is_asked() -> None:
    _, instrument, told = give((1.0, Start()), close_s=12.0)
    assert len(instrument.sets) == 1
    assert not any(WAITS in sentence for sentence in told)


def test_the_setting_counts_as_it_is_when_a_start_is_asked_for() -> None:
    wanted = [True]
    screening = Screening(lambda: wanted[0])
    assert screening.holds_back(0)
    assert screening.state(0) == "waited for"
    wanted[0] = False
    assert screening.state(0) == "done"
    assert not screening.holds_back(0)
    wanted[0] = True
    assert screening.state(0) == "due"
    assert not screening.holds_back(1)
