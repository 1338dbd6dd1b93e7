"""What a board says and understands: the firmware, its polled form and the model alike."""

import random

import pytest

from hardware import limits
from hardware.limits import Ability, LineFault, Sides, State
from hardware.messages import (
    AskBattery,
    Battery,
    Booted,
    Hello,
    Identity,
    IdKept,
    KeepId,
    Misunderstood,
    Pong,
)
from hardware.protocol import crc_of, encode, frame
from tests.hardware.benches import Bench
from tests.hardware.measures import near

LEFT, RIGHT, BOTH = Sides.LEFT, Sides.RIGHT, Sides.BOTH


def test_says_who_it_is(bench: Bench) -> None:
    identity = bench.ask(Hello(), Identity)
    assert identity.name == limits.DEVICE_NAME
    assert identity.protocol == limits.PROTOCOL_VERSION
    assert identity.device_id == 0
    assert identity.queue_length == limits.QUEUE_LENGTH
    assert identity.longest_pulse_ms == limits.LONGEST_PULSE_MS
    assert identity.watchdog_ms == limits.WATCHDOG_MS
    assert identity.minimum_rest_ms == limits.MINIMUM_REST_MS
    assert Ability.KICK | Ability.SECOND_PULSE | Ability.STOP_BUTTON in identity.abilities


def test_keeps_its_id_through_a_reset(bench: Bench) -> None:
    assert bench.ask(KeepId(0xDEADBEEF), IdKept) == IdKept(0xDEADBEEF, taken=True)
    bench.reset()
    assert len(bench.all_of(Booted)) == 2
    assert bench.ask(Hello(), Identity).device_id == 0xDEADBEEF


def test_does_not_write_its_id_while_armed(bench: Bench) -> None:
    bench.arm()
    assert bench.ask(KeepId(5), IdKept) == IdKept(0, taken=False)


def test_has_no_battery_line(bench: Bench) -> None:
    assert bench.ask(AskBattery(), Battery) == Battery(0)


def test_ping_tells_when_it_came(bench: Bench) -> None:
    first = bench.ping()
    bench.pass_time(0.3)
    second = bench.ping()
    assert second.received_us - first.received_us == near(312_000)
    assert first.later_us < 1000


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"\nhello\n", LineFault.CHECKSUM),
        (b"\n*0000\n", LineFault.CHECKSUM),
        (b"\nA 7*0000\n", LineFault.CHECKSUM),
        (encode(Hello()).replace(b"H", b"J"), LineFault.CHECKSUM),
        (encode(Hello())[:-1].lower() + b"\n", LineFault.CHECKSUM),
        (b"\n" + b"A" * 80 + b"\n", LineFault.TOO_LONG),
        (b"\nA \xff\n", LineFault.SYNTAX),
        (b"\nA\x007\n", LineFault.SYNTAX),
        (frame(b"Q"), LineFault.SYNTAX),
        (frame(b"H 1"), LineFault.SYNTAX),
        (frame(b"A"), LineFault.SYNTAX),
        (frame(b"A 256"), LineFault.SYNTAX),
        (frame(b"A  7"), LineFault.SYNTAX),
        (frame(b"A 7 "), LineFault.SYNTAX),
        (frame(b"a 7 1"), LineFault.SYNTAX),
        (frame(b"A 4294967303"), LineFault.SYNTAX),
        (frame(b"A 99999999999999999999"), LineFault.SYNTAX),
        (frame(b"C 7 1"), LineFault.SYNTAX),
        (frame(b"P 7 1 0 1 60 255 0"), LineFault.SYNTAX),
        (frame(b"P 7 1 4 1 60 255 0"), LineFault.SYNTAX),
        (frame(b"P 7 1 1 1 60 0 0"), LineFault.SYNTAX),
        (frame(b"P 7 1 1 1 60 255 251"), LineFault.SYNTAX),
        (frame(b"P 7 1 1 1 60 255 0 0 0 0"), LineFault.SYNTAX),
        (frame(b"P 7 1 1 1 60 255 0 10 20"), LineFault.SYNTAX),
    ],
)
def test_damaged_lines_are_told_and_cost_only_themselves(
    bench: Bench, line: bytes, fault: LineFault
) -> None:
    bench.write(line)
    bench.pass_time(0.02)
    assert bench.all_of(Misunderstood) == [Misunderstood(fault)]
    assert bench.ask(Hello(), Identity).name == limits.DEVICE_NAME
    assert bench.ping().state == State(0)


def test_a_torn_frame_costs_only_itself(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 100e3
    torn = encode(bench.pulse(LEFT, start_us, 50))
    bench.write(torn[: len(torn) // 2])
    bench.send(bench.pulse(RIGHT, start_us, 50))
    bench.talk_for(0.3)
    assert [each.side for each in bench.vibrations()] == [RIGHT]


def test_mutated_pulses_never_move_a_motor(bench: Bench) -> None:
    chance = random.Random(9)  # noqa: S311 - test data
    bench.arm()
    for turn in range(150):
        if turn % 20 == 0:
            bench.ping()
        good = encode(bench.pulse(LEFT, bench.device_us() + 300e3, 50))
        bad = bytearray(good)
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(1, len(bad) - 1)
            kind = chance.random()
            if kind < 0.6:
                bad[place] ^= 1 << chance.randrange(8)
            elif kind < 0.8:
                del bad[place]
            else:
                bad.insert(place, chance.randrange(256))
        if limits.STOP not in bad and bad.strip() != good.strip():
            bench.write(bytes(bad))
            bench.pass_time(0.008)
    bench.talk_for(0.5)
    assert bench.ping().state == State.ARMED
    assert len(bench.all_of(Misunderstood)) > 100
    assert not bench.vibrations()


def test_the_clock_runs_true_from_the_first_moment_after_a_reset(bench: Bench) -> None:
    bench.reset()
    bench.arm()
    first = bench.ping()
    bench.pass_time(0.1)
    assert bench.ping().received_us - first.received_us == near(112_000)
    assert bench.last(Pong).state == State.ARMED
    start_us = bench.device_us() + 50e3
    bench.send(bench.pulse(LEFT, start_us, 30))
    bench.talk_for(0.1)
    assert [each.began_us for each in bench.vibrations()] == [near(start_us)]


def test_every_bit_of_the_checksum_counts(bench: Bench) -> None:
    body = b"A 7"
    for bit in range(16):
        bench.write(b"\n%b*%04X\n" % (body, crc_of(body) ^ 1 << bit))
        bench.pass_time(0.005)
    assert bench.all_of(Misunderstood) == [Misunderstood(LineFault.CHECKSUM)] * 16
    assert bench.ping().state == State(0)


def test_what_follows_a_stop_on_its_line_is_not_read(bench: Bench) -> None:
    bench.write(encode(Hello())[:3] + limits.STOP + encode(Hello())[1:])
    bench.pass_time(0.02)
    assert not bench.all_of(Misunderstood)
    assert not bench.all_of(Identity)
    assert bench.ask(Hello(), Identity).name == limits.DEVICE_NAME
