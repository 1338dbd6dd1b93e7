"""The marks of a trail, made once for each age and taking on colours after that."""

import numpy as np
import pygame
import pytest

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Point
from bilateral.stimulus.trail import LONGEST_TRAIL_S
from bilateral.visual.trail_pictures import AGES, AT_ONCE, MEMORY_BYTES, TrailPictures

SIZE = (640, 360)
AGE = 0.3


def laid(pictures: TrailPictures, marks: list[Lit]) -> pygame.Surface:
    surface = pygame.Surface(SIZE, 0, 32)
    pictures.lay_on(surface, marks)
    return surface


def mark(colour: tuple[int, int, int], x: float = 0.0) -> Lit:
    return Lit(Point(x, 0.0), 1.0, colour=colour, age=AGE)


@pytest.mark.parametrize("diameter", [0.02, 0.5])
def test_a_mark_that_takes_on_a_colour_is_as_one_made_in_it(diameter: float) -> None:
    look = Look(diameter=diameter, trail_s=LONGEST_TRAIL_S)
    worn = TrailPictures(look, SIZE)
    worn._most = 2
    for step in range(0, 250, 50):
        laid(worn, [mark((step, 255 - step, 90))])
    wanted = [mark((9, 200, 250), -0.5), mark((250, 60, 0), 0.5)]
    seen, fresh = (laid(one, wanted) for one in (worn, TrailPictures(look, SIZE)))
    seen_px, fresh_px = (pygame.surfarray.array3d(one).astype(int) for one in (seen, fresh))
    assert fresh_px.max() > 30
    assert np.abs(seen_px - fresh_px).max() <= 1


def test_marks_of_many_colours_stay_within_their_memory() -> None:
    pictures = TrailPictures(Look(diameter=0.2, trail_s=LONGEST_TRAIL_S), (1920, 1080))
    for step in range(60):
        marks = [Lit(Point(0.0, 0.0), 1.0, colour=(step, 0, 0), age=n / AGES) for n in range(AGES)]
        pictures.lay_on(pygame.Surface((1920, 1080), 0, 32), marks)
    held = sum(p.get_pitch() * p.get_height() for kept in pictures._kept for p in kept.values())
    assert MEMORY_BYTES / 2 <= held <= MEMORY_BYTES


def test_all_marks_of_the_first_colour_are_made_ahead() -> None:
    pictures = TrailPictures(Look(diameter=0.5, trail_s=LONGEST_TRAIL_S), SIZE)
    for _ in range(AGES // AT_ONCE):
        pictures.prepare()
    assert all(list(kept) == [Look().colour] for kept in pictures._kept)
