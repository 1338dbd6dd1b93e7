"""The target as small pictures, drawn at fractions of a pixel so that it glides."""

import io
import math
from collections import OrderedDict

import numpy as np
import pygame
from numpy.typing import NDArray

from bilateral.stimulus.calm_screen import DOT_DIAMETER
from bilateral.stimulus.light import Colour, colour_text
from bilateral.stimulus.shapes import GLOW_FALL, OUTLINES, Shape
from bilateral.timing.arrays import FloatArray
from bilateral.visual.own_picture import OwnPicture

Alpha = NDArray[np.uint8]

OPAQUE = 255
WHITE: Colour = (255, 255, 255)
"""What takes on any colour that it is multiplied by."""
FINEST_STEPS = 16
"""Positions per pixel: the centre is within 1/32 px of where it belongs."""
MEMORY_BYTES = 64 * 2**20
LARGE_PX, LARGE_STEPS = 400, 4
"""Of outlines so large each takes milliseconds: with so few of them all are soon kept."""
UNPREPARED = 3
"""Pictures asked for in a row without a moment to draw one ahead: there is none, it seems."""
_MARGIN_PX = 2
_RIM_PX = 1.3
"""Half a pixel of a soft rim, and how far it moves from where it is half a pixel both ways."""


def disc_alpha(diameter_px: float, dx: float, dy: float) -> Alpha:
    """How much of each pixel a disc covers, 0 … 255, shape (side, side), indexed [x, y].

    The disc's centre lies (dx, dy) pixels right of and below the middle of the picture. Coverage
    is a ramp one pixel wide across the rim, exact to 1 % for discs wider than ten pixels.
    """
    side = picture_side(diameter_px)
    middles = np.arange(side) + 0.5 - side / 2
    across, down = np.abs(middles - dx), np.abs(middles - dy)
    radius = diameter_px / 2
    inside, (x, y) = _inside_and_rim(radius, 0.5, across, down)
    alpha: Alpha = inside.astype(np.uint8) * np.uint8(OPAQUE)
    coverage = np.clip(radius + 0.5 - np.hypot(across[x], down[y]), 0.0, 1.0)
    alpha[x, y] = np.round(OPAQUE * coverage)
    return alpha


def _inside_and_rim(
    radius: float, reach: float, across: FloatArray, down: FloatArray
) -> tuple[NDArray[np.bool_], tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Which pixels lie nearer than the rim, and which within `reach` of it.

    Roots are slow, and only the rim needs them: whole pictures are drawn in the midst of a set.
    """
    inside = down <= _half_chord(radius - reach, across)[:, None]
    rim = inside ^ (down <= _half_chord(radius + reach, across)[:, None])
    x, y = np.divmod(np.flatnonzero(rim), len(across))
    return inside, (x, y)


def _half_chord(radius: float, across: FloatArray) -> FloatArray:
    """Half the height of a circle at each distance from its middle; below 0 beside it."""
    if radius <= 0.0:
        return np.full_like(across, -1.0)
    squares = radius**2 - across**2
    chord: FloatArray = np.where(squares >= 0.0, np.sqrt(np.maximum(squares, 0.0)), -1.0)
    return chord


def picture_side(diameter_px: float) -> int:
    """Side in pixels of the square picture that holds the disc at any fraction of a pixel."""
    return 2 * (math.ceil(diameter_px / 2) + _MARGIN_PX)


def target_picture(
    diameter_px: float,
    colour: Colour,
    shape: Shape = Shape.DISC,
    dx: float = 0.0,
    dy: float = 0.0,
) -> pygame.Surface:
    """Draw a shape in its colour, its coverage as alpha."""
    if OUTLINES[shape].is_soft:
        return in_colour(glow_alpha(diameter_px, dx, dy), colour)
    if shape is Shape.DISC:
        return in_colour(disc_alpha(diameter_px, dx, dy), colour)
    return _outlined(OUTLINES[shape].path, diameter_px, colour, dx, dy)


def glow_alpha(diameter_px: float, dx: float, dy: float) -> Alpha:
    """Like `disc_alpha`, but fading from the middle to the rim as a bell does."""
    side = picture_side(diameter_px)
    middles = np.arange(side) + 0.5 - side / 2
    across, down = (
        np.exp(-GLOW_FALL * ((middles - offset) / (diameter_px / 2)) ** 2).astype(np.float32)
        for offset in (dx, dy)
    )
    rim = np.float32(math.exp(-GLOW_FALL))
    share = (across[:, None] * down[None, :] - rim) * (OPAQUE / (1.0 - rim)) + 0.5
    alpha: Alpha = np.maximum(share, 0.0).astype(np.uint8)
    return alpha


def _outlined(
    path: str, diameter_px: float, colour: Colour, dx: float, dy: float
) -> pygame.Surface:
    """Fill a path of our own; a stranger's is never given to SDL."""
    side = picture_side(diameter_px)
    radius, middle = diameter_px / 2, side / 2
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}">'
        f'<path transform="translate({middle + dx} {middle + dy}) scale({radius})" '
        f'fill="{colour_text(colour)}" d="{path}"/></svg>'
    )
    found = pygame.image.load_sized_svg(io.BytesIO(drawn.encode()), (side, side))
    # SDL's order of colours takes forty times as long to lay on a window.
    return found.convert(pygame.Surface((1, 1), pygame.SRCALPHA, 32))


