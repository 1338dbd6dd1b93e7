"""What eyes see of motions that follow on one another, in sight and out of it."""

import math
from dataclasses import replace

import pytest

from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile, handover
from bilateral.stimulus.out_of_sight import AWAY_S, FADE_S, OutOfSight
from bilateral.stimulus.polylines import opacity_knots, sight_knots, stretches_of
from bilateral.stimulus.score import Score
from bilateral.stimulus.ways import away_at, still_kept, way_at, ways_of
from tests.stimulus.test_former import SET, START_S

ONE, OTHER, LAST = Motion(), Motion(path=Path.VERTICAL), Motion(Profile.LINEAR, Path.CIRCLE)
AWAY = OutOfSight(START_S + 2.0)


def going(
    *motions: Motion, phases: tuple[float, ...], aways: tuple[OutOfSight | None, ...]
) -> Score:
    pairs = zip(motions, motions[1:], phases, aways, strict=False)
    former = tuple(handover(*each) for each in pairs)
    return replace(SET, motion=motions[-1], former=former)


UNSEEN = going(ONE, OTHER, phases=(4.0,), aways=(AWAY,))


def test_it_goes_and_comes_evenly_and_is_away_for_more_than_a_second() -> None:
    assert (AWAY.shown_at(AWAY.from_s), AWAY.shown_at(AWAY.over_s)) == (1.0, 1.0)
    for into_s in (0.0, 0.01, 0.5, 1.0, AWAY_S):
        assert AWAY.shown_at(AWAY.gone_s + into_s) == pytest.approx(0.0, abs=1e-12)
    assert AWAY.back_s - AWAY.gone_s > 1.0
    step_s = 0.001
    for n in range(3000):
        at_s = AWAY.from_s - 0.2 + n * step_s
        change = AWAY.shown_at(at_s + step_s) - AWAY.shown_at(at_s)
        assert abs(change) <= math.pi / 2 / FADE_S * step_s + 1e-12


def test_eyes_go_over_at_a_moment_and_ears_over_a_sweep() -> None:
    timeline = UNSEEN.timeline
    for at_s in (AWAY.from_s + 0.3, AWAY.back_s - 0.001):
        assert UNSEEN.place_at(at_s) == ONE.at(timeline.phase_at(at_s))
        assert UNSEEN.motion_at(at_s) == ONE
    for at_s in (AWAY.back_s, AWAY.over_s):
        assert UNSEEN.place_at(at_s) == OTHER.at(timeline.phase_at(at_s))
        assert UNSEEN.motion_at(at_s) == OTHER
    swayed = going(Motion(), Motion(Profile.LINEAR, Path.VERTICAL), phases=(4.0,), aways=(AWAY,))
    seen = replace(swayed, former=(replace(swayed.former[0], away=None),))
    for n in range(400):
        assert swayed.sway_at(START_S + n / 50) == seen.sway_at(START_S + n / 50)


def test_what_is_held_while_it_is_unseen_comes_again_where_it_goes_on() -> None:
    held = replace(UNSEEN, timeline=UNSEEN.timeline.with_rate(AWAY.from_s + 0.1, 0.0))
    rests = held.timeline.phase_at(AWAY.over_s)
    assert held.place_at(AWAY.gone_s) == ONE.at(rests)
    assert held.place_at(AWAY.back_s) == OTHER.at(rests)
    assert held.opacity_at(AWAY.over_s) == 1.0


def test_one_that_was_left_before_it_was_seen_never_is() -> None:
    score = going(ONE, OTHER, LAST, phases=(4.0, 5.0), aways=(AWAY, AWAY))
    assert [way.motion for way in ways_of(score.former, score.motion)] == [ONE, LAST]
    assert score.sight_at(AWAY.gone_s) == pytest.approx(0.0, abs=1e-12)
    assert score.sight_at(AWAY.over_s) == 1.0


def test_a_motion_may_give_way_in_sight_before_and_after() -> None:
    score = going(OTHER, ONE, LAST, ONE, phases=(2.0, 4.0, 9.0), aways=(None, AWAY, None))
    before, after = (
        way_at(score.former, score.motion, at_s) for at_s in (AWAY.gone_s, AWAY.back_s)
    )
    assert ([one.motion for one in before.former], before.motion) == ([OTHER], ONE)
    assert ([one.motion for one in after.former], after.motion) == ([LAST], ONE)


def test_what_is_out_of_sight_is_kept_until_it_is_seen_again() -> None:
    (former,) = UNSEEN.former
    assert still_kept(UNSEEN.former, former.gone_phase + 9.0, AWAY.over_s - 0.001) == (former,)
    assert still_kept(UNSEEN.former, former.gone_phase - 0.1, AWAY.over_s + 9.0) == (former,)
    assert still_kept(UNSEEN.former, former.gone_phase, AWAY.over_s) == ()
    assert away_at(UNSEEN.former, AWAY.back_s) == AWAY
    assert away_at(UNSEEN.former, AWAY.back_s + 0.001) is None


def test_a_page_is_told_of_it_as_points() -> None:
    assert opacity_knots(UNSEEN) == opacity_knots(SET)
    knots = sight_knots(UNSEEN)
    assert {value for at_s, value in knots if AWAY.gone_s <= at_s <= AWAY.back_s} == {0.0}
    assert knots[-1].value == 1.0
    untils = [stretch.until_s for stretch in stretches_of(UNSEEN, 16 / 9)]
    assert untils == [AWAY.back_s, None]
    assert [knot.value for knot in sight_knots(SET)] == [1.0]


def test_a_look_is_held_to_the_former_motion_until_that_is_unseen() -> None:
    lamps = Look(diameter=0.2, lamps=60)
    wave, rests = Motion(path=Path.WAVE, width=1.0), Motion(path=Path.FIXED)
    score = going(wave, rests, phases=(4.0,), aways=(AWAY,))
    assert replace(score, look=lamps, since_s=AWAY.gone_s).look == lamps
    with pytest.raises(LimitError):
        replace(score, look=lamps, since_s=AWAY.gone_s - 0.1)
