"""What two controllers are told, word by word, on a clock turned by hand."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.touch import Pulses
from bilateral.timing.timeline import Side, Timeline
from hardware.rumble_schedule import (
    AHEAD_S,
    LATE_LIMIT_S,
    OUTLIVES_S,
    WRITE_EVERY_S,
    HeldPad,
    Holding,
    RumbleSchedule,
)

BEGAN_S = 100.0
PULSES = Pulses(duration_s=0.1, strength=0.5)
SCORE = Score(
    1,
    Timeline.starting(BEGAN_S, 2.0, end_sweep=8),
    Motion(),
    Look(),
    None,
    Limits(),
    BEGAN_S - 1.0,
    0.4,
    0.4,
    PULSES,
)


class NotedPad:
    """A controller that takes everything and keeps a book of it."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.words: list[tuple[float, float, float]] = []
        self.lasts_ms: list[int] = []

    def rumble(self, low_frequency: float, high_frequency: float, duration: int) -> bool:
        self.words.append((self.now_s, low_frequency, high_frequency))
        self.lasts_ms.append(duration)
        return True

    def stop_rumble(self) -> None:
        self.words.append((self.now_s, 0.0, 0.0))


class Bench:
    """Two hands and the turns of a thread that comes when it is wanted."""

    def __init__(self, *, one_for_both: bool = False) -> None:
        self.left = NotedPad()
        self.right = self.left if one_for_both else NotedPad()
        self.holding: Holding = (
            HeldPad(self.left, low=True, high=not one_for_both),
            HeldPad(self.right, low=not one_for_both, high=True),
        )
        self.shaking = RumbleSchedule()
        self.now_s = BEGAN_S - 0.5

    def run(self, until_s: float, score: Score | None = SCORE, *, held: bool = True) -> None:
        while self.now_s < until_s:
            self.left.now_s = self.right.now_s = self.now_s
            due_s = self.shaking.turn(self.now_s, score, self.holding if held else None)
            assert due_s > self.now_s
            self.now_s = min(due_s, self.now_s + AHEAD_S)


def test_each_pulse_is_told_to_its_hand_at_its_moment_and_ended_at_its_end() -> None:
    bench = Bench()
    bench.run(BEGAN_S + 5.0)
    for pad, first in ((bench.left, 0), (bench.right, 1)):
        wanted = [
            word
            for sweep in range(first, 8, 2)
            for word in (
                (BEGAN_S + sweep / 2, 0.5, 0.5),
                (BEGAN_S + sweep / 2 + 0.1, 0.0, 0.0),
            )
        ]
        assert [word[1:] for word in pad.words] == [word[1:] for word in wanted]
        assert [word[0] for word in pad.words] == pytest.approx([word[0] for word in wanted])
    assert [one.sweep for one in bench.shaking.given] == list(range(8))
    assert (
        bench.shaking.reader.given,
        bench.shaking.reader.late,
        bench.shaking.reader.dropped,
    ) == (8, 0, 0)


def test_no_time_is_claimed_of_any_pulse() -> None:
    bench = Bench()
    bench.run(BEGAN_S + 5.0)
    assert {one.actual_s for one in bench.shaking.given} == {None}


def test_a_motor_ends_by_itself_soon_after_a_pulse_that_nobody_ends() -> None:
    bench = Bench()
    bench.run(BEGAN_S + 5.0)
    assert bench.left.lasts_ms == [round((0.1 + OUTLIVES_S) * 1000)] * 4


def test_one_controller_has_a_motor_for_each_hand() -> None:
    bench = Bench(one_for_both=True)
    bench.run(BEGAN_S + 5.0)
    strong = [word[1:] for word in bench.left.words if any(word[1:])]
    assert strong == [(0.5, 0.0), (0.0, 0.5)] * 4


def test_a_weak_pulse_is_kicked_and_a_full_one_is_not() -> None:
    bench = Bench()
    kicked = replace(SCORE, pulses=replace(PULSES, kick_s=0.04))
    bench.run(BEGAN_S + 0.3, kicked)
    assert [word[1] for word in bench.left.words] == [1.0, 0.5, 0.0]
    bench = Bench()
    bench.run(BEGAN_S + 0.3, replace(SCORE, pulses=replace(PULSES, strength=1.0, kick_s=0.04)))
    assert [word[1] for word in bench.left.words] == [1.0, 0.0]


