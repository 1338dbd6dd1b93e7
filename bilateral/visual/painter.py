"""Draws the target on its ground in one window, and knows when that would show nothing new."""

import math
from collections.abc import Iterator

from bilateral.stimulus.easing import eased
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.visual.backdrop import Backdrop
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.canvas import Canvas
from bilateral.visual.own_picture import OwnPicture, OwnPictures
from bilateral.visual.stage_events import PhotoUnread

RETURN_S = 1.0
STILL_S = 1.0
"""A picture that does not change is shown anew so often, should the system have lost it."""
ROOM_S = 0.01
"""Until the next frame is due: so long, and what takes long can be drawn before it."""


class Painter:
    """For one window, from its opening to its end, on the stage's thread."""

    def __init__(self, canvas: Canvas, backdrop: Backdrop, look: Look) -> None:
        self._pictures = OwnPictures()
        self._canvas = canvas
        self._backdrop = backdrop
        self._dressed: tuple[Look, OwnPicture | None] | None = None
        self._still: BackdropFrame | None = None
        """What is shown, where it is nothing but a ground that may stay."""
        self._drawn_s = -math.inf
        self.back_s = -math.inf
        """When the monitor came back that was lost: the target, too, comes back softly."""
        backdrop.fit(canvas.size)
        self._dress(look)

    def draw(self, score: Score | None, look: Look, seen_s: float) -> bool:
        """Draw what is to be seen at a moment; False if it is what is shown already."""
        ground = self._backdrop.at(seen_s, score, look)
        if score is None:
            self._dress(look)
            if ground == self._still and seen_s < self._drawn_s + STILL_S:
                self._canvas.prepare()
                return False
            self._canvas.draw((), ground)
            self._still, self._drawn_s = ground, seen_s
            return True
        self._still = None
        self._dress(look)
        returned = eased((seen_s - self.back_s) / RETURN_S)
        width, height = self._canvas.size
        self._canvas.draw(score.lit_at(seen_s, width / height, returned), ground)
        return True

    def spare(self, left_s: float) -> None:
        """Use the time until the next frame for what would take long in one, where there is any."""
        if left_s > ROOM_S:
            self._canvas.prepare()

    def take_news(self, *, resting: bool) -> Iterator[PhotoUnread]:
        """What could not be read of the therapist's own, once; `resting` while no set plays."""
        if unread := self._backdrop.take_news(resting=resting):
            yield unread
        yield from self._pictures.take_news()

    def repaint(self) -> None:
        """Draw all anew next time."""
        self._canvas.repaint()
        self._still = None

    def _dress(self, look: Look) -> None:
        diameter_px = look.diameter * self._canvas.size[1]
        own = self._pictures.of(look.picture, diameter_px, look.content, look.brightness)
        if self._dressed != (look, own):
            self._canvas.dress(look, own)
            self._dressed = look, own
