"""The clock filter on stamps with every kind of noise; all seeds are fixed."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.timing.clockmap import (
    ClockMap,
    DeviceClock,
    FilterTuning,
    LeakyMinimum,
    StampCheck,
)
from tests.hypothesis_profiles import some

BLOCK_S = 512 / 48_000
HOST_AHEAD_S = 1234.5
LENGTH_S = 60.0
SKEWS = [-300e-6, -30e-6, 0.0, 30e-6, 300e-6]
FIRST_S = FilterTuning().hold_s

Noise = Callable[[random.Random, float], float]
"""What a device says for a true host time."""


def gaussian(rng: random.Random, host_s: float) -> float:
    return host_s + rng.gauss(0.0, 1e-3)


def late(rng: random.Random, host_s: float) -> float:
    return host_s + rng.expovariate(1000.0)


def quantised(rng: random.Random, host_s: float) -> float:
    return (host_s + rng.uniform(0.0, 10e-3)) // 10e-3 * 10e-3


class Device:
    """A device's clock, the stamps it gives, and how far the filter is from the truth."""

    def __init__(self, skew: float, noise: Noise, seed: int = 1) -> None:
        self.skew = skew
        self.noise = noise
        self.rng = random.Random(seed)  # noqa: S311 - noise, not a secret
        self.slipped_s = 0.0
        self.device_s = 0.0
        self.clock = DeviceClock()

    def host_at(self, device_s: float) -> float:
        return HOST_AHEAD_S + device_s * (1.0 + self.skew) + self.slipped_s

    def stamp(self, error_s: float = 0.0) -> float:
        """Give one stamp and return the filter's error after it."""
        true_s = self.host_at(self.device_s)
        found = self.clock.update(self.device_s, self.noise(self.rng, true_s) + error_s)
        # Asked ahead, as the audio output does for a whole block.
        ahead_s = self.device_s + 0.1
        self.device_s += BLOCK_S
        return found.host_at(ahead_s) - self.host_at(ahead_s)

    def run(self, length_s: float) -> list[float]:
        return [self.stamp() for _ in range(round(length_s / BLOCK_S))]

    @property
    def skew_error(self) -> float:
        assert self.clock.map is not None
        return self.clock.map.skew - self.skew


@pytest.mark.parametrize("skew", some(SKEWS))
@pytest.mark.parametrize(
    ("noise", "lowest_s", "highest_s", "final_s", "skew_s"),
    [
        # Never further off than a listener or the synchrony figures would notice.
        (gaussian, -1.5e-3, 1.5e-3, 0.3e-3, 10e-6),
        (late, -1.5e-3, 3e-3, 1.3e-3, 10e-6),
        (quantised, -10e-3, 10e-3, 5e-3, 60e-6),
    ],
    ids=["gaussian", "late", "quantised"],
)
def test_finds_offset_and_skew(
    skew: float, noise: Noise, lowest_s: float, highest_s: float, final_s: float, skew_s: float
) -> None:
    device = Device(skew, noise)
    device.run(2.0)
    errors = device.run(LENGTH_S)
    assert all(lowest_s < error_s < highest_s for error_s in errors)
    assert max(map(abs, errors[-1000:])) < final_s
    assert abs(device.skew_error) < skew_s
    assert device.clock.slips == 0


def test_one_sided_lateness_is_not_taken_for_drift() -> None:
    errors = []
    for seed in range(5):
        device = Device(30e-6, late, seed)
        device.run(LENGTH_S)
        errors.append(device.skew_error)
    assert max(map(abs, errors)) < 10e-6


def test_holds_while_the_first_stamps_are_wrong() -> None:
    device = Device(30e-6, gaussian)
    while device.device_s < FIRST_S - BLOCK_S:
        device.stamp(error_s=0.170)
        assert not device.clock.settled
        assert device.clock.map is not None
        assert device.clock.map.skew == 0.0
    errors = device.run(30.0)
    assert device.clock.settled
    assert max(map(abs, errors[10:])) < 5e-3
    assert abs(device.skew_error) < 20e-6
    assert device.clock.slips == 0


def test_recovers_when_the_very_stamp_that_ends_the_hold_is_wrong() -> None:
    device = Device(0.0, gaussian)
    device.run(FIRST_S - BLOCK_S)
    while not device.clock.settled:
        device.stamp(error_s=0.170)
    errors = device.run(5.0)
    assert max(map(abs, errors[round(0.2 / BLOCK_S) :])) < 3e-3


