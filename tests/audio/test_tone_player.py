"""Every cue once, on its side, within 1/32 of a sample, whatever the card and the therapist do."""

import math
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.tone_player import LATE_LIMIT_S, SETTLED_S
from bilateral.session.commands import (
    Command,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    SetSpeed,
    Slower,
    Start,
)
from bilateral.session.plan import Passes
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.clockmap import ClockMap
from bilateral.timing.timeline import Side
from tests.audio.hearing import RATE_HZ, above_db
from tests.audio.offline import BEGAN_S, DELAY_S, PLAN, Ears, due, reckoned
from tests.hypothesis_profiles import costly, some

TONE_SLOPE = 2 * math.pi * 440.0 / RATE_HZ + math.pi / 2 / 480.0
FIRST_S = PLAN.lead_in_s - DELAY_S
"""When the first tone is heard, in seconds of the card."""
WITHIN = 0.1 * TONE_SLOPE * (1 / 32 + 1e-3) + 1e-6
"""How far the sound may stray where each onset is within 1/32 of a sample."""

block_sizes = st.lists(st.integers(16, 2048), min_size=1, max_size=10)
odd_speeds_hz = st.integers(200, 2000).map(lambda thousandths: thousandths / 1000)
changes = st.one_of(
    st.sampled_from([Faster(), Slower(), Pause(), Resume()]), odd_speeds_hz.map(SetSpeed)
)
orders = st.lists(st.tuples(st.floats(0.0, 6.0), changes), max_size=8)


def sweeps(ears: Ears) -> list[int]:
    return [tone.sweep for tone in ears.sounded]


def passes(count: int, speed_hz: float = 1.0, tones: Tones | None = PLAN.tones) -> Ears:
    return Ears(replace(PLAN, length=Passes(count), speed_hz=speed_hz, tones=tones))


def begun_by(score: Score, until_s: float) -> list[int]:
    return [sweep for sweep, time_s, _ in due(score) if time_s < until_s]


@costly
@given(block_sizes, orders, odd_speeds_hz)
def test_any_live_changes_in_any_blocks_give_each_tone_once_in_its_place(
    sizes: list[int], orders: list[tuple[float, Command]], speed_hz: float
) -> None:
    ears = passes(6, speed_hz)
    ears.play(8.0, [(0.0, Start()), *orders], sizes)
    heard = ears.heard
    assert np.abs(heard - reckoned(ears.score, len(heard))).max() <= WITHIN
    settled_s = BEGAN_S + (ears.next_sample - sizes[-1] - 2048) / RATE_HZ - SETTLED_S
    known = begun_by(ears.score, settled_s)
    assert sweeps(ears)[: len(known)] == known
    assert len(set(sweeps(ears))) == len(ears.sounded)
    assert ears.player.late == ears.player.dropped == 0


@pytest.mark.parametrize(
    ("speed_hz", "block"), some(product([0.83, 1.0, 1.37, 2.0], [441, 64, 512, 1024]))
)
def test_an_odd_period_has_its_tones_between_the_samples(speed_hz: float, block: int) -> None:
    ears = passes(5, speed_hz)
    ears.play(5 / speed_hz + 2.0, [(0.0, Start())], [block])
    assert np.abs(ears.heard - reckoned(ears.score, len(ears.heard))).max() <= WITHIN
    assert sweeps(ears) == list(range(10))
    assert [tone.side for tone in ears.sounded] == [Side.LEFT, Side.RIGHT] * 5
    for tone in ears.sounded:
        assert tone.actual_s == pytest.approx(tone.planned_s, abs=1e-9)


def test_a_tone_in_the_wrong_place_would_be_found_out() -> None:
    ears = passes(2)
    ears.play(3.0, [(0.0, Start())])
    moved = reckoned(ears.score, len(ears.heard), lambda t: (t - BEGAN_S) * RATE_HZ + 1 / 10)
    assert np.abs(ears.heard - moved).max() > WITHIN


WANDER_S, WANDER_PERIOD_S, SKEW = 50e-6, 5.0, 30e-6


def wandered_s(device_s: float) -> float:
    wander_s = WANDER_S * math.sin(2 * math.pi * device_s / WANDER_PERIOD_S)
    return BEGAN_S + device_s * (1 + SKEW) + wander_s


