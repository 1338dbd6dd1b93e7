"""What lies behind the target as the stage draws it: soft, without red, and never with an edge."""

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pygame
import pytest

from bilateral.stimulus.backgrounds import KINDS, NO_GROUND, PHOTO, Ground
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.limits import is_saturated_red
from bilateral.stimulus.look import Look
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.ground_fade import CROSSFADE_S, stacked
from bilateral.visual.grounds import Wanted, make_ground
from bilateral.visual.picture_maker import PictureMaker
from bilateral.visual.stage_events import PhotoUnread
from bilateral.words.notice import Notice
from tests.visual.backdrops import FRAME_S, SIZE, Watched, score
from tests.visual.flashing_sets import await_ground

SEA, SAND, WHITE = (20, 60, 90), (200, 180, 120), (255, 255, 255)
OF_TWO = [kind for kind, about in KINDS.items() if about.share is not None]


def pixels(surface: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(surface).astype(int)


def photo_of(path: Path, colour: Callable[[int, int], tuple[int, int, int]]) -> str:
    picture = pygame.Surface((64, 36))
    for x in range(64):
        for y in range(36):
            picture.set_at((x, y), colour(x, y))
    pygame.image.save(picture, str(path))
    return str(path)


@pytest.mark.parametrize("kind", OF_TWO)
def test_a_ground_covers_the_window_wherever_it_drifts_to_and_has_no_edge(kind: str) -> None:
    made = make_ground(Wanted(Ground(kind, SAND), SEA, SIZE))
    shown = pixels(made.picture)
    spare = np.array(made.picture.get_size()) - SIZE
    assert (spare >= (2 * 0.1 * SIZE[1] if made.drifts else 0)).all()
    assert (shown >= np.minimum(SEA, SAND)).all()
    assert (shown <= np.maximum(SEA, SAND)).all()
    # A step of a whole gradient over this few pixels, and what is scattered.
    assert max(np.abs(np.diff(shown, axis=axis)).max() for axis in (0, 1)) <= 6


def test_of_a_photo_there_is_no_saturated_red_and_it_is_dimmed_and_soft(tmp_path: Path) -> None:
    red = photo_of(tmp_path / "red.png", lambda x, _: (255, 0, 0) if x % 16 < 8 else WHITE)
    sharp = pixels(make_ground(Wanted(Ground(PHOTO, photo=red), SEA, SIZE)).picture)
    assert not any(
        is_saturated_red((r, g, b)) for r, g, b in np.unique(sharp.reshape(-1, 3), axis=0)
    )
    assert np.ptp(sharp[..., 2]) > 100
    fine = photo_of(tmp_path / "fine.png", lambda x, _: WHITE if x % 2 else (0, 0, 0))
    soft = pixels(make_ground(Wanted(Ground(PHOTO, photo=fine, blur=1.0), SEA, SIZE)).picture)
    assert np.ptp(soft[20:-20, :, 2]) < 60
    gone = pixels(make_ground(Wanted(Ground(PHOTO, photo=red, dimming=1.0), SEA, SIZE)).picture)
    assert np.abs(gone - SEA).max() <= 6
    dark = pixels(make_ground(Wanted(Ground(PHOTO, photo=red, brightness=0.5), SEA, SIZE)).picture)
    assert dark.max() == pytest.approx(119, abs=1)


def drawn(watched: Watched, frame: int) -> np.ndarray:
    surface = pygame.Surface(SIZE, 0, 32)
    watched.grounds[frame].lay_on(surface, surface.get_rect())
    return pixels(surface)


def test_any_change_of_the_ground_in_a_set_is_a_glide_at_every_place(tmp_path: Path) -> None:
    photo = photo_of(tmp_path / "a.png", lambda x, y: WHITE if (x // 8 + y // 9) % 2 else (0, 0, 0))
    grounds = [
        *(Ground(kind, SAND) for kind in OF_TWO),
        Ground(PHOTO, photo=photo),
        NO_GROUND,
        Ground("gradient", WHITE),
    ]
    watched = Watched(CalmScreen())
    largest = 0
    seen: list[np.ndarray] = []
    for ground in grounds:
        given = score(watched.now_s - 1.0, Look(background=SEA, ground=ground))
        given = given if seen else score(watched.now_s, given.look)
        watched.see(FRAME_S, given)
        await_ground(watched.backdrop)
        began = len(watched.grounds)
        watched.see(CROSSFADE_S + 4 * FRAME_S, given)
        frames = [drawn(watched, frame) for frame in range(began, len(watched.grounds))]
        largest = max(largest, *(np.abs(b - a).max() for a, b in pairwise(frames)))
        seen.append(frames[-1])
    assert largest <= 255 * np.pi / 2 * FRAME_S / CROSSFADE_S + 3
    assert len({one.tobytes() for one in seen}) == len(grounds)
    assert (seen[grounds.index(NO_GROUND)] == SEA).all()


def test_a_ground_stays_between_sets_unless_the_calm_screen_has_its_own() -> None:
    look = Look(background=SEA, ground=Ground("gradient", SAND))
    watched = Watched()
    given = score(watched.now_s, look)
    watched.see(FRAME_S, given)
    await_ground(watched.backdrop)
    watched.see(1.9, given)
    (layer,) = watched.grounds[-1].layers
    for _ in range(90):
        watched.now_s += FRAME_S
        watched.grounds.append(watched.backdrop.at(watched.now_s, None, look))
    assert watched.grounds[-1].layers == (layer,)
    watched.backdrop.settle(CalmScreen(WHITE))
    for _ in range(90):
        watched.now_s += FRAME_S
        watched.grounds.append(watched.backdrop.at(watched.now_s, None, look))
    assert watched.grounds[-1] == BackdropFrame(WHITE)


def test_layers_come_to_what_was_meant_of_each() -> None:
    surfaces = [pygame.Surface((4, 4), 0, 32) for _ in range(3)]
    for surface, part in zip(surfaces, (30, 120, 240), strict=True):
        surface.fill((part, part, part))
    shares = (0.2, 0.3, 0.4)
    layers = stacked([(one, (0, 0), share) for one, share in zip(surfaces, shares, strict=True)])
    ground = pygame.Surface((4, 4), 0, 32)
    for layer in layers:
        layer.lay_on(ground)
    assert ground.get_at((1, 1))[0] == pytest.approx(0.2 * 30 + 0.3 * 120 + 0.4 * 240, abs=2)
    solid = stacked([(surfaces[0], (0, 0), 1.0), (surfaces[1], (0, 0), 1.0)])
    assert [one.picture for one in solid] == [surfaces[1]]


def test_a_photo_that_cannot_be_read_is_told_once_and_the_colour_stays(tmp_path: Path) -> None:
    look = Look(background=SEA, ground=Ground(PHOTO, photo=str(tmp_path / "none.png")))
    watched = Watched()
    given = score(watched.now_s, look)
    watched.see(FRAME_S, given)
    await_ground(watched.backdrop)
    watched.see(3.0, given)
    assert watched.grounds[-1].layers == ()
    news = watched.backdrop.take_news(resting=False)
    assert news is not None
    assert news.notice.code == "background-photo-unread"
    assert watched.backdrop.take_news(resting=False) is None


def test_of_many_questions_only_the_newest_is_answered() -> None:
    made: list[int] = []

    def make(number: int) -> int:
        made.append(number)
        time.sleep(0.02)
        return number

    def told(number: int, why: Notice | str) -> Notice:
        return Notice("background-photo-unread", photo=str(number), why=why)

    maker = PictureMaker(make, told)
    for number in range(50):
        maker.ask(number)
    gives_up_s = time.monotonic() + 15.0
    answer: int | PhotoUnread | None = None
    while answer is None and time.monotonic() < gives_up_s:
        answer = maker.take()
        time.sleep(0.002)
    assert answer == 49
    assert len(made) < 10
