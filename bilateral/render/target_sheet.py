"""A contact sheet of all targets on a few backgrounds, drawn as the stage draws them."""

import io
from dataclasses import replace

import pygame

from bilateral.stimulus.backgrounds import KINDS, Ground
from bilateral.stimulus.lamps import Lit, lit_of, row_of
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Point
from bilateral.stimulus.shapes import Shape
from bilateral.visual.backdrop_frame import PictureLayer
from bilateral.visual.grounds import Wanted, make_ground
from bilateral.visual.sprites import OPAQUE
from bilateral.visual.target_pictures import TargetPictures
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Notice

CELL_PX = 168
DIAMETER = 0.5
"""Of a cell's height: large enough to be looked at."""
LAMPS, LAMP_DIAMETER, LAMP_PHASE = 7, 0.11, 0.54
_GAP_PX, _MARGIN_PX, _LABEL_PX = 12, 40, 44
_PAPER, _INK = (247, 246, 243), (38, 38, 40)
_NAME_SIZE = 20
_STILL = Motion(width=0.9)
GROUNDS = (
    Look((255, 255, 255), (0, 0, 0)),
    Look((240, 217, 150), (18, 42, 48)),
    Look((111, 168, 220), (38, 34, 52)),
    Look((148, 193, 132), (82, 80, 76)),
    Look((47, 85, 120), (236, 229, 214)),
    *(
        Look((240, 232, 208), (12, 26, 36), ground=Ground(kind, (52, 92, 104)))
        for kind, about in KINDS.items()
        if about.share is not None
    ),
)
"""Colour and background of each row; after those of one colour, each kind that needs no photo."""


def target_sheet(language: str = FALLBACK) -> pygame.Surface:
    """Draw every target on every ground, with its name below."""
    pygame.font.init()
    shapes = tuple(Shape)
    columns, step = len(shapes) + 1, CELL_PX + _GAP_PX
    size = (
        2 * _MARGIN_PX + columns * step - _GAP_PX,
        2 * _MARGIN_PX + len(GROUNDS) * step - _GAP_PX + _LABEL_PX,
    )
    sheet = pygame.Surface(size, 0, 32)
    sheet.fill(_PAPER)
    names = [*(Notice(f"setting-target-shape.choice-{shape}") for shape in shapes)]
    names.append(Notice("setting-target-lamps"))
    for column in range(columns):
        left = _MARGIN_PX + column * step
        for row, ground in enumerate(GROUNDS):
            corner = (left, _MARGIN_PX + row * step)
            if column < len(shapes):
                look = replace(ground, shape=shapes[column], diameter=DIAMETER)
            else:
                look = replace(ground, diameter=LAMP_DIAMETER, lamps=LAMPS)
            sheet.blit(small_picture(look, (CELL_PX, CELL_PX)), corner)
        name = pygame.font.Font(None, _NAME_SIZE).render(say(names[column], language), True, _INK)
        below = size[1] - _MARGIN_PX - _LABEL_PX // 2
        sheet.blit(name, name.get_rect(center=(left + CELL_PX // 2, below)))
    return sheet


def target_sheet_png(language: str = FALLBACK) -> bytes:
    """The same as a file."""
    encoded = io.BytesIO()
    pygame.image.save(target_sheet(language), encoded, ".png")
    return encoded.getvalue()


def small_picture(look: Look, size: tuple[int, int]) -> pygame.Surface:
    """A screen of this size with the target at rest in its middle; of lamps two are lit."""
    picture = pygame.Surface(size, 0, 32)
    picture.fill(look.background)
    if not look.ground.is_plain:
        made = make_ground(Wanted(look.ground, look.background, size))
        PictureLayer(made.picture, OPAQUE).lay_on(picture)
    pictures = TargetPictures(look, size)
    row = row_of(_STILL.ends, look.lamps, look.diameter, size[0] / size[1])
    pictures.lay_on(picture, lit_of(row, _STILL.at(LAMP_PHASE), 1.0) if row else _resting())
    return picture


def _resting() -> tuple[Lit, ...]:
    return lit_of((), Point(0.0, 0.0), 1.0)