@pytest.mark.parametrize("slip_s", [-0.02, 0.02])
@pytest.mark.parametrize("noise", [gaussian, late])
def test_a_slip_is_one_step_and_is_counted(slip_s: float, noise: Noise) -> None:
    device = Device(30e-6, noise)
    device.run(30.0)
    skew_error = device.skew_error
    device.slipped_s = slip_s
    errors = device.run(30.0)
    first = round(FilterTuning().slip_confirm_s / BLOCK_S)
    assert all(abs(e + slip_s) < 3e-3 for e in errors[: first - 1]), "waits until it is sure"
    assert max(map(abs, errors[first + 2 :])) < 3e-3, "one step puts it right"
    assert device.clock.slips == 1
    assert abs(device.skew_error) < abs(skew_error) + 5e-6, "a slip is no change of speed"


@pytest.mark.parametrize("error_s", [-0.5, -0.02, 0.005, 0.02, 0.5])
def test_single_wrong_stamps_change_nothing(error_s: float) -> None:
    device = Device(30e-6, lambda _, host_s: host_s)
    device.run(20.0)
    for _ in range(20):
        device.run(0.1)
        assert abs(device.stamp(error_s)) < 0.1e-3
    assert device.clock.slips == 0
    assert abs(device.skew_error) < 5e-6


def test_a_run_of_wrong_stamps_shorter_than_the_confirmation_changes_nothing() -> None:
    device = Device(0.0, lambda _, host_s: host_s)
    device.run(20.0)
    errors = [device.stamp(0.05) for _ in range(int(0.09 / BLOCK_S))]
    errors += device.run(1.0)
    assert max(map(abs, errors)) < 0.1e-3
    assert device.clock.slips == 0


@given(
    st.floats(-1e5, 1e5),
    st.floats(-1e5, 1e5),
    st.floats(-1e-3, 1e-3),
    st.floats(-1e3, 1e3),
)
def test_a_map_and_its_inverse_agree(
    device_s: float, host_s: float, skew: float, by_s: float
) -> None:
    line = ClockMap(device_s, host_s, skew)
    assert line.host_at(device_s) == host_s
    assert line.device_at(line.host_at(device_s + by_s)) == pytest.approx(device_s + by_s, abs=1e-9)


def test_the_leaky_minimum_keeps_to_the_floor_of_one_sided_noise() -> None:
    rng = random.Random(1)  # noqa: S311 - noise, not a secret
    floor = LeakyMinimum()
    values = [floor.update(10.0 + rng.expovariate(500.0)) for _ in range(5000)]
    assert all(10.0 <= value < 10.0 + 0.1e-3 for value in values[500:])


@pytest.mark.parametrize("stall_s", [0.05, 0.5])
def test_the_leaky_minimum_is_not_moved_by_a_stall(stall_s: float) -> None:
    floor = LeakyMinimum()
    floor.update(10.0)
    for _ in range(50):
        floor.update(10.0 + stall_s)
    assert floor.value_s == pytest.approx(10.0, abs=10e-6)


@pytest.mark.parametrize("ppm", [-5.0, 5.0])
def test_the_leaky_minimum_follows_clocks_that_drift_apart(ppm: float) -> None:
    floor = LeakyMinimum()
    reading_s = 0.0
    for block in range(10_000):
        reading_s = 10.0 + block * BLOCK_S * ppm * 1e-6
        floor.update(reading_s)
    assert floor.value_s == pytest.approx(reading_s, abs=0.1e-3)


def test_the_leaky_minimum_starts_anew_after_a_step_either_way() -> None:
    floor = LeakyMinimum(step_s=0.05, step_readings=20)
    floor.update(10.0)
    stepped = [floor.update(10.5 + 0.001 * (reading % 3)) for reading in range(20)]
    assert stepped[:19] == [10.0] * 19
    assert stepped[19] == 10.5
    assert floor.update(3.0) == 3.0
    assert floor.update(3.9) == 3.0


def test_a_single_true_reading_takes_back_the_doubt_of_the_leaky_minimum() -> None:
    floor = LeakyMinimum(step_s=0.05, step_readings=20)
    for reading in range(200):
        floor.update(10.0 if reading % 10 == 0 else 10.5)
    assert floor.value_s == pytest.approx(10.0, abs=1e-9)


def test_stamps_that_cannot_be_true_are_refused_and_counted() -> None:
    check = StampCheck(longest_delay_s=0.2)
    assert not check.trusted
    verdicts = [check.accepts(d) for d in (-0.01, 0.0, 1e-6, 0.1, 0.2, 0.2001, float("nan"))]
    assert verdicts == [False, False, True, True, True, False, False]
    assert (check.accepted, check.rejected) == (3, 4)
    assert not check.trusted
    assert all(check.accepts(0.1) for _ in range(2))
    assert check.trusted
