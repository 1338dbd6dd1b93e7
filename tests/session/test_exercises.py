"""A calm exercise goes through the session as a set does: marks, changes, pause, finish, halt."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from bilateral.control.course_message import course_shown
from bilateral.session.commands import (
    Check,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    Revise,
    SetSpeed,
    Slower,
    UsePlan,
)
from bilateral.session.output_checks import metronome, side_check
from bilateral.session.plan import PACE_STEP_HZ, Passes, Seconds
from bilateral.session.session import COMMIT_HORIZON_S, SetState
from bilateral.settings import Settings
from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.exercise import APPROACH_STEPS
from bilateral.stimulus.limits import LimitError, Limits
from bilateral.stimulus.score import Score
from bilateral.stimulus.strokes import strokes_between
from bilateral.stimulus.visual_angle import USUAL_ASPECT
from bilateral.timing.timeline import Side, Timeline
from tests.session.exercises_by_hand import (
    BEGINS_S,
    LEAD_IN_S,
    STARTS_S,
    begun,
    breaths_by_hand,
    fullness_by_hand,
    fullness_of,
    marks_of,
    plan_of,
    score_of,
)
from tests.session.sets_by_hand import PLAN

PATTERNS = {
    "longer-exhale": (4.5, 0.0, 5.5, 0.0),
    "even": (5.0, 0.0, 5.0, 0.0),
    "box": (4.0, 4.0, 4.0, 4.0),
}
OWN = (4.0, 1.0, 6.0, 1.0)


def test_marks_and_light_are_where_a_plan_written_by_hand_has_them() -> None:
    own = plan_of(in_s=4.0, hold_s=1.0, out_s=6.0, rest_s=1.0)
    cases = [(plan_of(breath=name), parts) for name, parts in PATTERNS.items()]
    for usual, parts_s in [*cases, (own, OWN)]:
        plan = replace(usual, length=Seconds(1200.0))
        session, _ = begun(plan)
        score = score_of(session)
        lasts_s = math.ceil(1200.0 / sum(parts_s)) * sum(parts_s)
        by_hand = [BEGINS_S + s for s in breaths_by_hand(parts_s, lasts_s)]
        assert marks_of(score) == pytest.approx(by_hand, abs=1e-9)
        assert score.timeline.end_s == pytest.approx(BEGINS_S + lasts_s, abs=1e-9)
        for step in range(0, 5000, 7):
            at_s = step * 0.037
            if at_s < lasts_s:
                wanted = fullness_by_hand(parts_s, at_s)
                assert fullness_of(score, BEGINS_S + at_s) == pytest.approx(wanted, abs=1e-9)


def test_windows_that_tile_give_each_mark_once() -> None:
    session, _ = begun(plan_of(seconds=120.0))
    score, alignment = score_of(session), Alignment(latency_s=0.03)
    tiled: list[Cue] = []
    for step in range(2000):
        start_s = STARTS_S + step * 0.0917
        tiled += score.cues(alignment, start_s, start_s + 0.0917)
    assert [cue.sweep for cue in tiled] == list(range(24))
    assert [cue.planned_s for cue in tiled] == pytest.approx(marks_of(score))
    assert all(cue.planned_s - cue.time_s == pytest.approx(0.03) for cue in tiled)


def test_the_physiological_sigh_fills_twice_and_empties_once() -> None:
    score = score_of(begun(plan_of(breath="sigh"))[0])
    full = [fullness_of(score, BEGINS_S + s / 100) for s in range(900)]
    assert full[0] == pytest.approx(0.0)
    assert full[195] == pytest.approx(0.75)
    assert full[300] == pytest.approx(1.0)
    assert all(before <= after + 1e-12 for before, after in pairwise(full[:301]))
    assert all(before >= after for before, after in pairwise(full[300:]))


def test_paces_outside_three_to_twelve_breaths_a_minute_are_refused() -> None:
    too_slow: list[dict[str, object]] = [{"pace_hz": 2.9 / 60}, {"hold_s": 9.0, "rest_s": 9.0}]
    too_fast: list[dict[str, object]] = [{"pace_hz": 12.1 / 60}, {"in_s": 1.0, "out_s": 1.0}]
    for wrong in (*too_slow, *too_fast):
        chosen = {"exercise": {"kind": "breathing", **wrong}}
        with pytest.raises(ValueError, match="exercise"):
            Settings.model_validate(chosen)
    session, now_playing = begun(plan_of())
    before = now_playing.current
    for speed_hz in (0.049, 0.21, 1.0):
        with pytest.raises(LimitError):
            session.take(SetSpeed(speed_hz), BEGINS_S + 3.0)
    assert now_playing.current is before
    assert (plan_of(pace_hz=3 / 60).speed_hz, plan_of(pace_hz=0.2).speed_hz) == (0.05, 0.2)


def test_it_finishes_when_the_breath_is_out() -> None:
    for asked_s in (0.1, 3.0, 4.5, 8.0, 9.75):
        session, _ = begun(plan_of())
        session.take(Finish(), BEGINS_S + 10.0 + asked_s)
        score = score_of(session)
        assert score.timeline.end_s == pytest.approx(
            BEGINS_S + (20.0 if asked_s < 10.0 - COMMIT_HORIZON_S else 30.0)
        )
        assert fullness_of(score, score.timeline.end_s) == pytest.approx(0.0, abs=1e-9)
        assert session.outcome == "finished early"


def test_a_pause_holds_the_breath_where_it_is_and_a_halt_takes_everything_at_once() -> None:
    session, now_playing = begun(plan_of())
    session.take(Pause(), BEGINS_S + 12.0)
    held = fullness_by_hand(PATTERNS["longer-exhale"], 12.0 + COMMIT_HORIZON_S)
    assert session.state_at(BEGINS_S + 13.0) is SetState.PAUSED
    assert fullness_of(score_of(session), BEGINS_S + 40.0) == pytest.approx(held)
    assert not [*strokes_between(score_of(session), BEGINS_S + 13.0, BEGINS_S + 40.0)]
    assert score_of(session).presence_at(BEGINS_S + 14.0) == 0.0
    session.take(Resume(), BEGINS_S + 40.0)
    after_s = BEGINS_S + 40.0 + COMMIT_HORIZON_S
    assert fullness_of(score_of(session), after_s) == pytest.approx(held)
    assert fullness_of(score_of(session), after_s + 1.0) == pytest.approx(
        fullness_by_hand(PATTERNS["longer-exhale"], 13.0 + COMMIT_HORIZON_S)
    )
    assert score_of(session).timeline.end_s == pytest.approx(BEGINS_S + 88.0)
    session.take(Halt(), BEGINS_S + 50.0)
    assert now_playing.current is None
    assert session.state_at(BEGINS_S + 50.0) is SetState.HALTED


def test_another_pace_is_taken_up_without_a_jump_and_another_pattern_with_the_next_breath() -> None:
    session, _ = begun(plan_of(seconds=300.0))
    session.take(SetSpeed(0.15), BEGINS_S + 12.0)
    turned = score_of(session)
    assert turned.timeline.rate_at(BEGINS_S + 13.0) == pytest.approx(0.3)
    session.take(Faster(), BEGINS_S + 14.0)
    assert session.speed_hz == pytest.approx(0.15 + PACE_STEP_HZ, abs=1e-6)
    session.take(Slower(), BEGINS_S + 14.0)
    session.take(Revise(plan_of(seconds=300.0, breath="box")), BEGINS_S + 16.0)
    changed = score_of(session)
    ends_s = changed.timeline.time_of(changed.former_exercises[-1].until_phase)
    assert fullness_of(changed, ends_s) == pytest.approx(0.0, abs=1e-9)
    for at_s in (BEGINS_S + 17.0, ends_s - 0.5):
        phase = changed.timeline.phase_at(at_s)
        assert fullness_of(changed, at_s) == pytest.approx(
            fullness_by_hand(PATTERNS["longer-exhale"], phase / 2 * 10.0)
        )
    for at_s in (0.7, 5.0, 9.0, 15.0, 33.0):
        assert fullness_of(changed, ends_s + at_s) == pytest.approx(
            fullness_by_hand(PATTERNS["box"], at_s), abs=1e-7
        )
    steps = [fullness_of(changed, BEGINS_S + s / 100) for s in range(6000)]
    assert max(abs(after - before) for before, after in pairwise(steps)) < 0.01
    marks = marks_of(changed)
    assert all(after - before > 2.0 for before, after in pairwise(marks))
    later = [at_s for at_s in marks if at_s > ends_s - 1e-6]
    assert later[:4] == pytest.approx([ends_s, ends_s + 8, ends_s + 16, ends_s + 24])


def test_the_way_from_the_clients_own_pace_is_gentle_and_goes_on_after_a_pause() -> None:
    plan = plan_of(seconds=600.0, from_hz=0.2, approach_s=200.0)
    session, _ = begun(plan)

    def rates(timeline: Timeline) -> list[float]:
        return [segment.sweeps_per_s for segment in timeline.segments]

    course = rates(score_of(session).timeline)
    assert [course[0], course[-1]] == pytest.approx([0.4, 0.2])
    assert all(after < before for before, after in pairwise(course))
    assert len(course) <= APPROACH_STEPS + 1
    starts = [segment.start_phase for segment in score_of(session).timeline.segments]
    assert starts == pytest.approx([2 * round(phase / 2) for phase in starts], abs=1e-6)
    settles_s = score_of(session).timeline.segments[-1].start_s - BEGINS_S
    assert 150.0 < settles_s < 260.0
    assert told_off(score_of(session), settles_s) == []
    session.take(Pause(), BEGINS_S + 60.0)
    held = course_shown(score_of(session), 0.1, USUAL_ASPECT, BEGINS_S + 80.0).pace_hz
    session.take(Resume(), BEGINS_S + 90.0)
    assert held == course_shown(score_of(session), 0.1, USUAL_ASPECT, BEGINS_S + 91.0).pace_hz
    later = rates(score_of(session).timeline)
    assert later[-1] == pytest.approx(0.2)
    assert 0.2 < later[later.index(0.0) + 1] < 0.4


def told_off(score: Score, settles_s: float) -> list[tuple[float, float | None]]:
    """Moments at which pages are told another pace than the course has, or one at its goal."""
    found = []
    for second in range(0, 400, 7):
        at_s = BEGINS_S + second
        told = course_shown(score, 0.1, USUAL_ASPECT, at_s).pace_hz
        gone = score.timeline.phase_at(at_s + 1e-3) - score.timeline.phase_at(at_s)
        pace_hz = None if second > settles_s else pytest.approx(gone / 2e-3, rel=1e-3)
        if told != pace_hz:
            found.append((at_s, told))
    return found


def test_a_set_and_an_exercise_wait_for_each_others_end() -> None:
    breathing, rocking = plan_of(), plan_of("rocking")
    for playing, chosen in ((breathing, rocking), (breathing, PLAN), (PLAN, breathing)):
        session, _ = begun(playing)
        before = score_of(session)
        session.take(Revise(chosen), BEGINS_S + 1.0)
        session.advance(BEGINS_S + 2.0)
        assert score_of(session) == before
        assert (session.plan, session.plans.next) == (playing, chosen)
        session.take(Finish(), BEGINS_S + 2.0)
        session.advance(BEGINS_S + 30.0)
        assert session.plan is chosen
        assert session.speed_hz == chosen.speed_hz


def test_checks_given_from_an_exercise_are_those_of_a_set() -> None:
    plan = plan_of()
    for check in (
        metronome(plan),
        *(side_check(plan, output, Side.LEFT) for output in ("eyes", "ears", "hands")),
    ):
        assert check is not None
        assert check.exercise is None
        session, _ = begun(plan)
        session.take(Halt(), STARTS_S + 1.0)
        session.take(Check(check), STARTS_S + 5.0)
        assert session.is_check


def test_a_limit_of_the_room_holds_for_an_exercise() -> None:
    plan = replace(plan_of("rocking"), limits=Limits(speed_hz=0.2))
    with pytest.raises(LimitError):
        begun(plan)
    session, _ = begun(plan_of("rocking", pace_hz=0.3))
    stricter = replace(plan_of("rocking", pace_hz=0.2), limits=Limits(speed_hz=0.2))
    session.take(Finish(), BEGINS_S + 1.0)
    session.take(Revise(stricter), BEGINS_S + 1.1)
    assert score_of(session).timeline.rate_at(BEGINS_S + 2.0) == pytest.approx(0.4)


def test_breaths_may_be_counted_instead_of_minutes() -> None:
    plan = replace(plan_of(), length=Passes(7))
    assert plan.sweeps_at(plan.speed_hz) == 14
    assert plan.seconds_at(plan.speed_hz) == pytest.approx(70.0)
    session, _ = begun(plan)
    assert score_of(session).rest_s == pytest.approx(BEGINS_S + 70.0)
    assert session.progress_at(BEGINS_S + 25.0).passes_done == pytest.approx(2.5)


def test_a_plan_that_waits_leaves_the_exercise_alone() -> None:
    session, _ = begun(plan_of())
    session.take(UsePlan(plan_of(breath="box")), BEGINS_S + 1.0)
    assert score_of(session).exercise == plan_of().exercise
    assert session.plans.next.exercise == plan_of(breath="box").exercise
    assert LEAD_IN_S > COMMIT_HORIZON_S
