"""The callback against drivers that tell their time well, badly, or not at all."""

import numpy as np
import pytest

import audio.opened_device
from audio.opening import BLOCK_S
from audio.tone_player import TonePlayer
from audio.tones import Samples
from bilateral.stimulus.score import Score
from bilateral.timing.clockmap import ClockMap
from bilateral.timing.now_playing import NowPlaying
from tests.audio.card import (
    BLOCK,
    BUFFER_S,
    DELAY_S,
    EPOCH_S,
    RATE_HZ,
    CallbackAbort,
    Card,
    Flags,
    Host,
    Stamps,
    honest,
)


class Broken(TonePlayer):
    """A player with a fault in it."""

    def fill(
        self,
        out: Samples,
        first: int,
        clock: ClockMap,
        *,
        tells_time: bool = True,
        is_alive: bool = True,
        is_certain: bool = True,
    ) -> None:
        super().fill(
            out, first, clock, tells_time=tells_time, is_alive=is_alive, is_certain=is_certain
        )
        out.fill(0.7)
        raise ZeroDivisionError("a fault")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Host:
    clock = Host(5000.0)
    monkeypatch.setattr(audio.opened_device, "time", clock)
    return clock


@pytest.fixture
def card(clock: Host) -> Card:
    return Card(clock)


def test_an_honest_driver_is_followed_whatever_its_epoch(card: Card) -> None:
    card.run(3.0, honest)
    assert card.take.check.trusted
    assert card.take.clock.settled
    assert abs(card.error_s) < 1e-5
    assert card.take.delay_s == pytest.approx(DELAY_S, abs=1e-6)
    assert card.take.next_sample == round(3.0 * RATE_HZ / BLOCK) * BLOCK


def test_the_first_stamps_may_be_bogus(card: Card) -> None:
    began_s = card.clock.now_s()

    def warming(now_s: float) -> Stamps:
        wrong_s = max(0.0, 0.17 * (1.0 - (now_s - began_s) / 0.5))
        return Stamps(EPOCH_S + now_s, EPOCH_S + now_s + DELAY_S + wrong_s)

    card.run(0.5, warming)
    settled = [card.take.clock.settled]
    card.run(2.5, honest)
    settled.append(card.take.clock.settled)
    assert settled == [False, True]
    assert abs(card.error_s) < 1e-4
    assert card.take.clock.slips == 0


@pytest.mark.parametrize("delay_s", [-0.05, 0.0, 0.9, 1e6, -EPOCH_S])
def test_a_driver_whose_delays_cannot_be_true_tells_no_time(card: Card, delay_s: float) -> None:
    card.run(3.0, lambda now_s: Stamps(EPOCH_S + now_s, EPOCH_S + now_s + delay_s))
    assert not card.take.check.trusted
    assert card.take.check.rejected == card.take.next_sample // BLOCK
    assert card.take.delay_s == BUFFER_S
    assert abs(card.error_s) < 1e-5


@pytest.mark.parametrize("delay_s", [0.0, DELAY_S])
def test_a_driver_whose_time_stands_still_is_no_clock(card: Card, delay_s: float) -> None:
    for second in range(1, 8):
        card.run(1.0, lambda _now_s: Stamps(0.0, delay_s))
        if second >= 2:
            assert abs(card.error_s) < 1e-3
            assert not card.take.check.trusted


def test_a_few_false_stamps_among_true_ones_do_no_harm(card: Card) -> None:
    card.run(2.0, honest)
    for turn in range(100):
        now_s = card.clock.now_s()
        card.ask(Stamps(EPOCH_S + now_s, 0.0) if turn % 10 == 0 else honest(now_s))
    assert card.take.check.rejected == 10
    assert card.take.check.trusted
    assert abs(card.error_s) < 1e-4


def test_waking_late_does_not_move_the_tones(card: Card) -> None:
    """The interpreter was held for up to 50 ms: the card's time shows when it was really asked."""
    random = np.random.default_rng(3)
    for _ in range(400):
        card.clock.late_s = float(random.choice([0.0, 0.0, 0.0, 0.05]))
        card.ask(honest(card.clock.now_s()))
    assert abs(card.error_s) < 1e-4
    assert card.take.clock.slips == 0


def test_under_runs_are_counted_once_the_stream_has_settled(card: Card) -> None:
    card.ask(honest(card.clock.now_s()), Flags(output_underflow=True))
    assert card.take.under_runs == 0
    card.run(1.0, honest)
    for _ in range(3):
        card.ask(honest(card.clock.now_s()), Flags(output_underflow=True))
    assert card.take.under_runs == 3


def test_a_fault_in_the_player_ends_the_stream_in_silence_and_is_kept(clock: Host) -> None:
    card = Card(clock, Broken(NowPlaying[Score](), RATE_HZ))
    out = np.full((BLOCK, 2), np.nan, np.float32)
    stopped = False
    try:
        card.fill(out, BLOCK, honest(clock.now_s()), Flags())
    except CallbackAbort:
        stopped = True
    assert stopped
    assert not out.any()
    assert isinstance(card.take.fault, ZeroDivisionError)


def test_a_block_lasts_about_as_long_as_the_stream_asks_for() -> None:
    assert pytest.approx(BLOCK / RATE_HZ) == BLOCK_S
