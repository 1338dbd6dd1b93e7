"""The drawn disc sits where it was asked for, to a thirty-second of a pixel."""

import math
from itertools import product
from typing import Any

import numpy as np
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.calm_screen import contrast_to
from bilateral.stimulus.light import Colour
from bilateral.stimulus.outlines import CHORDS, edges_of
from bilateral.stimulus.shapes import Shape
from bilateral.timing.arrays import FloatArray
from bilateral.visual import sprites
from bilateral.visual.sprites import (
    FINEST_STEPS,
    LARGE_STEPS,
    MEMORY_BYTES,
    UNPREPARED,
    DiscPictures,
    SpriteBank,
    disc_alpha,
    dot_picture,
    picture_side,
    target_picture,
)
from tests.hypothesis_profiles import costly, some

WHITE = (255, 255, 255)
NEAREST_PX = 1 / (2 * FINEST_STEPS)
ROUNDING_PX = 0.0125
"""What bytes of alpha and a rim sampled at pixels cost."""
SIZE = (160, 120)
BANK = SpriteBank(31.4, WHITE)

places = st.floats(30.0, 90.0)


def seen(bank: SpriteBank, x: float, y: float) -> FloatArray:
    """Brightness of a black screen with the disc on it, 0 … 1, indexed [x, y]."""
    screen = pygame.Surface(SIZE, 0, 32)
    screen.blit(*bank.at(x, y))
    return pygame.surfarray.array_green(screen).astype(np.float64) / 255.0


def centroid(light: FloatArray) -> tuple[float, float]:
    xs, ys = (np.arange(n) + 0.5 for n in light.shape)
    total = light.sum()
    return float(light.sum(axis=1) @ xs / total), float(light.sum(axis=0) @ ys / total)


@given(places, places)
def test_a_disc_is_where_it_was_asked_for(x: float, y: float) -> None:
    found_x, found_y = centroid(seen(BANK, x, y))
    assert abs(found_x - x) <= NEAREST_PX + ROUNDING_PX
    assert abs(found_y - y) <= NEAREST_PX + ROUNDING_PX


@costly
@given(st.floats(3.0, 60.0), st.floats(40.0, 80.0))
def test_any_size_is_where_it_was_asked_for_and_has_its_area(diameter: float, x: float) -> None:
    light = seen(SpriteBank(diameter, WHITE), x, 60.0)
    assert abs(centroid(light)[0] - x) <= NEAREST_PX + 2 * ROUNDING_PX
    assert light.sum() == pytest.approx(
        math.pi * diameter**2 / 4, rel=0.02 if diameter > 8 else 0.1
    )


def test_whole_pixels_only_would_be_found_out() -> None:
    found_x, _ = centroid(seen(BANK, 60.0, 60.0))
    assert abs(found_x - 60.3) > NEAREST_PX + ROUNDING_PX


@given(st.floats(1.0, 90.0))
def test_the_edge_is_the_same_all_round(diameter: float) -> None:
    disc = disc_alpha(diameter, 0.0, 0.0)
    for turned in (disc[::-1], disc[:, ::-1], disc.T):
        assert np.array_equal(disc, turned)


@given(st.floats(1.0, 90.0), st.floats(0.0, 15 / 16), st.floats(0.0, 15 / 16))
def test_no_rim_is_cut_off(diameter: float, dx: float, dy: float) -> None:
    disc = disc_alpha(diameter, dx, dy)
    assert disc.shape == (picture_side(diameter),) * 2
    assert not np.any([disc[0], disc[-1], disc[:, 0], disc[:, -1]])


@pytest.mark.parametrize("colour", [(255, 255, 255), (10, 200, 90), (255, 0, 0), (0, 0, 0)])
def test_the_colour_is_right_and_fades_into_any_background(colour: Colour) -> None:
    picture = target_picture(20.0, colour)
    middle = picture_side(20.0) // 2
    assert tuple(picture.get_at((middle, middle))) == (*colour, 255)
    assert picture.get_at((0, 0)).a == 0
    background = (40, 80, 120)
    screen = pygame.Surface(picture.get_size(), 0, 32)
    screen.fill(background)
    screen.blit(picture, (0, 0))
    shown = pygame.surfarray.array3d(screen).astype(float)
    alpha = pygame.surfarray.array_alpha(picture).astype(float)[..., None] / 255.0
    wanted = alpha * np.array(colour) + (1 - alpha) * np.array(background)
    assert np.abs(shown - wanted).max() <= 2.0


