"""Calm between sets, the set's background in them, and never an edge from one to the other."""

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.light import Colour
from bilateral.stimulus.limits import SHORTEST_FADE_S, Limits
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Look, Score
from bilateral.timing.timeline import Timeline
from bilateral.visual.backdrop import (
    BACK_TO_CALM_S,
    DOT_OPACITY,
    LONGEST_STEP_S,
    NUMBER_OPACITY,
    Backdrop,
)
from bilateral.visual.backdrop_frame import GLIDE_S, BackdropFrame
from bilateral.visual.stage_events import PhotoUnread
from bilateral.words.notice import Notice
from tests.hypothesis_profiles import costly

SIZE = (320, 180)
FRAME_S = 1 / 60
BLACK, WHITE, SEA = (0, 0, 0), (255, 255, 255), (60, 90, 110)
LARGEST_STEP = 255 * np.pi / 2 * FRAME_S / SHORTEST_FADE_S + 1
"""A whole change between black and white in the shortest fade, and rounding."""


def score(appear_s: float, look: Look | None = None) -> Score:
    return Score(
        number=1,
        timeline=Timeline.starting(appear_s + 1.0, 2.0).ending_at(4),
        motion=Motion(),
        look=look or Look(),
        tones=None,
        limits=Limits(),
        appear_s=appear_s,
        fade_in_s=0.7,
        fade_out_s=0.7,
    )


class Watched:
    """A scenery asked frame by frame, as the stage does."""

    def __init__(self, calm: CalmScreen | None = None, background: Colour = BLACK) -> None:
        self.backdrop = Backdrop()
        self.backdrop.settle(calm or CalmScreen())
        self.first = self.backdrop.begin(background)
        self.backdrop.fit(SIZE)
        self.background = background
        self.now_s = 100.0
        self.grounds = [self.first]

    def see(self, seconds: float, given: Score | None = None) -> BackdropFrame:
        for _ in range(round(seconds / FRAME_S)):
            self.now_s += FRAME_S
            background = self.background if given is None else given.look.background
            self.grounds.append(self.backdrop.at(self.now_s, given, background))
        return self.grounds[-1]

    @property
    def largest_step(self) -> float:
        colours = np.array([ground.colour for ground in self.grounds])
        return float(np.abs(np.diff(colours, axis=0)).max())

    def await_photo(self) -> PhotoUnread | None:
        """Wait for the thread that reads it."""
        end_s = time.monotonic() + 5.0
        while time.monotonic() < end_s:
            unread = self.backdrop.take_news(resting=True)
            if unread or self.backdrop._photo:
                return unread
            time.sleep(0.005)
        raise TimeoutError("no photo came")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    picture = pygame.Surface((64, 36), 0, 24)
    picture.fill((200, 190, 170))
    pygame.image.save(picture, tmp_path / "beach.png")
    return tmp_path / "beach.png"


def test_by_default_the_screen_is_the_empty_background_before_in_and_after_a_set() -> None:
    watched = Watched(background=SEA)
    given = score(watched.now_s, Look(background=SEA))
    watched.see(1.0)
    watched.see(5.0, given)
    watched.see(1.0)
    assert set(watched.grounds) == {BackdropFrame(SEA)}


def test_without_a_colour_the_background_of_the_set_to_come_is_glided_to() -> None:
    watched = Watched(background=BLACK)
    watched.see(1.0)
    watched.background = SEA
    assert watched.see(GLIDE_S / 2).colour not in (BLACK, SEA)
    assert watched.see(GLIDE_S) == BackdropFrame(SEA)
    assert watched.largest_step <= LARGEST_STEP


def test_calm_fades_into_the_set_before_the_target_moves_and_back_after_it() -> None:
    watched = Watched(CalmScreen(WHITE))
    assert watched.first == BackdropFrame(WHITE)
    watched.see(1.0)
    given = score(watched.now_s)
    assert watched.see(0.7 + FRAME_S, given) == BackdropFrame(BLACK)
    assert watched.see(given.rest_s - watched.now_s, given) == BackdropFrame(BLACK)
    assert watched.see(0.7 + 2 * FRAME_S, given) == BackdropFrame(WHITE)
    assert watched.largest_step <= LARGEST_STEP


