"""How exact the real firmware is: pin edges against stamps and against the host's schedule."""

import ctypes
import itertools
import random
import statistics
from pathlib import Path

import pytest

from bilateral.timing.corridor import Corridor, CounterUnwrap, Exchange
from hardware.limits import Sides
from hardware.messages import (
    Arm,
    Ping,
    Pong,
    Pulse,
    PulseAnswer,
    Started,
)
from hardware.protocol import Decoder, encode
from tests.hardware.benches import PLAN, WRAP, FirmwareBench
from tests.rig.board.virtual import LEFT_PIN, RIGHT_PIN, UsbDelay, VirtualBoard

LEFT, RIGHT, BOTH = Sides.LEFT, Sides.RIGHT, Sides.BOTH


class Host:
    """The least a computer must do: pings into a corridor, pulses sent 0.4 s ahead."""

    AHEAD_S = 0.4

    def __init__(self, board: VirtualBoard) -> None:
        self.board = board
        self.clock = Corridor()
        self.answers: list[PulseAnswer] = []
        self._unwrap = CounterUnwrap()
        self._decoder = Decoder()
        self._sent: dict[int, float] = {}
        self._numbers = itertools.count()
        board.on_bytes = self._listen

    def keep_pinging(self, every_s: float) -> None:
        number = next(self._numbers) % 100_000
        self._sent[number] = self.board.now_s
        self.board.write(encode(Ping(number)))
        self.board.call_at(self.board.now_s + every_s, lambda: self.keep_pinging(every_s))

    def plan_pulse(self, number: int, at_s: float) -> None:
        self.board.call_at(at_s - self.AHEAD_S, lambda: self._send_pulse(number, at_s))

    def _send_pulse(self, number: int, at_s: float) -> None:
        assert self.clock.line is not None
        start_us = round(self.clock.line.device_us_at(at_s)) % WRAP
        side = RIGHT if number % 2 else LEFT
        self.board.write(encode(Pulse(PLAN, number, side, start_us, 60, 255)))

    def _listen(self, data: bytes, at_s: float) -> None:
        for message in self._decoder.feed(data):
            if isinstance(message, Pong):
                sent_s = self._sent.pop(message.number)
                received_us = self._unwrap.unwrap(message.received_us)
                replied_us = received_us + message.later_us
                assert self.clock.add(Exchange(sent_s, received_us, replied_us, at_s))
            elif isinstance(message, PulseAnswer):
                self.answers.append(message)


def onsets(board: VirtualBoard) -> list[tuple[int, float]]:
    """Pin and host time of each pulse at full strength."""
    motors = (LEFT_PIN, RIGHT_PIN)
    return [(edge.pin, edge.at_s) for edge in board.edges() if edge.pin in motors and edge.level]


@pytest.mark.parametrize(
    ("ppm", "usb", "spread_ms", "worst_ms"),
    [
        (5000.0, UsbDelay(), 0.02, 0.5),
        (-5000.0, UsbDelay(), 0.02, 0.5),
        (5000.0, UsbDelay((0, 16e-3), (0, 16e-3)), 0.15, 0.5),
        (-5000.0, UsbDelay((0, 1e-3), (0, 0), latch_s=16e-3), 0.15, 0.5),
    ],
    ids=["fast crystal", "slow crystal", "0-16 ms each way", "16 ms latch"],
)
def test_pulses_land_on_the_hosts_schedule(
    firmware_elf: Path,
    board_library: ctypes.CDLL,
    ppm: float,
    usb: UsbDelay,
    spread_ms: float,
    worst_ms: float,
) -> None:
    board = VirtualBoard(board_library, firmware_elf, ppm=ppm, usb=usb)
    host = Host(board)
    board.run_for(0.1)
    host.keep_pinging(0.11)
    board.run_for(10.0)
    board.write(encode(Arm(PLAN)))
    first_s = board.now_s + 1.0
    wanted_s = [first_s + k * 0.2371 for k in range(120)]
    for number, at_s in enumerate(wanted_s):
        host.plan_pulse(number, at_s)
    board.run_to(wanted_s[-1] + 0.5)
    found = onsets(board)
    board.close()
    assert [pin for pin, _ in found] == [LEFT_PIN, RIGHT_PIN] * 60
    errors_ms = [(at_s - due_s) * 1e3 for (_, at_s), due_s in zip(found, wanted_s, strict=True)]
    assert len(host.answers) == len(wanted_s)
    assert statistics.pstdev(errors_ms) < spread_ms
    assert max(map(abs, errors_ms)) < worst_ms


@pytest.mark.parametrize("seed", range(3))
def test_every_pulse_begins_when_stamped_under_random_traffic(
    uno: FirmwareBench, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - test data
    uno.arm()
    due_us = uno.device_us() + 300e3
    wanted: dict[int, int] = {}
    for _ in range(150):
        due_us += chance.choice([chance.uniform(12e3, 120e3), chance.uniform(12e3, 30e3)])
        pulse = uno.pulse(
            Sides(chance.randint(1, 3)),
            due_us,
            chance.randint(5, 60),
            first_level=chance.choice([255, 128, 40]),
            kick_ms=chance.choice([0, 3, 20]),
        )
        while due_us - uno.device_us() > 150e3:
            uno.write(encode(Ping(chance.randrange(100_000))))
            uno.pass_time(chance.uniform(0.004, 0.05))
        wanted[pulse.sequence] = pulse.start_us
        uno.send(pulse)
    uno.talk_for(0.5)
    begun = {each.sequence: each.at_us for each in uno.all_of(Started)}
    assert begun.keys() == wanted.keys()
    late_us = [begun[sequence] - start_us for sequence, start_us in wanted.items()]
    assert min(late_us) >= 0
    assert max(late_us) < 60


def test_the_pin_rises_when_the_board_says_so_at_any_intensity(uno: FirmwareBench) -> None:
    uno.arm()
    for level in (20, 90, 180, 255):
        uno.send(uno.pulse(LEFT, uno.device_us() + 61e3, 40, first_level=level))
        uno.talk_for(0.2)
    rises = [each.began_us for each in uno.vibrations()]
    told = [each.at_us for each in uno.all_of(Started)]
    gaps = [rise - at_us for rise, at_us in zip(rises, told, strict=True)]
    assert max(gaps) - min(gaps) < 20
    assert max(map(abs, gaps)) < 60


def test_interrupts_are_never_off_long_enough_to_lose_a_byte(uno: FirmwareBench) -> None:
    """The chip holds two bytes, 170 us; simavr holds 64 and could not show the loss itself."""
    uno.arm()
    for _ in range(6):
        start_us = uno.device_us() + 300e3
        for k in range(14):
            uno.send(uno.pulse(BOTH, start_us - 10e3 * k, 8, first_level=128, kick_ms=4))
        uno.talk_for(0.4)
    assert len(uno.all_of(Started)) == 84
    assert uno.board.longest_interrupts_off_s() < 40e-6
