"""The planes that are brought up to date piece by piece, against a picture converted whole."""

from itertools import product

import numpy as np
import pygame
import pytest

from bilateral.render.course import begin
from bilateral.render.picture import Picture
from bilateral.render.planes import Planes, bring_up_to_date
from tests.hypothesis_profiles import some
from tests.render.sets import settings

SIZE = (126, 90)


def blank(size: tuple[int, int]) -> Planes:
    width, height = size
    half = (height // 2, width // 2)
    return Planes(*(np.zeros(shape, np.uint8) for shape in ((height, width), half, half)))


def converted(surface: pygame.Surface) -> Planes:
    planes = blank(surface.get_size())
    bring_up_to_date(planes, surface, surface.get_rect())
    return planes


def filled(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    surface = pygame.Surface((8, 8), 0, 32)
    surface.fill(colour)
    bright, blue, red = (set(plane.flat) for plane in converted(surface))
    assert len(bright) == len(blue) == len(red) == 1
    return int(bright.pop()), int(blue.pop()), int(red.pop())


@pytest.mark.parametrize(
    ("colour", "wanted"),
    [
        ((0, 0, 0), (16, 128, 128)),
        ((255, 255, 255), (235, 128, 128)),
        ((255, 0, 0), (63, 102, 240)),
        ((0, 255, 0), (173, 42, 26)),
        ((0, 0, 255), (32, 240, 118)),
    ],
)
def test_colours_are_those_of_bt709(
    colour: tuple[int, int, int], wanted: tuple[int, int, int]
) -> None:
    assert filled(colour) == wanted


@pytest.mark.parametrize(
    ("path", "profile", "diameter_percent"),
    some(
        product(
            ["horizontal", "vertical", "diagonal-down", "diagonal-up"],
            ["sinusoid", "saccade"],
            [9.0, 50.0],
        )
    ),
)
def test_bringing_up_to_date_equals_converting_the_whole(
    path: str, profile: str, diameter_percent: float
) -> None:
    colours = {"colour": "#30c0ff", "background": "#705040"}
    chosen = settings(
        target={**colours, "diameter_percent": diameter_percent},
        motion={"path": path, "profile": profile, "width_percent": 100.0},
        set={"passes": 1},
    )
    course = begin(chosen)
    picture = Picture(course.score, SIZE)
    kept = converted(picture.surface)
    frames = range(course.frames(30))
    looked_at = some(frames)
    for number in frames:
        for changed in picture.show(number / 30):
            bring_up_to_date(kept, picture.surface, changed)
        if number not in looked_at:
            continue
        for plane, whole in zip(kept, converted(picture.surface), strict=True):
            assert np.array_equal(plane, whole), f"frame {number}"


@pytest.mark.parametrize(
    ("left", "top", "side"), some(product([0, 1, 2, 5, 118], [0, 1, 7, 82], [1, 2, 7, 8]))
)
def test_a_change_reaches_the_colours_beside_it(left: int, top: int, side: int) -> None:
    surface = pygame.Surface(SIZE, 0, 32)
    surface.fill((20, 80, 40))
    kept = converted(surface)
    changed = surface.fill((250, 10, 90), (left, top, side, side))
    bring_up_to_date(kept, surface, changed)
    for plane, whole in zip(kept, converted(surface), strict=True):
        assert np.array_equal(plane, whole)
