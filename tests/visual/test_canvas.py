"""What is drawn into the window, pixel by pixel, and what of it is shown anew."""

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.backgrounds import Ground
from bilateral.stimulus.colour_cycle import ColourCycle
from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Point
from bilateral.stimulus.shapes import Shape
from bilateral.stimulus.trail import AGES, Was, marks_behind
from bilateral.timing.timeline import FloatArray
from bilateral.visual.backdrop_frame import BackdropFrame, PictureLayer
from bilateral.visual.canvas import pixel_place, window_size
from bilateral.visual.gpu_canvas import GpuCanvas
from bilateral.visual.grounds import Wanted, make_ground, settled_frame
from bilateral.visual.software_canvas import BANDS, SoftwareCanvas
from tests.hypothesis_profiles import costly
from tests.visual.dummy import MONITOR, SIZE, open_window, pixels_of, unseen_screen

LOOK = Look(colour=(250, 200, 30), background=(10, 20, 60), diameter=0.16)
DIAMETER_PX = 0.16 * SIZE[1]
CENTRE = Point(0.0, 0.0)
GROUND = BackdropFrame(LOOK.background)


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with unseen_screen(monkeypatch):
        yield


class Watched(SoftwareCanvas):
    """What is drawn can be looked at, and which rectangles are about to be shown anew."""

    @property
    def surface(self) -> pygame.Surface:
        return self._surface

    def about_to_show(self) -> list[pygame.Rect]:
        return [rect.copy() for rect in self._changed]


def canvas(ground: BackdropFrame = GROUND) -> Watched:
    made = Watched(MONITOR, ground, windowed=True)
    made.dress(LOOK)
    made.draw((), ground)
    made.present()
    return made


def checked_picture(size: tuple[int, int] = SIZE) -> pygame.Surface:
    """No two neighbours alike, so that a pixel that is not laid again is found."""
    picture = pygame.Surface(size, 0, 32)
    x, y = np.indices(size)
    values = np.stack((x * 37 % 251, y * 59 % 241, (x + y) * 83 % 239), axis=2)
    pygame.surfarray.blit_array(picture, values)
    return picture


def pixels(made: Watched) -> FloatArray:
    return pixels_of(made.surface)


def lit(made: Watched, look: Look = LOOK) -> FloatArray:
    """How far each pixel differs from the background."""
    apart: FloatArray = np.abs(pixels(made) - np.array(look.background)).sum(axis=2)
    return apart


def middle(made: Watched) -> tuple[float, float]:
    xs, ys = np.nonzero(lit(made) > 150)
    return float(xs.mean() + 0.5), float(ys.mean() + 0.5)


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


TRAILING = replace(LOOK, diameter=0.1, trail_s=0.3, cycle=ColourCycle(((30, 200, 250),), 2))
WAYS = (
    ((-0.9, -0.9), (0.2, 0.3)),
    ((0.9, 0.0), (0.1, -0.6)),
    ((1.0, -1.0), (1.0, 1.0)),
    ((0.0, 0.0), (0.01, 0.0)),
)


def trailing(start: tuple[float, float], end: tuple[float, float]) -> tuple[Lit, ...]:
    """A target at the end of a straight way, of another colour than its trail."""
    was = [
        Was(Point(b + age * (a - b), d + age * (c - d)), (30, 200, 250) if age < 0.2 else None)
        for age in AGES
        for a, b, c, d in [(start[0], end[0], start[1], end[1])]
    ]
    marks = marks_behind(was, TRAILING.diameter, SIZE[0] / SIZE[1], 1.0)
    return (*marks, Lit(was[0].place, 1.0, colour=was[0].colour))


def test_a_trail_is_shown_whole_and_leaves_nothing_behind() -> None:
    made = canvas()
    made.dress(TRAILING)
    for start, end in WAYS:
        before, lit_now = pixels(made), trailing(start, end)
        made.draw(lit_now, GROUND)
        changed = (pixels(made) != before).any(axis=2)
        shown = np.zeros(SIZE, bool)
        for rect in made.about_to_show():
            shown[rect.left : rect.right, rect.top : rect.bottom] = True
        assert not (changed & ~shown).any(), (start, end)
        made.present()
        alone = canvas()
        alone.dress(TRAILING)
        alone.draw(lit_now, GROUND)
        assert np.array_equal(pixels(made), pixels(alone)), (start, end)
    made.draw((), GROUND)
    assert (pixels(made) == LOOK.background).all()


def test_the_card_gives_trail_and_colours_as_the_processor_does() -> None:
    made, card = canvas(), GpuCanvas(MONITOR, GROUND, windowed=True, vsync=False)
    for one in (made, card):
        one.dress(TRAILING)
        one.draw(trailing(*WAYS[0]), GROUND)
    drawn = pixels_of(card._renderer.to_surface())
    assert np.abs(drawn - pixels(made)).mean() < 1.0
    assert np.abs(drawn - np.array(LOOK.background)).sum() == pytest.approx(
        np.abs(pixels(made) - np.array(LOOK.background)).sum(), rel=0.06
    )
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


def test_a_ground_that_drifts_is_laid_band_by_band_and_is_never_seen_to_be_behind() -> None:
    picture = make_ground(Wanted(Ground("field", (240, 240, 240)), (0, 0, 0), SIZE))
    height = SIZE[1]
    phases = [4.0 * n / 60 for n in range(120)]
    frames = [settled_frame((0, 0, 0), picture, phase, height) for phase in phases]
    made = canvas(frames[0])
    whole = canvas(frames[0])
    most, laid = 0, []
    for n, frame in enumerate(frames):
        where = Lit(Point(math.sin(n / 9), 0.3), 1.0)
        for one in (made, whole):
            one.draw((where,), frame)
        laid.append(sum(rect.w * rect.h for rect in made.about_to_show()))
        made.present()
        whole.repaint()
        whole.draw((where,), frame)
        most = max(most, int(np.abs(pixels(made) - pixels(whole)).max()))
    assert most <= 6
    assert max(laid[1:]) < 0.5 * SIZE[0] * height
    assert len({frame.layers[0].offset for frame in frames}) > 20
    for _ in range(BANDS):
        made.draw((), frames[-1])
        whole.draw((), frames[-1])
    assert np.array_equal(pixels(made), pixels(whole))


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
