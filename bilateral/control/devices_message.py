"""The devices there are, as the pages are told of them."""

from dataclasses import asdict

from bilateral.console.messages import Devices, MonitorShown
from bilateral.outputs.plugged_in import DevicesFound


def devices_message(found: DevicesFound) -> Devices:
    """Tell what was found."""
    return Devices(
        monitors=tuple(MonitorShown(**asdict(monitor)) for monitor in found.monitors),
        sound_devices=found.sound_devices,
        serial_ports=found.serial_ports,
    )
