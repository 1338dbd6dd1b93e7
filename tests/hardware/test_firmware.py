"""The real firmware alone: its exactness, and its behaviour when things go wrong inside."""

import ctypes
import itertools
import os
import random
import statistics
from pathlib import Path

import pytest

from bilateral.timing.corridor import Corridor, CounterUnwrap, Exchange
from hardware.limits import LONGEST_PULSE_MS, STOP, Ability, Sides, State, TripReason
from hardware.messages import (
    Arm,
    AskBattery,
    Battery,
    Booted,
    Hello,
    Identity,
    Misunderstood,
    Ping,
    Pong,
    Pulse,
    PulseAnswer,
    Started,
    Tripped,
)
from hardware.protocol import Decoder, encode
from tests.hardware.benches import PLAN, WIRE_S_PER_BYTE, WRAP, FirmwareBench, Vibration
from tests.rig.board.build import LEONARDO, FirmwareBuilder, address_of, run_tool
from tests.rig.board.virtual import LEFT_PIN, RIGHT_PIN, UsbDelay, VirtualBoard

LEFT, RIGHT, BOTH = Sides.LEFT, Sides.RIGHT, Sides.BOTH
GARBAGE_BYTES = int(os.environ.get("BILATERAL_GARBAGE_BYTES", "300000"))
"""10,000,000 for the full measure, which takes minutes."""


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


