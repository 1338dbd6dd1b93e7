"""Controllers as SDL has them, and what the main thread does with them."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from bilateral.stimulus.score import Score
from bilateral.timing.clock import MonotonicClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.timeline import Timeline
from bilateral.visual.sdl import update_controllers
from bilateral.words.notice import Notice
from hardware.rumble import Rumble
from tests.hardware.test_rumble_schedule import PULSES, SCORE
from tests.rig.pads import VirtualPad, VirtualPads

TURN_S = 0.005
SOON_S = 0.6
AWAITED_S = 15.0
"""What comes at all has come by then, be the machine as busy as it may."""
LEFT, RIGHT = "Virtual Joy-Con (L)", "Virtual Joy-Con (R)"
STILL = (0.0, 0.0)


@pytest.fixture
def pads(monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualPads]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    with VirtualPads() as virtual:
        yield virtual


class Player:
    """What the program's main thread does: beats, and gathers what the hands tell."""

    def __init__(self) -> None:
        self.now_playing = NowPlaying[Score]()
        self.clock = MonotonicClock()
        self.rumble = Rumble(self.now_playing, self.clock, update_controllers)
        self.news: list[Notice] = []
        self.sets = 0

    def start(self, duration_s: float = 0.1, sweeps_per_s: float = 5.0, sweeps: int = 200) -> float:
        """Begin a set; the host time of its first pulse."""
        begin_s = self.clock.now_s() + 0.1
        self.sets += 1
        timeline = Timeline.starting(begin_s, min(sweeps_per_s, 4.0), end_sweep=sweeps)
        pulses = replace(PULSES, duration_s=duration_s)
        self.now_playing.replace(replace(SCORE, timeline=timeline, pulses=pulses, number=self.sets))
        return begin_s

    def run(self, seconds: float) -> None:
        end_s = time.perf_counter() + seconds
        while time.perf_counter() < end_s:
            self.turn()

    def until(self, holds: Callable[[], bool], within_s: float = AWAITED_S) -> None:
        end_s = time.perf_counter() + within_s
        while not holds():
            assert time.perf_counter() < end_s, "it did not come"
            self.turn()

    def turn(self) -> None:
        self.rumble.beat()
        self.news += self.rumble.take_news()
        time.sleep(TURN_S)


@contextmanager
def playing() -> Iterator[Player]:
    player = Player()
    player.rumble.open()
    try:
        yield player
    finally:
        player.rumble.close()


def apart_s(left: VirtualPad, right: VirtualPad) -> float:
    """How far the onsets of the two hands stay from each other: they alternate, 250 ms apart."""
    onsets = [[word.at_s for word in pad.told if word.low] for pad in (left, right)]
    return min(abs(a - b) for a in onsets[0] for b in onsets[1])