class DiscPictures:
    """A disc at any fraction of a pixel, as `target_picture` draws it, of which only the rim is."""

    def __init__(self, diameter_px: float, colour: Colour) -> None:
        self._outer = diameter_px / 2 + 0.5
        self._colour = colour
        self._drawn = target_picture(diameter_px, colour, Shape.DISC, 0.5, 0.5)
        side = picture_side(diameter_px)
        middles = np.arange(side) + 0.5 - side / 2
        away = np.abs(middles - 0.5)
        _, self._rim = _inside_and_rim(diameter_px / 2, _RIM_PX, away, away)
        self._across, self._down = (middles[index] for index in self._rim)

    def at(self, dx: float, dy: float, colour: Colour | None = None) -> pygame.Surface:
        """Its middle (dx, dy), each from 0 up to 1, off that of the picture.

        It is the one picture, drawn over: for whoever lays it before asking for another.
        """
        if colour is not None and colour != self._colour:
            recolour(self._drawn, colour)
            self._colour = colour
        distance = np.sqrt((self._across - dx) ** 2 + (self._down - dy) ** 2)
        coverage = np.clip(self._outer - distance, 0.0, 1.0)
        alpha = np.round(OPAQUE * coverage).astype(np.uint8)
        pygame.surfarray.pixels_alpha(self._drawn)[self._rim] = alpha
        return self._drawn


def in_colour(alpha: Alpha, colour: Colour) -> pygame.Surface:
    """Draw so much of a colour at each place, 0 … 255, indexed [x, y]."""
    picture = pygame.Surface(alpha.shape, pygame.SRCALPHA, 32)
    picture.fill((*colour, 0))
    pygame.surfarray.pixels_alpha(picture)[:] = alpha
    return picture


def recolour(picture: pygame.Surface, colour: Colour) -> None:
    """Give a picture of one colour another one; how much there is of it at each place stays."""
    picture.fill((0, 0, 0, OPAQUE), special_flags=pygame.BLEND_RGBA_MULT)
    picture.fill((*colour, 0), special_flags=pygame.BLEND_RGBA_ADD)


def dot_picture(height: int, colour: Colour) -> pygame.Surface:
    """Draw a dot without an edge, for eyes at rest on a stage of this height."""
    side = picture_side(DOT_DIAMETER * height)
    across = (np.arange(side) + 0.5) / side * 2.0 - 1.0
    distance = np.minimum(1.0, np.hypot(across[:, None], across[None, :]))
    alpha = np.round(OPAQUE * (0.5 + 0.5 * np.cos(np.pi * distance))).astype(np.uint8)
    return in_colour(alpha, colour)


