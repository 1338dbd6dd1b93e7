"""Stop and ground halts first, wherever it comes from; then the therapist is shown what grounds."""

import pytest

from bilateral.app.main_loop import MainLoop
from bilateral.session.commands import Halt, ShowGrounding, Start
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.stage_keys import Press
from tests.app.pages_by_hand import HandDesk, crew_of, give
from tests.app.stages import HandHands, HandStage, outputs_of
from tests.app.test_main_loop import PLAN
from tests.words.hearing import into


def test_the_key_on_the_stage_halts_and_has_the_cards_shown() -> None:
    desk, instrument, _ = give((1.0, Start()), close_s=6.0, pressed=((4.0, Press.GROUND),))
    assert instrument.sets[0].outcome == "halted"
    halted_s = next(at_s for at_s, state in desk.shown if state.state == "halted")
    shown_s = next(at_s for at_s, state in desk.shown if state.groundings == 1)
    assert halted_s == shown_s == pytest.approx(4.0, abs=0.05)
    assert all(score is None for at_s, score in desk.stage.shown if at_s > halted_s)


def test_it_halts_nothing_and_shows_the_cards_between_sets() -> None:
    desk, instrument, _ = give(close_s=3.0, pressed=((1.0, Press.GROUND),))
    assert instrument.sets == []
    assert (desk.states(), desk.shown[-1][1].groundings) == (["idle"], 1)


def test_a_page_that_asks_for_it_is_shown_the_cards_even_where_another_halt_comes_between() -> None:
    desk, instrument, _ = give(
        *((1.0, Start()), (4.0, Halt()), (4.0, ShowGrounding()), (4.0, Halt())), close_s=6.0
    )
    assert instrument.sets[0].outcome == "halted"
    assert desk.shown[-1][1].groundings == 1


@pytest.mark.parametrize("is_set", [True, False])
def test_the_clients_own_button_does_so_if_that_is_set(*, is_set: bool) -> None:
    clock = ManualClock(5000.0)
    now_playing = NowPlaying[Score]()
    hands = HandHands(now_playing, clock)

    class Watching(HandStage):
        def show(self, score: Score | None) -> None:
            hands.stop_pressed = hands.stop_pressed or 4.0 < self.passed_s < 4.02
            super().show(score)

    stage = Watching(clock, (6.0, Press.CLOSE))
    desk = HandDesk(stage, (1.0, Start()))
    services = crew_of(desk, now_playing, client_stop_grounds=is_set)
    output_set = outputs_of(stage, now_playing, clock, hands=hands)
    instrument = MainLoop(now_playing, output_set, clock, into([]), services)
    instrument.give(PLAN, wait=True)
    assert instrument.sets[0].outcome == "halted"
    assert (desk.shown[-1][1].groundings > 0) is is_set
