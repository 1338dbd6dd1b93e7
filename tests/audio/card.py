"""A sound card and its driver by hand: blocks are asked for on a clock that a test turns."""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np

from audio.devices import SoundDevice
from audio.opened_device import OpenedDevice, callback_of
from audio.tone_player import TonePlayer
from audio.tones import Samples
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.clockmap import StampCheck
from bilateral.timing.heartbeat import Heartbeat
from bilateral.timing.now_playing import NowPlaying

RATE_HZ = 48000.0
BLOCK = 512
DELAY_S = 0.1
BUFFER_S = 0.1
EPOCH_S = 1.7e9
"""A driver's time need not begin where the host's does."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """What PortAudio hands to a callback, by PortAudio's own names."""

    currentTime: float  # noqa: N815
    outputBufferDacTime: float  # noqa: N815
    inputBufferAdcTime: float = 0.0  # noqa: N815


@dataclass(frozen=True, slots=True)
class Flags:
    """The flag of sounddevice's status that an output has."""

    output_underflow: bool = False


class Host(ManualClock):
    """Host time as the callback reads it: late when the interpreter was held."""

    late_s = 0.0

    def perf_counter(self) -> float:
        """Named as in `time`, whose place it takes."""
        return self.now_s() + self.late_s

    wall_ahead_s = 1.8e9
    """What the wall clock says beyond host time; no driver here reads it unless a test says so."""

    def time(self) -> float:
        """Named as in `time` too."""
        return self.perf_counter() + self.wall_ahead_s


class CallbackAbort(Exception):
    """Named as in sounddevice: it ends the stream after the block."""


class Card:
    """A sound card that asks for block after block, on a clock turned by hand."""

    def __init__(self, clock: Host, player: TonePlayer | None = None) -> None:
        self.clock = clock
        device = SoundDevice(0, "card", "ALSA", RATE_HZ)
        fresh = TonePlayer(NowPlaying[Score](), RATE_HZ)
        self.take = OpenedDevice(
            device, player or fresh, StampCheck(2 * BUFFER_S + 0.1), Heartbeat()
        )
        self.take.stream = SimpleNamespace(latency=BUFFER_S)
        library = ModuleType("sounddevice")
        vars(library)["CallbackAbort"] = CallbackAbort
        self.fill = callback_of(library, self.take)

    def ask(self, stamps: Stamps, flags: Any = None) -> Samples:
        out = np.full((BLOCK, 2), np.nan, np.float32)
        self.fill(out, BLOCK, stamps, Flags() if flags is None else flags)
        self.clock.advance(BLOCK / RATE_HZ)
        return out

    def run(self, seconds: float, stamps_at: Callable[[float], Stamps]) -> None:
        for _ in range(round(seconds * RATE_HZ / BLOCK)):
            self.ask(stamps_at(self.clock.now_s()))

    @property
    def error_s(self) -> float:
        """How wrong the map is about the sample that the next block begins with."""
        assert self.take.clock.map is not None
        device_s = self.take.next_sample / RATE_HZ
        return self.take.clock.map.host_at(device_s) - (self.clock.now_s() + DELAY_S)


def honest(now_s: float) -> Stamps:
    return Stamps(EPOCH_S + now_s, EPOCH_S + now_s + DELAY_S)
