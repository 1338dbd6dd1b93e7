"""One way to test a board: the firmware on a simulated chip, or the model in Python."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple, TypeVar

from hardware.limits import Sides
from hardware.messages import Arm, Armed, Message, Ping, Pong, Pulse, ToBoard
from hardware.protocol import Decoder, encode
from hardware.simulated import SimulatedBoard
from tests.rig.board.virtual import LEFT_PIN, RIGHT_PIN, VirtualBoard

WRAP = 1 << 32
PLAN = 7
FULL = 255
WIRE_S_PER_BYTE = 1496 / 16e6
SAME_PULSE_US = 3000
"""Gaps shorter than this belong to pulse-width modulation, whose period is 1 ms."""

_Kind = TypeVar("_Kind", bound=Message)


class Level(NamedTuple):
    """From this moment of the board's clock, unwrapped, a motor had this drive from 0 to 1."""

    at_us: float
    side: Sides
    drive: float


class Vibration(NamedTuple):
    """One uninterrupted pulse as the motor pin showed it; microseconds of the board's clock."""

    side: Sides
    began_us: float
    ended_us: float


class Bench(ABC):
    """A board on the table: messages in, messages and pin levels out, time moved by hand."""

    def __init__(self) -> None:
        self.heard: list[Message] = []
        self._decoder = Decoder()
        self._numbers = iter(range(100_000))
        self._sequence = iter(range(1 << 16))

    @abstractmethod
    def write(self, data: bytes) -> None:
        """Send bytes now."""

    @abstractmethod
    def pass_time(self, seconds: float) -> None:
        """Let time pass in silence."""

    @abstractmethod
    def device_us(self) -> float:
        """The board's clock now, unwrapped."""

    @abstractmethod
    def levels(self) -> list[Level]:
        """Every change of a motor pin so far."""

    @abstractmethod
    def press_button(self, *, down: bool) -> None:
        """Close or open the client's stop button."""

    @abstractmethod
    def reset(self) -> None:
        """Pull the reset line and wait until the firmware runs again."""

    @abstractmethod
    def close(self) -> None:
        """Put the board away."""

    def listen(self, data: bytes) -> None:
        self.heard += self._decoder.feed(data)

    def all_of(self, kind: type[_Kind]) -> list[_Kind]:
        return [message for message in self.heard if isinstance(message, kind)]

    def last(self, kind: type[_Kind]) -> _Kind:
        return self.all_of(kind)[-1]

    def ask(self, message: ToBoard, kind: type[_Kind]) -> _Kind:
        """Send a message and wait for its answer."""
        before = len(self.all_of(kind))
        self.write(encode(message))
        self.pass_time(0.012)
        answers = self.all_of(kind)[before:]
        assert len(answers) == 1, f"{message} was answered by {answers}"
        return answers[0]

    def ping(self) -> Pong:
        return self.ask(Ping(next(self._numbers)), Pong)

    def arm(self, plan: int = PLAN) -> None:
        assert self.ask(Arm(plan), Armed) == Armed(plan, taken=True)

    def talk_for(self, seconds: float, every_s: float = 0.2) -> None:
        """Let time pass with pings, as a living computer does."""
        while seconds > 0:
            self.write(encode(Ping(next(self._numbers))))
            self.pass_time(min(every_s, seconds))
            seconds -= every_s

    def pulse(self, sides: Sides, start_us: float, for_ms: int, **others: int) -> Pulse:
        """Make a pulse of the current plan at full strength unless told otherwise."""
        fields = {"plan": PLAN, "sequence": next(self._sequence), "first_level": FULL} | others
        return Pulse(sides=sides, start_us=int(start_us) % WRAP, first_ms=for_ms, **fields)

    def send(self, *messages: ToBoard) -> None:
        """Send messages as fast as the wire takes them, and let them arrive."""
        for message in messages:
            self.write(encode(message))
            self.pass_time(0.006)

    def vibrations(self) -> list[Vibration]:
        """What the motors did, pulse by pulse, in order of time."""
        found = [found for side in (Sides.LEFT, Sides.RIGHT) for found in self._of_side(side)]
        return sorted(found, key=lambda each: each.began_us)

    def drive_between(self, side: Sides, from_us: float, to_us: float) -> float:
        """Mean drive of a motor from 0 to 1 over a stretch of time."""
        ours = [level for level in self.levels() if level.side == side]
        begun = [level for level in ours if level.at_us <= from_us]
        drive = begun[-1].drive if begun else 0.0
        inside = [Level(from_us, side, drive)]
        inside += [level for level in ours if from_us < level.at_us < to_us]
        inside.append(Level(to_us, side, 0.0))
        area = sum(a.drive * (b.at_us - a.at_us) for a, b in pairwise(inside))
        return area / (to_us - from_us)

    def _of_side(self, side: Sides) -> Iterator[Vibration]:
        began_us = ended_us = None
        for level in self.levels():
            if level.side != side:
                continue
            if level.drive:
                if ended_us is not None and began_us is not None:
                    if level.at_us - ended_us > SAME_PULSE_US:
                        yield Vibration(side, began_us, ended_us)
                        began_us = None
                    ended_us = None
                began_us = level.at_us if began_us is None else began_us
            elif began_us is not None and ended_us is None:
                ended_us = level.at_us
        if began_us is not None:
            yield Vibration(side, began_us, self.device_us() if ended_us is None else ended_us)


