"""What is sent, taken back and given up, asked without a board."""

from dataclasses import replace
from itertools import pairwise

import pytest

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.strokes import strokes_between
from bilateral.stimulus.touch import Pulses
from bilateral.timing.timeline import Side, Timeline
from hardware.lookahead import COMMITTED_S, LOOK_AHEAD_S, Lookahead

START_S = 100.0
SCORE = Score(
    number=1,
    timeline=Timeline.starting(START_S, 2.0, end_sweep=20),
    motion=Motion(),
    look=Look(),
    tones=None,
    limits=Limits(),
    appear_s=START_S - 2.0,
    fade_in_s=1.0,
    fade_out_s=1.0,
    pulses=Pulses(),
)


def sent_up_to(now_s: float) -> Lookahead:
    """A look-ahead that has sent everything in turn."""
    lookahead = Lookahead()
    turn_s = START_S - 1.0
    while turn_s <= now_s:
        lookahead.begin(SCORE, turn_s)
        assert lookahead.missed(SCORE, turn_s) == []
        lookahead.to_send(SCORE, turn_s)
        turn_s += 0.01
    return lookahead


def test_a_pulse_is_sent_once_and_no_sooner_than_need_be() -> None:
    lookahead = Lookahead()
    sent = []
    for turn in range(1200):
        now_s = START_S - 1.0 + turn * 0.01
        lookahead.begin(SCORE, now_s)
        for pulse in lookahead.to_send(SCORE, now_s):
            sent.append(pulse.sweep)
            assert 0.0 < pulse.time_s - now_s <= LOOK_AHEAD_S
    assert sent == list(range(20))


def test_nothing_is_taken_back_while_nothing_changes() -> None:
    lookahead = sent_up_to(START_S + 0.72)
    same = replace(SCORE, look=Look(diameter=0.1))
    assert lookahead.unwanted(same, START_S + 0.73) == []


def test_a_change_takes_back_what_lies_behind_it_and_sends_it_anew() -> None:
    now_s = START_S + 0.72
    lookahead = sent_up_to(now_s)
    slower = replace(SCORE, timeline=SCORE.timeline.with_rate(START_S + 0.9, 1.0))
    assert [pulse.sweep for pulse in lookahead.unwanted(slower, now_s)] == [2]
    assert lookahead.unwanted(slower, now_s) == []
    assert lookahead.to_send(slower, now_s) == [
        pulse for pulse in strokes_between(slower, now_s, now_s + LOOK_AHEAD_S) if pulse.sweep == 2
    ]


def test_what_is_too_near_stays_and_is_not_sent_again() -> None:
    now_s = START_S + 1.0 - COMMITTED_S / 2
    lookahead = sent_up_to(now_s)
    at_once = replace(SCORE, timeline=SCORE.timeline.with_rate(now_s, 1.0))
    assert 2 not in [pulse.sweep for pulse in lookahead.unwanted(at_once, now_s)]
    assert 2 not in [pulse.sweep for pulse in lookahead.to_send(at_once, now_s)]


def test_a_pulse_that_began_though_taken_back_does_not_come_again() -> None:
    now_s = START_S + 0.72
    lookahead = sent_up_to(now_s)
    later = replace(SCORE, timeline=SCORE.timeline.with_rate(START_S + 0.9, 1.0))
    assert lookahead.unwanted(later, now_s)
    again = lookahead.to_send(later, now_s)
    assert [pulse.sweep for pulse in again] == [2]
    lookahead.close_sweep(again[0])
    assert [pulse.sweep for pulse in lookahead.unwanted(later, now_s)] == [2]
    assert lookahead.to_send(later, now_s) == []


def test_what_a_stall_let_pass_is_told_once_and_not_given_in_a_burst() -> None:
    lookahead = sent_up_to(START_S + 0.02)
    now_s = START_S + 3.27
    lookahead.begin(SCORE, now_s)
    assert [pulse.sweep for pulse in lookahead.missed(SCORE, now_s)] == [1, 2, 3, 4, 5, 6]
    assert lookahead.missed(SCORE, now_s) == []
    assert [pulse.sweep for pulse in lookahead.to_send(SCORE, now_s)] == [7]


