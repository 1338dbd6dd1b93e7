"""The same random life given to the firmware and to its model: they must tell the same story."""

import random
from collections.abc import Iterator

import pytest

from hardware.limits import STOP, Sides
from hardware.messages import (
    Arm,
    Armed,
    Cancel,
    Cancelled,
    Message,
    Misunderstood,
    PulseAnswer,
    Started,
    Tripped,
)
from hardware.protocol import encode
from tests.hardware.benches import PLAN, WRAP, Bench, FirmwareBench, ModelBench

STEPS = 200
LATE_US = 1000
"""A pulse that arrives late begins when the firmware has read it; the model reads in no time."""
STOP_US = 5000
"""The firmware looks at the button every 4 ms."""


class Life:
    """Random orders, the same for every bench that lives it with the same seed."""

    def __init__(self, bench: Bench, seed: int) -> None:
        self._bench = bench
        self._chance = random.Random(seed)  # noqa: S311 - test data
        self._plan = PLAN
        self._last = b""

    def live(self) -> None:
        actions = [self._pulse] * 24 + [self._arm] * 4 + [self._cancel, self._repeat, self._ping]
        actions += [self._stop, self._press, self._damage, self._be_silent]
        self._arm()
        for _ in range(STEPS):
            self._chance.choice(actions)()
            self._bench.pass_time(self._chance.uniform(0.008, 0.09))
        self._bench.press_button(down=False)
        self._bench.pass_time(3.0)

    def _say(self, message: bytes) -> None:
        self._last = message
        self._bench.write(message)

    def _pulse(self) -> None:
        chance = self._chance
        # Clear of the limit of lateness, which reading takes the firmware across half a ms later.
        too_late_us, soon_us = chance.uniform(-25e3, -10e3), chance.uniform(-2e3, 60e3)
        ahead_us = chance.choice([too_late_us, *[soon_us] * 4, *[chance.uniform(20e3, 700e3)] * 4])
        shape: dict[str, int] = {}
        if chance.random() < 0.3:
            shape = {"gap_ms": chance.choice([0, 30, 120]), "second_ms": chance.randint(5, 200)}
            shape["second_level"] = chance.randint(40, 255)
        pulse = self._bench.pulse(
            Sides(chance.randint(1, 3)),
            self._bench.device_us() + ahead_us,
            chance.choice([chance.randint(5, 100), chance.randint(100, 1990), 2100]),
            plan=self._plan,
            first_level=chance.choice([255, chance.randint(40, 254)]),
            kick_ms=chance.choice([0, 0, 20, 100]),
            **shape,
        )
        self._say(encode(pulse))

    def _arm(self) -> None:
        self._plan = self._chance.randrange(256)
        self._say(encode(Arm(self._plan)))

    def _cancel(self) -> None:
        from_us = int(self._bench.device_us() + self._chance.uniform(0, 500e3)) % WRAP
        order = Cancel(self._plan, from_us, (self._plan + 1) % 256)
        self._plan = order.next_plan
        self._say(encode(order))

    def _repeat(self) -> None:
        self._bench.write(self._last)

    def _ping(self) -> None:
        self._bench.ping()

    def _stop(self) -> None:
        self._bench.write(STOP)

    def _press(self) -> None:
        self._bench.press_button(down=True)
        self._bench.pass_time(self._chance.uniform(0.03, 0.3))
        self._bench.press_button(down=False)

    def _damage(self) -> None:
        damaged = bytearray(encode(Arm(self._plan)))
        damaged[self._chance.randrange(1, len(damaged) - 1)] = ord("~")
        self._bench.write(bytes(damaged))

    def _be_silent(self) -> None:
        self._bench.pass_time(self._chance.choice([0.2, 0.7]))


def told(bench: Bench) -> Iterator[tuple[object, ...]]:
    """What the board said, without its clock readings; grouped, for wire time shifts the order."""
    kinds: tuple[type[Message], ...] = (Armed, Cancelled, Misunderstood)
    for kind in kinds:
        yield from ((kind.__name__, message) for message in bench.all_of(kind))
    for answer in bench.all_of(PulseAnswer):
        yield ("PulseAnswer", answer.sequence, answer.status)
    for started in bench.all_of(Started):
        yield ("Started", started.sequence, started.sides)
    for tripped in bench.all_of(Tripped):
        yield ("Tripped", tripped.reason, tripped.sides)


@pytest.mark.parametrize("seed", range(8))
def test_they_tell_the_same_story(uno: FirmwareBench, seed: int) -> None:
    model = ModelBench()
    Life(uno, seed).live()
    Life(model, seed).live()
    assert list(told(uno)) == list(told(model))
    ours, theirs = uno.vibrations(), model.vibrations()
    offset_us = uno.device_us() - model.device_us()
    assert len(theirs) >= 15
    assert [each.side for each in ours] == [each.side for each in theirs]
    for a, b in zip(ours, theirs, strict=True):
        assert a.began_us - offset_us == pytest.approx(b.began_us, abs=LATE_US)
        assert a.ended_us - offset_us == pytest.approx(b.ended_us, abs=STOP_US)
