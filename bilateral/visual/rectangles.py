"""Rectangles of a window that are drawn anew: those that follow on one another overlap by much."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import pygame


def apart(rectangles: Sequence[pygame.Rect]) -> Iterator[pygame.Rect]:
    """The same places, those of each that lie in the next one left to that."""
    for one, after in zip_longest(rectangles, rectangles[1:]):
        yield from (one,) if after is None else _without(one, after)


def _without(one: pygame.Rect, other: pygame.Rect) -> Iterator[pygame.Rect]:
    """What is left of one beside the other: above, below, and to both sides of it."""
    if not one.colliderect(other):
        yield one
        return
    both = one.clip(other)
    for piece in (
        pygame.Rect(one.left, one.top, one.width, both.top - one.top),
        pygame.Rect(one.left, both.bottom, one.width, one.bottom - both.bottom),
        pygame.Rect(one.left, both.top, both.left - one.left, both.height),
        pygame.Rect(both.right, both.top, one.right - both.right, both.height),
    ):
        if piece.width and piece.height:
            yield piece
