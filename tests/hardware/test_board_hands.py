"""The pump in real time on the model of a board: frozen, broken, lost and found."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.touch import Pulses
from bilateral.timing.heartbeat import SILENT_LIMIT_S
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.timeline import Timeline
from bilateral.words.notice import Notice, Severity
from hardware import board_clock, board_hands, board_losses
from hardware.board_hands import BoardHands
from hardware.board_memory import BoardMemory
from hardware.hands import HandsKind
from hardware.link import BoardLost, Contact, meet
from hardware.messages import Battery, Hello
from hardware.protocol import MOST_SAID_BYTES, encode
from hardware.simulated_line import SimulatedLine
from tests.rig.children import wait_until

PATIENCE_S = 10.0
FLOOD = encode(Battery(5000)) * 40


class FrailLine(SimulatedLine):
    """A line that breaks when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.fault: Exception | None = None
        self.is_mute = self.floods = False
        self.flooded_bytes = 0
        self.is_let_go = threading.Event()
        self.is_let_go.set()

    def read(self, timeout_s: float) -> bytes:
        if self.fault is not None:
            raise self.fault
        if self.floods:
            self.flooded_bytes += len(FLOOD)
            return FLOOD
        return super().read(timeout_s)

    def write(self, data: bytes) -> None:
        if not self.is_mute or encode(Hello()) in data:
            super().write(data)

    def close(self) -> None:
        self.is_let_go.wait(PATIENCE_S)

    @property
    def motor_is_on(self) -> bool:
        return any({change.side: change.level for change in self.board.changes}.values())


FRAIL = Notice("board-described", port="frail")


class FrailReach:
    """A board that can be gone for a while."""

    def __init__(self) -> None:
        self.lines: list[FrailLine] = []
        self.there = True
        self.is_mute = self.floods = False

    def open(self) -> Contact:
        line = FrailLine()
        self.lines.append(line)
        line.is_mute = self.is_mute
        contact = replace(meet(line, "frail"), described=FRAIL)
        line.floods = self.floods
        return contact

    def reopen(self, lost: Contact) -> Contact | None:
        assert lost.described == FRAIL
        return self.open() if self.there else None


@pytest.fixture
def reach() -> FrailReach:
    return FrailReach()


@pytest.fixture
def now_playing() -> NowPlaying[Score]:
    return NowPlaying()


@pytest.fixture
def hands(
    reach: FrailReach, now_playing: NowPlaying[Score], tmp_path: Path
) -> Iterator[BoardHands]:
    opened = BoardHands(now_playing, reach, HandsKind.BOARD, BoardMemory(tmp_path))
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
    hands: BoardHands, reach: FrailReach, now_playing: NowPlaying[Score]
) -> None:
    (line,) = reach.lines
    now_playing.replace(score())
    await_felt(hands, line)
    silent_s = time.perf_counter()
    time.sleep(SILENT_LIMIT_S + 0.8)
    assert not line.motor_is_on
    last_s = line.opened_s + line.board.changes[-1].at_us * 1e-6
    assert last_s < silent_s + SILENT_LIMIT_S + 0.4
    await_felt(hands, line)


def test_a_halt_stops_the_motor_in_the_midst_of_a_pulse(
    hands: BoardHands, reach: FrailReach, now_playing: NowPlaying[Score]
) -> None:
    (line,) = reach.lines
    now_playing.replace(score())
    await_felt(hands, line)
    now_playing.clear()
    wait_until(beating(hands, lambda: not line.motor_is_on), 0.2, "stillness")


def test_a_board_that_was_lost_is_told_once_and_taken_up_again(
    hands: BoardHands, reach: FrailReach, now_playing: NowPlaying[Score]
) -> None:
    now_playing.replace(score())
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


def test_a_board_that_only_says_hello_is_told_of_once_until_it_answers(
    reach: FrailReach,
    now_playing: NowPlaying[Score],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(board_clock, "SILENT_LIMIT_S", 0.3)
    monkeypatch.setattr(board_losses, "LOOK_RARELY_S", (0.05, 0.1))
    reach.is_mute = True
    hands = BoardHands(now_playing, reach, HandsKind.BOARD, BoardMemory(tmp_path))
    with closing(hands):
        wait_until(beating(hands, lambda: len(reach.lines) > 4), PATIENCE_S, "a fifth look")
        assert not hands.connected
        assert [news.code for news in hands.take_news()] == ["board-mute"]
        reach.is_mute = False
        wait_until(beating(hands, lambda: hands.connected), PATIENCE_S, "the board")
        assert [news.code for news in hands.take_news()] == ["board-back"]


def test_a_board_that_floods_is_put_aside_before_it_costs_anything(
    hands: BoardHands, reach: FrailReach
) -> None:
    """Valid frames, as fast as they are read: of two seconds of them next to nothing is heard."""
    flooded = reach.lines[0]
    reach.floods = flooded.floods = True
    ends_s = time.perf_counter() + 2.0
    wait_until(beating(hands, lambda: time.perf_counter() > ends_s), PATIENCE_S, "the time")
    assert not hands.connected
    assert [news.code for news in hands.take_news()] == ["board-floods"]
    heard = sum(line.flooded_bytes for line in reach.lines)
    assert heard <= len(reach.lines) * 2 * MOST_SAID_BYTES
    assert len(reach.lines) <= 3
    reach.floods = False
    wait_until(beating(hands, lambda: hands.connected), PATIENCE_S, "the board")
    assert [news.code for news in hands.take_news()] == ["board-back"]


def test_a_fault_of_ours_ends_the_pulses_and_is_told(
    hands: BoardHands, reach: FrailReach, now_playing: NowPlaying[Score]
) -> None:
    now_playing.replace(score())
    await_felt(hands, reach.lines[0])
    reach.lines[0].fault = ZeroDivisionError("deep inside")
    wait_until(beating(hands, lambda: hands.health.fault is not None), PATIENCE_S, "the fault")
    assert hands.health.fault == "ZeroDivisionError('deep inside')"
    assert not hands.connected
    assert next(hands.take_news()) == Notice("board-fault", about="hands")


def test_a_port_that_is_not_let_go_does_not_keep_the_program_from_ending(
    reach: FrailReach, hands: BoardHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_hands, "CLOSE_S", 0.05)
    reach.lines[0].is_let_go.clear()
    began_s = time.monotonic()
    hands.close()
    assert time.monotonic() - began_s < PATIENCE_S / 4
    reach.lines[0].is_let_go.set()
