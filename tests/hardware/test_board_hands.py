"""The pump in real time on the model of a board: frozen, broken, lost and found."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bilateral.stimulus.limits import Limits
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Look, Pulses, Score
from bilateral.timing.heartbeat import SILENT_LIMIT_S
from bilateral.timing.timeline import Timeline
from bilateral.timing.transport import Transport
from bilateral.words.notice import Notice, Severity
from hardware.board_hands import BoardHands
from hardware.board_memory import BoardMemory
from hardware.hands import HandsKind
from hardware.link import BoardLost, Contact, meet
from hardware.simulated_line import SimulatedLine
from tests.rig.children import wait_until

PATIENCE_S = 10.0


class FrailLine(SimulatedLine):
    """A line that breaks when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.fault: Exception | None = None

    def read(self, timeout_s: float) -> bytes:
        if self.fault is not None:
            raise self.fault
        return super().read(timeout_s)

    @property
    def motor_is_on(self) -> bool:
        return any({change.side: change.level for change in self.board.changes}.values())


FRAIL = Notice("board-described", port="frail")


class FrailReach:
    """A board that can be gone for a while."""

    def __init__(self) -> None:
        self.lines: list[FrailLine] = []
        self.there = True

    def open(self) -> Contact:
        self.lines.append(FrailLine())
        return replace(meet(self.lines[-1], "frail"), described=FRAIL)

    def reopen(self, lost: Contact) -> Contact | None:
        assert lost.described == FRAIL
        return self.open() if self.there else None


@pytest.fixture
def reach() -> FrailReach:
    return FrailReach()


@pytest.fixture
def transport() -> Transport[Score]:
    return Transport()


@pytest.fixture
def hands(reach: FrailReach, transport: Transport[Score], tmp_path: Path) -> Iterator[BoardHands]:
    opened = BoardHands(transport, reach, HandsKind.BOARD, BoardMemory(tmp_path))
    yield opened
    opened.close()


def score() -> Score:
    now_s = time.perf_counter()
    return Score(
        number=1,
        timeline=Timeline.starting(now_s + 1.0, 3.0, end_sweep=600),
        motion=Motion(),
        look=Look(),
        tones=None,
        limits=Limits(),
        appear_s=now_s,
        fade_in_s=0.5,
        fade_out_s=0.5,
        pulses=Pulses(duration_s=0.25),
    )


def beating(hands: BoardHands, come_true: Callable[[], bool]) -> Callable[[], bool]:
    """The condition, looked at by a program that lives."""

    def look() -> bool:
        hands.beat()
        return come_true()

    return look


def await_felt(hands: BoardHands, line: FrailLine) -> None:
    wait_until(beating(hands, lambda: line.motor_is_on), PATIENCE_S, "a pulse")


def test_a_program_that_no_longer_lives_has_its_hands_go_still(
    hands: BoardHands, reach: FrailReach, transport: Transport[Score]
) -> None:
    (line,) = reach.lines
    transport.replace(score())
    await_felt(hands, line)
    silent_s = time.perf_counter()
    time.sleep(SILENT_LIMIT_S + 0.8)
    assert not line.motor_is_on
    last_s = line.opened_s + line.board.changes[-1].at_us * 1e-6
    assert last_s < silent_s + SILENT_LIMIT_S + 0.4
    await_felt(hands, line)


def test_a_halt_stops_the_motor_in_the_midst_of_a_pulse(
    hands: BoardHands, reach: FrailReach, transport: Transport[Score]
) -> None:
    (line,) = reach.lines
    transport.replace(score())
    await_felt(hands, line)
    transport.clear()
    wait_until(beating(hands, lambda: not line.motor_is_on), 0.2, "stillness")


def test_a_board_that_was_lost_is_told_once_and_taken_up_again(
    hands: BoardHands, reach: FrailReach, transport: Transport[Score]
) -> None:
    transport.replace(score())
    await_felt(hands, reach.lines[0])
    reach.there = False
    reach.lines[0].fault = BoardLost("unplugged")
    wait_until(beating(hands, lambda: not hands.connected), PATIENCE_S, "the loss")
    time.sleep(0.6)
    (told,) = hands.take_news()
    assert told == Notice("board-lost", about="hands", board=FRAIL)
    given = hands.health.given
    reach.there = True
    wait_until(beating(hands, lambda: len(reach.lines) > 1), PATIENCE_S, "the board")
    await_felt(hands, reach.lines[1])
    (back,) = hands.take_news()
    assert back == Notice("board-back", severity=Severity.NEWS, about="hands", board=FRAIL)
    wait_until(beating(hands, lambda: hands.health.given > given), PATIENCE_S, "the count")
    assert hands.health.losses == 1
    told_of = {pulse.sweep for pulse in hands.take_given()}
    assert len(told_of) >= given


def test_a_fault_of_ours_ends_the_pulses_and_is_told(
    hands: BoardHands, reach: FrailReach, transport: Transport[Score]
) -> None:
    transport.replace(score())
    await_felt(hands, reach.lines[0])
    reach.lines[0].fault = ZeroDivisionError("deep inside")
    wait_until(beating(hands, lambda: hands.health.fault is not None), PATIENCE_S, "the fault")
    assert hands.health.fault == "ZeroDivisionError('deep inside')"
    assert not hands.connected
    assert next(hands.take_news()) == Notice("board-fault", about="hands")
