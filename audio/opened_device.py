"""One opening of the sound device, and the callback that fills its blocks on host time."""

import math
import time
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from audio.devices import SoundDevice
from audio.sound_server import StreamGuard
from audio.stamp_clock import StampClock
from audio.tone_player import TonePlayer
from audio.tones import Samples
from bilateral.timing.clockmap import DeviceClock, StampCheck
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
    stamps: StampClock = field(default_factory=StampClock)
    guard: StreamGuard | None = None
    """Who watches where it comes out, if a sound server might decide that."""
    stream: Any = None
    next_sample: int = 0
    asked_s: float = 0.0
    """When the device asked for its last block."""
    told_s: float = -math.inf
    moved_s: float = 0.0
    delay_s: float = 0.0
    under_runs: int = 0
    fault: Exception | None = None

    @property
    def may_sound(self) -> bool:
        """Whether what is played comes out of the device that was chosen, as far as is known."""
        return self.guard is None or self.guard.may_sound


def callback_of(sd: ModuleType, take: OpenedDevice) -> Any:
    """Build what PortAudio calls for each block; it must neither wait nor raise."""
    rate_hz = take.device.rate_hz

    def fill(out: Samples, frames: int, stamps: Any, status: Any) -> None:
        now_s = time.perf_counter()
        take.asked_s = now_s
        take.under_runs += bool(status.output_underflow) and take.clock.settled
        try:
            device_s = take.next_sample / rate_hz
            heard_s = _heard_s(take, now_s, stamps)
            clock_map = None if heard_s is not None else take.clock.coast(device_s)
            if clock_map is None:
                clock_map = take.clock.update(device_s, now_s if heard_s is None else heard_s)
            take.player.fill(
                out,
                take.next_sample,
                clock_map,
                tells_time=take.check.trusted,
                is_alive=take.heartbeat.is_felt(now_s) and take.may_sound,
                is_certain=take.clock.certain,
            )
        except Exception as fault:
            take.fault = fault
            out.fill(0.0)
            raise sd.CallbackAbort from fault
        take.next_sample += frames

    return fill


def _heard_s(take: OpenedDevice, now_s: float, stamps: Any) -> float | None:
    """Host time at which a block's first sample is heard: as the driver says, if that can be.

    None if the driver's clock was set just now.
    """
    told_s = stamps.currentTime
    if told_s != take.told_s:
        take.told_s, take.moved_s = told_s, now_s
    host_s = take.stamps.host_s(told_s, now_s, time.time(), time.perf_counter())
    runs = now_s - take.moved_s < STUCK_S
    delay_s = stamps.outputBufferDacTime - told_s if runs else 0.0
    if not take.check.accepts(delay_s):
        stream = take.stream
        delay_s = 0.0 if stream is None else float(stream.latency)
    take.delay_s = delay_s
    if not runs:
        return now_s + delay_s
    return None if host_s is None else float(host_s + delay_s)
