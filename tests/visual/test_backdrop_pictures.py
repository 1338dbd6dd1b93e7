"""What lies on the calm screen: a dim dot, a photo, or the monitor's number."""

import time
from pathlib import Path

import numpy as np
import pygame
import pytest

from bilateral.stimulus.calm_screen import DOT_OPACITY, CalmScreen
from bilateral.visual.backdrop import NUMBER_OPACITY
from bilateral.visual.backdrop_frame import GLIDE_S, BackdropFrame
from bilateral.words.notice import Notice
from tests.visual.backdrops import BLACK, FRAME_S, LARGEST_STEP, SEA, SIZE, Watched, score


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    picture = pygame.Surface((64, 36), 0, 24)
    picture.fill((200, 190, 170))
    pygame.image.save(picture, tmp_path / "beach.png")
    return tmp_path / "beach.png"


def test_a_dot_rests_dimly_in_the_middle_and_is_gone_in_a_set() -> None:
    watched = Watched(CalmScreen(SEA, dot=True))
    ground = watched.see(1.0)
    ((picture, alpha, _),) = ground.layers
    assert alpha == round(255 * DOT_OPACITY)
    assert max(picture.get_size()) < 0.1 * SIZE[1]
    assert watched.see(0.8, score(watched.now_s)) == BackdropFrame(BLACK)


def test_a_photo_fills_the_screen_once_it_has_been_read(photo: Path) -> None:
    watched = Watched(CalmScreen(SEA, photo=photo))
    assert watched.see(0.5) == BackdropFrame(SEA)
    assert watched.await_photo() is None
    ground = watched.see(GLIDE_S + FRAME_S)
    ((picture, alpha, _),) = ground.layers
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
    ((picture, *_),) = watched.see(GLIDE_S + FRAME_S).layers
    assert picture.get_size() == (640, 360)


def test_the_monitors_number_takes_the_place_of_the_dot_and_fades() -> None:
    watched = Watched(CalmScreen(SEA, dot=True))
    watched.see(1.0)
    watched.backdrop.number(2)
    ((number, alpha, _),) = watched.see(1.1).layers
    assert alpha == round(255 * NUMBER_OPACITY)
    assert number.get_height() > 0.2 * SIZE[1]
    watched.backdrop.number(None)
    assert watched.see(GLIDE_S / 2).layers[-1].picture is number
    assert number not in [layer.picture for layer in watched.see(0.5).layers]


def test_a_number_can_be_taken_away_at_once() -> None:
    watched = Watched(CalmScreen(SEA))
    watched.backdrop.number(2)
    watched.see(1.0)
    watched.backdrop.clear()
    assert watched.see(FRAME_S) == BackdropFrame(SEA)
