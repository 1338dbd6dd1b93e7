"""Rectangles of a window that are drawn anew: those that follow on one another overlap by much."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import pygame

WIDER = 1.5
"""So many times as large as two is what is shown in one for them."""


def apart(rectangles: Sequence[pygame.Rect]) -> Iterator[pygame.Rect]:
    """The same places, those of each that lie in the next one left to that."""
    for one, after in zip_longest(rectangles, rectangles[1:]):
        yield from (one,) if after is None else _without(one, after)


def together(rectangles: Sequence[pygame.Rect]) -> Sequence[pygame.Rect]:
    """As one, where two are so near that it is little larger: each is shown by a call of its own.

    So a target is moved by one step, and not taken away and then put elsewhere.
    """
    if len(rectangles) != 2:
        return rectangles
    both = rectangles[0].union(rectangles[1])
    apart_px = sum(one.width * one.height for one in rectangles)
    return (both,) if both.width * both.height <= WIDER * apart_px else rectangles


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
