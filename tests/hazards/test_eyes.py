"""What docs/hazards.md promises of the screen: numbers written out, judged on what comes out."""

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest

from bilateral.session.commands import Faster, Halt, Revise, SetSpeed, Start, UsePlan
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import Session
from bilateral.settings import Settings
from bilateral.settings.to_plan import set_plan
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.limits import LimitError, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.backdrop import Backdrop
from tests.hypothesis_profiles import some

PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(8),
    motion=Motion(),
    look=Look(),
    tones=Tones(),
    limits=Limits(),
    lead_in_s=1.0,
    fade_in_s=0.5,
    fade_out_s=0.5,
)
JUMPING = replace(PLAN, motion=Motion(Profile.SACCADE))
FRAME_S = 1 / 120
BLACK, WHITE = (0, 0, 0), (255, 255, 255)


class Given:
    """A session and the score that it gives, asked for frame by frame."""

    def __init__(self, plan: SetPlan = PLAN) -> None:
        self.now_playing = NowPlaying[Score]()
        self.session = Session(plan, self.now_playing)
        self.session.take(Start(), 100.0)

    @property
    def score(self) -> Score:
        score = self.now_playing.current
        assert score is not None
        return score

    def fastest_hz(self, until_s: float = 108.0) -> float:
        """Passes a second as the places tell: counted from turn to turn of a target that moves."""
        times_s = np.arange(101.5, until_s, 1e-4)
        x = np.array([self.score.place_at(float(at_s)).x for at_s in times_s])
        turns_s = times_s[1:-1][np.diff(np.sign(np.diff(x))) != 0]
        return float(0.5 / np.diff(turns_s).min())


def saccades_per_s(score: Score) -> int:
    """Most jumps of the target in any second: each lights one place and darkens another."""
    times_s = np.arange(score.timeline.start_s + 0.1, score.rest_s, 1e-3)
    x = np.array([score.place_at(float(at_s)).x for at_s in times_s])
    jumps_s = times_s[1:][np.abs(np.diff(x)) > 0.1]
    return max(int(((jumps_s >= at_s) & (jumps_s < at_s + 0.9999)).sum()) for at_s in jumps_s)


def test_no_score_is_faster_than_two_passes_a_second_and_that_speed_is_given() -> None:
    at_the_cap = Given(replace(PLAN, speed_hz=2.0))
    assert at_the_cap.fastest_hz(104.0) == pytest.approx(2.0, rel=1e-3)
    course = at_the_cap.score.timeline
    with pytest.raises(LimitError):
        replace(at_the_cap.score, timeline=course.with_rate(103.0, 2 * 2.01))
    with pytest.raises(LimitError):
        Given(replace(PLAN, speed_hz=2.01))
    with pytest.raises(LimitError):
        Limits(speed_hz=2.01)


@pytest.mark.parametrize("command", some([SetSpeed(2.01), SetSpeed(math.nan), SetSpeed(20.0)]))
def test_a_live_speed_above_two_passes_a_second_is_refused(command: SetSpeed) -> None:
    given = Given()
    with pytest.raises(LimitError):
        given.session.take(command, 102.0)
    assert given.fastest_hz(106.0) == pytest.approx(1.0, rel=1e-3)


def test_a_key_that_is_held_makes_nothing_faster_than_two_passes_a_second() -> None:
    given = Given(replace(PLAN, length=Passes(40)))
    for _ in range(200):
        given.session.take(Faster(), 102.0)
    assert given.session.speed_hz == 2.0
    assert given.fastest_hz(108.0) == pytest.approx(2.0, rel=1e-3)


@pytest.mark.parametrize("kind", [UsePlan, Revise])
def test_a_plan_from_the_page_above_two_passes_a_second_is_refused(
    kind: type[UsePlan | Revise],
) -> None:
    given = Given()
    with pytest.raises(LimitError):
        given.session.take(kind(replace(PLAN, speed_hz=2.01)), 102.0)


def test_a_target_that_jumps_does_so_at_1_5_hz_at_most_three_times_a_second() -> None:
    given = Given(replace(JUMPING, speed_hz=1.5))
    assert saccades_per_s(given.score) == 3
    with pytest.raises(LimitError):
        Given(replace(JUMPING, speed_hz=1.51))
    given = Given(replace(JUMPING, length=Passes(30)))
    for _ in range(200):
        given.session.take(Faster(), 102.0)
    assert saccades_per_s(given.score) == 3


@pytest.mark.parametrize("colours", [(WHITE, BLACK), (BLACK, WHITE), ((255, 0, 0), BLACK)])
def test_a_glide_whose_places_would_flash_is_refused(
    colours: tuple[tuple[int, int, int], tuple[int, int, int]],
) -> None:
    """Half of the height, over the full width, twice a second: four flashes a second."""
    large = replace(PLAN, motion=Motion(width=1.0), look=Look(*colours, diameter=0.5))
    Given(large)
    Given(replace(large, speed_hz=1.1))
    for speed_hz in (1.3, 1.5, 2.0):
        with pytest.raises(LimitError):
            Given(replace(large, speed_hz=speed_hz))
    given = Given(large)
    with pytest.raises(LimitError):
        given.session.take(SetSpeed(1.5), 102.0)
    course = given.score.timeline
    with pytest.raises(LimitError):
        replace(given.score, timeline=course.with_rate(103.0, 2 * 1.5))
    for _ in range(200):
        given.session.take(Faster(), 102.0)
    assert 1.0 < given.session.speed_hz < 1.2


