"""Every pattern laid along a set: who feels what, when, and never more than is allowed."""

from dataclasses import replace
from itertools import pairwise, product
from typing import Any

import pytest

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import LONGEST_PULSE_S, SHORTEST_PULSE_S, LimitError, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.patterns import PATTERNS
from bilateral.stimulus.score import Score
from bilateral.stimulus.strokes import FAINTEST, Felt, nearness, strokes_between
from bilateral.stimulus.touch import Pulses
from bilateral.timing.timeline import Side, Timeline
from tests.hypothesis_profiles import some

START_S = 100.0
SWEEPS = 12


def score(pattern: str, sweeps_per_s: float = 2.0, **pulses: Any) -> Score:
    return Score(
        number=1,
        timeline=Timeline.starting(START_S, sweeps_per_s, end_sweep=SWEEPS),
        motion=Motion(),
        look=Look(),
        tones=None,
        limits=Limits(),
        appear_s=START_S - 2.0,
        fade_in_s=1.0,
        fade_out_s=1.0,
        pulses=replace(Pulses(duration_s=0.15, pattern=pattern), **pulses),
    )


def all_of(given: Score) -> list[Felt]:
    return list(strokes_between(given, 0.0, 1e6))


def stretches(felt: list[Felt], hand: Side) -> list[tuple[float, float]]:
    """When a hand vibrates without a rest: begin and end."""
    found: list[tuple[float, float]] = []
    for stroke in felt:
        if hand in stroke.hands:
            begins_s, ends_s = stroke.time_s, stroke.time_s + stroke.duration_s
            if found and begins_s < found[-1][1] + 0.05:
                found[-1] = (found[-1][0], ends_s)
            else:
                found.append((begins_s, ends_s))
    return found


def test_single_is_one_pulse_at_each_cue() -> None:
    given = score("single")
    assert given.pulses is not None
    cues = list(given.cues(given.pulses.alignment, 0.0, 1e6))
    found = all_of(given)
    assert [(f.sweep, f.time_s, f.hands) for f in found] == [
        (cue.sweep, cue.time_s, (cue.side,)) for cue in cues
    ]
    assert {(f.duration_s, f.strength, f.order) for f in found} == {(0.15, 1.0, 0.0)}


@pytest.mark.parametrize(
    ("pattern", "sweeps_per_s"), some(product(PATTERNS, [0.1, 0.5, 1.0, 1.3, 2.0, 3.1, 4.0]))
)
def test_a_pattern_is_felt_and_keeps_within_its_sweep_at_any_speed(
    pattern: str, sweeps_per_s: float
) -> None:
    for duration_s in (SHORTEST_PULSE_S, 0.15, 1.0):
        found = all_of(score(pattern, sweeps_per_s, duration_s=duration_s, kick_s=0.03))
        firsts = [felt for felt in found if felt.order == 0.0]
        assert [felt.sweep for felt in firsts] == list(range(SWEEPS))
        assert [felt.side for felt in firsts] == [Side(sweep % 2) for sweep in range(SWEEPS)]
        assert [felt.place for felt in found] == sorted({felt.place for felt in found})
        assert all(a.time_s <= b.time_s for a, b in pairwise(found))
        for felt in found:
            assert felt.duration_s >= SHORTEST_PULSE_S
            assert felt.duration_s <= LONGEST_PULSE_S
            assert felt.kick_s <= felt.duration_s
            assert 0.0 < felt.strength <= 1.0
        for hand in Side:
            for begins_s, ends_s in stretches(found, hand):
                assert ends_s - begins_s < LONGEST_PULSE_S


@pytest.mark.parametrize("pattern", PATTERNS)
def test_windows_that_tile_give_each_stroke_once(pattern: str) -> None:
    slowed = score(pattern)
    course = slowed.timeline.with_rate(START_S + 1.13, 1.1).with_rate(START_S + 2.7, 0.0)
    slowed = replace(slowed, timeline=course.with_rate(START_S + 4.2, 3.3))
    tiled: list[Felt] = []
    now_s = START_S - 1.0
    while now_s < START_S + 14.0:
        tiled += strokes_between(slowed, now_s, now_s + 0.037)
        now_s += 0.037
    assert tiled == all_of(slowed)
    assert not [f for f in tiled if START_S + 2.71 <= f.time_s < START_S + 4.2]


