"""What the client sees of random sets with random live changes, judged by an eye of its own.

`python -m benchmarks flashes` looks at a thousand of them.
"""

import math
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from bilateral.loading import load
from bilateral.loading.presets import shipped_presets
from bilateral.session.commands import Command, Halt, Revise, Start
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import Session
from bilateral.settings.to_plan import set_plan
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.lamps import Lit, lit_of, row_of
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Profile
from bilateral.stimulus.motion import Path as Line
from bilateral.stimulus.score import Score
from bilateral.stimulus.shapes import Shape
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.variation import EVEN, Variation
from bilateral.visual.backdrop import Backdrop
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.own_picture import read_own_picture
from bilateral.visual.painter import Painter
from tests.hypothesis_profiles import hardness, some
from tests.rig.flashes import FlashJudge, Verdict
from tests.visual.flashing_pictures import judged_picture, worst_pictures
from tests.visual.flashing_sets import HEIGHT, RATE_HZ, judged_set, photo_in
from tests.visual.random_plans import BLACK, RED, WHITE
from tests.visual.sheet import SEEN, Sheet

SIZE = (256, HEIGHT)
SETS, AT_ONCE = math.floor(20 * min(1.0, hardness)), 5
CHANGED_PICTURE = 24
"""A seed: its way is changed soon, and places turn up to eleven times, but few of them."""
STARTED_S = (0.167, 0.75, 1.0, 1.417, 2.033, 2.583, 2.733, 3.433, 3.817, 4.317, 4.7)
HALTED_S = (0.617, 1.75, 2.183, 3.15, 3.467, 4.05)
"""So impatiently that a large target once flashed."""
PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(60),
    motion=Motion(width=1.0),
    look=Look(WHITE, BLACK, 0.07),
    tones=None,
    limits=Limits(),
    lead_in_s=0.5,
    fade_in_s=0.4,
    fade_out_s=0.4,
)