@pytest.mark.parametrize("ppm", [5000.0, -5000.0])
@pytest.mark.parametrize(
    ("usb", "spread_ms", "worst_ms"),
    [
        (UsbDelay(), 0.02, 0.5),
        (UsbDelay((0, 16e-3), (0, 16e-3)), 0.15, 0.5),
        (UsbDelay((0, 1e-3), (0, 0), latch_s=16e-3), 0.15, 0.5),
    ],
    ids=["no delay", "0-16 ms each way", "16 ms latch"],
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


@pytest.mark.parametrize("interrupts_on", [True, False])
def test_hang_of_the_main_loop_ends_in_a_reset_with_motors_off(
    uno: FirmwareBench, interrupts_on: bool
) -> None:
    uno.arm()
    uno.send(uno.pulse(BOTH, uno.device_us() + 50e3, 1900))
    uno.talk_for(0.3)
    hung_us = uno.device_us()
    uno.board.freeze_loop(interrupts_on=interrupts_on)
    uno.pass_time(2.0)
    found = uno.vibrations()
    assert len(found) == 2
    assert all(each.ended_us - hung_us < 600e3 for each in found)
    assert uno.board.resets == 1
    assert len(uno.all_of(Booted)) == 2
    assert uno.ping().state == State(0)


def test_hang_of_the_main_loop_still_ends_short_pulses_on_time(uno: FirmwareBench) -> None:
    uno.arm()
    start_us = uno.device_us() + 150e3
    uno.send(uno.pulse(LEFT, start_us, 60), uno.pulse(RIGHT, start_us + 120e3, 60))
    uno.board.freeze_loop(interrupts_on=True)
    uno.pass_time(0.4)
    found = uno.vibrations()
    assert [each.side for each in found] == [LEFT, RIGHT]
    for each, due_us in zip(found, (start_us, start_us + 120e3), strict=True):
        assert each.began_us == pytest.approx(due_us, abs=200)
        assert each.ended_us == pytest.approx(due_us + 60e3, abs=200)


@pytest.mark.parametrize(
    ("variable", "offset"),
    [("waiting", 16), ("waiting", 19), ("waiting", 20), ("seal", 1), ("order", 0), ("queued", 0)],
)
def test_a_corrupt_queue_stops_everything(
    uno: FirmwareBench, firmware_elf: Path, variable: str, offset: int
) -> None:
    """One bit flips in the times, numbers, check bytes or order of the pulse in the second slot."""
    uno.arm()
    start_us = uno.device_us() + 50e3
    uno.send(uno.pulse(RIGHT, start_us, 1500), uno.pulse(LEFT, start_us + 300e3, 500))
    uno.talk_for(0.1)
    flipped_us = uno.device_us()
    uno.board.flip_bit(address_of(firmware_elf, variable) + offset, 5)
    uno.talk_for(0.8)
    assert uno.last(Tripped).reason == TripReason.QUEUE_CORRUPT
    (right,) = uno.vibrations()
    assert right.side == RIGHT
    assert right.ended_us - flipped_us < 5e3


def longest_on_ms(found: list[Vibration]) -> float:
    return max((each.ended_us - each.began_us for each in found), default=0.0) / 1000


def garbage(chance: random.Random) -> bytes:
    """Noise of several sorts: any byte, bytes of the alphabet, good frames cut and damaged."""
    kind = chance.randrange(3)
    if kind == 0:
        return chance.randbytes(chance.randint(1, 400))
    if kind == 1:
        return bytes(chance.choices(b"\n\r*SAPCHIV .0123456789ABCDEF", k=chance.randint(1, 400)))
    pulse = Pulse(PLAN, chance.randrange(1 << 16), BOTH, chance.randrange(WRAP), 1800, 255)
    damaged = bytearray(encode(pulse))
    for _ in range(chance.randint(1, 3)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def test_garbage_never_keeps_a_motor_on(uno: FirmwareBench) -> None:
    """Disarmed and armed turns of random bytes at the full speed of the wire."""
    chance = random.Random(11)  # noqa: S311 - test data
    sent = 0
    armed_turns = 0
    while sent < GARBAGE_BYTES:
        uno.write(b"\n")
        uno.pass_time(0.02)
        if chance.random() < 0.5:
            uno.arm()
            uno.send(uno.pulse(BOTH, uno.device_us() + 20e3, 1500))
            armed_turns += 1
        turn = bytearray()
        while len(turn) < 8000:
            turn += garbage(chance)
        uno.write(bytes(turn))
        uno.pass_time(len(turn) * WIRE_S_PER_BYTE + 0.03)
        sent += len(turn)
        assert uno.board.resets == 0
    uno.write(b"\n")
    uno.pass_time(0.6)
    assert uno.ping().state == State(0)
    assert armed_turns > 10
    assert len(uno.all_of(Misunderstood)) > 1000
    assert len(uno.vibrations()) <= 2 * armed_turns
    assert longest_on_ms(uno.vibrations()) <= min(LONGEST_PULSE_MS, 1501)


def test_stop_overtakes_a_flood_of_bad_lines(uno: FirmwareBench) -> None:
    uno.arm()
    uno.send(uno.pulse(BOTH, uno.device_us() + 20e3, 400))
    uno.pass_time(0.05)
    flood = b"x\n" * 500
    uno.write(flood + STOP)
    stopped_us = uno.device_us() + (len(flood) + 1) * WIRE_S_PER_BYTE * 1e6
    uno.pass_time(0.3)
    assert all(abs(each.ended_us - stopped_us) < 1000 for each in uno.vibrations())
    assert len(uno.all_of(Misunderstood)) > 50


def test_battery_line_when_it_is_wired(
    firmware_builder: FirmwareBuilder, board_library: ctypes.CDLL
) -> None:
    elf = firmware_builder.build(flags=["-DBATTERY_DIVIDER=2"])
    bench = FirmwareBench(lambda: VirtualBoard(board_library, elf))
    bench.board.set_battery_pin(1900)
    assert Ability.BATTERY_LINE in bench.ask(Hello(), Identity).abilities
    assert bench.ask(AskBattery(), Battery).millivolts == pytest.approx(3800, abs=15)
    bench.close()


def test_builds_for_a_board_with_usb_of_its_own(firmware_builder: FirmwareBuilder) -> None:
    assert firmware_builder.build(LEONARDO).stat().st_size > 0


def test_uses_no_dynamic_memory_and_leaves_room(firmware_elf: Path) -> None:
    symbols = {line.split()[-1] for line in run_tool(["avr-nm", str(firmware_elf)]).splitlines()}
    assert not symbols & {"malloc", "free", "realloc"}
    end_of_variables = address_of(firmware_elf, "__bss_end") - 0x100
    assert end_of_variables < 1024  # the other half of an Uno's memory is for the stack