def test_the_hum_is_as_strong_in_each_hand_as_the_target_is_near() -> None:
    given = score("hum", 1.0)
    for felt in all_of(given):
        middle = given.timeline.phase_at(felt.planned_s + felt.duration_s / 2) % 2.0
        for hand in felt.hands:
            away = min(middle, 2.0 - middle) if hand is Side.LEFT else abs(middle - 1.0)
            assert felt.strength == pytest.approx(nearness(1.0 - away), abs=1e-9)
            assert felt.strength >= FAINTEST


def test_swap_and_latency_move_the_hum_as_they_move_a_pulse() -> None:
    plain = all_of(score("hum"))
    moved = all_of(score("hum", alignment=Alignment(swap=True, latency_s=0.04)))
    assert len(plain) == len(moved)
    for one, other in zip(plain, moved, strict=True):
        assert other.hands == (one.hands[0].other,)
        assert other.time_s == pytest.approx(one.time_s - 0.04)


def test_both_hands_at_once_are_one_stroke_unless_they_differ_in_strength() -> None:
    assert {len(felt.hands) for felt in all_of(score("both"))} == {2}
    uneven = all_of(score("both", balance=0.5))
    assert len(uneven) == 2 * SWEEPS
    assert {(felt.hands[0], felt.strength) for felt in uneven} == {
        (Side.LEFT, 0.5),
        (Side.RIGHT, 1.0),
    }


def test_the_balance_is_that_of_the_clients_hands_however_the_buzzers_are_held() -> None:
    swapped = score("single", balance=-0.4, alignment=Alignment(swap=True))
    for felt in all_of(swapped):
        assert felt.strength == pytest.approx(1.0 if felt.hands == (Side.RIGHT,) else 0.6)


@pytest.mark.parametrize("every", range(1, 9))
def test_every_nth_crossing_changes_sides_and_stays_where_the_target_is(every: int) -> None:
    course = Timeline.starting(START_S, 2.0, end_sweep=80)
    cues = list(Alignment(every=every).cues(course, 0.0, 1e6))
    assert [cue.side for cue in cues] == [Side(n % 2) for n in range(len(cues))]
    assert all(cue.side is Side(cue.sweep % 2) for cue in cues)
    gaps = [after.sweep - before.sweep for before, after in pairwise(cues)]
    assert set(gaps) == ({every} if every % 2 else {every - 1, every + 1})


def test_a_rate_of_its_own_begins_pauses_and_ends_with_the_set() -> None:
    own = Alignment(own_rate_hz=0.7)
    course = Timeline.starting(START_S, 2.0, end_sweep=20)
    course = course.with_rate(START_S + 2.0, 0.0).with_rate(START_S + 5.0, 3.0)
    cues = list(own.cues(course, 0.0, 1e6))
    assert cues[0].time_s == START_S
    assert [cue.sweep for cue in cues] == list(range(len(cues)))
    assert [cue.side for cue in cues] == [Side(n % 2) for n in range(len(cues))]
    moved_s = [t - START_S - (3.0 if t > START_S + 2.0 else 0.0) for *_, t in cues]
    assert moved_s == pytest.approx([n / 1.4 for n in range(len(cues))])
    assert START_S + 5.0 < cues[-1].time_s < course.end_s <= cues[-1].time_s + 1 / 1.4
    pruned = course.pruned(START_S + 6.0)
    assert list(own.cues(pruned, START_S + 6.0, 1e6)) == [
        cue for cue in cues if cue.time_s >= START_S + 6.0
    ]


def test_a_rate_of_its_own_is_held_to_the_limit_of_speed() -> None:
    for limit_hz in (2.0, 1.0):
        fast = Pulses(alignment=Alignment(own_rate_hz=limit_hz * 1.01))
        with pytest.raises(LimitError):
            replace(score("single", 1.0), pulses=fast, limits=Limits(speed_hz=limit_hz))
