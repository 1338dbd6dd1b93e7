"""What is large changes seldom, and what a change may ask is known before it comes."""

from dataclasses import replace

import pytest

from bilateral.session import sudden
from bilateral.session.commands import Revise, Start
from bilateral.session.plan import Passes
from bilateral.stimulus import shape_flashes
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path
from bilateral.stimulus.path_flashes import fastest_on_path_hz
from bilateral.stimulus.shapes import Shape
from tests.session.sets_by_hand import PLAN, session_of


def test_a_change_that_was_reckoned_beforehand_costs_the_session_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = replace(PLAN, speed_hz=0.1, look=Look(diameter=0.31))
    after = replace(
        before, motion=Motion(path=Path.EIGHT), look=Look(diameter=0.29, shape=Shape.RING)
    )
    sudden.reckon_change(before, after)
    assert after.fastest_hz >= after.speed_hz

    def looked_at_again(*_: object) -> float:
        raise AssertionError("a curve is looked at in the main loop")

    monkeypatch.setattr(shape_flashes, "fastest_on_path_hz", looked_at_again)
    session, now_playing = session_of(before)
    session.take(Start(), 100.0)
    session.take(Revise(after), 110.0)
    for turn in range(100):
        session.advance(110.0 + turn / 10)
    assert now_playing.current is not None
    assert now_playing.current.look == after.look


def test_a_look_is_reckoned_beforehand_on_the_former_path_too_and_the_former_look_on_the_next() -> (
    None
):
    """While the one has changed and the other has not."""
    before = replace(PLAN, speed_hz=0.1, look=Look(diameter=0.21), motion=Motion(path=Path.ARC))
    after = replace(
        before, motion=Motion(path=Path.WAVE), look=Look(diameter=0.22, shape=Shape.GLOW)
    )
    assert min(before.fastest_hz, after.fastest_hz) >= before.speed_hz
    sudden.reckon_change(before, after)
    known = fastest_on_path_hz.cache_info().misses
    session, now_playing = session_of(before)
    session.take(Start(), 100.0)
    session.take(Revise(after), 110.0)
    for turn in range(100):
        session.advance(110.0 + turn / 10)
    assert now_playing.current is not None
    assert (now_playing.current.look, now_playing.current.motion) == (after.look, after.motion)
    assert fastest_on_path_hz.cache_info().misses == known


def test_a_large_target_goes_over_to_another_path_a_second_after_the_last_one_was_reached() -> None:
    large = replace(PLAN, speed_hz=0.7, length=Passes(100), look=Look(diameter=0.3))
    paths = [Path.ARC, Path.HORIZONTAL, Path.CIRCLE]
    session, now_playing = session_of(replace(large, motion=Motion(path=paths[0])))
    session.take(Start(), 100.0)
    for turn, path in enumerate(paths[1:]):
        session.take(Revise(replace(large, motion=Motion(path=path))), 110.0 + 0.2 * turn)
    taken_s: dict[Path, float] = {}
    reached_s: dict[Path, float] = {}
    for turn in range(1200):
        now_s = 110.2 + turn / 120
        session.advance(now_s)
        score = now_playing.current
        assert score is not None
        taken_s.setdefault(score.motion.path, now_s)
        if all(one.gone_phase <= score.timeline.phase_at(now_s) for one in score.former):
            reached_s.setdefault(score.motion.path, now_s)
    assert list(taken_s) == paths[1:]
    assert taken_s[Path.CIRCLE] >= reached_s[Path.HORIZONTAL] + 0.9, (taken_s, reached_s)


def test_a_large_target_changes_its_light_first_and_its_figure_and_way_a_second_later() -> None:
    before = replace(PLAN, speed_hz=0.3, length=Passes(100), look=Look(diameter=0.4, lamps=24))
    seen = Look(colour=(255, 0, 0), background=(0, 0, 255), diameter=0.3)
    after = replace(before, look=seen, motion=Motion(path=Path.WAVE))
    session, now_playing = session_of(before)
    session.take(Start(), 100.0)
    session.take(Revise(after), 110.0)
    lit_s, other_s = 0.0, 0.0
    for turn in range(600):
        now_s = 110.0 + turn / 60
        session.advance(now_s)
        score = now_playing.current
        assert score is not None
        if score.look.background == seen.background:
            lit_s = lit_s or now_s
        if (score.look.diameter, score.motion) != (before.look.diameter, before.motion):
            other_s = other_s or now_s
    assert now_playing.current is not None
    assert (now_playing.current.look, now_playing.current.motion) == (after.look, after.motion)
    assert lit_s > 0.0
    assert other_s >= lit_s + 1.0, (lit_s, other_s)