def wandering(first: int) -> ClockMap:
    """A card 30 ppm off whose filter is still finding its way, as each block is made."""
    return ClockMap(first / RATE_HZ, wandered_s(first / RATE_HZ), SKEW)


def sample_on_wandering(host_s: float) -> float:
    device_s = host_s - BEGAN_S
    for _ in range(5):
        device_s += host_s - wandered_s(device_s)
    return device_s * RATE_HZ


@costly
@given(block_sizes, orders)
def test_a_clock_map_that_moves_moves_the_tones_with_it_and_loses_none(
    sizes: list[int], orders: list[tuple[float, Command]]
) -> None:
    ears = Ears(replace(PLAN, length=Passes(6)), wandering)
    ears.play(8.0, [(0.0, Start()), *orders], sizes)
    heard = ears.heard
    in_a_block = 2 * math.pi * WANDER_S / WANDER_PERIOD_S * max(sizes)
    wanted = reckoned(ears.score, len(heard), sample_on_wandering)
    assert np.abs(heard - wanted).max() <= 0.1 * TONE_SLOPE * in_a_block + WITHIN
    assert len(set(sweeps(ears))) == len(ears.sounded)
    assert ears.player.dropped == 0


@costly
@given(
    st.lists(st.tuples(st.floats(0.5, 6.0), st.floats(-0.15, 0.15)), max_size=4),
    st.sampled_from([256, 512, 999]),
)
def test_slips_of_the_device_never_double_a_tone_and_every_lost_one_is_told(
    slips: list[tuple[float, float]], block: int
) -> None:
    def slipping(first: int) -> ClockMap:
        device_s = first / RATE_HZ
        return ClockMap(0.0, BEGAN_S + sum(by for at, by in slips if at <= device_s), 0.0)

    ears = Ears(replace(PLAN, length=Passes(8), speed_hz=2.0), slipping)
    ears.play(8.0, [(0.0, Start())], [block])
    assert sorted(sweeps(ears)) == list(range(16))
    dropped = [tone for tone in ears.sounded if tone.actual_s is None]
    assert len(dropped) == ears.player.dropped
    late_s = LATE_LIMIT_S + sum(abs(by) for _, by in slips) + 1e-9
    for tone in ears.sounded:
        if tone.actual_s is not None:
            assert abs(tone.actual_s - tone.planned_s) <= late_s
    onsets = np.flatnonzero(np.diff(np.abs(ears.heard).max(axis=1) > 1e-4, prepend=False))
    assert len(onsets) >= len(ears.sounded) - len(dropped)


@pytest.mark.parametrize("back_s", [0.02, 0.06, 0.14])
def test_a_card_that_falls_back_just_after_a_tone_does_not_give_it_again(back_s: float) -> None:
    def falling(first: int) -> ClockMap:
        fallen = first >= (FIRST_S + 0.015) * RATE_HZ
        return ClockMap(0.0, BEGAN_S - (back_s if fallen else 0.0), 0.0)

    ears = Ears(clock=falling)
    ears.play(6.0, [(0.0, Start())], [256])
    assert sweeps(ears) == list(range(8))
    assert ears.player.dropped == 0


def test_a_jump_of_the_card_drops_what_is_late_and_never_bursts() -> None:
    """Fifteen seconds are lost: thirty tones are past, and not one of them is hurried after."""

    def stalled(first: int) -> ClockMap:
        return ClockMap(0.0, BEGAN_S + (15.0 if first >= RATE_HZ * 2 else 0.0), 0.0)

    ears = Ears(replace(PLAN, length=Passes(24)), stalled)
    ears.play(12.0, [(0.0, Start())])
    assert sorted(sweeps(ears)) == list(range(max(sweeps(ears)) + 1))
    assert 29 <= ears.player.dropped <= 31
    at_jump = ears.heard[int(2 * RATE_HZ) :][:2048]
    assert np.abs(at_jump).max() <= 0.1 + 1e-6