@pytest.mark.parametrize("diameter", [54.0, 108.0, 380.0])
def test_a_bank_draws_what_is_needed_once_and_keeps_within_its_memory(diameter: float) -> None:
    bank = SpriteBank(diameter, WHITE)
    first, _ = bank.at(0.0, 0.0)
    assert len(bank._pictures) == 1
    assert bank.at(1.0, 5.0)[0] is first
    for step in range(FINEST_STEPS**2):
        bank.at(step / FINEST_STEPS, step / FINEST_STEPS**2)
    held = sum(p.get_pitch() * p.get_height() for p in bank._pictures.values())
    assert 4 * bank.side**2 <= held <= MEMORY_BYTES
    across = {bank.at(step / FINEST_STEPS, 0.0)[0] for step in range(FINEST_STEPS)}
    assert across == {bank.at(step / FINEST_STEPS, 0.0)[0] for step in range(FINEST_STEPS)}


@pytest.mark.parametrize(("diameter", "tints"), some(product([500.0, 1080.0], [True, False])))
def test_a_large_disc_is_one_picture_drawn_over(diameter: float, tints: bool) -> None:
    bank = SpriteBank(diameter, (200, 120, 40), tints=tints)
    seen = set()
    for x, y, colour in ((0.0, 0.0, None), (7.25, 3.5, (9, 99, 255)), (1.0625, 0.0, None)):
        picture, corner = bank.at(x, y, colour if tints else None)
        dx, dy = (at - left - bank.side / 2 for at, left in zip((x, y), corner, strict=True))
        asked = (colour if tints else None) or (200, 120, 40)
        whole = target_picture(diameter, asked, Shape.DISC, dx, dy)
        assert (rgba(picture) == rgba(whole)).all()
        seen.add(picture)
    assert len(seen) == 1
    assert not bank._pictures


@pytest.mark.parametrize("diameter", [0.5, 3.0, 31.4, 200.0])
def test_the_quick_way_to_a_disc_is_the_plain_one(diameter: float) -> None:
    side = picture_side(diameter)
    across = np.arange(side) + 0.5 - side / 2
    distance = np.hypot(across[:, None] - 0.3, across[None, :] - 0.7)
    plain = np.round(255 * np.clip(diameter / 2 - distance + 0.5, 0.0, 1.0))
    assert np.array_equal(disc_alpha(diameter, 0.3, 0.7), plain)


def test_a_resting_dot_is_small_and_has_no_edge() -> None:
    alpha = pygame.surfarray.array_alpha(dot_picture(1080, WHITE)).astype(int)
    assert alpha.max() > 250
    assert np.abs(np.diff(alpha, axis=0)).max() < 30
    assert max(alpha[0].max(), alpha[:, 0].max(), alpha[-1].max(), alpha[:, -1].max()) == 0
    assert alpha.shape[0] < 0.05 * 1080


@pytest.mark.parametrize(
    ("beneath", "seen"), [((0, 0, 0), WHITE), ((90, 90, 90), WHITE), ((200, 190, 170), (0, 0, 0))]
)
def test_what_lies_on_a_colour_is_the_one_easier_to_see(beneath: Colour, seen: Colour) -> None:
    assert contrast_to(beneath) == seen