def test_a_large_target_that_is_started_and_halted_over_and_over_does_not_flash() -> None:
    look = Look(BLACK, WHITE, 0.4)
    motion = Motion(Profile.LINEAR, Line.DIAGONAL_DOWN, 1.0)
    plan = replace(
        PLAN,
        speed_hz=1.03,
        look=look,
        motion=motion,
        lead_in_s=0.4,
        fade_in_s=0.35,
        fade_out_s=0.35,
    )
    now_playing = NowPlaying[Score]()
    session, sheet, backdrop = Session(plan, now_playing), Sheet(SIZE), Backdrop()
    backdrop.settle(CalmScreen(colour=BLACK))
    painter, judge = Painter(sheet, backdrop, look), FlashJudge(HEIGHT // SEEN)
    backdrop.begin(look.background)
    presses: dict[int, Command] = {round(at_s * RATE_HZ): Start() for at_s in STARTED_S}
    presses |= {round(at_s * RATE_HZ): Halt() for at_s in HALTED_S}
    for frame in range(5 * RATE_HZ):
        now_s = frame / RATE_HZ
        if frame in presses:
            session.take(presses[frame], now_s)
        session.advance(now_s)
        score = now_playing.current
        painter.draw(score, look if score is None else score.look, now_s)
        judge.see(sheet.pixels, now_s)
    assert session.sets_begun >= 3
    assert judge.verdict.is_safe


@pytest.mark.parametrize("first", range(0, SETS, AT_ONCE))
def test_no_set_flashes_whatever_is_changed_in_it(first: int, tmp_path: Path) -> None:
    photo = photo_in(tmp_path)
    for seed in range(first, min(SETS, first + AT_ONCE)):
        judged = judged_set(seed, photo, seconds=5.0)
        assert judged.verdict.is_safe, "\n".join((str(seed), str(judged.verdict), *judged.story))


def test_a_picture_does_not_flash_whatever_is_on_it_until_it_is_larger_than_it_may_be(
    tmp_path: Path,
) -> None:
    pictures = worst_pictures(tmp_path)
    judged = judged_picture(CHANGED_PICTURE, pictures, seconds=2.0)
    assert judged.changes > 0
    assert judged.verdict.is_safe, "\n".join((str(judged.verdict), *judged.story))
    sheet, judge = Sheet(SIZE), FlashJudge(HEIGHT // SEEN)
    checkers, largest = pictures[2], HEIGHT // 2
    sheet.dress(Look(diameter=0.5), read_own_picture(checkers, (largest, largest)))
    for frame in range(RATE_HZ * 3 // 2):
        at_s = frame / RATE_HZ
        sheet.draw((Lit(Motion(path=Line.EIGHT).at(at_s), 1.0),), BackdropFrame(BLACK))
        judge.see(sheet.pixels, at_s)
    assert not judge.verdict.is_safe


def glide(speed_hz: float, diameter: float, colour: tuple[int, int, int]) -> Verdict:
    """A disc that glides over the full width, whether or not it may."""
    sheet, judge = Sheet(SIZE), FlashJudge(HEIGHT // SEEN)
    sheet.dress(Look(colour, BLACK, diameter))
    for frame in range(3 * RATE_HZ):
        at_s = frame / RATE_HZ
        place = Motion(width=1.0).at(2.0 * speed_hz * at_s)
        sheet.draw((Lit(place, 1.0),), BackdropFrame(BLACK))
        judge.see(sheet.pixels, at_s)
    return judge.verdict


@pytest.mark.parametrize(
    ("colour", "glides"),
    some(product([WHITE, RED, (110, 0, 0)], [(2.0, 0.5), (1.5, 0.5), (2.0, 0.15)])),
)
def test_the_judge_finds_what_would_flash(
    colour: tuple[int, int, int], glides: tuple[float, float]
) -> None:
    found = glide(*glides, colour)
    assert not found.is_safe
    assert found.turns >= 8


@pytest.mark.parametrize(("speed_hz", "diameter"), some([(1.0, 0.5), (2.0, 0.05), (1.4, 0.06)]))
def test_the_judge_lets_pass_what_does_not(speed_hz: float, diameter: float) -> None:
    assert glide(speed_hz, diameter, WHITE).is_safe


class Watched:
    """A set that is drawn, frame by frame, while plans come in."""

    def __init__(self, plan: SetPlan) -> None:
        self.now_playing = NowPlaying[Score]()
        self.session = Session(plan, self.now_playing)
        self.sheet, backdrop = Sheet(SIZE), Backdrop()
        self.painter = Painter(self.sheet, backdrop, plan.look)
        backdrop.begin(plan.look.background)
        self.judge = FlashJudge(HEIGHT // SEEN)
        self.now_s = 0.0
        self.looks: list[tuple[float, Look]] = []
        self.session.take(Start(), 0.0)

    @property
    def score(self) -> Score:
        score = self.now_playing.current
        assert score is not None
        return score

    def go_on(self, seconds: float) -> None:
        for _ in range(round(seconds * RATE_HZ)):
            self.session.advance(self.now_s)
            self.painter.draw(self.score, self.score.look, self.now_s)
            self.judge.see(self.sheet.pixels, self.now_s)
            if not self.looks or self.looks[-1][1] != self.score.look:
                self.looks.append((self.now_s, self.score.look))
            self.now_s += 1 / RATE_HZ


def test_no_preset_that_comes_with_bilateral_flashes() -> None:
    for one in some(shipped_presets()):
        watched = Watched(replace(set_plan(load(one.name, {})), lead_in_s=1.0, fade_in_s=1.0))
        watched.go_on(4.0)
        assert watched.judge.verdict.is_safe, (one.name, watched.judge.verdict)


def exchanged(look: Look) -> Look:
    return replace(look, colour=look.background, background=look.colour)


@pytest.mark.parametrize(
    ("speed_hz", "diameter", "least"),
    # Above 1 Hz it is slowed for a second first, and by then a large one looks as before again.
    some([(1.5, 0.07, 12), (1.1, 0.5, 1), (1.0, 0.5, 4), (1.0, 0.2, 4), (0.5, 0.5, 4)]),
)
def test_colours_that_are_exchanged_every_half_second_do_not_flash(
    speed_hz: float, diameter: float, least: int
) -> None:
    plan = replace(PLAN, speed_hz=speed_hz, look=replace(PLAN.look, diameter=diameter))
    watched = Watched(plan)
    watched.go_on(2.0)
    for _ in range(12):
        plan = replace(plan, look=exchanged(plan.look))
        watched.session.take(Revise(plan, keeps_speed=True), watched.now_s)
        watched.go_on(0.5)
    assert watched.judge.verdict.is_safe, watched.judge.verdict
    assert len(watched.looks) >= least
    changed_s = np.diff([at_s for at_s, _ in watched.looks[1:]])
    assert changed_s.min(initial=2.0) >= (0.49 if diameter < 0.079 else 1.04)


def test_a_large_target_is_slowed_while_it_changes_and_then_goes_on_as_before() -> None:
    plan = replace(PLAN, speed_hz=1.12, look=replace(PLAN.look, diameter=0.4))
    watched = Watched(plan)
    watched.go_on(3.0)
    wanted = exchanged(plan.look)
    watched.session.take(Revise(replace(plan, look=wanted), keeps_speed=True), watched.now_s)
    asked_s = watched.now_s
    watched.go_on(4.0)
    assert [look for _, look in watched.looks] == [plan.look, wanted]
    came_s = watched.looks[-1][0]
    assert 1.0 < came_s - asked_s < 1.5
    rates = [watched.score.timeline.rate_at(came_s + after_s) for after_s in (-0.9, 0.0, 0.9)]
    assert rates == [2.0, 2.0, 2.0]
    assert watched.score.timeline.rate_at(watched.now_s) == 2 * 1.12
    assert watched.judge.verdict.is_safe


def test_a_larger_target_makes_a_set_slower_before_it_comes() -> None:
    watched = Watched(replace(PLAN, speed_hz=2.0))
    watched.go_on(3.0)
    large = replace(PLAN, speed_hz=1.0, look=replace(PLAN.look, diameter=0.5))
    watched.session.take(Revise(large, keeps_speed=True), watched.now_s)
    watched.go_on(4.0)
    assert watched.score.look == large.look
    assert watched.session.speed_hz == large.fastest_hz
    assert watched.judge.verdict.is_safe


def test_a_small_target_becomes_faster_only_once_it_is_small() -> None:
    watched = Watched(replace(PLAN, look=replace(PLAN.look, diameter=0.5)))
    watched.go_on(3.0)
    watched.session.take(Revise(replace(PLAN, speed_hz=2.0), keeps_speed=False), watched.now_s)
    watched.go_on(4.0)
    assert watched.score.look == PLAN.look
    assert watched.score.timeline.rate_at(watched.now_s) == 4.0
    assert watched.judge.verdict.is_safe


def test_a_very_large_target_takes_another_path_slowly() -> None:
    down = Motion(path=Line.VERTICAL, width=1.0)
    large = replace(PLAN, motion=down, look=replace(PLAN.look, diameter=0.5))
    watched = Watched(large)
    watched.go_on(3.0)
    turned = replace(large, motion=replace(down, path=Line.DIAGONAL_UP))
    watched.session.take(Revise(turned, keeps_speed=True), watched.now_s)
    watched.go_on(5.0)
    assert watched.score.motion == turned.motion
    assert watched.score.timeline.rate_at(watched.now_s) == 2.0
    assert watched.judge.verdict.is_safe


@pytest.mark.parametrize(
    ("diameter", "lamps", "shape"),
    some(product([0.12, 0.25, 0.4], [2, 5, 24], [Shape.DISC, Shape.STAR])),
)
def test_a_row_of_lamps_at_its_fastest_does_not_flash(
    diameter: float, lamps: int, shape: Shape
) -> None:
    look = replace(PLAN.look, diameter=diameter, lamps=lamps, shape=shape)
    plan = replace(PLAN, look=look)
    fastest_hz = plan.fastest_hz
    assert fastest_hz < 2.0
    watched = Watched(replace(plan, speed_hz=fastest_hz))
    watched.go_on(3.5)
    assert watched.judge.verdict.is_safe, watched.judge.verdict


def test_large_lamps_that_went_faster_would_flash() -> None:
    sheet, judge = Sheet(SIZE), FlashJudge(HEIGHT // SEEN)
    motion = Motion(width=1.0)
    look = Look(WHITE, BLACK, 0.4)
    sheet.dress(look)
    row = row_of(motion.ends, 4, look.diameter, SIZE[0] / SIZE[1])
    for frame in range(3 * RATE_HZ):
        at_s = frame / RATE_HZ
        sheet.draw(lit_of(row, motion.at(2.0 * 2.0 * at_s), 1.0), BackdropFrame(BLACK))
        judge.see(sheet.pixels, at_s)
    assert not judge.verdict.is_safe


def test_a_large_target_whose_passes_vary_does_not_flash_at_its_fastest() -> None:
    varied = Variation(0.15, 3)
    motion = Motion(width=0.8, variation=varied)
    plan = replace(PLAN, motion=motion, look=replace(PLAN.look, diameter=0.25), variation=varied)
    assert plan.fastest_hz < replace(plan, variation=EVEN).fastest_hz < 2.0
    watched = Watched(replace(plan, speed_hz=plan.fastest_hz))
    watched.go_on(6.0)
    assert watched.judge.verdict.is_safe, watched.judge.verdict
