"""What is drawn into the window, pixel by pixel, and what of it is shown anew."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Point
from bilateral.stimulus.shapes import Shape
from bilateral.visual.backdrop_frame import BackdropFrame, PictureLayer
from bilateral.visual.canvas import pixel_place, window_size
from bilateral.visual.gpu_canvas import GpuCanvas
from bilateral.visual.software_canvas import SoftwareCanvas
from tests.hypothesis_profiles import costly
from tests.visual.canvases import (
    CENTRE,
    DIAMETER_PX,
    GROUND,
    LOOK,
    Watched,
    canvas,
    checked_picture,
    lit,
    middle,
    pixels,
)
from tests.visual.dummy import MONITOR, SIZE, open_window, pixels_of, unseen_screen


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with unseen_screen(monkeypatch):
        yield


def test_a_new_canvas_is_the_background_and_nothing_else() -> None:
    made = Watched(MONITOR, BackdropFrame((1, 2, 3)), windowed=True)
    assert made.size == SIZE
    assert (pixels(made) == (1, 2, 3)).all()


@pytest.mark.parametrize("place", [CENTRE, Point(-1.0, -1.0), Point(0.3, 0.3), Point(1.0, 1.0)])
def test_the_target_is_drawn_in_its_colour_where_it_belongs(place: Point) -> None:
    made = canvas()
    made.draw((Lit(place, 1.0),), GROUND)
    wanted = pixel_place(place, SIZE, DIAMETER_PX)
    assert middle(made) == pytest.approx(wanted, abs=0.5)
    at = tuple(int(part) for part in wanted)
    assert tuple(made.surface.get_at(at))[:3] == LOOK.colour


def test_at_the_ends_of_the_path_the_target_touches_the_edge_and_is_whole() -> None:
    made = canvas()
    for place in (Point(-1.0, -1.0), Point(1.0, 1.0)):
        made.draw((Lit(place, 1.0),), GROUND)
        xs, ys = np.nonzero(lit(made) > 150)
        first, last = (xs.min(), ys.min()), (SIZE[0] - 1 - xs.max(), SIZE[1] - 1 - ys.max())
        assert (first if place.x < 0 else last) == (0, 0)
        assert np.ptp(xs) + 1 == pytest.approx(DIAMETER_PX, abs=1)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (800, 600)])
@pytest.mark.parametrize("diameter_px", [3.0, 54.0, 540.0])
def test_the_reach_is_from_edge_to_edge(size: tuple[int, int], diameter_px: float) -> None:
    low = pixel_place(Point(-1.0, -1.0), size, diameter_px)
    high = pixel_place(Point(1.0, 1.0), size, diameter_px)
    assert low == pytest.approx((diameter_px / 2, diameter_px / 2))
    assert high == pytest.approx((size[0] - diameter_px / 2, size[1] - diameter_px / 2))
    assert pixel_place(CENTRE, size, diameter_px) == (size[0] / 2, size[1] / 2)


ways = st.lists(st.tuples(st.floats(-1.0, 1.0), st.floats(0.0, 1.0)), min_size=2, max_size=12)


@costly
@given(ways)
def test_a_target_that_moved_leaves_nothing_behind(way: list[tuple[float, float]]) -> None:
    made = canvas()
    for along, opacity in way:
        made.draw((Lit(Point(along, along), opacity),), GROUND)
        made.present()
    moved = pixels(made)
    alone = canvas()
    along, opacity = way[-1]
    alone.draw((Lit(Point(along, along), opacity),), GROUND)
    assert np.array_equal(moved, pixels(alone))
    made.draw((), GROUND)
    assert (pixels(made) == LOOK.background).all()


@costly
@given(ways)
def test_every_pixel_that_changes_is_shown_anew_and_little_else(
    way: list[tuple[float, float]],
) -> None:
    made = canvas()
    for along, opacity in way:
        before = pixels(made)
        made.draw((Lit(Point(along, along), opacity),), GROUND)
        changed = (pixels(made) != before).any(axis=2)
        shown = np.zeros(SIZE, bool)
        for rect in made.about_to_show():
            shown[rect.left : rect.right, rect.top : rect.bottom] = True
        assert not (changed & ~shown).any()
        assert shown.sum() <= 2 * (DIAMETER_PX + 6) ** 2
        made.present()
        assert made.about_to_show() == []


def test_a_canvas_at_rest_without_a_target_shows_nothing_anew() -> None:
    made = canvas()
    made.draw((), GROUND)
    assert made.about_to_show() == []


@pytest.mark.parametrize("opacity", [0.0, 0.25, 0.5, 1.0])
def test_opacity_mixes_colour_and_background(opacity: float) -> None:
    made = canvas()
    made.draw((Lit(CENTRE, opacity),), GROUND)
    wanted = np.array(LOOK.colour) * opacity + np.array(LOOK.background) * (1 - opacity)
    seen = pixels(made)[SIZE[0] // 2, SIZE[1] // 2]
    assert np.abs(seen - wanted).max() <= 2.5


def test_a_window_whose_contents_were_lost_is_painted_whole() -> None:
    made = canvas()
    made.draw((Lit(Point(0.5, 0.5), 1.0),), GROUND)
    made.present()
    made.surface.fill((255, 0, 255))
    made.repaint()
    made.draw((Lit(CENTRE, 1.0),), GROUND)
    assert pygame.Rect((0, 0), SIZE) in made.about_to_show()
    assert tuple(pixels(made)[0, 0]) == LOOK.background
    assert middle(made) == pytest.approx((SIZE[0] / 2, SIZE[1] / 2), abs=0.5)


def test_another_look_is_taken_up_without_showing_the_window_anew() -> None:
    made = canvas()
    made.draw((Lit(Point(-0.5, -0.5), 1.0),), GROUND)
    made.present()
    other = Look(colour=(0, 255, 0), background=LOOK.background, diameter=0.4)
    made.dress(other)
    made.draw((Lit(CENTRE, 1.0),), GROUND)
    assert np.count_nonzero(lit(made, other) > 100) == pytest.approx(np.pi * 45**2, rel=0.05)
    assert sum(rect.width * rect.height for rect in made.about_to_show()) < 0.2 * SIZE[0] * SIZE[1]


@pytest.mark.parametrize("shape", Shape)
def test_both_canvases_draw_every_shape_alike(shape: Shape) -> None:
    look = replace(LOOK, shape=shape)
    made, card = canvas(), GpuCanvas(MONITOR, GROUND, windowed=True, vsync=False)
    for one in (made, card):
        one.dress(look)
        one.draw((Lit(CENTRE, 1.0),), GROUND)
    apart = pixels_of(card._renderer.to_surface()) - np.array(LOOK.background)
    assert np.abs(apart).sum() == pytest.approx(lit(made).sum(), rel=0.05)
    assert np.count_nonzero(lit(made) > 100) > 0.3 * DIAMETER_PX**2
    card.close()


def test_another_ground_takes_the_whole_window() -> None:
    made = canvas()
    made.draw((), BackdropFrame((90, 90, 90)))
    assert (pixels(made) == (90, 90, 90)).all()
    assert made.about_to_show() == [pygame.Rect((0, 0), SIZE)]


@pytest.mark.parametrize("alpha", [40, 128, 255])
def test_pictures_lie_in_the_middle_of_the_colour_as_much_as_they_are_opaque(alpha: int) -> None:
    picture = checked_picture((100, 75))
    made = canvas()
    made.draw((), BackdropFrame((200, 100, 50), (PictureLayer(picture, alpha),)))
    wanted = np.full((*SIZE, 3), (200.0, 100.0, 50.0))
    share = alpha / 255
    part = wanted[100:200, 75:150]
    part[:] = share * pygame.surfarray.array3d(picture) + (1 - share) * part
    assert np.abs(pixels(made) - wanted).max() <= 2.0


@costly
@given(ways, st.integers(1, 255))
def test_a_target_that_moved_over_a_picture_leaves_nothing_behind(
    way: list[tuple[float, float]], alpha: int
) -> None:
    ground = BackdropFrame((0, 0, 40), (PictureLayer(checked_picture(), alpha),))
    made = canvas(ground)
    untouched = pixels(made)
    for along, opacity in way:
        made.draw((Lit(Point(along, along), opacity),), ground)
    made.draw((), ground)
    assert np.array_equal(pixels(made), untouched)


def test_a_window_leaves_room_for_others() -> None:
    made = SoftwareCanvas(MONITOR, GROUND, windowed=True)
    assert made.size == window_size(MONITOR) == SIZE
    assert made.size[0] < MONITOR.size[0]


def test_a_closed_canvas_leaves_the_display_ready_for_another() -> None:
    canvas().close()
    assert pygame.display.get_init()
    assert open_window() is None
    assert canvas().size == SIZE


def test_the_graphics_card_canvas_opens_draws_and_closes() -> None:
    made = GpuCanvas(MONITOR, GROUND, windowed=True, vsync=False)
    made.dress(LOOK)
    picture = checked_picture((100, 75))
    for _ in range(2):
        made.draw(
            (Lit(CENTRE, 1.0),), BackdropFrame(LOOK.background, (PictureLayer(picture, 128),))
        )
    shown = made._renderer.to_surface()
    assert made.size == SIZE
    assert shown.get_at((SIZE[0] // 2, SIZE[1] // 2))[:3] == pytest.approx(LOOK.colour, abs=1)
    assert tuple(shown.get_at((0, 0)))[:3] == LOOK.background
    half = [
        0.5 * a + 0.5 * b for a, b in zip(picture.get_at((1, 1)), LOOK.background, strict=False)
    ]
    assert shown.get_at((101, 76))[:3] == pytest.approx(half, abs=2)
    del picture
    assert len(made._layers) == 0, "what nobody keeps is taken from the card"
    made.present()
    made.close()
    del made
