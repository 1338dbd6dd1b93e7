"""Stamps of a wall clock that is set, of one that is slewed, and of clocks nobody can set."""

import pytest

from audio.stamp_clock import StampClock
from tests.audio.card import BLOCK, DELAY_S, EPOCH_S, RATE_HZ, Card, Host, Stamps

BLOCK_S = BLOCK / RATE_HZ
READ_S = 1e-6
STEPS_S = [-3600.0, -0.5, -0.04, -0.002, 0.002, 0.04, 0.5, 3600.0]


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Card:
    clock = Host(5000.0)
    clock.wall_ahead_s = EPOCH_S
    monkeypatch.setattr("audio.opened_device.time", clock)
    return Card(clock)


def by_the_wall_clock(card: Card) -> Stamps:
    told_s = card.clock.now_s() + card.clock.wall_ahead_s
    return Stamps(told_s, told_s + DELAY_S)


@pytest.mark.parametrize("step_s", STEPS_S)
def test_a_wall_clock_that_is_set_does_not_move_the_map(card: Card, step_s: float) -> None:
    card.run(2.0, lambda _: by_the_wall_clock(card))
    card.clock.wall_ahead_s += step_s
    for _ in range(300):
        card.ask(by_the_wall_clock(card))
        assert abs(card.error_s) < 1e-4
        assert card.take.clock.certain
    assert (card.take.clock.slips, card.take.stamps.steps) == (0, 1)


def test_a_driver_that_tells_nothing_at_first_is_not_taken_for_one_with_a_clock_of_its_own(
    card: Card,
) -> None:
    for _ in range(3):
        card.ask(Stamps(0.0, 0.0))
    card.run(2.0, lambda _: by_the_wall_clock(card))
    card.clock.wall_ahead_s -= 0.5
    card.run(2.0, lambda _: by_the_wall_clock(card))
    assert abs(card.error_s) < 1e-4
    assert (card.take.clock.slips, card.take.stamps.steps) == (0, 1)


def test_the_stamp_that_was_read_before_the_step_is_not_believed(card: Card) -> None:
    card.run(2.0, lambda _: by_the_wall_clock(card))
    before = by_the_wall_clock(card)
    card.clock.wall_ahead_s -= 0.5
    card.ask(before)
    assert abs(card.error_s) < 1e-4
    card.run(2.0, lambda _: by_the_wall_clock(card))
    assert abs(card.error_s) < 1e-4


def test_a_wall_clock_that_is_slewed_is_followed_without_a_step(card: Card) -> None:
    for _ in range(1000):
        card.clock.wall_ahead_s += 500e-6 * BLOCK_S
        card.ask(by_the_wall_clock(card))
    assert abs(card.error_s) < 1e-4
    assert card.take.stamps.steps == 0


def test_a_thread_that_is_held_between_two_readings_is_no_step() -> None:
    stamps = StampClock()
    for block in range(100):
        now_s = 5000.0 + block * BLOCK_S
        held_s = 0.03 if block % 7 == 3 else READ_S
        host_s = stamps.host_s(EPOCH_S + now_s, now_s, EPOCH_S + now_s + held_s, now_s + held_s)
        assert host_s is None or abs(host_s - now_s) < 1e-4
    assert stamps.steps == 0


def test_a_clock_that_is_no_wall_clock_does_not_mind_one_that_is_set() -> None:
    stamps = StampClock()
    for block in range(100):
        now_s = 5000.0 + block * BLOCK_S
        wall_s = EPOCH_S + now_s + (block > 50) * 7.0
        host_s = stamps.host_s(now_s - READ_S, now_s, wall_s, now_s + READ_S)
        assert host_s == pytest.approx(now_s, abs=1e-4)
    assert stamps.steps == 0
