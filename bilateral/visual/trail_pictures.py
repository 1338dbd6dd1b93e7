"""The trail of the target: soft marks, laid by the processor one upon the other."""

import math
from collections import OrderedDict
from collections.abc import Sequence

import pygame

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.light import Colour
from bilateral.stimulus.look import Look
from bilateral.stimulus.shapes import Shape
from bilateral.stimulus.trail import mark_diameter, strength_at
from bilateral.visual.canvas import pixel_place
from bilateral.visual.sprites import OPAQUE, WHITE, picture_side, recolour, target_picture

AGES = 24
"""So many ages are told apart."""
BELL_PX = 96
"""Of the one mark from which all others are made, larger and smaller."""
MEMORY_BYTES = 32 * 2**20
LEAST_COLOURS = 2
"""Of each age, as a colour may change within one."""
AT_ONCE = 2
"""Marks made ahead in a moment in which nothing else is to do."""
RECTANGLES = 8
"""Around the marks together: few enough to be shown quickly, many enough to follow a diagonal."""


def bell_picture() -> pygame.Surface:
    """A white mark of full strength; what is around it in the picture is nothing."""
    return target_picture(BELL_PX, WHITE, Shape.GLOW)


class TrailPictures:
    """Marks of each age and colour, made when they are needed first and kept while there is room.

    A mark is laid on a whole pixel: it is so soft that this is not seen. Where there is no more
    room, the oldest of its age takes on its colour: to make one takes three times as long.
    """

    def __init__(self, look: Look, size: tuple[int, int]) -> None:
        self._colour = look.colour
        self._diameter = look.diameter
        self._size = size
        self._bell: pygame.Surface | None = None
        self._kept: list[OrderedDict[Colour, pygame.Surface]] = [OrderedDict() for _ in range(AGES)]
        of_one_colour = sum(4 * self._side(_age(step)) ** 2 for step in range(AGES))
        self._most = max(LEAST_COLOURS, MEMORY_BYTES // of_one_colour)

    def prepare(self) -> None:
        """Make some of those to come in the first colour."""
        missing = [step for step, kept in enumerate(self._kept) if self._colour not in kept]
        for step in missing[:AT_ONCE]:
            self._mark(step, self._colour)

    def lay_on(self, surface: pygame.Surface, marks: Sequence[Lit]) -> list[pygame.Rect]:
        """Lay marks in order; rectangles that hold them all."""
        alpha = round(OPAQUE * marks[0].opacity)
        diameter_px = self._diameter * self._size[1]
        laid, around = [], []
        for mark in marks:
            step = min(AGES - 1, int(AGES * (mark.age or 0.0)))
            picture = self._mark(step, mark.colour or self._colour)
            picture.set_alpha(alpha)
            side = picture.get_width()
            x, y = pixel_place(mark.place, self._size, diameter_px)
            corner = round(x - side / 2), round(y - side / 2)
            laid.append((picture, corner))
            around.append(pygame.Rect(corner, (side, side)))
        surface.fblits(laid)
        each = math.ceil(len(around) / RECTANGLES)
        parts = (around[n : n + each] for n in range(0, len(around), each))
        whole = surface.get_rect()
        return [part[0].unionall(part[1:]).clip(whole) for part in parts]

    def _mark(self, step: int, colour: Colour) -> pygame.Surface:
        kept = self._kept[step]
        if colour in kept:
            kept.move_to_end(colour)
            return kept[colour]
        if len(kept) >= self._most:
            _, again = kept.popitem(last=False)
            recolour(again, colour)
            kept[colour] = again
        else:
            kept[colour] = self._made(_age(step), colour)
        return kept[colour]

    def _made(self, age: float, colour: Colour) -> pygame.Surface:
        if self._bell is None:
            self._bell = bell_picture()
        drawn = self._bell.copy()
        strength = round(OPAQUE * strength_at(age))
        drawn.fill((*colour, strength), special_flags=pygame.BLEND_RGBA_MULT)
        return pygame.transform.smoothscale(drawn, (self._side(age),) * 2)

    def _side(self, age: float) -> int:
        """Of the picture of a mark, in pixels."""
        share = picture_side(BELL_PX) / BELL_PX
        return max(1, round(share * mark_diameter(age, self._diameter) * self._size[1]))


def _age(step: int) -> float:
    return (step + 0.5) / AGES
