"""One opening of a sound device, and its end; where a server stands behind it, with a guard."""

import math
import time
from types import ModuleType

from audio.devices import SERVICE_SILENT, SoundDevice, SoundMissing
from audio.opened_device import OpenedDevice, callback_of
from audio.shared_portaudio import PORTAUDIO, ServiceSilent
from audio.sound_server import NO_DEVICE, Place, StreamGuard, library, may_be_served
from audio.tone_player import TonePlayer
from bilateral.timing.clockmap import StampCheck
from bilateral.timing.heartbeat import Heartbeat
from bilateral.words.notice import Notice

BLOCK_S = 512 / 48000
START_GRACE_S = 3.0
"""Sound servers wake their sinks slowly: a first block may take so much longer."""
SLACK_S = 0.2
"""Sound servers keep up to this much more than they were asked for."""


def open_device(
    sd: ModuleType,
    device: SoundDevice,
    player: TonePlayer,
    heartbeat: Heartbeat,
    buffer_s: float,
    home: Place | None,
) -> OpenedDevice:
    """Let a device ask the player for blocks, where it comes out at `home` if there is one.

    Raises SoundMissing and ComputerFull.
    """
    take = OpenedDevice(
        device,
        player,
        StampCheck(max(2 * buffer_s, buffer_s + SLACK_S)),
        heartbeat,
        asked_s=time.perf_counter() + START_GRACE_S,
    )
    pulsectl = library() if may_be_served(device) else None
    if pulsectl is not None:
        take.guard = StreamGuard(pulsectl, home)
        take.guard.begin()
    try:
        take.stream = PORTAUDIO.open(
            sd,
            device=device.number,
            samplerate=device.rate_hz,
            channels=2,
            dtype="float32",
            blocksize=2 ** round(math.log2(BLOCK_S * device.rate_hz)),
            latency=buffer_s,
            callback=callback_of(sd, take),
        )
    except ServiceSilent:
        raise SoundMissing(SERVICE_SILENT) from None
    except (sd.PortAudioError, ValueError) as fault:
        raise SoundMissing(
            Notice("sound-not-opened", device=device.name, why=_reason(fault))
        ) from fault
    finally:
        if take.stream is None:
            shut(take)
    if take.guard is not None:
        take.guard.find()
        _refuse_elsewhere(take, take.guard, home)
    return take


def shut(take: OpenedDevice) -> None:
    """End it, and give the device back; nothing that is held up is waited for for long."""
    stream, take.stream = take.stream, None
    if take.guard is not None:
        take.guard.close()
    if stream is not None:
        PORTAUDIO.let_go(stream)


def _refuse_elsewhere(take: OpenedDevice, guard: StreamGuard, home: Place | None) -> None:
    """Raise SoundMissing where the server lets it come out of nothing, or not of its home."""
    nowhere = guard.home is not None and guard.home.sink == NO_DEVICE
    if nowhere or guard.is_astray or (home is not None and not guard.is_home):
        shut(take)
        raise SoundMissing(Notice("sound-none"))


def _reason(fault: Exception) -> str:
    return str(fault.args[0]) if fault.args else type(fault).__name__
