"""A halt on the stage, or by the client's button, sweeps away what the page asked for before."""

from bilateral.app.main_loop import MainLoop
from bilateral.session.commands import Check, Halt, Start
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.stage_keys import Press
from tests.app.pages_by_hand import BEAT, EYES, HandDesk, crew_of, give
from tests.app.stages import HandHands, HandStage, outputs_of
from tests.app.test_main_loop import PLAN
from tests.words.hearing import into


def test_a_halt_on_the_stage_counts_for_what_the_page_asked_for_before() -> None:
    escape = ((3.0, Press.HALT),)
    command_queue, _, _ = give((1.0, Start()), (3.5, Halt()), close_s=5.0, pressed=escape)
    assert command_queue.halts == 1  # the page's own is seen to at the desk


def test_a_halt_pressed_twice_sweeps_away_what_the_page_asked_for_in_between() -> None:
    twice = (6.0, Press.HALT), (6.2, Press.HALT)
    command_queue, _, _ = give((5.8, Start()), (6.1, Check(BEAT)), close_s=9.0, pressed=twice)
    assert command_queue.states()[-1] == "halted"
    assert command_queue.halts == 2
    assert max(at_s for at_s, _ in command_queue.shown) > 8.0, "the stage stays"


def test_the_clients_button_sweeps_away_what_is_about_to_begin() -> None:
    assert EYES is not None
    clock = ManualClock(5000.0)
    now_playing = NowPlaying[Score]()
    hands = HandHands(now_playing, clock)

    class Watching(HandStage):
        def show(self, score: Score | None) -> None:
            hands.stop_pressed = hands.stop_pressed or 1.3 < self.passed_s < 1.32
            super().show(score)

    stage = Watching(clock, (6.0, Press.CLOSE))
    command_queue = HandDesk(stage, (1.0, Check(EYES)), (1.1, Halt()), (1.2, Check(BEAT)))
    output_set = outputs_of(stage, now_playing, clock, hands=hands)
    told: list[str] = []
    MainLoop(now_playing, output_set, clock, into(told), crew_of(command_queue, now_playing)).give(
        PLAN, wait=True
    )
    assert max(at_s for at_s, state in command_queue.shown if state.is_check) < 1.2
    assert not any("button" in sentence for sentence in told), "nothing played"