def test_nothing_of_calm_is_left_once_the_target_moves_however_slowly_it_fades_in() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = replace(score(watched.now_s), fade_in_s=10.0)
    assert watched.see(1.0 + FRAME_S, given) == BackdropFrame(BLACK)


def test_after_a_halt_calm_comes_back_within_a_second_even_from_a_long_fade() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = replace(score(watched.now_s), fade_out_s=10.0)
    watched.see(given.rest_s - watched.now_s + 0.5, given)
    assert watched.see(BACK_TO_CALM_S + 2 * FRAME_S) == BackdropFrame(WHITE)
    assert watched.largest_step <= LARGEST_STEP


@costly
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["start", "halt", "white", "sea", "background"]), st.floats(0.02, 1.2)
        ),
        min_size=1,
        max_size=12,
    )
)
def test_no_sequence_of_sets_halts_and_choices_makes_an_edge_or_flashes(
    course: list[tuple[str, float]],
) -> None:
    watched = Watched(CalmScreen(WHITE))
    given: Score | None = None
    for what, seconds in course:
        match what:
            case "start":
                given = score(watched.now_s, Look(background=watched.background))
            case "halt":
                given = None
            case "white" | "sea":
                watched.backdrop.settle(CalmScreen(WHITE if what == "white" else SEA))
            case _:
                watched.background = SEA if watched.background == BLACK else BLACK
        watched.see(seconds, given)
    assert watched.largest_step <= LARGEST_STEP


def test_start_and_halt_in_quick_turn_do_not_flash() -> None:
    """Half a second from start to start is the quickest there is; the light only ebbs away."""
    watched = Watched(CalmScreen(WHITE))
    for _ in range(6):
        given = score(watched.now_s)
        watched.see(0.25, given)
        watched.see(0.25)
    light = np.array([ground.colour[0] for ground in watched.grounds], float)
    rises = np.diff(light[np.r_[True, np.diff(np.sign(np.diff(light))) != 0, True]])
    assert np.abs(rises[2:]).max() < 0.25 * 255


def test_a_stall_of_the_machine_makes_no_edge() -> None:
    watched = Watched(CalmScreen(WHITE))
    watched.see(1.0)
    given = score(watched.now_s)
    for _ in range(4):
        watched.now_s += 0.3
        watched.see(FRAME_S, given)
    assert watched.largest_step <= LARGEST_STEP * LONGEST_STEP_S / FRAME_S
    assert watched.grounds[-1] != BackdropFrame(BLACK)
    assert watched.see(0.7, given) == BackdropFrame(BLACK)


def test_a_window_that_comes_back_in_the_midst_of_a_set_shows_the_sets_background() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = score(watched.now_s)
    watched.see(1.5, given)
    assert watched.backdrop.begin(BLACK) == BackdropFrame(BLACK)
    assert watched.see(FRAME_S, given) == BackdropFrame(BLACK)
    watched.see(2.0)
    assert watched.backdrop.begin(BLACK) == BackdropFrame(WHITE)


def test_an_unseen_set_leaves_the_screen_calm() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = score(watched.now_s, Look(shown=False))
    watched.see(5.0, given)
    assert set(watched.grounds) == {BackdropFrame(WHITE)}


def test_a_target_switched_on_and_off_in_a_set_takes_calm_away_and_brings_it_back() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = score(watched.now_s)
    unseen = replace(given, look=Look(shown=False))
    watched.see(1.2, unseen)
    assert watched.see(0.7 + FRAME_S, given) == BackdropFrame(BLACK)
    assert watched.see(0.7 + FRAME_S, unseen) == BackdropFrame(WHITE)
    assert watched.largest_step <= LARGEST_STEP


