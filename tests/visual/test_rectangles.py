"""What is erased of a window is all that was lit, and little of it twice."""

import numpy as np
import pygame
from hypothesis import given
from hypothesis import strategies as st

from bilateral.visual.rectangles import apart

SIDE = 40
sides = st.integers(0, 14)
corners = st.integers(0, SIDE - 14)
rectangles = st.builds(pygame.Rect, corners, corners, sides, sides)


def counts(found: list[pygame.Rect]) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    seen = np.zeros((SIDE, SIDE), np.int64)
    for one in found:
        seen[one.left : one.right, one.top : one.bottom] += 1
    return seen


@given(st.lists(rectangles, max_size=6))
def test_the_same_places_are_in_them(given_ones: list[pygame.Rect]) -> None:
    assert ((counts(given_ones) > 0) == (counts(list(apart(given_ones))) > 0)).all()


@given(rectangles, rectangles)
def test_two_are_drawn_once_wherever_they_overlap(one: pygame.Rect, other: pygame.Rect) -> None:
    assert counts(list(apart([one, other]))).max() <= 1
