"""The real firmware when things go wrong inside it or around it."""

import ctypes
import os
import random
from pathlib import Path

import pytest

from hardware.limits import LONGEST_PULSE_MS, STOP, Ability, Sides, State, TripReason
from hardware.messages import (
    AskBattery,
    Battery,
    Booted,
    Hello,
    Identity,
    Misunderstood,
    Pulse,
    Tripped,
)
from hardware.protocol import encode
from tests.hardware.benches import PLAN, WIRE_S_PER_BYTE, WRAP, FirmwareBench, Vibration
from tests.rig.board.build import LEONARDO, FirmwareBuilder, address_of, run_tool
from tests.rig.board.virtual import VirtualBoard

LEFT, RIGHT, BOTH = Sides.LEFT, Sides.RIGHT, Sides.BOTH
GARBAGE_BYTES = int(os.environ.get("BILATERAL_GARBAGE_BYTES", "300000"))
"""10,000,000 for the full measure, which takes minutes."""


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
