"""One ground becomes another: both are there for a while, and no place goes back and forth."""

from collections.abc import Sequence

import pygame

from bilateral.stimulus.backgrounds import drift_at
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.visual.backdrop_frame import PictureLayer
from bilateral.visual.glide import Gliding
from bilateral.visual.grounds import GroundPicture, Wanted, ground_unread, make_ground
from bilateral.visual.picture_maker import PictureMaker
from bilateral.visual.sprites import OPAQUE
from bilateral.visual.stage_events import PhotoUnread

CROSSFADE_S = 1.2
BACK_S = 4.0
"""So slowly a ground that was halted as it had drifted goes to where the next set has it."""


class FadingGround:
    """The ground of the look in force, once its picture is there; for the stage's thread."""

    def __init__(self) -> None:
        self._maker = PictureMaker(make_ground, ground_unread)
        self._wanted: Wanted | None = None
        self._made: GroundPicture | None = None
        self._awaits = False
        self._below: GroundPicture | None = None
        self._above: GroundPicture | None = None
        self._share = Gliding((1.0,))
        self._number = 0
        self._drift = (0.0, 0.0)
        self._lag = Gliding((0.0, 0.0))

    @property
    def shown(self) -> GroundPicture | None:
        """What is seen, or is about to be; None for a colour alone."""
        return self._above

    def seek(self, look: Look, size: tuple[int, int], own_s: float) -> PhotoUnread | None:
        """Show that of `look` once it is made; what was wrong with its photo, once."""
        wanted = None if look.ground.is_plain else Wanted(look.ground, look.background, size)
        if not all(size):
            wanted = None
        if wanted != self._wanted:
            self._wanted, self._made, self._awaits = wanted, None, wanted is not None
            self._maker.ask(wanted)
        answer = self._maker.take()
        unread = answer if isinstance(answer, PhotoUnread) else None
        if answer is not None:
            self._awaits = False
            self._made = None if isinstance(answer, PhotoUnread) else answer
        if not self._awaits and self._made is not self._above and self._share.at(own_s) == (1.0,):
            self._below, self._above = self._above, self._made
            self._share.settle((0.0,))
            self._share.seek((1.0,), own_s, CROSSFADE_S)
        return unread

    def drop(self) -> None:
        """Show what there is at once, in a window that is about to be opened."""
        self._below, self._above = None, self._made
        self._share.settle((1.0,))

    def follow(self, score: Score | None, at_s: float, own_s: float, moved: float) -> None:
        """Drift with the course of a set; without one, rest where it is."""
        if score is None:
            return
        across, down = drift_at(score.timeline.phase_at(at_s))
        if score.number != self._number:
            self._number = score.number
            left = (self._drift[0] - across, self._drift[1] - down) if moved else (0.0, 0.0)
            self._lag.settle(left)
            self._lag.seek((0.0, 0.0), own_s, BACK_S)
        lag = self._lag.at(own_s)
        self._drift = across + lag[0], down + lag[1]

    def layers(
        self, own_s: float, seen: float, moved: float, height: int
    ) -> tuple[PictureLayer, ...]:
        """What is seen of it: `seen` of all, and of that `moved` is where it has drifted to."""
        (share,) = self._share.at(own_s)
        drift = round(self._drift[0] * height), round(self._drift[1] * height)
        parts = []
        for one, part in ((self._below, 1.0 - share), (self._above, share)):
            if one is not None:
                goes = moved if one.drifts and drift != (0, 0) else 0.0
                parts.append((one.picture, (0, 0), seen * part * (1.0 - goes)))
                parts.append((one.picture, drift, seen * part * goes))
        return stacked(parts)


def stacked(
    parts: Sequence[tuple[pygame.Surface, tuple[int, int], float]],
) -> tuple[PictureLayer, ...]:
    """Layers from the lowest up, of which so much of each is seen, at most 1 of all together."""
    layers: list[PictureLayer] = []
    left = 1.0
    for picture, offset, seen in reversed(parts):
        alpha = round(OPAQUE * min(1.0, seen / left)) if left > 0.0 else 0
        if alpha:
            layers.append(PictureLayer(picture, alpha, offset))
        left -= seen
        if alpha == OPAQUE:
            break
    return tuple(reversed(layers))
