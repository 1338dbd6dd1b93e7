"""A lost sound device: how its stream shows that it is gone, and where the same one is again."""

import time
from types import ModuleType

from audio.devices import SoundDevice, list_devices
from audio.opened_device import OpenedDevice
from audio.shared_portaudio import PORTAUDIO

UNASKED_LIMIT_S = 2.0
"""A stream whose callback has not come for so long is lost, whatever the system says."""


def is_lost(take: OpenedDevice) -> bool:
    """Whether it asks for nothing more, comes out elsewhere, or cannot be watched any more."""
    if time.perf_counter() - take.asked_s > UNASKED_LIMIT_S:
        return True
    if take.guard is not None and (take.guard.is_astray or take.guard.is_blind):
        return True
    try:
        return not take.stream.active
    except Exception:  # noqa: BLE001  # whatever it says instead, it does not say that it plays
        return True


def found_again(sd: ModuleType, lost: SoundDevice, *, is_served: bool) -> SoundDevice | None:
    """The same device if it is there, never another: tones must not come out of a loudspeaker.

    One that a server plays may stand in the list as before. To be called while it is our turn with
    PortAudio. Raises ServiceSilent.
    """
    same = _alike(lost) if is_served else []
    if not same:
        PORTAUDIO.relist(sd)
        same = _alike(lost)
    return same[0] if same else None


def _alike(lost: SoundDevice) -> list[SoundDevice]:
    """Devices of this name; where one of two is gone, the other may be either, so it is none."""
    key = (lost.name, lost.api, lost.namesakes)
    return [d for d in list_devices() if (d.name, d.api, d.namesakes) == key]
