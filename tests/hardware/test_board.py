"""What a board must do, held against the real firmware, its polled form and the model in Python."""

import random

import pytest

from hardware import limits
from hardware.limits import Ability, LineFault, PulseStatus, Sides, State, TripReason
from hardware.messages import (
    Arm,
    Armed,
    AskBattery,
    Battery,
    Booted,
    Cancel,
    Cancelled,
    Hello,
    Identity,
    IdKept,
    KeepId,
    Misunderstood,
    Pong,
    PulseAnswer,
    Started,
    ToBoard,
    Tripped,
)
from hardware.protocol import encode, frame
from tests.hardware.benches import PLAN, WRAP, Bench, Vibration

NEAR_US = 250
"""The bench knows the firmware's clock to about 0.05 ms, and a polled board adds its loop."""
LEFT, RIGHT, BOTH = Sides.LEFT, Sides.RIGHT, Sides.BOTH


def near(expected_us: float) -> object:
    return pytest.approx(expected_us, abs=NEAR_US)


def lengths_ms(found: list[Vibration]) -> list[float]:
    return [(each.ended_us - each.began_us) / 1000 for each in found]


def statuses(bench: Bench, *pulses: ToBoard) -> list[PulseStatus]:
    before = len(bench.all_of(PulseAnswer))
    bench.send(*pulses)
    bench.pass_time(0.01)
    return [answer.status for answer in bench.all_of(PulseAnswer)[before:]]


def is_still(bench: Bench) -> bool:
    return State.MOTOR_ON not in bench.ping().state


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


def test_starts_disarmed_and_still(bench: Bench) -> None:
    assert bench.all_of(Booted) == [
        Booted(limits.DEVICE_NAME, limits.PROTOCOL_VERSION, limits.FIRMWARE_VERSION)
    ]
    assert bench.ping().state == State(0)
    assert statuses(bench, bench.pulse(LEFT, bench.device_us() + 50e3, 50)) == [
        PulseStatus.NOT_ARMED
    ]
    bench.talk_for(0.3)
    assert not bench.vibrations()


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


