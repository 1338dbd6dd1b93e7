"""Words in the middle of the calm screen: drawn to be read from a couch, and softly there."""

import math
from functools import lru_cache

import pygame

from bilateral.stimulus.calm_screen import contrast_to
from bilateral.stimulus.client_words import (
    HIGHEST,
    PLATE_OPACITY,
    WIDEST,
    WORDS_HEIGHT,
    WORDS_OPACITY,
)
from bilateral.stimulus.light import Colour
from bilateral.visual.backdrop_frame import FadingPicture, PictureLayer

_SMALLER = 0.9
_LEAST_PX = 8
AGAIN_S = 0.5
"""After they were taken away at once, words come again no sooner, so that nothing flashes."""
_LEADING = 1.25
_UNKNOWN = "\uffff"


class ClientWords:
    """What the client is to read between sets. Belongs to the stage's thread."""

    def __init__(self) -> None:
        self.text = ""
        """What is shown, or about to be; "" for nothing."""
        self._shown = FadingPicture()
        self._is_dropped = False
        self._again_s = -math.inf

    def show(self, text: str) -> None:
        """Let these come softly from now on; with "", let what is there go so."""
        self.text = text

    def drop(self) -> None:
        """Take them away at once."""
        self.text = ""
        self._shown.drop()
        self._is_dropped = True

    def seek(
        self, text: str, size: tuple[int, int], beneath: Colour, at_s: float, *, plated: bool
    ) -> None:
        """Go to what is to be read now; `plated` where there is a photo or the like beneath."""
        if self._is_dropped:
            self._is_dropped, self._again_s = False, at_s + AGAIN_S
        if at_s < self._again_s:
            return
        ink = contrast_to(beneath)
        self._shown.seek(words_picture(text, size, ink, plated=plated) if text else None, at_s)

    def layer(self, at_s: float, presence: float) -> tuple[PictureLayer, ...]:
        """What is seen of them, where so much of the calm screen is."""
        return self._shown.layer(at_s, presence * WORDS_OPACITY)


@lru_cache(maxsize=2)
def words_picture(
    words: str, size: tuple[int, int], colour: Colour, *, plated: bool
) -> pygame.Surface:
    """Draw words, in lines one below the other, for a stage of this size.

    In the font that comes with pygame: it is the same on every system.
    """
    width, height = size
    across, down = round(width * WIDEST), round(height * HIGHEST)
    text_px = height * WORDS_HEIGHT
    while (drawn := _lines(words, round(text_px), across, colour)).get_height() > down:
        if text_px * _SMALLER < _LEAST_PX:
            break
        text_px *= _SMALLER
    margin = round(text_px)
    picture = pygame.Surface(
        (drawn.get_width() + 2 * margin, drawn.get_height() + 2 * margin), pygame.SRCALPHA, 32
    )
    clear = 255 - colour[0], 255 - colour[1], 255 - colour[2]
    picture.fill((*(clear if plated else colour), 0))
    if plated:
        pygame.draw.rect(
            picture, (*clear, round(255 * PLATE_OPACITY)), picture.get_rect(), border_radius=margin
        )
    picture.blit(drawn, (margin, margin))
    return picture


def unshowable(words: str) -> str:
    """Those signs of `words` that the font has not, each once, in order."""
    font = _font(32)
    unknown = _drawn(font, _UNKNOWN)
    signs = dict.fromkeys(sign for sign in words if not sign.isspace())
    return "".join(sign for sign in signs if ord(sign) > 0xFFFF or _drawn(font, sign) == unknown)


def _drawn(font: pygame.Font, sign: str) -> bytes:
    return pygame.image.tobytes(font.render(sign, True, (255, 255, 255)), "RGBA")


def _lines(words: str, text_px: int, across: int, colour: Colour) -> pygame.Surface:
    font = _font(text_px)
    font.align = pygame.FONT_CENTER
    font.set_linesize(round(_LEADING * font.get_linesize()))
    # No wider than its widest line: a frame about it is then as wide as what is read.
    drawn = font.render(words, True, colour, None, across)
    return drawn.subsurface(drawn.get_bounding_rect()).copy()


def _font(text_px: int) -> pygame.Font:
    pygame.font.init()
    return pygame.font.Font(None, text_px)
