"""Pulses as they were asked for: the firmware, its polled form and the model alike."""

import random

import pytest

from hardware import limits
from hardware.limits import PulseStatus, Sides
from hardware.messages import (
    Cancel,
    Cancelled,
    PulseAnswer,
    Started,
    Tripped,
)
from tests.hardware.benches import PLAN, WRAP, Bench
from tests.hardware.measures import lengths_ms, near, statuses

LEFT, RIGHT, BOTH = Sides.LEFT, Sides.RIGHT, Sides.BOTH


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
    assert found[1].ended_us == pytest.approx(start_us + 250e3, abs=1250)  # a PWM period more
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
