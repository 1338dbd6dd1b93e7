"""A backdrop that is asked frame by frame, as the stage does, and all that it gave."""

import time

import numpy as np

from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.light import Colour
from bilateral.stimulus.limits import SHORTEST_FADE_S, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Timeline
from bilateral.visual.backdrop import Backdrop
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.stage_events import PhotoUnread

SIZE = (320, 180)
FRAME_S = 1 / 60
BLACK, WHITE, SEA = (0, 0, 0), (255, 255, 255), (60, 90, 110)
LARGEST_STEP = 255 * np.pi / 2 * FRAME_S / SHORTEST_FADE_S + 1
"""A whole change between black and white in the shortest fade, and rounding."""


def score(appear_s: float, look: Look | None = None) -> Score:
    return Score(
        number=1,
        timeline=Timeline.starting(appear_s + 1.0, 2.0).ending_at(4),
        motion=Motion(),
        look=look or Look(),
        tones=None,
        limits=Limits(),
        appear_s=appear_s,
        fade_in_s=0.7,
        fade_out_s=0.7,
    )


class Watched:
    """A scenery asked frame by frame, as the stage does."""

    def __init__(self, calm: CalmScreen | None = None, background: Colour = BLACK) -> None:
        self.backdrop = Backdrop()
        self.backdrop.settle(calm or CalmScreen())
        self.first = self.backdrop.begin(background)
        self.backdrop.fit(SIZE)
        self.background = background
        self.now_s = 100.0
        self.grounds = [self.first]

    def see(self, seconds: float, given: Score | None = None) -> BackdropFrame:
        for _ in range(round(seconds / FRAME_S)):
            self.now_s += FRAME_S
            look = Look(background=self.background) if given is None else given.look
            self.grounds.append(self.backdrop.at(self.now_s, given, look))
        return self.grounds[-1]

    @property
    def largest_step(self) -> float:
        colours = np.array([ground.colour for ground in self.grounds])
        return float(np.abs(np.diff(colours, axis=0)).max())

    def await_photo(self) -> PhotoUnread | None:
        """Wait for the thread that reads it."""
        end_s = time.monotonic() + 5.0
        while time.monotonic() < end_s:
            unread = self.backdrop.take_news(resting=True)
            if unread or self.backdrop._photo:
                return unread
            time.sleep(0.005)
        raise TimeoutError("no photo came")