def test_a_dot_rests_dimly_in_the_middle_and_is_gone_in_a_set() -> None:
    watched = Watched(CalmScreen(SEA, dot=True))
    ground = watched.see(1.0)
    ((picture, alpha),) = ground.layers
    assert alpha == round(255 * DOT_OPACITY)
    assert max(picture.get_size()) < 0.1 * SIZE[1]
    assert watched.see(0.8, score(watched.now_s)) == BackdropFrame(BLACK)


def test_a_photo_fills_the_screen_once_it_has_been_read(photo: Path) -> None:
    watched = Watched(CalmScreen(SEA, photo=photo))
    assert watched.see(0.5) == BackdropFrame(SEA)
    assert watched.await_photo() is None
    ground = watched.see(GLIDE_S + FRAME_S)
    ((picture, alpha),) = ground.layers
    assert (picture.get_size(), alpha) == (SIZE, 255)
    assert watched.see(0.8, score(watched.now_s)) == BackdropFrame(BLACK)


def test_another_photo_comes_when_the_one_before_has_faded(photo: Path, tmp_path: Path) -> None:
    watched = Watched(CalmScreen(SEA, photo=photo))
    watched.await_photo()
    before = watched.see(1.0).layers
    other = tmp_path / "other.png"
    pygame.image.save(pygame.Surface((10, 10)), other)
    watched.backdrop.settle(CalmScreen(SEA, photo=other))
    watched.await_photo()
    began = len(watched.grounds)
    after = watched.see(2.5).layers
    assert after[0].alpha == before[0].alpha == 255
    assert after[0].picture is not before[0].picture
    alphas = [sum(layer.alpha for layer in ground.layers) for ground in watched.grounds[began:]]
    assert min(alphas) == 0
    assert np.abs(np.diff(alphas)).max() <= LARGEST_STEP


def test_a_photo_waits_for_the_end_of_a_set(photo: Path) -> None:
    watched = Watched(CalmScreen(SEA))
    watched.backdrop.settle(CalmScreen(SEA, photo=photo))
    time.sleep(0.2)
    assert watched.backdrop.take_news(resting=False) is None
    assert watched.backdrop._photo is None
    assert watched.await_photo() is None


def test_a_photo_that_cannot_be_read_is_said_once_and_the_colour_stays(tmp_path: Path) -> None:
    watched = Watched(CalmScreen(SEA, photo=tmp_path / "gone.png"))
    unread = watched.await_photo()
    assert unread is not None
    why = "No such file or directory"
    assert unread.notice == Notice("photo-unread", photo="gone.png", why=why)
    assert watched.see(1.0) == BackdropFrame(SEA)
    watched.backdrop.fit((640, 360))
    time.sleep(0.1)
    assert watched.backdrop.take_news(resting=True) is None


def test_a_window_of_another_size_gets_the_photo_in_its_size(photo: Path) -> None:
    watched = Watched(CalmScreen(SEA, photo=photo))
    watched.await_photo()
    watched.backdrop.fit((640, 360))
    watched.await_photo()
    ((picture, _),) = watched.see(GLIDE_S + FRAME_S).layers
    assert picture.get_size() == (640, 360)


def test_the_monitors_number_takes_the_place_of_the_dot_and_fades() -> None:
    watched = Watched(CalmScreen(SEA, dot=True))
    watched.see(1.0)
    watched.backdrop.number(2)
    ((number, alpha),) = watched.see(1.1).layers
    assert alpha == round(255 * NUMBER_OPACITY)
    assert number.get_height() > 0.2 * SIZE[1]
    watched.backdrop.number(None)
    assert watched.see(GLIDE_S / 2).layers[-1].picture is number
    assert number not in [layer.picture for layer in watched.see(0.5).layers]


def test_a_number_can_be_taken_away_at_once() -> None:
    watched = Watched(CalmScreen(SEA))
    watched.backdrop.number(2)
    watched.see(1.0)
    watched.backdrop.drop_number()
    assert watched.see(FRAME_S) == BackdropFrame(SEA)
