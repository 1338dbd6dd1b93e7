"""A plan that is revised while its set plays: what takes effect, from when on, and what never."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from bilateral.session.commands import Finish, Halt, Pause, Resume, Revise, SetSpeed, Start, UsePlan
from bilateral.session.plan import Passes, Seconds, SetPlan
from bilateral.session.session import COMMIT_HORIZON_S, Session, SetState
from bilateral.session.sudden import RESTART_S
from bilateral.stimulus.colour_cycle import ColourCycle
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.score import Score
from bilateral.stimulus.touch import Pulses
from bilateral.timing.now_playing import NowPlaying
from tests.session.sets_by_hand import PLAN

BEGAN_S = 100.0
MOVES_S = BEGAN_S + PLAN.lead_in_s
NOW_S = MOVES_S + 1.3
"""Between two extremes: the phase is 2.6, and 3.0 at the horizon."""
WHITE_THAT_JUMPS = replace(PLAN, motion=Motion(Profile.SACCADE))
RED = replace(PLAN, look=Look(colour=(255, 0, 0)))


class Room:
    """A set that has begun, and its revisions."""

    def __init__(self, plan: SetPlan = PLAN) -> None:
        self.now_playing = NowPlaying[Score]()
        self.session = Session(plan, self.now_playing)
        self.session.take(Start(), BEGAN_S)

    def revise(self, plan: SetPlan, now_s: float = NOW_S) -> Score:
        keeps_speed = plan.speed_hz == self.session.plan.speed_hz
        self.session.take(Revise(plan, keeps_speed=keeps_speed), now_s)
        return self.given

    def advance(self, now_s: float) -> Score:
        self.session.advance(now_s)
        return self.given

    @property
    def given(self) -> Score:
        assert self.now_playing.current is not None
        return self.now_playing.current


def test_a_longer_set_goes_on_and_a_shorter_one_ends_sooner() -> None:
    room = Room()
    assert room.revise(replace(PLAN, length=Passes(6))).timeline.end_sweep == 12
    assert room.revise(replace(PLAN, length=Seconds(2.2))).timeline.end_sweep == 5
    assert room.revise(replace(PLAN, length=Passes(2))).timeline.end_sweep == 4


@pytest.mark.parametrize("now_s", [NOW_S, NOW_S + 0.1])
def test_an_end_that_is_past_is_replaced_by_the_next_extreme_and_counts_as_complete(
    now_s: float,
) -> None:
    room = Room()
    short = room.revise(replace(PLAN, length=Passes(1)), now_s)
    reached = 2 * (now_s + COMMIT_HORIZON_S - MOVES_S)
    assert short.timeline.end_sweep == pytest.approx(math.floor(reached + 1e-9) + 1, abs=1)
    assert short.timeline.end_s > now_s + COMMIT_HORIZON_S - 1e-6
    room.session.take(SetSpeed(0.9), now_s + 0.01)
    assert room.given.timeline.end_sweep == short.timeline.end_sweep
    assert room.session.state_at(now_s) is SetState.RUNNING
    assert room.session.outcome == "complete"


def test_a_set_that_is_at_its_end_is_not_made_longer() -> None:
    room = Room()
    ends_s = room.given.timeline.end_s
    assert room.revise(replace(PLAN, length=Passes(9)), ends_s - 0.1).timeline.end_s == ends_s
    assert room.session.plan.length == Passes(9)


def test_the_live_speed_stays_unless_the_plan_has_another() -> None:
    room = Room()
    room.session.take(SetSpeed(1.4), NOW_S)
    room.revise(replace(PLAN, tones=None))
    assert room.session.speed_hz == 1.4
    changed = room.revise(replace(PLAN, speed_hz=0.8), NOW_S + 1.0)
    assert room.session.speed_hz == 0.8
    horizon_s = NOW_S + 1.0 + COMMIT_HORIZON_S
    assert [changed.timeline.rate_at(horizon_s + by_s) for by_s in (-0.01, 0.0)] == [2.8, 1.6]


def test_the_same_holds_between_sets() -> None:
    room = Room()
    room.session.take(Halt(), NOW_S)
    room.session.take(SetSpeed(1.4), NOW_S)
    room.session.take(Revise(replace(PLAN, tones=None), keeps_speed=True), NOW_S)
    assert (room.session.speed_hz, room.session.plan.tones) == (1.4, None)
    room.session.take(Revise(replace(PLAN, limits=Limits(speed_hz=1.1)), keeps_speed=True), NOW_S)
    assert room.session.speed_hz == 1.1
    room.session.take(Revise(replace(PLAN, speed_hz=0.3)), NOW_S)
    assert room.session.speed_hz == 0.3


def test_a_lowered_limit_brings_the_live_speed_down_and_what_was_faster_is_past() -> None:
    room = Room()
    room.session.take(SetSpeed(1.8), MOVES_S)
    slowed = room.revise(replace(PLAN, limits=Limits(speed_hz=1.0)))
    assert slowed.timeline.rate_at(NOW_S) == 3.6
    assert slowed.timeline.rate_at(NOW_S + COMMIT_HORIZON_S) == 2.0
    room.session.take(SetSpeed(0.6), NOW_S + 1.0)
    assert room.session.score is not None
    assert max(s.sweeps_per_s for s in room.session.score.timeline.segments) == 3.6


@pytest.mark.parametrize("ending", [Finish(), Pause()])
def test_a_lowered_limit_holds_while_a_set_ends_or_rests(ending: Finish | Pause) -> None:
    room = Room(replace(PLAN, length=Passes(400), speed_hz=2.0, fade_out_s=0.5))
    room.session.take(ending, NOW_S - 0.05)
    strict = replace(PLAN, speed_hz=0.1, limits=Limits(speed_hz=0.1))
    state = room.session.state_at(NOW_S - 0.05)
    slowed = room.revise(strict, NOW_S - 0.049)
    assert slowed.timeline.segments[-1].sweeps_per_s <= 0.2
    assert room.session.state_at(NOW_S - 0.049) is state
    room.session.take(Resume(), NOW_S + 1.0)
    assert room.given.timeline.rate_at(NOW_S + 2.0) <= 0.2


def test_a_smooth_motion_becomes_another_one_from_the_horizon_on() -> None:
    room = Room()
    tall = Motion(Profile.LINEAR, Path.VERTICAL, 0.4)
    score = room.revise(replace(PLAN, motion=tall))
    (former,) = score.former
    horizon_s = NOW_S + COMMIT_HORIZON_S
    assert former.until_phase == score.timeline.phase_at(horizon_s)
    assert score.place_at(horizon_s) == PLAN.motion.at(former.until_phase)
    gone_s = score.timeline.time_of(former.gone_phase)
    assert score.place_at(gone_s + 0.01) == tall.at(score.timeline.phase_at(gone_s + 0.01))
    back = room.revise(PLAN, NOW_S + 0.05)
    assert [former.motion for former in back.former] == [PLAN.motion, tall]
    assert Room().revise(replace(PLAN, motion=tall)).former == (former,)
    again = room.revise(replace(PLAN, motion=tall), NOW_S + 0.05)
    assert again.former == (former,)


def test_a_target_that_jumps_takes_over_at_an_extreme_and_only_at_a_speed_it_may_have() -> None:
    room = Room(replace(PLAN, length=Passes(40)))
    room.session.take(SetSpeed(1.9), MOVES_S)
    score = room.revise(replace(WHITE_THAT_JUMPS, length=Passes(40)))
    (former,) = score.former
    assert former.until_phase == round(former.until_phase)
    assert room.session.speed_hz == 1.5
    later_s = score.timeline.time_of(former.until_phase) - 0.1
    back = room.revise(replace(PLAN, speed_hz=2.0, length=Passes(40)), later_s + 3.0)
    assert len(back.former) == 1
    leaves_s = back.timeline.time_of(back.former[-1].until_phase)
    assert back.timeline.rate_at(leaves_s - 0.01) <= 3.0
    assert back.timeline.rate_at(leaves_s + 0.01) == 4.0


def test_looks_change_twice_a_second_at_most_and_the_last_one_wins() -> None:
    room = Room()
    looks = [Look(diameter=0.002 * k) for k in range(1, 31)]
    changes: list[float] = []
    for k, look in enumerate(looks):
        now_s, before = NOW_S + 0.1 * k, room.given.look
        room.advance(now_s)
        room.revise(replace(PLAN, look=look, length=Passes(20)), now_s)
        if room.given.look != before:
            changes.append(now_s)
    last = room.advance(NOW_S + 3.0 + RESTART_S)
    assert last.look == looks[-1]
    assert 5 <= len(changes) <= 7
    assert all(b - a >= RESTART_S - 1e-9 for a, b in pairwise(changes))


def test_while_a_look_waits_no_frame_makes_a_score_for_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room, hold = Room(), Score.__post_init__
    room.revise(replace(PLAN, look=Look(diameter=0.02), length=Passes(20)))
    last = replace(PLAN, look=Look(diameter=0.03), length=Passes(20))
    waiting = room.revise(last, NOW_S + 0.1)
    made: list[Score] = []

    def noted(score: Score) -> None:
        made.append(score)
        hold(score)

    monkeypatch.setattr(Score, "__post_init__", noted)
    for frame in range(20):
        assert room.advance(NOW_S + 0.1 + frame / 60) is waiting
    assert made == []
    assert room.advance(NOW_S + RESTART_S).look == last.look
    assert made != []


def test_a_target_is_hidden_and_shown_by_fading_one_after_the_other() -> None:
    room = Room(replace(PLAN, length=Passes(20)))
    hidden = replace(PLAN, look=Look(shown=False), length=Passes(20))
    score = room.revise(hidden)
    horizon_s = NOW_S + COMMIT_HORIZON_S
    assert [score.opacity_at(horizon_s + s) for s in (0.0, 0.5, 1.0)] == pytest.approx([1, 0.5, 0])
    still = room.revise(replace(hidden, look=Look()), NOW_S + 0.7)
    assert not still.look.shown
    gone_s = horizon_s + PLAN.fade_out_s
    for now_s in (NOW_S + PLAN.fade_out_s, gone_s - 0.01, gone_s):
        before = room.given.opacity_at(now_s)
        shown = room.advance(now_s)
        assert shown.opacity_at(now_s) == before, "it fades to its end, and not at a stroke"
    assert shown.look.shown
    assert shown.opacity_at(gone_s + COMMIT_HORIZON_S) == 0.0
    assert shown.opacity_at(gone_s + COMMIT_HORIZON_S + 1.1) == 1.0


def test_red_and_jumps_are_never_seen_together_on_the_way_from_one_to_the_other() -> None:
    room = Room(replace(RED, length=Passes(20)))
    room.revise(replace(RED, look=Look(colour=(250, 0, 0)), length=Passes(20)))
    waiting = room.revise(replace(WHITE_THAT_JUMPS, length=Passes(20)), NOW_S + 0.1)
    assert waiting.motion == PLAN.motion
    white = room.advance(NOW_S + RESTART_S)
    assert (white.look, white.motion) == (Look(), WHITE_THAT_JUMPS.motion)
    assert white.motion_at(NOW_S + 2.0) == WHITE_THAT_JUMPS.motion
    calm = room.revise(replace(RED, length=Passes(20)), NOW_S + 3.0)
    assert (calm.look, calm.motion) == (Look(), PLAN.motion)
    red = room.advance(NOW_S + 6.1)
    assert red.look == RED.look


def test_the_fade_out_may_be_changed_until_it_begins() -> None:
    room = Room()
    slow = replace(PLAN, fade_in_s=2.0, fade_out_s=3.0)
    score = room.revise(slow, BEGAN_S + 0.5)
    assert (score.fade_in_s, score.fade_out_s) == (1.0, 3.0)
    late = room.revise(PLAN, score.rest_s - 0.1)
    assert late.fade_out_s == 3.0


def test_what_belongs_to_the_beginning_is_for_the_next_set() -> None:
    room = Room()
    room.revise(replace(PLAN, lead_in_s=1.0, fade_in_s=0.5, name="other"))
    assert room.given.timeline.start_s == MOVES_S
    room.session.take(Halt(), NOW_S)
    room.session.take(Start(), NOW_S + 1.0)
    assert room.given.timeline.start_s == NOW_S + 2.0
    assert room.given.fade_in_s == 0.5


def test_a_plan_that_waits_still_comes_next() -> None:
    room = Room()
    other = replace(PLAN, length=Passes(1))
    room.session.take(UsePlan(other), NOW_S)
    assert room.session.plans.waiting is not None
    score = room.revise(replace(PLAN, pulses=Pulses()))
    assert score.pulses == Pulses()
    assert room.session.plans.next == other
    room.session.advance(NOW_S + 60.0)
    assert (room.session.plan, room.session.plans.waiting is None) == (other, True)


def test_a_motion_that_is_gone_keeps_no_look_away_that_only_it_would_have_flashed_with() -> None:
    plan = replace(PLAN, speed_hz=0.9, length=Passes(60))
    room = Room(plan)
    resting = replace(plan, motion=Motion(path=Path.FIXED))
    room.revise(resting)
    gone_s = room.given.timeline.time_of(room.given.former[-1].gone_phase)
    turning = Look(background=(128, 128, 128), diameter=0.2, cycle=ColourCycle(((0, 0, 0),), 2))
    assert turning.fastest_hz(plan.motion, plan.limits) < 0.9
    wanted = replace(resting, look=turning)
    room.revise(wanted, gone_s + 0.1)
    assert room.given.former, "it is still looked back at"
    for turn in range(30):  # its light first, and the rest a second later
        room.advance(gone_s + 0.1 * turn)
    assert room.given.look == turning
    assert room.given.timeline.rate_at(gone_s + 3.0) == 2 * 0.9
