"""A session, the talk with a board and the board itself in virtual time, watched at its motors."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from bilateral.session.commands import Command
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import Session
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.given import Given
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.touch import Pulses
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.timeline import Side
from hardware.board_clock import KnownRate
from hardware.board_talk import BoardTalk
from hardware.limits import BAUD, Sides
from hardware.simulated import SimulatedBoard
from tests.rig.board.virtual import LEFT_PIN, RIGHT_PIN, VirtualBoard

TURN_S = 0.004
LATENCY_S = 0.04
PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(600),
    motion=Motion(),
    look=Look(),
    tones=None,
    limits=Limits(),
    lead_in_s=2.0,
    fade_in_s=0.5,
    fade_out_s=1.0,
    pulses=Pulses(duration_s=0.1, alignment=Alignment(latency_s=LATENCY_S)),
)


SIDE_OF_PIN = {LEFT_PIN: Side.LEFT, RIGHT_PIN: Side.RIGHT}
SIDE_OF_MOTOR = {Sides.LEFT: Side.LEFT, Sides.RIGHT: Side.RIGHT}


class Onset(NamedTuple):
    """A motor was switched on."""

    at_s: float
    side: Side


class WatchedBoard(Protocol):
    """A board in virtual time: bytes in and out, and its motors in plain sight."""

    now_s: float
    on_bytes: Callable[[bytes, float], None]

    def write(self, data: bytes) -> int:
        """Send bytes now."""

    def run_to(self, until_s: float) -> None:
        """Let time pass."""

    def press_button(self, *, down: bool) -> None:
        """Close or open the client's stop button."""

    def reset(self) -> None:
        """Pull the reset line."""

    def switched_on(self) -> list[Onset]:
        """When a motor began, each time."""

    def still_on(self) -> bool:
        """Whether a motor runs now."""

    def close(self) -> None:
        """Put it away."""


class FirmwareBoard(VirtualBoard):
    """The firmware on a simulated chip."""

    STEP_S = TURN_S
    """Whoever listens here does nothing before the next turn."""

    def switched_on(self) -> list[Onset]:
        edges = [edge for edge in self.edges() if edge.pin in SIDE_OF_PIN]
        return [Onset(edge.at_s, SIDE_OF_PIN[edge.pin]) for edge in edges if edge.level]

    def still_on(self) -> bool:
        last = {edge.pin: edge.level for edge in self.edges() if edge.pin in SIDE_OF_PIN}
        return any(last.values())


class ModelBoard:
    """The model in Python, at the end of a wire."""

    def __init__(self, ppm: float = 0.0, starts_at_s: float = 1000.0) -> None:
        self.board = SimulatedBoard(starts_at_us=(1 << 32) - 5_000_000)
        self.on_bytes: Callable[[bytes, float], None] = lambda _data, _at_s: None
        self.now_s = self._starts_at_s = starts_at_s
        self._rate = 1.0 + ppm * 1e-6
        self._to_board: list[tuple[float, bytes]] = []
        self._to_host: list[tuple[float, bytes]] = []

    def write(self, data: bytes) -> int:
        self._to_board.append((self.now_s + len(data) * 10 / BAUD, data))
        return len(data)

    def run_to(self, until_s: float) -> None:
        while self._to_board and self._to_board[0][0] <= until_s:
            at_s, data = self._to_board.pop(0)
            self.board.receive(data, self._us(at_s))
            self._answer(at_s)
        self.board.advance(self._us(until_s))
        self._answer(until_s)
        self.now_s = until_s
        while self._to_host and self._to_host[0][0] <= until_s:
            at_s, data = self._to_host.pop(0)
            self.on_bytes(data, at_s)

    def press_button(self, *, down: bool) -> None:
        self.board.press_button(down=down)

    def reset(self) -> None:
        self.board.reset()

    def switched_on(self) -> list[Onset]:
        found, level = [], {Sides.LEFT: 0, Sides.RIGHT: 0}
        for change in self.board.changes:
            if change.level and not level[change.side]:
                found.append(Onset(self._host_s(change.at_us), SIDE_OF_MOTOR[change.side]))
            level[change.side] = change.level
        return found

    def still_on(self) -> bool:
        return any({change.side: change.level for change in self.board.changes}.values())

    def close(self) -> None:
        """A value in Python: nothing to give back."""

    def _answer(self, at_s: float) -> None:
        data = self.board.take_output()
        if data:
            self._to_host.append((at_s + len(data) * 10 / BAUD, data))

    def _us(self, host_s: float) -> int:
        return (1 << 32) - 5_000_000 + int((host_s - self._starts_at_s) * 1e6 * self._rate)

    def _host_s(self, board_us: float) -> float:
        return self._starts_at_s + (board_us - (1 << 32) + 5_000_000) / 1e6 / self._rate


class Table:
    """A session in command of a board, with no thread and no waiting."""

    def __init__(self, board: WatchedBoard) -> None:
        self.board = board
        self.now_playing = NowPlaying[Score]()
        self.session = Session(PLAN, self.now_playing)
        self.talk = BoardTalk(KnownRate())
        self.told: list[Given] = []
        self.frozen = False
        board.on_bytes = self._hear
        board.run_to(board.now_s + 0.1)

    @property
    def now_s(self) -> float:
        return self.board.now_s

    def do(self, command: Command) -> None:
        self.session.take(command, self.now_s)

    def run_for(self, seconds: float) -> None:
        """Let time pass, turn by turn; a frozen program does nothing in it."""
        until_s = self.now_s + seconds
        while self.now_s < until_s:
            self.board.run_to(min(until_s, self.now_s + TURN_S))
            if not self.frozen:
                self._turn()

    def _turn(self) -> None:
        self.session.advance(self.now_s)
        if said := self.talk.turn(self.now_playing.current, self.now_s):
            self.board.write(said)
        if ping := self.talk.ping(self.now_s):
            self.board.write(ping)
        self.told.extend(self.talk.take_given())

    def _hear(self, data: bytes, at_s: float) -> None:
        if not self.frozen:
            self.talk.hear(data, at_s)

    def await_ready(self) -> None:
        while not self.talk.clock.ready:
            self.run_for(TURN_S)

    def wanted(self) -> list[Onset]:
        """Motor onsets of the whole course, as the session's own timeline has it now."""
        score = self.session.score
        assert score is not None
        assert score.pulses is not None
        cues = score.cues(score.pulses.alignment, score.appear_s, self.now_s - 0.01)
        return [Onset(cue.time_s, cue.side) for cue in cues]
