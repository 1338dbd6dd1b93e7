import random
import statistics
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.timing.corridor import Corridor, CounterUnwrap, Exchange
from tests.hypothesis_profiles import some

STARTED_AT_S = 3.25


def device_us(host_s: float, ppm: float) -> float:
    return (host_s - STARTED_AT_S) * (1e6 + ppm)


def exchanges(
    ppm: float, delay_s: float, *, count: int, every_s: float, seed: int = 1, least_s: float = 0.0
) -> Iterator[Exchange]:
    chance = random.Random(seed)  # noqa: S311 - delays, no secret
    at_s = 1000.0
    for _ in range(count):
        arrived_s = at_s + least_s + chance.uniform(0.0, delay_s)
        replied_s = arrived_s + 400e-6
        read_s = replied_s + least_s + chance.uniform(0.0, delay_s)
        received, replied = device_us(arrived_s, ppm), device_us(replied_s, ppm)
        yield Exchange(at_s, int(received), int(replied), read_s)
        at_s += every_s * chance.uniform(0.75, 1.25) + delay_s


def error_s(corridor: Corridor, host_s: float, ppm: float) -> float:
    assert corridor.line is not None
    return (corridor.line.device_us_at(host_s) - device_us(host_s, ppm)) * 1e-6


@pytest.mark.parametrize("ppm", [-5000.0, 0.0, 5000.0])
@pytest.mark.parametrize(
    ("delay_s", "least_s", "worst_s"),
    [(1e-5, 0.0, 10e-6), (1e-3, 3e-3, 0.1e-3), (16e-3, 3e-3, 1e-3)],
)
def test_finds_a_clock_that_is_far_off(
    ppm: float, delay_s: float, least_s: float, worst_s: float
) -> None:
    corridor = Corridor()
    for exchange in exchanges(ppm, delay_s, count=150, every_s=0.25, least_s=least_s):
        assert corridor.add(exchange)
    ahead_s = exchange.read_s + 0.4
    assert abs(error_s(corridor, ahead_s, ppm)) < worst_s
    assert corridor.line is not None
    assert corridor.line.ppm == pytest.approx(ppm, abs=60)


def test_error_spread_under_16_ms_delays_is_a_tenth_of_a_millisecond() -> None:
    errors = []
    for seed in some(range(40)):
        corridor = Corridor()
        for exchange in exchanges(5000.0, 16e-3, count=360, every_s=0.11, seed=seed):
            corridor.add(exchange)
        errors.append(error_s(corridor, exchange.read_s + 0.3, 5000.0))
    assert statistics.pstdev(errors) < 0.15e-3
    assert max(map(abs, errors)) < 0.5e-3


@settings(deadline=None)
@given(
    ppm=st.floats(-6000, 6000),
    delay_s=st.floats(0, 0.05),
    count=st.integers(1, 60),
    every_s=st.floats(0.01, 1.0),
    seed=st.integers(0, 2**32),
    later_s=st.floats(0, 10),
)
def test_truth_is_always_within_the_stated_bound(
    ppm: float, delay_s: float, count: int, every_s: float, seed: int, later_s: float
) -> None:
    corridor = Corridor()
    for exchange in exchanges(ppm, delay_s, count=count, every_s=every_s, seed=seed):
        corridor.add(exchange)
    line = corridor.line
    assert line is not None
    at_s = exchange.read_s + later_s
    counter_step_s = 1.1e-6 * (1 + later_s)  # device times are whole microseconds
    assert abs(error_s(corridor, at_s, ppm)) <= line.error_at(at_s) + counter_step_s * 3
    assert line.host_s_at(line.device_us_at(at_s)) == pytest.approx(at_s, abs=1e-9)