def test_a_large_target_changes_at_1_hz_and_turns_to_another_path_at_0_75_hz() -> None:
    large = replace(PLAN, motion=Motion(width=1.0), look=Look(diameter=0.4), length=Passes(40))
    for other, slow_hz in (
        (replace(large, look=Look(BLACK, WHITE, diameter=0.4)), 1.0),
        (replace(large, motion=Motion(path=Path.VERTICAL, width=1.0)), 0.75),
    ):
        given = Given(replace(large, speed_hz=1.1))
        given.session.take(Revise(other, keeps_speed=True), 104.0)
        rates = []
        for tick in range(500):
            given.session.advance(104.0 + tick * 0.01)
            rates.append(given.score.timeline.rate_at(104.0 + tick * 0.01))
        assert given.score.look == other.look
        assert given.score.motion == other.motion
        assert min(rates) == 2 * slow_hz
        assert sum(rate == 2 * slow_hz for rate in rates) > 200


def light(byte: int) -> float:
    """Of an sRGB byte, by the standard's own formula."""
    share = byte / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


@pytest.mark.parametrize("where", ["colour", "background"])
def test_nothing_jumps_in_saturated_red_nor_before_it(where: str) -> None:
    bytes_ = (0, 64, 100, 128, 200, 255)
    for colour in itertools.product(bytes_, bytes_, bytes_):
        red, green, blue = map(light, colour)
        total = red + green + blue
        if total and abs(red / total - 0.8) < 0.01:
            continue
        look = Look(colour=colour) if where == "colour" else Look(background=colour)
        if total and red / total >= 0.8:
            with pytest.raises(LimitError):
                Given(replace(JUMPING, look=look))
        else:
            Given(replace(JUMPING, look=look))


def test_a_target_takes_at_least_0_35_s_to_come_and_to_go() -> None:
    with pytest.raises(LimitError):
        Given(replace(PLAN, fade_in_s=0.34))
    with pytest.raises(LimitError):
        Given(replace(PLAN, fade_out_s=0.34))
    score = Given(replace(PLAN, fade_in_s=0.35, fade_out_s=0.35)).score
    times_s = np.arange(99.9, score.gone_s + 0.1, 1e-4)
    seen = np.array([score.opacity_at(float(at_s)) for at_s in times_s])
    whole = times_s[seen > 0.9999]
    assert whole[0] - times_s[seen > 0.0][0] == pytest.approx(0.35, abs=0.01)
    assert times_s[seen > 0.0][-1] - whole[-1] == pytest.approx(0.35, abs=0.01)


def test_a_start_waits_half_a_second_after_the_last_one() -> None:
    given = Given()
    started_s = [100.0]
    for tick in range(1, 2000):
        now_s = 100.0 + tick * 1e-3
        given.session.take(Halt(), now_s)
        given.session.take(Start(), now_s)
        if given.now_playing.current is not None:
            started_s.append(now_s)
    gaps_s = np.diff(started_s)
    assert len(gaps_s) == 3
    assert gaps_s.min() == pytest.approx(0.5, abs=0.002)


def colours_of(backdrop: Backdrop, asked: list[tuple[float, tuple[int, int, int]]]) -> list[int]:
    """Red of the ground, frame by frame from the first moment on, as backgrounds are asked for."""
    seen = []
    now_s = asked[0][0]
    wanted = BLACK
    while now_s < asked[-1][0]:
        wanted = [colour for at_s, colour in asked if at_s <= now_s][-1]
        seen.append(backdrop.at(now_s, None, Look(background=wanted)).colour[0])
        now_s += FRAME_S
    return seen


def turns(course: list[int]) -> list[int]:
    """Frames at which a brightness that rose begins to fall, or the other way round."""
    steps = [(frame, b - a) for frame, (a, b) in enumerate(itertools.pairwise(course)) if a != b]
    return [frame for (_, a), (frame, b) in itertools.pairwise(steps) if (a > 0) != (b > 0)]


def test_colours_change_course_at_most_twice_a_second() -> None:
    backdrop = Backdrop()
    backdrop.begin(BLACK)
    colours = itertools.cycle([WHITE, BLACK])
    asked = [(100.0 + k * 0.07, next(colours)) for k in range(200)]
    found = turns(colours_of(backdrop, asked))
    assert len(found) > 10
    per_s = 1 / FRAME_S
    assert max(sum(0 <= other - at < per_s * 0.98 for other in found) for at in found) == 2


def test_the_calm_screen_is_back_a_second_after_a_halt_and_no_sooner() -> None:
    score = Given().score
    backdrop = Backdrop()
    backdrop.settle(CalmScreen(colour=WHITE))
    backdrop.begin(BLACK)
    frames = [100.0 + k * FRAME_S for k in range(240)]
    assert backdrop.at(99.9, None, Look()).colour == WHITE
    assert [backdrop.at(at_s, score, Look()).colour for at_s in frames][-1] == BLACK
    after = [frames[-1] + k * FRAME_S for k in range(1, 240)]
    back = [backdrop.at(at_s, None, Look()).colour for at_s in after]
    arrived_s = next(at_s for at_s, colour in zip(after, back, strict=True) if colour == WHITE)
    assert arrived_s - frames[-1] == pytest.approx(1.0, abs=0.06)
    assert np.diff([colour[0] for colour in back]).min() >= 0


def test_the_calm_screen_is_gone_before_the_target_moves() -> None:
    score = Given().score
    backdrop = Backdrop()
    backdrop.settle(CalmScreen(colour=WHITE))
    backdrop.begin(BLACK)
    backdrop.at(99.9, None, Look())
    still_s = 101.0  # the lead-in of a second
    assert score.place_at(still_s) == score.place_at(100.0)
    frames = [100.0 + k * FRAME_S for k in range(121)]
    assert [backdrop.at(at_s, score, Look()).colour for at_s in frames][-1] == BLACK


def test_every_shipped_setting_is_within_these_limits() -> None:
    given = Given(set_plan(Settings()))
    assert given.session.speed_hz <= 2.0
