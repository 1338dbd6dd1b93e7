"""Short questions about what a board on the bench did."""

import pytest

from hardware.limits import PulseStatus, State
from hardware.messages import PulseAnswer, ToBoard
from tests.hardware.benches import Bench, Vibration

NEAR_US = 250
"""The bench knows the firmware's clock to about 0.05 ms, and a polled board adds its loop."""


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