def test_pulses_begin_at_their_stamp_in_order_of_time(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 200e3
    wanted = [(start_us + k * 90e3, (LEFT, RIGHT)[k % 2], 30 + k) for k in range(8)]
    sending = list(wanted)
    random.Random(4).shuffle(sending)  # noqa: S311 - order only
    bench.send(*(bench.pulse(side, at_us, for_ms) for at_us, side, for_ms in sending))
    bench.talk_for(1.0)
    assert [
        (each.side, each.began_us, each.ended_us - each.began_us) for each in bench.vibrations()
    ] == [(side, near(at_us), near(for_ms * 1000)) for at_us, side, for_ms in wanted]
    assert [each.at_us for each in bench.all_of(Started)] == [near(at_us) for at_us, _, _ in wanted]


def test_both_hands_at_once(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 50e3
    bench.send(bench.pulse(BOTH, start_us, 40))
    bench.talk_for(0.2)
    assert bench.vibrations() == [
        (LEFT, near(start_us), near(start_us + 40e3)),
        (RIGHT, near(start_us), near(start_us + 40e3)),
    ]
    assert bench.last(Started).sides == BOTH


@pytest.mark.parametrize("level", [26, 128, 230])
def test_intensity_after_the_kick(bench: Bench, level: int) -> None:
    bench.arm()
    start_us = bench.device_us() + 50e3
    bench.send(bench.pulse(RIGHT, start_us, 300, first_level=level, kick_ms=60))
    bench.talk_for(0.5)
    assert bench.drive_between(RIGHT, start_us + 1e3, start_us + 59e3) == 1.0
    steady = bench.drive_between(RIGHT, start_us + 70e3, start_us + 290e3)
    assert steady == pytest.approx(level / 255, abs=0.015)
    assert bench.drive_between(RIGHT, start_us + 301e3, start_us + 400e3) == 0.0


def test_second_pulse_after_a_gap(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 50e3
    shape = {"gap_ms": 80, "second_ms": 120, "second_level": 64, "kick_ms": 20}
    bench.send(bench.pulse(LEFT, start_us, 50, **shape))
    bench.talk_for(0.5)
    found = bench.vibrations()
    assert [each.began_us for each in found] == [near(start_us), near(start_us + 130e3)]
    assert found[0].ended_us == near(start_us + 50e3)
    assert found[1].ended_us == pytest.approx(start_us + 250e3, abs=NEAR_US + 1000)
    assert bench.drive_between(LEFT, start_us + 131e3, start_us + 149e3) == 1.0
    faded = bench.drive_between(LEFT, start_us + 155e3, start_us + 245e3)
    assert faded == pytest.approx(64 / 255, abs=0.02)


def test_second_level_without_a_gap(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 50e3
    bench.send(bench.pulse(LEFT, start_us, 100, second_ms=100, second_level=128))
    bench.talk_for(0.4)
    assert bench.drive_between(LEFT, start_us + 1e3, start_us + 99e3) == 1.0
    later = bench.drive_between(LEFT, start_us + 103e3, start_us + 197e3)
    assert later == pytest.approx(0.5, abs=0.03)
    assert len(bench.vibrations()) == 1


def test_cancel_drops_what_comes_after_and_keeps_what_comes_before(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 200e3
    old = [bench.pulse(LEFT, start_us + k * 100e3, 30) for k in range(6)]
    bench.send(*old)
    from_us = int(start_us + 150e3) % WRAP
    order = Cancel(PLAN, from_us, PLAN + 1)
    assert bench.ask(order, Cancelled) == Cancelled(PLAN + 1, 2)
    late = bench.pulse(LEFT, start_us + 300e3, 30)
    assert statuses(bench, late) == [PulseStatus.NOT_ARMED]
    fresh = bench.pulse(RIGHT, start_us + 250e3, 30, plan=PLAN + 1)
    assert statuses(bench, fresh) == [PulseStatus.QUEUED]
    assert bench.ask(order, Cancelled) == Cancelled(PLAN + 1, 3)  # repeated: nothing more dropped
    bench.talk_for(0.8)
    assert [(each.side, each.began_us) for each in bench.vibrations()] == [
        (LEFT, near(start_us)),
        (LEFT, near(start_us + 100e3)),
        (RIGHT, near(start_us + 250e3)),
    ]


def test_cancel_leaves_the_running_pulse_alone(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 20e3
    bench.send(bench.pulse(LEFT, start_us, 200))
    bench.pass_time(0.05)
    bench.ask(Cancel(PLAN, int(start_us), PLAN + 1), Cancelled)
    bench.talk_for(0.3)
    assert lengths_ms(bench.vibrations()) == [pytest.approx(200, abs=1)]


@pytest.mark.parametrize("before", [b"", encode(Hello())[:4], b"\n\xff\x00" * 10])
def test_stop_byte_acts_at_once_wherever_it_stands(bench: Bench, before: bytes) -> None:
    bench.arm()
    start_us = bench.device_us() + 40e3
    bench.send(bench.pulse(BOTH, start_us, 500), bench.pulse(LEFT, start_us + 800e3, 50))
    bench.pass_time(0.1)
    bench.write(before)
    bench.pass_time(len(before) * 1e-4)
    stopped_us = bench.device_us()
    bench.write(limits.STOP)
    bench.pass_time(0.05)
    assert all(each.ended_us - stopped_us < 1000 for each in bench.vibrations())
    assert bench.last(Tripped).reason == TripReason.HOST_STOP
    assert bench.ping().state == State(0)
    bench.talk_for(1.0)
    assert len(bench.vibrations()) == 2


def test_only_plausible_pulses_are_taken(bench: Bench) -> None:
    bench.arm()
    now_us = bench.device_us()
    soon_us = now_us + 500e3
    assert statuses(
        bench,
        bench.pulse(LEFT, now_us - 20e3, 50),
        bench.pulse(LEFT, now_us + 5.5e6, 50),
        bench.pulse(LEFT, soon_us, 2001),
        bench.pulse(LEFT, soon_us, 1000, gap_ms=900, second_ms=101, second_level=9),
        bench.pulse(LEFT, soon_us, 50, plan=PLAN + 1),
        bench.pulse(LEFT, soon_us, 50),
    ) == [
        PulseStatus.LATE,
        PulseStatus.TOO_FAR_AHEAD,
        PulseStatus.BAD,
        PulseStatus.BAD,
        PulseStatus.NOT_ARMED,
        PulseStatus.QUEUED,
    ]


def test_a_pulse_a_little_late_begins_at_once_and_ends_on_time(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us()
    bench.send(bench.pulse(LEFT, start_us, 50))
    bench.talk_for(0.1)
    (found,) = bench.vibrations()
    assert start_us <= found.began_us < start_us + 10e3
    assert found.ended_us == near(start_us + 50e3)


def test_a_pulse_sent_twice_plays_once(bench: Bench) -> None:
    bench.arm()
    pulse = bench.pulse(LEFT, bench.device_us() + 100e3, 50)
    assert statuses(bench, pulse, pulse) == [PulseStatus.QUEUED] * 2
    assert bench.last(PulseAnswer).places_left == limits.QUEUE_LENGTH - 1
    bench.talk_for(0.3)
    assert len(bench.vibrations()) == 1


def test_a_full_queue_stops_everything(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us()
    bench.send(bench.pulse(RIGHT, start_us + 20e3, 1500))
    pulses = [bench.pulse(LEFT, start_us + 1e6 + k * 10e3, 5) for k in range(17)]
    assert statuses(bench, *pulses) == [PulseStatus.QUEUED] * 16 + [PulseStatus.QUEUE_FULL]
    assert bench.last(Tripped).reason == TripReason.QUEUE_FULL
    assert is_still(bench)
    bench.talk_for(1.5)
    assert len(bench.vibrations()) == 1


def test_host_silent_mid_pulse_motors_off(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 50e3
    bench.send(bench.pulse(BOTH, start_us, 1900), bench.pulse(LEFT, start_us + 1950e3, 100))
    bench.talk_for(0.3)
    silent_since_us = bench.device_us()
    bench.pass_time(3.0)
    found = bench.vibrations()
    assert len(found) == 2
    assert all(each.ended_us - silent_since_us < 520e3 for each in found)
    assert [each.reason for each in bench.all_of(Tripped)] == [TripReason.HOST_SILENT]
    assert bench.ping().state == State(0)
    bench.arm()
    bench.send(bench.pulse(LEFT, bench.device_us() + 50e3, 50))
    bench.talk_for(0.2)
    assert len(bench.vibrations()) == 3


def test_noise_does_not_count_as_a_living_host(bench: Bench) -> None:
    bench.arm()
    bench.send(bench.pulse(LEFT, bench.device_us() + 20e3, 1500))
    for _ in range(20):
        bench.write(b"\nP 7 1 1 1*0000\n")
        bench.pass_time(0.05)
    assert lengths_ms(bench.vibrations())[0] < 530
    assert bench.last(Tripped).reason == TripReason.HOST_SILENT


def test_a_motor_never_runs_longer_than_the_longest_pulse(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 100e3
    for k in range(24):
        bench.send(bench.pulse(LEFT, start_us + k * 200e3, 350))
        bench.talk_for(0.19, every_s=0.19)
    bench.talk_for(1.0)
    found = lengths_ms(bench.vibrations())
    assert max(found) == pytest.approx(2000, abs=1)
    assert all(trip.reason == TripReason.TOO_LONG for trip in bench.all_of(Tripped))
    assert {trip.sides for trip in bench.all_of(Tripped)} == {LEFT}
    assert len(bench.all_of(Tripped)) >= 2


def test_short_gaps_are_no_rest(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 100e3
    for k in range(12):  # 190 ms on, 10 ms off
        bench.send(bench.pulse(RIGHT, start_us + k * 200e3, 190))
        bench.talk_for(0.19, every_s=0.19)
    bench.talk_for(0.5)
    trip = bench.all_of(Tripped)[0]
    assert trip.reason == TripReason.TOO_LONG
    assert trip.at_us - start_us == near(2_000_000)


def test_a_pulse_during_the_forced_rest_is_reported_as_not_begun(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 100e3
    bench.send(bench.pulse(LEFT, start_us, 1990))
    bench.talk_for(1.5)
    bench.send(
        bench.pulse(LEFT, start_us + 1980e3, 1000),
        bench.pulse(BOTH, start_us + 2020e3, 30),
        bench.pulse(LEFT, start_us + 2100e3, 30),
    )
    bench.talk_for(1.0)
    assert [each.sides for each in bench.all_of(Started)] == [LEFT, LEFT, RIGHT, LEFT]
    assert [round(length) for length in lengths_ms(bench.vibrations())] == [2000, 30, 30]


def test_rested_motors_are_not_held_back(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 100e3
    for k in range(20):  # 140 ms on, 60 ms off
        bench.send(bench.pulse(RIGHT, start_us + k * 200e3, 140))
        bench.talk_for(0.19, every_s=0.19)
    bench.talk_for(0.5)
    assert not bench.all_of(Tripped)
    assert len(bench.vibrations()) == 20


def test_clients_button_stops_and_reports_by_itself(bench: Bench) -> None:
    bench.arm()
    bench.send(bench.pulse(BOTH, bench.device_us() + 20e3, 1500))
    bench.talk_for(0.2)
    pressed_us = bench.device_us()
    bench.press_button(down=True)
    bench.pass_time(0.05)
    assert all(each.ended_us - pressed_us < 25e3 for each in bench.vibrations())
    assert bench.last(Tripped).reason == TripReason.STOP_BUTTON
    assert bench.ping().state == State.BUTTON_DOWN
    bench.send(bench.pulse(LEFT, bench.device_us() + 20e3, 50))
    assert bench.last(PulseAnswer).status == PulseStatus.NOT_ARMED


def test_cannot_be_armed_while_the_button_is_held(bench: Bench) -> None:
    bench.press_button(down=True)
    bench.pass_time(0.05)
    assert bench.ask(Arm(PLAN), Armed) == Armed(PLAN, taken=False)
    bench.press_button(down=False)
    bench.pass_time(0.05)
    bench.arm()
    assert [trip.reason for trip in bench.all_of(Tripped)] == [TripReason.STOP_BUTTON]


def test_a_spike_on_the_button_wire_is_ignored(bench: Bench) -> None:
    bench.arm()
    for _ in range(20):
        bench.press_button(down=True)
        bench.pass_time(0.003)
        bench.press_button(down=False)
        bench.pass_time(0.02)
    assert bench.ping().state == State.ARMED
    assert not bench.all_of(Tripped)


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


def test_reset_forgets_everything_that_could_move_a_motor(bench: Bench) -> None:
    bench.arm()
    start_us = bench.device_us() + 50e3
    bench.send(bench.pulse(BOTH, start_us, 900), bench.pulse(LEFT, start_us + 950e3, 50))
    bench.pass_time(0.2)
    bench.reset()
    assert bench.ping().state == State(0)
    bench.talk_for(1.0)
    assert len(bench.vibrations()) == 2
    assert all(length < 220 for length in lengths_ms(bench.vibrations()))


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


def test_pulses_across_the_wrap_of_the_clock(bench_before_wrap: Bench) -> None:
    bench = bench_before_wrap
    bench.arm()
    start_us = WRAP - 1e6
    wanted = [start_us + k * 150e3 for k in range(14)]
    bench.talk_for((start_us - bench.device_us()) / 1e6 - 0.4)
    for at_us in wanted:
        bench.send(bench.pulse(LEFT, at_us, 60))
        bench.talk_for(0.14, every_s=0.14)
    bench.talk_for(0.6)
    found = bench.vibrations()
    assert [each.began_us for each in found] == [near(at_us) for at_us in wanted]
    assert lengths_ms(found) == [pytest.approx(60, abs=1)] * len(wanted)
    assert bench.last(Started).at_us == near(wanted[-1] - WRAP)
    assert not bench.all_of(Tripped)
