"""The ground behind the target as it changes: calm between sets, the set's background in them."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pygame

from bilateral.stimulus.calm_screen import DOT_OPACITY, CalmScreen, contrast_to
from bilateral.stimulus.client_words import words_in
from bilateral.stimulus.light import Colour
from bilateral.stimulus.limits import SHORTEST_FADE_S
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.visual.backdrop_frame import GLIDE_S, BackdropFrame, FadingPicture
from bilateral.visual.client_words import ClientWords
from bilateral.visual.glide import Gliding
from bilateral.visual.ground_fade import FadingGround
from bilateral.visual.monitor_numbers import number_picture
from bilateral.visual.photos import Photo, PhotoReader, photo_unread, read_photo
from bilateral.visual.sprites import dot_picture
from bilateral.visual.stage_events import PhotoUnread

BACK_TO_CALM_S = 1.0
"""After a halt the target is gone at once, and the calm screen comes back this softly."""
LONGEST_STEP_S = 0.05
"""All glides stand still while no frames come: what is missed in a stall is not made up for."""
NUMBER_OPACITY = 0.85
LONGEST_GLIDE_S = 3.0
"""Longer than any two one after the other here, save for the target's coming."""


class _Unchanged(NamedTuple):
    """Since when all that a ground depends on in a set has been so, by its own time."""

    own_s: float
    score: Score
    depends: tuple[object, ...]