def test_a_board_that_forgot_is_told_again_what_has_not_begun() -> None:
    now_s = START_S + 0.9
    lookahead = sent_up_to(now_s)
    assert lookahead.to_send(SCORE, now_s) == []
    lookahead.forget_sent(now_s)
    assert [pulse.sweep for pulse in lookahead.to_send(SCORE, now_s)] == [2]


def test_the_next_set_begins_with_a_clean_sheet() -> None:
    lookahead = sent_up_to(START_S + 5.0)
    again = replace(SCORE, timeline=Timeline.starting(START_S + 12.0, 2.0, end_sweep=20), number=2)
    lookahead.begin(again, START_S + 11.7)
    assert [pulse.sweep for pulse in lookahead.to_send(again, START_S + 11.7)] == [0]


def test_hands_alternate_however_long_a_pulse_was_asked_for() -> None:
    pulses = Pulses(duration_s=1.0, kick_s=0.6, alignment=Alignment(latency_s=0.04, swap=True))
    found = list(strokes_between(replace(SCORE, pulses=pulses), START_S - 1.0, START_S + 2.0))
    assert [pulse.side for pulse in found[:2]] == [Side.RIGHT, Side.LEFT]
    for pulse, following in pairwise(found):
        assert pulse.time_s + pulse.duration_s < following.time_s
        assert pulse.planned_s - pulse.time_s == pytest.approx(0.04)
        assert pulse.kick_s <= pulse.duration_s


def test_pulses_of_no_strength_are_none() -> None:
    silent = replace(SCORE, pulses=Pulses(strength=0.0))
    assert list(strokes_between(silent, 0.0, 1e6)) == []
    assert list(strokes_between(replace(SCORE, pulses=None), 0.0, 1e6)) == []


def test_a_revised_pulse_takes_the_place_of_the_one_sent() -> None:
    now_s = START_S + 0.72
    for revised in (
        Pulses(duration_s=0.2),
        Pulses(strength=0.4),
        Pulses(alignment=Alignment(offset_sweeps=0.3)),
        Pulses(alignment=Alignment(swap=True)),
    ):
        lookahead = sent_up_to(now_s)
        changed = replace(SCORE, pulses=revised)
        assert [pulse.sweep for pulse in lookahead.unwanted(changed, now_s)] == [2]
        assert lookahead.unwanted(changed, now_s) == []
        (again,) = lookahead.to_send(changed, now_s + 0.2)
        assert again == next(strokes_between(changed, again.time_s, again.time_s + 0.1))
        assert again.sweep == 2


def test_a_sweep_that_had_its_pulse_has_no_second_one_when_the_alignment_is_revised() -> None:
    now_s = START_S + 1.01
    lookahead = sent_up_to(now_s)
    later = replace(SCORE, pulses=Pulses(alignment=Alignment(offset_sweeps=0.5)))
    lookahead.begin(later, now_s)
    lookahead.unwanted(later, now_s)
    assert 2 not in [pulse.sweep for pulse in lookahead.to_send(later, now_s)]


def test_what_was_sent_for_a_check_is_taken_back_when_another_takes_its_place() -> None:
    now_s = START_S + 0.72
    lookahead = sent_up_to(now_s)
    other = replace(SCORE, timeline=Timeline.starting(now_s + 0.3, 2.0, end_sweep=1), number=2)
    lookahead.begin(other, now_s)
    left = lookahead.unwanted(other, now_s)
    assert [pulse.sweep for pulse in left] == [2]
    assert lookahead.unwanted(other, now_s) == []
    lookahead.close_sweep(left[0])
    assert [pulse.sweep for pulse in lookahead.to_send(other, now_s)] == [0]
