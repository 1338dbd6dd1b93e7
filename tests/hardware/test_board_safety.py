"""What must never happen, whatever comes: the firmware, its polled form and the model alike."""

import pytest

from hardware import limits
from hardware.limits import PulseStatus, Sides, State, TripReason
from hardware.messages import (
    Arm,
    Armed,
    Booted,
    Hello,
    PulseAnswer,
    Started,
    Tripped,
)
from hardware.protocol import encode
from tests.hardware.benches import PLAN, Bench
from tests.hardware.measures import is_still, lengths_ms, near, statuses

LEFT, RIGHT, BOTH = Sides.LEFT, Sides.RIGHT, Sides.BOTH


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