class Backdrop:
    """What lies behind the target at each moment. Belongs to the stage's thread.

    Moments are asked for in order. However quickly sets start and halt and choices change, every
    opacity and colour goes on from where it is, and colours change course at most twice a second.
    """

    def __init__(self) -> None:
        self._calm = CalmScreen()
        self._size = (0, 0)
        self._at_s = self._own_s = 0.0
        self._background = Gliding((0.0, 0.0, 0.0), GLIDE_S)
        self._resting = Gliding((0.0, 0.0, 0.0), GLIDE_S)
        self._presence = Gliding((1.0,))
        self._ground = FadingGround()
        self._ground_at_rest = Gliding((1.0,), GLIDE_S)
        self._unread: PhotoUnread | None = None
        self._photos = PhotoReader(read_photo, photo_unread)
        self._to_read: Path | None = None
        self._photo: Photo | None = None
        self._photo_shown = FadingPicture()
        self._dot_shown = FadingPicture()
        self._number: int | None = None
        self._number_shown = FadingPicture()
        self.words = ClientWords()
        self._frame: BackdropFrame | None = None
        self._since: _Unchanged | None = None

    def settle(self, calm: CalmScreen) -> None:
        """Show this between sets from now on."""
        if calm.photo != self._calm.photo:
            self._to_read = calm.photo
            self._read_photo()
        self._calm = calm

    def begin(self, background: Colour) -> BackdropFrame:
        """Start over in a window that is about to be opened; what it shows first.

        In the midst of a set, when its monitor is back, that is the set's background.
        """
        resting = self._calm.colour or background
        self._since = None
        self._background.settle(background)
        self._resting.settle(resting)
        self._ground_at_rest.settle((self._share_at_rest,))
        for shown in (self._ground, self._photo_shown, self._dot_shown, self._number_shown):
            shown.drop()
        self.words.drop()
        return BackdropFrame(self._colour())

    def fit(self, size: tuple[int, int]) -> None:
        """Draw for a window of this size from now on."""
        if size != self._size:
            self._size = size
            self._read_photo()

    def number(self, number: int | None) -> None:
        """Show the monitor's number, or let it fade."""
        self._number = number

    def clear(self) -> None:
        """Take the number and the words away at once."""
        self._number = None
        self._number_shown.drop()
        self.words.drop()

    def take_news(self, *, resting: bool) -> PhotoUnread | None:
        """Fetch a photo that has been read; what was wrong with it, if it cannot be shown.

        It waits for the end of a set: the graphics card may take a frame's time to get it.
        """
        if self._unread is not None:
            unread, self._unread = self._unread, None
            return unread
        arrived = self._photos.take() if resting else None
        if isinstance(arrived, Photo):
            self._photo = arrived
            return None
        if arrived is not None:
            self._to_read = None  # said once, not again for a window of another size
        return arrived

    def at(self, at_s: float, score: Score | None, look: Look) -> BackdropFrame:
        """Ground at a moment; `look` is that of the set, or of the one to come."""
        self._own_s += max(0.0, min(LONGEST_STEP_S, at_s - self._at_s))
        self._at_s = at_s
        if self._frame is None or not self._has_settled(at_s, score, look):
            self._frame = self._frame_at(at_s, score, look)
        return self._frame

    def _has_settled(self, at_s: float, score: Score | None, look: Look) -> bool:
        """Whether all is as it was in the midst of a set for so long that nothing glides any more.

        Then the same frame is the answer, for most of a set. A ground may drift, and never settles.
        """
        if score is None or not score.timeline.start_s <= at_s < score.rest_s:
            self._since = None
            return False
        depends = (look, self._calm, self._photo, self._number, self.words.text, self._size)
        if self._since is None or self._since.score is not score or self._since.depends != depends:
            self._since = _Unchanged(self._own_s, score, depends)
        lasted_s = self._own_s - self._since.own_s
        return look.ground.is_plain and lasted_s > LONGEST_GLIDE_S + score.fade_in_s

    def _frame_at(self, at_s: float, score: Score | None, look: Look) -> BackdropFrame:
        self._seek(at_s, score, look)
        own_s = self._own_s
        (presence,) = self._presence.at(own_s)
        (at_rest,) = self._ground_at_rest.at(own_s)
        self._ground.follow(score, at_s, own_s, 1.0 - presence)
        seen = 1.0 - presence * (1.0 - at_rest)
        return BackdropFrame(
            self._colour(),
            (
                *self._ground.layers(own_s, seen, 1.0 - presence, self._size[1]),
                *self._photo_shown.layer(own_s, presence),
                *self._dot_shown.layer(own_s, presence * DOT_OPACITY),
                *self.words.layer(own_s, presence),
                *self._number_shown.layer(own_s, NUMBER_OPACITY),
            ),
        )

    def _colour(self) -> Colour:
        (presence,) = self._presence.at(self._own_s)
        pairs = zip(self._background.at(self._own_s), self._resting.at(self._own_s), strict=True)
        red, green, blue = (round(set_ + presence * (calm - set_)) for set_, calm in pairs)
        return red, green, blue

    def _read_photo(self) -> None:
        self._photo = None
        self._photos.ask(self._to_read, self._size)

    @property
    def _share_at_rest(self) -> float:
        """How much of the set's ground is seen between sets: a colour or a photo hides it."""
        return float(self._calm.colour is None and self._calm.photo is None)

    def _seek(self, at_s: float, score: Score | None, look: Look) -> None:
        own_s, background = self._own_s, look.background
        resting = self._calm.colour or background
        if unread := self._ground.seek(look, self._size, own_s):
            self._unread = unread
        self._ground_at_rest.seek((self._share_at_rest,), own_s, GLIDE_S)
        self._background.seek(background, own_s, GLIDE_S)
        self._resting.seek(resting, own_s, GLIDE_S)
        photo = self._photo
        self._photo_shown.seek(photo and photo.picture, own_s)
        beneath = photo.mean if photo else resting
        if self._share_at_rest and self._ground.shown:
            beneath = self._ground.shown.mean
        height = self._size[1]
        number = self._number
        words = self.words.text if score is None else words_in(score, at_s)
        if score is not None and at_s >= score.timeline.start_s:
            self.words.drop()
        elif number is None:
            plated = photo is not None or self._ground.shown is not None
            self.words.seek(words, self._size, beneath, own_s, plated=plated)
        dotted = self._calm.dot and number is None and not words
        self._dot_shown.seek(_dot(height, beneath) if dotted else None, own_s)
        self._number_shown.seek(None if number is None else _number(number, height, beneath), own_s)
        self._seek_presence(at_s, score)

    def _seek_presence(self, at_s: float, score: Score | None) -> None:
        """How much of the calm screen is seen; none of it by the time the target moves off."""
        if score is None or at_s < score.appear_s:
            self._presence.seek((1.0,), self._own_s, BACK_TO_CALM_S)
        elif at_s >= score.rest_s or not score.look.shown:
            self._presence.seek((1.0,), self._own_s, score.fade_out_s)
        elif self._presence.wanted != (0.0,):
            still_s = score.timeline.start_s - at_s
            lasts_s = min(score.fade_in_s, still_s) if still_s > 0.0 else score.fade_in_s
            self._presence.seek((0.0,), self._own_s, max(SHORTEST_FADE_S, lasts_s))


@lru_cache(maxsize=2)
def _dot(height: int, beneath: Colour) -> pygame.Surface:
    return dot_picture(height, contrast_to(beneath))


@lru_cache(maxsize=2)
def _number(number: int, height: int, beneath: Colour) -> pygame.Surface:
    return number_picture(number, height, contrast_to(beneath))
