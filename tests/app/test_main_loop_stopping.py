"""Whatever ends the main loop, a signal or a fault, leaves nothing to be given."""

import signal
import sys
from collections.abc import Iterator

import pytest

from bilateral.reporting.recorder import SETTLE_S
from bilateral.session.session import Session
from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.score import Score
from bilateral.visual.stage_events import StageEvent
from bilateral.words.notice import Notice
from tests.app.stages import HandStage
from tests.app.stops import STOPS
from tests.app.test_main_loop import TURN_S, Room


class Signalled(HandStage):
    """A stage at which a signal reaches the program after a while."""

    number: signal.Signals = signal.SIGINT

    def take_news(self) -> Iterator[StageEvent]:
        if 4.0 <= self.passed_s < 4.0 + TURN_S:
            signal.raise_signal(self.number)
        return super().take_news()


@pytest.mark.parametrize("number", STOPS)
def test_a_signal_halts_the_set_and_the_next_one_tears_nothing(number: signal.Signals) -> None:
    room = Room()
    room.stage = Signalled(room.clock)
    room.stage.number = number
    room.instrument = room._instrument()
    interval_s = sys.getswitchinterval()
    took_s = room.give()
    assert took_s == pytest.approx(4.0 + SETTLE_S, abs=5 * TURN_S)
    assert room.outcomes == ["halted"]
    for one in STOPS:
        signal.raise_signal(one)
    assert sys.getswitchinterval() == pytest.approx(interval_s)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing outlives its terminal there")
def test_a_program_that_is_to_outlive_its_terminal_does() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    room = Room()
    room.stage = Signalled(room.clock)
    room.stage.number = signal.SIGHUP
    room.instrument = room._instrument()
    room.give()
    assert room.outcomes == ["complete"]
    assert signal.signal(signal.SIGHUP, before) == signal.SIG_IGN


def test_signals_are_given_back_after_a_fault_too() -> None:
    before = signal.getsignal(signal.SIGINT)
    room = Room()

    class Faulty(HandStage):
        def await_turn(self) -> None:
            raise RuntimeError("broken")

    room.stage = Faulty(room.clock)
    room.instrument = room._instrument()
    with pytest.raises(RuntimeError, match="broken"):
        room.give()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_fault_leaves_nothing_to_be_given() -> None:
    room = Room()

    class Faulty(HandStage):
        def show(self, score: Score | None) -> None:
            super().show(score)
            if self.passed_s > 4.0:
                raise RuntimeError("broken")

    room.stage = Faulty(room.clock)
    room.instrument = room._instrument()
    with pytest.raises(RuntimeError, match="broken"):
        room.give()
    assert room.stage.shown[-1][1] is not None
    assert room.now_playing.current is None


def test_a_change_that_may_not_be_given_waits_and_ends_no_session(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    advance = Session.advance

    def advance_or_not(session: Session, now_s: float) -> None:
        if 5003.0 < now_s < 5004.0:
            raise LimitError(Notice("limit-red"))
        advance(session, now_s)

    monkeypatch.setattr(Session, "advance", advance_or_not)
    room = Room()
    room.give()
    assert room.outcomes == ["complete"]
