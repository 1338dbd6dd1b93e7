"""What the pages hear of the room: all of it, when it changes, and nothing while a set plays."""

from collections.abc import Sequence

import pytest

from audio.devices import SoundDevice, SoundMissing
from bilateral.outputs.plugged_in import DevicesFound, DeviceWatch, MonitorFound
from bilateral.words.notice import Notice
from hardware.boards import SerialPort
from tests.rig.children import wait_until

ODD_NAME = UnicodeDecodeError("utf-8", b"Kopfh\xf6rer", 5, 6, "invalid continuation byte")
LEFT = MonitorFound(number=1, name="laptop", size=(1920, 1080), is_clients=False, kept="")
RIGHT = MonitorFound(number=2, name="TV", size=(3840, 2160), is_clients=True, kept="")


class House:
    """DevicesFound that come and go."""

    def __init__(self) -> None:
        self.sound: list[str] | Exception = ["headphones"]
        self.ports: list[str] = ["/dev/ttyUSB0"]
        self.told: list[DevicesFound] = []
        self.looks = 0
        self.device_watch = DeviceWatch(self.told.append, self._devices, self._ports)
        self.device_watch.note((LEFT, RIGHT), busy=False)

    def _devices(self) -> Sequence[SoundDevice]:
        self.looks += 1
        if isinstance(self.sound, Exception):
            raise self.sound
        return [SoundDevice(n, name, "ALSA", 48000.0) for n, name in enumerate(self.sound)]

    def _ports(self) -> Sequence[SerialPort]:
        return [SerialPort(path, "") for path in self.ports]


@pytest.fixture
def house() -> House:
    return House()


def test_a_room_is_told_whole_and_again_only_when_it_changes(house: House) -> None:
    for _ in range(3):
        house.device_watch.look()
    assert house.told == [
        DevicesFound(
            monitors=(LEFT, RIGHT), sound_devices=("headphones",), serial_ports=("/dev/ttyUSB0",)
        )
    ]
    house.sound = ["headphones", "speaker", "headphones"]
    house.device_watch.look()
    assert house.told[-1].sound_devices == ("headphones", "speaker")
    house.ports.clear()
    house.device_watch.look()
    assert house.told[-1].serial_ports == ()
    assert len(house.told) == 3


def test_while_a_set_plays_only_the_monitors_are_followed(house: House) -> None:
    house.device_watch.look()
    house.sound = []
    house.device_watch.note((LEFT,), busy=True)
    house.device_watch.look()
    assert house.looks == 1
    assert house.told[-1].monitors == (LEFT,)
    assert house.told[-1].sound_devices == ("headphones",)


def test_a_system_without_sound_has_no_sound_devices(house: House) -> None:
    house.sound = SoundMissing(Notice("sound-no-library"))
    house.device_watch.look()
    assert house.told[-1].sound_devices == ()


def test_it_looks_at_once_and_ends_when_it_is_closed(house: House) -> None:
    house.device_watch.start()
    wait_until(lambda: len(house.told) == 1, 5.0, "the room")
    house.device_watch.close()
    assert house.looks == 1


def test_one_that_never_began_can_be_closed(house: House) -> None:
    house.device_watch.close()
    assert house.told == []


@pytest.mark.parametrize("fault", [OSError("odd"), ODD_NAME, MemoryError()], ids=repr)
def test_a_fault_while_looking_costs_that_look_and_no_other(house: House, fault: Exception) -> None:
    house.sound = fault
    house.device_watch.look()
    house.sound = ["headphones"]
    house.device_watch.look()
    assert [told.sound_devices for told in house.told] == [(), ("headphones",)]
