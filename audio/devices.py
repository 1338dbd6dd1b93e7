"""Sound devices by name, and what to tell where there is none."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any

from audio.shared_portaudio import PORTAUDIO, ServiceSilent
from bilateral.processes.threads import ComputerFull
from bilateral.words.notice import Notice, Told

AUTO = "auto"
DIRECT_APIS = ("Windows WASAPI", "Core Audio", "ALSA", "JACK Audio Connection Kit")
"""Ways to a device that tell its time well, best first; others of the same name come after."""
SERVERS = ("pipewire", "default", "pulse")
"""Names under which ALSA offers a sound server: through `pulse` PipeWire keeps worse time."""

SERVICE_SILENT = Notice("sound-service-silent")
SERVER_RATE_HZ = 48000.0
"""ALSA says 44.1 kHz for any sound server; they run at 48 kHz and would have to resample."""


class SoundMissing(Told):
    """No sound can be given; the notice says why and what to do."""


@dataclass(frozen=True, slots=True)
class SoundDevice:
    """A device that can play left and right apart."""

    number: int
    name: str
    api: str
    rate_hz: float
    namesakes: int = 1
    """How many there are of its name, with itself; from the second on they are numbered."""


def portaudio() -> ModuleType:
    """Load the sound library. Raises SoundMissing where there is none to be had."""
    try:
        sounddevice = PORTAUDIO.ask(_load)
    except ComputerFull as full:
        raise SoundMissing(full.notice) from None
    except OSError:
        raise SoundMissing(Notice("sound-no-library")) from None
    except Exception:  # noqa: BLE001  # its own error, which has no name before it is imported
        raise SoundMissing(SERVICE_SILENT) from None
    return sounddevice


def _load() -> ModuleType:
    import sounddevice  # noqa: PLC0415  # raises OSError without the system library

    module: ModuleType = sounddevice
    if getattr(module, "_ffi_string", None) is not _readable:
        vars(module)["_ffi_string"] = _readable  # it gives up on all devices for one odd name
    return module


class _Name(bytes):
    """What a driver calls a device, in whatever encoding."""

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        try:
            return super().decode(encoding, errors)
        except UnicodeDecodeError:
            return super().decode("latin-1")


def _readable(text: Any) -> _Name:
    import sounddevice  # noqa: PLC0415  # it has been imported by then

    return _Name(sounddevice._ffi.string(text))  # noqa: SLF001


def list_devices() -> tuple[SoundDevice, ...]:
    """Devices with two channels or more, the system's own choice first."""
    sd = portaudio()
    try:
        with PORTAUDIO.turn:
            found, offered, default = PORTAUDIO.ask(
                lambda: (
                    list(sd.query_devices()),
                    list(sd.query_hostapis()),
                    int(sd.default.device[1]),
                )
            )
    except ComputerFull as full:
        raise SoundMissing(full.notice) from None
    except (sd.PortAudioError, ServiceSilent):
        raise SoundMissing(SERVICE_SILENT) from None
    apis = [str(api["name"]) for api in offered]
    preferred = {int(api["default_output_device"]) for api in offered}
    devices = _told_apart(
        [_device(entry, apis) for entry in found if entry["max_output_channels"] >= 2]
    )
    return tuple(
        sorted(
            devices,
            key=lambda d: (
                _server_rank(d),
                d.number not in preferred,
                _api_rank(d),
                d.number != default,
            ),
        )
    )


def choose(wanted: str, devices: tuple[SoundDevice, ...]) -> SoundDevice:
    """Choose by `auto` or by part of a name. Raises SoundMissing with what there is."""
    if not devices:
        raise SoundMissing(Notice("sound-none"))
    if wanted == AUTO:
        return devices[0]
    exact = [d for d in devices if d.name.casefold() == wanted.casefold()]
    alike = [d for d in devices if wanted.casefold() in d.name.casefold()]
    if found := exact or alike:
        return min(found, key=_api_rank)
    raise SoundMissing(Notice("sound-unknown", wanted=wanted, there=names_of(devices)))


def names_of(devices: tuple[SoundDevice, ...]) -> list[str]:
    """What they are called, each name once: there may be several ways to a device."""
    return list(dict.fromkeys(device.name for device in devices))


def _told_apart(devices: list[SoundDevice]) -> Iterator[SoundDevice]:
    """Number those that share a name, so that each can be chosen."""
    there = Counter((device.name, device.api) for device in devices)
    seen: Counter[tuple[str, str]] = Counter()
    for device in devices:
        key = (device.name, device.api)
        seen[key] += 1
        name = device.name if seen[key] == 1 else f"{device.name} ({seen[key]})"
        yield replace(device, name=name, namesakes=there[key])


def _device(entry: dict[str, Any], apis: list[str]) -> SoundDevice:
    name, api = str(entry["name"]), apis[int(entry["hostapi"])]
    through_server = api == "ALSA" and name in SERVERS
    rate_hz = SERVER_RATE_HZ if through_server else float(entry["default_samplerate"])
    return SoundDevice(int(entry["index"]), name, api, rate_hz)


def _api_rank(device: SoundDevice) -> int:
    return DIRECT_APIS.index(device.api) if device.api in DIRECT_APIS else len(DIRECT_APIS)


def _server_rank(device: SoundDevice) -> int:
    """Put a sound server before the bare cards beneath it, which it keeps busy."""
    if device.api != "ALSA":
        return 0
    return SERVERS.index(device.name) if device.name in SERVERS else len(SERVERS)
