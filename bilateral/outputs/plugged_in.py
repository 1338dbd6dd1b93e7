"""Looks for devices now and then: which monitors, sound devices and serial ports there are."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from audio.devices import SoundDevice, list_devices
from bilateral.processes import threads
from bilateral.visual.client_stage import ClientStage
from hardware.boards import SerialPort, list_serial_ports

LOOK_S = 2.0
CLOSE_S = 1.0
"""A look may be held up by a service that is frozen."""


@dataclass(frozen=True, slots=True)
class MonitorFound:
    """A monitor the target may be shown on."""

    number: int
    name: str
    size: tuple[int, int]
    is_clients: bool
    kept: str
    """Number and identity, as the settings keep them."""


@dataclass(frozen=True, slots=True)
class DevicesFound:
    """All devices there are at one time."""

    monitors: tuple[MonitorFound, ...] = ()
    sound_devices: tuple[str, ...] = ()
    serial_ports: tuple[str, ...] = ()


class DeviceWatch:
    """One thread that asks the system, while nothing plays; devices that are the same are not told.

    Monitors are the main thread's, which notes them here. Open streams are not disturbed.
    """

    def __init__(
        self,
        tell: Callable[[DevicesFound], None],
        devices: Callable[[], Sequence[SoundDevice]] = list_devices,
        ports: Callable[[], Sequence[SerialPort]] = list_serial_ports,
    ) -> None:
        self._tell = tell
        self._devices = devices
        self._ports = ports
        self._monitors: tuple[MonitorFound, ...] = ()
        self._busy = False
        self._found = DevicesFound()
        self._told: DevicesFound | None = None
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._work, name="device-watch", daemon=True)

    def start(self) -> None:
        """Begin to look round. Raises ComputerFull."""
        threads.start(self._thread)

    def close(self) -> None:
        """Look no more."""
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join(CLOSE_S)

    def note(self, monitors: tuple[MonitorFound, ...], *, busy: bool) -> None:
        """What the main thread knows: the monitors, and whether it may be disturbed."""
        self._monitors, self._busy = monitors, busy

    def look(self) -> None:
        """Look round once, and tell what has changed. For one thread."""
        sound, ports = self._found.sound_devices, self._found.serial_ports
        if not self._busy:
            sound = tuple(dict.fromkeys(device.name for device in self._sound_devices()))
            ports = tuple(port.path for port in self._serial_ports())
        self._found = DevicesFound(monitors=self._monitors, sound_devices=sound, serial_ports=ports)
        if self._found != self._told:
            self._tell(self._found)
            self._told = self._found

    def _sound_devices(self) -> Sequence[SoundDevice]:
        try:
            return self._devices()
        except Exception:  # noqa: BLE001  # what there is now is not known; the next look may be
            return ()

    def _serial_ports(self) -> Sequence[SerialPort]:
        try:
            return self._ports()
        except Exception:  # noqa: BLE001  # likewise
            return ()

    def _work(self) -> None:
        self.look()
        while not self._closing.wait(LOOK_S):
            self.look()


def monitors_of(stage: ClientStage) -> tuple[MonitorFound, ...]:
    """The monitors there are."""
    clients = stage.monitor
    return tuple(
        MonitorFound(
            number=monitor.number,
            name=monitor.name,
            size=monitor.size,
            is_clients=clients is not None and monitor.identity.text == clients.identity.text,
            kept=monitor.kept,
        )
        for monitor in stage.monitors
    )