def test_wire_time_narrows_the_bound_and_leaves_the_line() -> None:
    blind, knowing = Corridor(), Corridor(least_delay_s=2.8e-3)
    for exchange in exchanges(800.0, 2e-3, count=100, every_s=0.25, least_s=3e-3):
        blind.add(exchange)
        knowing.add(exchange)
    assert blind.line is not None
    assert knowing.line is not None
    assert knowing.line.error_s < 0.5e-3 < blind.line.error_s
    at_s = exchange.read_s
    gap_us = knowing.line.device_us_at(at_s) - blind.line.device_us_at(at_s)
    assert abs(gap_us) < 1.0


def test_a_remembered_rate_helps_at_once() -> None:
    fresh, remembering = Corridor(), Corridor(prior_ppm=4980.0, tolerance_ppm=300.0)
    for exchange in exchanges(5000.0, 16e-3, count=10, every_s=0.02):
        fresh.add(exchange)
        remembering.add(exchange)
    ahead_s = exchange.read_s + 5.0
    assert abs(error_s(remembering, ahead_s, 5000.0)) < 4e-3
    assert abs(error_s(fresh, ahead_s, 5000.0)) > 2 * abs(error_s(remembering, ahead_s, 5000.0))
    assert remembering.line is not None
    assert fresh.line is not None
    assert remembering.line.error_at(ahead_s) < fresh.line.error_at(ahead_s)


def test_impossible_exchanges_are_left_out() -> None:
    corridor = Corridor()
    assert corridor.add(Exchange(10.0, 5_000_000, 5_000_400, 10.002))
    before = corridor.line
    assert not corridor.add(Exchange(11.0, 6_000_000, 6_000_400, 11.0001))
    assert not corridor.add(Exchange(12.0, 7_000_400, 7_000_000, 12.002))
    assert corridor.line is before


def test_follows_a_crystal_that_wanders() -> None:
    corridor = Corridor()
    chance = random.Random(3)  # noqa: S311 - delays, no secret
    host_s, count_us = 0.0, 0.0
    for turn in range(2400):
        rate = 1.0 + 1e-6 * (1000 + turn / 20)  # 0.2 ppm a second: a board in a warm hand
        step_s = 0.25
        host_s += step_s
        count_us += step_s * rate * 1e6
        there_s, back_s = chance.uniform(0, 1e-3), chance.uniform(0, 1e-3)
        corridor.add(
            Exchange(host_s - there_s, int(count_us), int(count_us) + 400, host_s + 400e-6 + back_s)
        )
    assert corridor.line is not None
    assert abs(corridor.line.device_us_at(host_s) - count_us) < 500
    assert corridor.line.ppm == pytest.approx(1120, abs=40)


def test_a_clock_that_jumped_is_found_again() -> None:
    corridor = Corridor()
    for exchange in exchanges(100.0, 1e-3, count=50, every_s=0.25):
        corridor.add(exchange)
    jump_us = 750_000
    last = exchange
    for exchange in exchanges(100.0, 1e-3, count=60, every_s=0.25, seed=5):
        shift_s = last.read_s - 999.0
        jumped = int(shift_s * (1e6 + 100.0)) + jump_us
        corridor.add(
            Exchange(
                exchange.sent_s + shift_s,
                exchange.received_us + jumped,
                exchange.replied_us + jumped,
                exchange.read_s + shift_s,
            )
        )
    assert corridor.line is not None
    at_s = exchange.read_s + shift_s
    assert error_s(corridor, at_s, 100.0) == pytest.approx(jump_us * 1e-6, abs=1e-3)


@given(
    start=st.integers(0, 2**32 - 1),
    steps=st.lists(st.integers(-(2**31) + 1, 2**31 - 1), max_size=50),
)
def test_counter_unwraps_whatever_the_steps(start: int, steps: list[int]) -> None:
    unwrap = CounterUnwrap()
    true = start
    assert unwrap.unwrap(start) == start
    for step in steps:
        true += step
        assert unwrap.unwrap(true % 2**32) == true


def test_counter_of_another_width() -> None:
    unwrap = CounterUnwrap(bits=16)
    assert [unwrap.unwrap(reading) for reading in (65_000, 100, 64_900, 500)] == [
        65_000,
        65_636,
        64_900,
        66_036,
    ]
