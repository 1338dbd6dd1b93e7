"""Looks round the room, and tells the pages which monitors, sound devices and ports there are."""

import threading
from collections.abc import Callable, Sequence

from audio.devices import SoundDevice, SoundMissing, list_devices
from bilateral.console.messages import MonitorShown, Room
from bilateral.visual.stage import Stage
from bilateral.visual.virtual import VirtualStage
from hardware.boards import SerialPort, list_serial_ports

LOOK_S = 2.0


class Furnisher:
    """One thread that asks the system, while nothing plays; a room that is the same is not told.

    Monitors are the main thread's, which notes them here. Open streams are not disturbed.
    """

    def __init__(
        self,
        furnish: Callable[[Room], None],
        devices: Callable[[], Sequence[SoundDevice]] = list_devices,
        ports: Callable[[], Sequence[SerialPort]] = list_serial_ports,
    ) -> None:
        self._furnish = furnish
        self._devices = devices
        self._ports = ports
        self._monitors: tuple[MonitorShown, ...] = ()
        self._busy = False
        self._room = Room(monitors=(), sound_devices=(), serial_ports=())
        self._told: Room | None = None
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._work, name="furnisher", daemon=True)

    def start(self) -> None:
        """Begin to look round."""
        self._thread.start()

    def close(self) -> None:
        """Look no more."""
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join()

    def note(self, monitors: tuple[MonitorShown, ...], *, busy: bool) -> None:
        """What the main thread knows: the monitors, and whether it may be disturbed."""
        self._monitors, self._busy = monitors, busy

    def look(self) -> None:
        """Look round once, and tell what has changed. For one thread."""
        sound, ports = self._room.sound_devices, self._room.serial_ports
        if not self._busy:
            sound = tuple(dict.fromkeys(device.name for device in self._found_devices()))
            ports = tuple(port.path for port in self._found_ports())
        self._room = Room(monitors=self._monitors, sound_devices=sound, serial_ports=ports)
        if self._room != self._told:
            self._furnish(self._room)
            self._told = self._room

    def _found_devices(self) -> Sequence[SoundDevice]:
        try:
            return self._devices()
        except SoundMissing:
            return ()

    def _found_ports(self) -> Sequence[SerialPort]:
        try:
            return self._ports()
        except OSError:
            return ()

    def _work(self) -> None:
        self.look()
        while not self._closing.wait(LOOK_S):
            self.look()


def monitors_of(stage: Stage | VirtualStage) -> tuple[MonitorShown, ...]:
    """The monitors there are, for pages."""
    clients = stage.monitor
    return tuple(
        MonitorShown(
            number=monitor.number,
            name=monitor.name,
            size=monitor.size,
            is_clients=clients is not None and monitor.position == clients.position,
        )
        for monitor in stage.monitors
    )