@given(
    st.floats(0.03, 2.0),
    st.floats(0.0, 0.03),
    st.floats(0.1, 4.0),
    st.booleans(),
)
def test_no_controller_is_told_more_than_one_word_in_30_ms(
    duration_s: float, kick_s: float, sweeps_per_s: float, one_for_both: bool
) -> None:
    bench = Bench(one_for_both=one_for_both)
    pulses = Pulses(duration_s=duration_s, strength=0.3, kick_s=min(kick_s, duration_s))
    timeline = Timeline.starting(BEGAN_S, sweeps_per_s, end_sweep=8)
    bench.run(BEGAN_S + 3.0, replace(SCORE, timeline=timeline, pulses=pulses))
    for pad in (bench.left, bench.right):
        times = [word[0] for word in pad.words]
        gaps = [after - before for before, after in pairwise(times)]
        assert min(gaps, default=1.0) >= WRITE_EVERY_S - 1e-9
        levels = [word[1:] for word in pad.words]
        assert all(a != b for a, b in pairwise(levels)), "a word said twice"


@pytest.mark.parametrize("into_s", [0.001, 0.02, 0.09])
def test_a_halt_stops_both_at_once_however_short_ago_the_last_word_was(into_s: float) -> None:
    bench = Bench()
    bench.run(BEGAN_S + into_s, replace(SCORE, pulses=replace(PULSES, duration_s=2.0)))
    assert bench.left.words[-1][1] == 0.5
    halted_s = bench.now_s
    bench.run(halted_s + 1e-6, None)
    assert bench.left.words[-1] == (halted_s, 0.0, 0.0)
    words = len(bench.left.words) + len(bench.right.words)
    bench.run(BEGAN_S + 5.0, None)
    assert len(bench.left.words) + len(bench.right.words) == words


def test_a_pulse_a_little_late_is_given_and_counted_one_very_late_is_dropped() -> None:
    for late_s, counts in ((0.03, (1, 1, 0)), (LATE_LIMIT_S + 0.01, (0, 0, 1))):
        bench = Bench()
        bench.run(BEGAN_S - 0.02)
        bench.now_s = BEGAN_S + late_s
        bench.run(BEGAN_S + 0.3)
        shaking = bench.shaking
        assert (shaking.reader.given, shaking.reader.late, shaking.reader.dropped) == counts


def test_nothing_past_is_given_when_a_set_is_taken_up_in_its_midst() -> None:
    bench = Bench()
    bench.now_s = BEGAN_S + 0.7
    bench.run(BEGAN_S + 5.0)
    assert [one.sweep for one in bench.shaking.given] == list(range(2, 8))


def test_with_a_controller_gone_every_pulse_is_told_of_as_dropped_and_the_other_one_rests() -> None:
    bench = Bench()
    bench.run(BEGAN_S + 0.05)
    bench.run(BEGAN_S + 1.2, held=False)
    assert bench.left.words[-1][1:] == (0.0, 0.0)
    assert not bench.right.words
    bench.run(BEGAN_S + 5.0)
    assert [one.sweep for one in bench.shaking.given] == list(range(8))
    assert (bench.shaking.reader.given, bench.shaking.reader.dropped) == (6, 2)


def test_a_pulse_longer_than_its_sweep_ends_before_the_other_hand_begins() -> None:
    bench = Bench()
    timeline = Timeline.starting(BEGAN_S, 4.0, end_sweep=4)
    bench.run(BEGAN_S + 3.0, replace(SCORE, timeline=timeline, pulses=Pulses(duration_s=0.8)))
    assert bench.left.words[-1] == pytest.approx((BEGAN_S + 0.5 + 0.225, 0.0, 0.0), abs=1e-6)
    assert [word[1] for word in bench.left.words] == [1.0, 0.0, 1.0, 0.0]


def test_latency_and_swap_are_those_of_the_pulses() -> None:
    bench = Bench()
    aligned = Alignment(0.25, swap=True, latency_s=0.02)
    bench.run(BEGAN_S + 5.0, replace(SCORE, pulses=replace(PULSES, alignment=aligned)))
    assert bench.right.words[0][0] == pytest.approx(BEGAN_S + 0.25 / 2 - 0.02)
    assert bench.shaking.given[0].side is Side.RIGHT
    assert bench.shaking.given[0].planned_s == pytest.approx(BEGAN_S + 0.125)


def test_another_alignment_brings_no_pulse_back() -> None:
    bench = Bench()
    bench.run(BEGAN_S + 0.55)
    later = replace(SCORE, pulses=replace(PULSES, alignment=Alignment(0.6)))
    bench.run(BEGAN_S + 3.45, later)
    assert [pulse.sweep for pulse in bench.shaking.given] == list(range(7))
    again = replace(SCORE, number=2, timeline=Timeline.starting(BEGAN_S + 4.0, 2.0, 2))
    bench.run(BEGAN_S + 6.0, again)
    assert [pulse.sweep for pulse in bench.shaking.given][7:] == [0, 1]
