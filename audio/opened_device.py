"""One opening of the sound device, and the callback that fills its blocks on host time."""

import math
import time
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from audio.devices import SoundDevice
from audio.player import TonePlayer
from audio.tones import Samples
from bilateral.timing.clockmap import DeviceClock, LeakyMinimum, StampCheck
from bilateral.timing.heartbeat import Heartbeat

STUCK_S = 0.5
"""A driver whose time stands still for so long has none."""


@dataclass(slots=True)
class OpenedDevice:
    """One opening of the device, with everything that is counted from its first sample."""

    device: SoundDevice
    player: TonePlayer
    check: StampCheck
    heartbeat: Heartbeat
    clock: DeviceClock = field(default_factory=DeviceClock)
    floor: LeakyMinimum = field(default_factory=LeakyMinimum)
    stream: Any = None
    next_sample: int = 0
    asked_s: float = 0.0
    """When the device asked for its last block."""
    told_s: float = -math.inf
    moved_s: float = 0.0
    delay_s: float = 0.0
    under_runs: int = 0
    fault: Exception | None = None


def callback_of(sd: ModuleType, take: OpenedDevice) -> Any:
    """Build what PortAudio calls for each block; it must neither wait nor raise."""
    rate_hz = take.device.rate_hz

    def fill(out: Samples, frames: int, stamps: Any, status: Any) -> None:
        now_s = time.perf_counter()
        take.asked_s = now_s
        take.under_runs += bool(status.output_underflow) and take.clock.settled
        try:
            heard_s = _heard_s(take, now_s, stamps)
            clock_map = take.clock.update(take.next_sample / rate_hz, heard_s)
            take.player.fill(
                out,
                take.next_sample,
                clock_map,
                tells_time=take.check.trusted,
                is_alive=take.heartbeat.is_felt(now_s),
            )
        except Exception as fault:
            take.fault = fault
            out.fill(0.0)
            raise sd.CallbackAbort from fault
        take.next_sample += frames

    return fill


def _heard_s(take: OpenedDevice, now_s: float, stamps: Any) -> float:
    """Host time at which a block's first sample is heard: as the driver says, if that can be."""
    told_s = stamps.currentTime
    if told_s != take.told_s:
        take.told_s, take.moved_s = told_s, now_s
    floor_s = take.floor.update(now_s - told_s)
    runs = now_s - take.moved_s < STUCK_S
    delay_s = stamps.outputBufferDacTime - told_s if runs else 0.0
    if not take.check.accepts(delay_s):
        stream = take.stream
        delay_s = 0.0 if stream is None else float(stream.latency)
    take.delay_s = delay_s
    return float(told_s + floor_s if runs else now_s) + delay_s
