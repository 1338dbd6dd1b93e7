"""A picture as the target takes another path while nobody sees it; ears and hands go on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bilateral.session.commands import Pause, Resume, Revise, Start
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import COMMIT_HORIZON_S, Session
from bilateral.stimulus.backgrounds import NO_GROUND, Ground
from bilateral.stimulus.colour_cycle import ColourCycle
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.out_of_sight import AWAY_S, FADE_S
from bilateral.stimulus.score import Score
from tests.session.sets_by_hand import PLAN, session_of

PICTURE = Look(diameter=0.05, picture="leaf.png")
ACROSS, DOWN, UP = Motion(), Motion(path=Path.VERTICAL), Motion(path=Path.DIAGONAL_UP)
SET = replace(PLAN, speed_hz=1.3, length=Passes(60), look=PICTURE)
ASKED_S = 110.0
TURNS_PER_S = 50


class Watched:
    """A set, turn by turn, and the score of each turn."""

    def __init__(self, plan: SetPlan = SET) -> None:
        self.session, self.now_playing = session_of(plan)
        self.session.take(Start(), 100.0)
        self.now_s = ASKED_S
        self.turns: list[tuple[float, Score]] = []

    def revise(self, plan: SetPlan) -> None:
        self.session.take(Revise(plan), self.now_s)

    def go_on(self, for_s: float, each: Callable[[Session, float], None] | None = None) -> None:
        for _ in range(round(for_s * TURNS_PER_S)):
            self.session.advance(self.now_s)
            if each is not None:
                each(self.session, self.now_s)
            score = self.now_playing.current
            assert score is not None
            self.turns.append((self.now_s, score))
            self.now_s += 1.0 / TURNS_PER_S

    def seen_s(self, motion: Motion) -> list[float]:
        """When anything of the target was seen on its way along a motion."""
        return [
            at_s
            for at_s, score in self.turns
            if score.opacity_at(at_s) > 0.0 and score.motion_at(at_s) == motion
        ]


def test_it_takes_another_path_out_of_sight_and_the_set_goes_on_as_fast() -> None:
    watched = Watched()
    watched.go_on(0.5)
    before = watched.turns[-1][1]
    asked_s = watched.now_s
    watched.revise(replace(SET, motion=DOWN))
    watched.go_on(4.0)
    score = watched.turns[-1][1]
    assert score.timeline == before.timeline
    left_s, came_s = watched.seen_s(ACROSS)[-1], watched.seen_s(DOWN)[0]
    assert left_s < asked_s + COMMIT_HORIZON_S + FADE_S
    assert came_s - left_s >= AWAY_S
    assert score.opacity_at(asked_s + COMMIT_HORIZON_S) == 1.0
    assert score.opacity_at(watched.now_s) == 1.0
    for at_s, now in watched.turns:
        assert now.sway_at(at_s) == pytest.approx(before.sway_at(at_s))
        assert now.presence_at(at_s) == before.presence_at(at_s)


def test_a_look_that_comes_with_another_path_comes_out_of_sight() -> None:
    other = Look(diameter=0.05, colour=(90, 200, 90), background=(10, 20, 60))
    for one, wanted in ((PICTURE, other), (other, PICTURE)):
        watched = Watched(replace(SET, look=one))
        watched.go_on(0.1)
        watched.revise(replace(SET, look=wanted, motion=DOWN))
        watched.go_on(3.0)
        changed_s = next(at_s for at_s, score in watched.turns if score.look == wanted)
        assert all(score.timeline == watched.turns[0][1].timeline for _, score in watched.turns)
        assert all(at_s < changed_s for at_s in watched.seen_s(ACROSS))
        assert all(at_s > changed_s for at_s in watched.seen_s(DOWN))


def test_a_ground_waits_where_what_is_large_comes_or_goes() -> None:
    """It turns all places, and what is large has turned many of them just before."""
    large = replace(SET, speed_hz=0.7, look=Look(diameter=0.4))
    ground = Ground("gradient", (200, 220, 255))
    wanted = replace(PICTURE, ground=ground)
    watched = Watched(large)
    watched.go_on(0.1)
    watched.revise(replace(large, look=wanted, motion=DOWN))
    watched.go_on(8.0)
    pictured_s = next(at_s for at_s, score in watched.turns if score.look.picture)
    grounded_s = next(at_s for at_s, score in watched.turns if score.look.ground != NO_GROUND)
    assert watched.seen_s(ACROSS)[-1] < pictured_s < watched.seen_s(DOWN)[0]
    assert grounded_s >= pictured_s + AWAY_S
    assert watched.turns[-1][1].look == wanted


def test_the_path_chosen_last_is_the_one_on_which_it_comes_again() -> None:
    watched = Watched()
    for motion in (DOWN, ACROSS, UP):
        watched.go_on(0.3)
        watched.revise(replace(SET, motion=motion))
    watched.go_on(4.0)
    assert not watched.seen_s(DOWN)
    assert watched.seen_s(UP)[0] - watched.seen_s(ACROSS)[-1] >= AWAY_S
    assert watched.seen_s(UP)[-1] == watched.turns[-1][0]


def test_one_that_is_chosen_as_it_comes_again_waits_until_it_is_there() -> None:
    watched = Watched()
    watched.go_on(0.1)
    watched.revise(replace(SET, motion=DOWN))
    watched.go_on(COMMIT_HORIZON_S + FADE_S + AWAY_S)
    watched.revise(replace(SET, motion=UP))
    watched.go_on(6.0)
    down_s, up_s = watched.seen_s(DOWN), watched.seen_s(UP)
    assert max(score.opacity_at(at_s) for at_s, score in watched.turns if at_s in down_s) == 1.0
    assert up_s[0] - down_s[-1] >= AWAY_S
    assert watched.turns[-1][1].opacity_at(watched.turns[-1][0]) == 1.0


def test_on_one_line_it_stays_in_sight() -> None:
    watched = Watched()
    for motion in (Motion(width=0.3), Motion(Profile.LINEAR, width=1.0), Motion(path=Path.FIXED)):
        watched.go_on(2.0)
        watched.revise(replace(SET, motion=motion))
    watched.go_on(3.0)
    assert all(score.opacity_at(at_s) == 1.0 for at_s, score in watched.turns)
    assert watched.turns[-1][1].place_at(watched.now_s) == (0.0, 0.0)


def test_colours_that_may_add_flashes_are_out_of_sight_too() -> None:
    """On one of them the target is darker than the screen, on the other lighter."""
    cycle = ColourCycle(((255, 255, 255),), 2)
    grey = Look((0, 0, 0), (110, 110, 110), 0.03, cycle=cycle)
    assert grey.may_add_flashes
    watched = Watched(replace(SET, look=grey))
    watched.go_on(0.1)
    watched.revise(replace(SET, look=grey, motion=DOWN))
    watched.go_on(3.0)
    assert watched.seen_s(DOWN)[0] - watched.seen_s(ACROSS)[-1] >= AWAY_S


def test_it_takes_other_paths_while_the_set_is_held_as_well() -> None:
    watched = Watched()
    watched.session.take(Pause(), watched.now_s)
    watched.go_on(3.0)
    for motion in (DOWN, UP, DOWN, ACROSS, DOWN):
        watched.revise(replace(SET, motion=motion))
        watched.go_on(3.0)
        score = watched.turns[-1][1]
        assert score.opacity_at(watched.now_s) == 1.0
        assert score.place_at(watched.now_s) == motion.at(score.timeline.phase_at(watched.now_s))
    watched.session.take(Resume(), watched.now_s)
    watched.go_on(1.0)
    assert watched.turns[-1][1].timeline.rate_at(watched.now_s) == pytest.approx(2.6)


def test_a_picture_waits_until_the_target_has_left_its_former_path_a_second_ago() -> None:
    disc = replace(SET, look=Look())
    watched = Watched(disc)
    watched.go_on(0.1)
    watched.revise(replace(disc, motion=DOWN))
    watched.go_on(0.3)
    watched.revise(replace(SET, motion=DOWN))
    watched.go_on(4.0)
    pictured_s, score = next(turn for turn in watched.turns if turn[1].look.picture)
    gone_s = score.timeline.time_of(score.former[-1].gone_phase)
    assert pictured_s >= gone_s + AWAY_S - 1e-9
    assert all(one.opacity_at(at_s) == 1.0 for at_s, one in watched.turns)


def test_from_a_picture_to_a_target_that_jumps_the_look_comes_first() -> None:
    watched = Watched()
    jumps = replace(SET, look=Look(), motion=Motion(Profile.SACCADE, Path.VERTICAL))
    watched.go_on(0.1)
    watched.revise(jumps)
    watched.go_on(5.0)
    assert (watched.turns[-1][1].look, watched.turns[-1][1].motion) == (jumps.look, jumps.motion)
    watched.revise(replace(SET, motion=DOWN))
    watched.go_on(6.0)
    assert (watched.turns[-1][1].look, watched.turns[-1][1].motion) == (PICTURE, DOWN)