@pytest.mark.parametrize(("shape", "diameter"), some(product(Shape, [31.4, 54.0])))
def test_every_shape_is_where_it_was_asked_for(shape: Shape, diameter: float) -> None:
    bank = SpriteBank(diameter, WHITE, shape)
    at_rest = np.subtract(centroid(seen(bank, 60.0, 60.0)), 60.0)
    assert np.abs(at_rest).max() < 0.004 * diameter
    for step in range(FINEST_STEPS):
        x = 60.0 + step / FINEST_STEPS
        off = np.subtract(centroid(seen(bank, x, 60.0)), (x, 60.0)) - at_rest
        assert np.abs(off).max() <= ROUNDING_PX


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("diameter", [5.4, 54.0])
def test_no_shape_is_cut_off_and_all_look_different(shape: Shape, diameter: float) -> None:
    picture = target_picture(diameter, (250, 200, 30), shape, 15 / 16, 15 / 16)
    alpha = pygame.surfarray.array_alpha(picture)
    assert alpha.shape == (picture_side(diameter),) * 2
    assert not np.any([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
    assert shape is Shape.DISC or not np.array_equal(alpha, disc_alpha(diameter, 15 / 16, 15 / 16))
    side = alpha.shape[0]
    middle = picture.get_at((side // 2 + 1, side // 2 + 1))
    assert shape is Shape.RING or middle[:3] == pytest.approx((250, 200, 30), abs=1)


@pytest.mark.parametrize("shape", some(shape for shape in Shape if shape is not Shape.DISC))
def test_a_large_shape_is_kept_whole_so_that_it_is_drawn_once(shape: Shape) -> None:
    bank = SpriteBank(540.0, WHITE, shape)
    drawn = {bank.at(400.0 + x / 16, 400.0 + y / 16)[0] for x in range(16) for y in range(16)}
    assert len(drawn) == len(bank._pictures) == LARGE_STEPS**2


def test_what_is_drawn_is_laid_on_a_window_as_quickly_as_a_disc() -> None:
    disc = target_picture(54.0, WHITE)
    for shape in Shape:
        assert target_picture(54.0, WHITE, shape).get_masks() == disc.get_masks()


@pytest.mark.parametrize("shape", [Shape.RING, Shape.STAR, Shape.BUTTERFLY])
def test_a_drawn_shape_is_its_outline(shape: Shape) -> None:
    alpha = pygame.surfarray.array_alpha(target_picture(200.0, WHITE, shape))
    side = alpha.shape[0]
    for number, edges in enumerate(edges_of(shape, 0.0)):
        row = alpha[:, round(side / 2 + ((number + 0.5) * 2 / CHORDS - 1) * 100 - 0.5)]
        covered = edges[np.isfinite(edges)]
        wanted = (covered[1::2] - covered[::2]).sum() * 100
        assert row.sum() / 255 == pytest.approx(wanted, abs=6.0)


@pytest.mark.parametrize("diameter_px", some([54.0, 0.7, 3.0, 107.3, 540.0]))
def test_a_disc_of_which_the_rim_alone_is_drawn_is_the_same(diameter_px: float) -> None:
    discs = DiscPictures(diameter_px, (200, 120, 40))
    for dx in (0.0, 0.25, 0.5, 0.9375):
        for dy in (0.0, 0.4375, 0.9375):
            whole = target_picture(diameter_px, (200, 120, 40), Shape.DISC, dx, dy)
            assert (rgba(discs.at(dx, dy)) == rgba(whole)).all()


def test_large_shapes_are_all_there_before_a_set_that_was_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bank = SpriteBank(500.0, (255, 255, 255), Shape.STAR)
    for _ in range(2 * LARGE_STEPS**2):
        bank.prepare()
    monkeypatch.setattr(sprites, "target_picture", lambda *_: pytest.fail("drawn in a set"))
    for step in range(64):
        bank.at(900.0 + step / 8, 500.0 + step / 7)
    small = SpriteBank(50.0, (255, 255, 255), Shape.STAR)
    small.prepare()


def test_a_large_shape_that_is_hurried_is_drawn_between_frames_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[object] = []
    real = target_picture

    def counted(*given: Any) -> pygame.Surface:
        drawn.append(given)
        return real(*given)

    monkeypatch.setattr(sprites, "target_picture", counted)
    bank = SpriteBank(500.0, (255, 255, 255), Shape.STAR, hurries=True)
    bank.prepare()
    for frame in range(2 * LARGE_STEPS**2):
        x, y = 900.0 + 0.37 * frame, 500.0 - 0.61 * frame
        known = len(drawn)
        picture, (left, top) = bank.at(x, y)
        assert len(drawn) == known
        corner = np.array((left, top))
        off = np.array(centre_of(picture)) + corner - (x, y) - STAR_OFF
        far = 1.0 if frame < LARGE_STEPS**2 else 1.0 / LARGE_STEPS
        assert np.abs(off).max() <= far, frame
        bank.prepare()
    unspared = SpriteBank(500.0, (255, 255, 255), Shape.STAR, hurries=True)
    unspared.prepare()
    known = len(drawn)
    for step in range(2 * UNPREPARED):
        unspared.at(900.0 + 0.3 * step, 500.0)
    assert len(drawn) > known  # without a moment between frames it glides all the same


def centre_of(picture: pygame.Surface) -> tuple[float, float]:
    """Of what is seen of it, in pixels from its top left corner."""
    alpha = pygame.surfarray.array_alpha(picture).astype(np.float64)
    middles = np.arange(len(alpha)) + 0.5
    seen = alpha.sum()
    return float(middles @ alpha.sum(axis=1) / seen), float(middles @ alpha.sum(axis=0) / seen)


STAR_OFF = np.array(centre_of(target_picture(500.0, (255, 255, 255), Shape.STAR))) - (
    picture_side(500.0) / 2
)
"""The middle of what is seen of a star is not the middle of it."""


def rgba(picture: pygame.Surface) -> np.ndarray:
    colours, alpha = pygame.surfarray.array3d(picture), pygame.surfarray.array_alpha(picture)
    return np.dstack((colours, alpha))