class FirmwareBench(Bench):
    """The real firmware on the simulated chip, its clock learnt from one ping."""

    LOOP_US = 40
    """From the last bit of a ping to its stamp."""

    def __init__(self, open_board: Callable[[], VirtualBoard]) -> None:
        super().__init__()
        self.board = open_board()
        self.board.on_bytes = lambda data, _at_s: self.listen(data)
        self._offset_us = 0.0
        self.board.run_for(0.1)
        self._learn_clock()

    def close(self) -> None:
        self.board.close()

    def write(self, data: bytes) -> None:
        self.board.write(data)

    def pass_time(self, seconds: float) -> None:
        self.board.run_for(seconds)

    def device_us(self) -> float:
        return self._at(self.board.now_s)

    def levels(self) -> list[Level]:
        sides = {LEFT_PIN: Sides.LEFT, RIGHT_PIN: Sides.RIGHT}
        edges = self.board.edges()
        return [Level(self._at(e.at_s), sides[e.pin], e.level) for e in edges if e.pin in sides]

    def press_button(self, *, down: bool) -> None:
        self.board.press_button(down=down)

    def reset(self) -> None:
        self.board.reset(boot_loader_s=0.5)
        self.board.run_for(0.505)
        self._learn_clock()

    def _at(self, host_s: float) -> float:
        return host_s * 1e6 + self._offset_us

    def _learn_clock(self) -> None:
        sent_s = self.board.now_s
        stamp_us = self.ping().received_us
        arrived_us = (sent_s + WIRE_S_PER_BYTE * len(encode(Ping(0)))) * 1e6 + self.LOOP_US
        self._offset_us = stamp_us - arrived_us


class ModelBench(Bench):
    """The model in Python, at the end of a wire as long as the firmware's."""

    READING_S = 0.3e-3
    """What the firmware needs to read a frame."""

    def __init__(self, starts_at_us: int = 0) -> None:
        super().__init__()
        self.board = SimulatedBoard(starts_at_us=starts_at_us)
        self._now_us = self._wire_free_us = float(starts_at_us)
        self._on_the_wire: list[tuple[float, bytes]] = []
        self.pass_time(0.1)

    def close(self) -> None:
        """A value in Python: nothing to give back."""

    def write(self, data: bytes) -> None:
        for byte in data:
            self._wire_free_us = max(self._wire_free_us, self._now_us) + WIRE_S_PER_BYTE * 1e6
            self._on_the_wire.append((self._wire_free_us, bytes((byte,))))

    def pass_time(self, seconds: float) -> None:
        self._now_us += seconds * 1e6
        arrived_us = self._now_us - self.READING_S * 1e6
        while self._on_the_wire and self._on_the_wire[0][0] <= arrived_us:
            at_us, byte = self._on_the_wire.pop(0)
            self.board.receive(byte, int(at_us + self.READING_S * 1e6))
        self.board.advance(int(self._now_us))
        self.listen(self.board.take_output())

    def device_us(self) -> float:
        return self._now_us

    def levels(self) -> list[Level]:
        return [Level(at_us, side, level / FULL) for at_us, side, level in self.board.changes]

    def press_button(self, *, down: bool) -> None:
        self.board.press_button(down=down)

    def reset(self) -> None:
        self.board.reset()
        self.pass_time(0.505)