def test_a_tone_a_little_late_is_given_and_counted_one_very_late_is_not() -> None:
    late_s = 0.004

    def nudged(first: int) -> ClockMap:
        cue_at = round(0.6 * RATE_HZ) - 100
        return ClockMap(0.0, BEGAN_S + (late_s if first > cue_at else 0.0), 0.0)

    ears = Ears(replace(PLAN, lead_in_s=0.6 + DELAY_S), nudged)
    ears.play(3.0, [(0.0, Start())], [64])
    first = ears.sounded[0]
    assert (ears.player.late, ears.player.dropped) == (1, 0)
    assert first.actual_s is not None
    assert 0.0 < first.actual_s - first.planned_s <= late_s


@pytest.mark.parametrize("into_s", [0.005, 0.03, 0.097])
def test_a_halt_fades_within_the_next_block_without_a_click(into_s: float) -> None:
    ears = Ears()
    ears.play(FIRST_S + into_s, [(0.0, Start())], [32])
    ears.session.take(Halt(), BEGAN_S + FIRST_S + into_s - DELAY_S)
    last = ears.block(512)
    sounding = ears.heard
    ears.play(1.0)
    assert sounding[-512 - 32 : -512].any()
    assert last[:100].any()
    assert not last[-32:].any()
    assert not ears.heard[len(sounding) :].any()
    assert above_db(ears.heard[:, 0]) < -70.0


def test_a_set_finished_while_it_rests_gives_nothing_after_it_left() -> None:
    ears = passes(6)
    ears.play(8.0, [(0.0, Start()), (2.0, Pause()), (3.0, Finish())])
    assert math.isfinite(ears.score.leave_s)
    assert sweeps(ears) == begun_by(ears.score, ears.score.leave_s)
    heard_s = len(np.trim_zeros(np.abs(ears.heard).max(axis=1), "b")) / RATE_HZ
    assert BEGAN_S + heard_s < ears.score.leave_s


def test_a_second_set_begins_anew() -> None:
    ears = passes(2)
    ears.play(7.0, [(0.0, Start()), (4.0, Start())])
    assert sweeps(ears) == [0, 1, 2, 3] * 2


@pytest.mark.parametrize("latency_s", [-0.3, 0.25])
@pytest.mark.parametrize("offset", [-0.4, 0.5])
def test_latency_and_alignment_move_the_tones_and_not_what_is_said_of_them(
    latency_s: float, offset: float
) -> None:
    alignment = Alignment(offset, swap=True, latency_s=latency_s)
    ears = Ears(replace(PLAN, lead_in_s=1.0, tones=Tones(alignment=alignment)))
    ears.play(7.0, [(0.0, Start())])
    assert np.abs(ears.heard - reckoned(ears.score, len(ears.heard))).max() <= WITHIN
    moved_s = ears.score.timeline.start_s
    for tone in ears.sounded:
        assert tone.planned_s == pytest.approx(moved_s + (tone.sweep + offset) / 2)
        assert tone.actual_s == pytest.approx(tone.planned_s, abs=1e-9)
        assert tone.side is Side(tone.sweep % 2).other
    assert len(ears.sounded) == 8


def test_the_times_told_are_those_of_the_map_once_it_knows_better() -> None:
    """The map is corrected by 2 ms just after a tone: the tone had come 2 ms later than thought."""

    def corrected(first: int) -> ClockMap:
        return ClockMap(0.0, BEGAN_S + (0.002 if first > 0.75 * RATE_HZ else 0.0), 0.0)

    ears = Ears(replace(PLAN, lead_in_s=0.6 + DELAY_S), corrected)
    ears.play(1.5, [(0.0, Start())])
    first = ears.sounded[0]
    assert first.actual_s is not None
    assert first.actual_s - first.planned_s == pytest.approx(0.002, abs=1e-9)


def test_a_device_that_cannot_tell_its_time_says_so_of_every_tone() -> None:
    ears = Ears()
    ears.tells_time = False
    ears.play(6.0, [(0.0, Start())])
    assert sweeps(ears) == list(range(8))
    assert all(tone.actual_s is None for tone in ears.sounded)
    assert ears.player.dropped == 0


alignments = st.builds(
    Alignment,
    st.floats(-0.9, 0.9),
    st.booleans(),
    st.floats(-0.1, 0.09),
)