class SpriteBank:
    """The target at every fraction of a pixel, each drawn when it is needed first.

    So a new look costs one picture a frame, never all of them at once. Large ones get fewer
    steps, and pictures not used for long are forgotten, so that it stays within `MEMORY_BYTES`.
    A large disc is one picture, drawn over: to fetch kept ones from memory takes longer than its
    rim, and to ask for memory longer still.
    Where it `tints`, any colour may be asked for; a picture of the therapist's own keeps its own.
    Where it `hurries`, one that takes long is not drawn as it is asked for, but the nearest that is
    there is given, as long as there are moments in which others are drawn ahead.
    """

    def __init__(
        self,
        diameter_px: float,
        colour: Colour,
        shape: Shape = Shape.DISC,
        own: OwnPicture | None = None,
        *,
        tints: bool = False,
        hurries: bool = False,
    ) -> None:
        self._hurries = hurries
        self._unprepared = 0
        self._tint = colour if tints else None
        if tints:
            colour = WHITE
        self.side = picture_side(diameter_px)
        self._diameter_px = diameter_px
        self._colour = colour
        self._shape = shape
        self._own = own
        self._most = max(1, MEMORY_BYTES // (4 * self.side**2))
        is_slow = shape is not Shape.DISC and self.side > LARGE_PX
        self._steps = LARGE_STEPS if is_slow else FINEST_STEPS
        is_disc = shape is Shape.DISC and own is None
        self._discs = DiscPictures(diameter_px, colour) if is_disc else None
        self._redrawn = self._discs if self.side > LARGE_PX else None
        # What takes long is drawn once, wherever it goes; another may be drawn again and again.
        while not self._redrawn and self._steps ** (1 + is_slow) > self._most and self._steps > 1:
            self._steps //= 2
        self._is_slow = is_slow
        self._pictures: OrderedDict[tuple[int, int], pygame.Surface] = OrderedDict()

    def prepare(self) -> None:
        """Draw one of those that take long and are not there yet, while nothing else is to do."""
        self._unprepared = 0
        if not self._is_slow or len(self._pictures) >= min(self._most, self._steps**2):
            return
        for number in range(self._steps**2):
            steps = divmod(number, self._steps)
            if steps not in self._pictures:
                self._picture(*steps)
                return

    def at(
        self, x: float, y: float, colour: Colour | None = None
    ) -> tuple[pygame.Surface, tuple[int, int]]:
        """Picture and its top left pixel for a target centred at (x, y) pixels from the corner."""
        across, down = (round((at - self.side / 2) * self._steps) for at in (x, y))
        self._unprepared += 1
        if self._hurries and self.is_begun and self._unprepared <= UNPREPARED:
            across, down = self._nearest(across, down)
        (left, step_x), (top, step_y) = (divmod(at, self._steps) for at in (across, down))
        if self._redrawn is not None:
            parts = step_x / self._steps, step_y / self._steps
            return self._redrawn.at(*parts, colour or self._tint), (left, top)
        picture = self._picture(step_x, step_y)
        if self._tint is not None and self._own is None:
            picture = picture.copy()
            picture.fill((*(colour or self._tint), OPAQUE), special_flags=pygame.BLEND_RGBA_MULT)
        return picture, (left, top)

    @property
    def is_slow(self) -> bool:
        """Whether a picture takes milliseconds to draw."""
        return self._is_slow

    @property
    def is_begun(self) -> bool:
        """Whether any picture is there that takes long."""
        return self._is_slow and bool(self._pictures)

    def _nearest(self, across: int, down: int) -> tuple[int, int]:
        """The place, in steps, that is nearest of those for which there is a picture."""
        steps = self._steps
        places = (
            (
                across - (across - x + steps // 2) % steps + steps // 2,
                down - (down - y + steps // 2) % steps + steps // 2,
            )
            for x, y in self._pictures
        )
        return min(places, key=lambda at: (at[0] - across) ** 2 + (at[1] - down) ** 2)

    def _picture(self, step_x: int, step_y: int) -> pygame.Surface:
        steps = step_x, step_y
        if steps in self._pictures:
            self._pictures.move_to_end(steps)
            return self._pictures[steps]
        if len(self._pictures) >= self._most:
            self._pictures.popitem(last=False)
        dx, dy = step_x / self._steps, step_y / self._steps
        self._pictures[steps] = self._drawn(dx, dy)
        return self._pictures[steps]

    def _drawn(self, dx: float, dy: float) -> pygame.Surface:
        if self._own is not None:
            return self._own.at(self.side, dx, dy)
        if self._discs is not None:
            return self._discs.at(dx, dy).copy()
        return target_picture(self._diameter_px, self._colour, self._shape, dx, dy)
