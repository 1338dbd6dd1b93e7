"""Which serial ports may have a buzzer board, and the one that does."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Protocol

from serial.tools import list_ports

from bilateral.words.notice import Notice
from hardware.hands import HandsMissing
from hardware.link import Contact, SerialLine, meet

AUTO = "auto"

LIKELY = {
    (0x2341, None): "Arduino",
    (0x2A03, None): "Arduino",
    (0x1A86, 0x7523): "Arduino with a CH340",
    (0x1A86, 0x5523): "Arduino with a CH341",
    (0x1A86, 0x55D4): "Arduino with a CH9102",
    (0x0403, 0x6001): "Arduino with an FTDI chip",
    (0x0403, 0x6015): "Arduino with an FTDI chip",
    (0x10C4, 0xEA60): "ESP32 with a CP2102",
    (0x303A, None): "ESP32",
    (0x2E8A, None): "RP2040",
    (0x16C0, 0x0483): "Teensy",
    (0x239A, None): "Adafruit board",
}
"""By USB vendor and product. They only shorten the search: the board itself says who it is."""


@dataclass(frozen=True, slots=True)
class SerialPort:
    """A port as the system lists it."""

    path: str
    description: str
    vendor: int | None = None
    product: int | None = None
    serial_number: str | None = None

    @property
    def likely(self) -> str | None:
        """What kind of board it may be; None for anything else."""
        return LIKELY.get((self.vendor or 0, self.product)) or LIKELY.get((self.vendor or 0, None))


def list_serial_ports() -> list[SerialPort]:
    """Every serial port there is, in the order of their names."""
    return [
        SerialPort(port.device, _known(port.description), port.vid, port.pid, port.serial_number)
        for port in sorted(list_ports.comports())
    ]


def _known(description: str | None) -> str:
    """Empty where the system has nothing to say of a port."""
    return "" if description in {None, "n/a"} else str(description)


class Reach(Protocol):
    """A way to a board, the first time and each time after it was lost."""

    def open(self) -> Contact:
        """Find the board. Raises HandsMissing."""

    def reopen(self, lost: Contact) -> Contact | None:
        """Find the same board again, never another one; None if it is not there yet."""


class SerialReach:
    """A board on a port that was named, or on whichever port has one."""

    def __init__(
        self, wanted: str, ports: Callable[[], Sequence[SerialPort]] = list_serial_ports
    ) -> None:
        self._wanted = wanted
        self._ports = ports
        self._others: set[str] = set()
        """Ports that something else is on: they are left in peace when the board is looked for."""

    def open(self) -> Contact:
        """Find the board. Raises HandsMissing."""
        contact = self._open()
        self._others = {port.path for port in self._ports()} - {contact.port}
        return contact

    def _open(self) -> Contact:
        if self._wanted != AUTO:
            return meet(SerialLine(self._wanted), self._wanted)
        likely = [port for port in self._ports() if port.likely]
        if not likely:
            raise HandsMissing(Notice("board-none"))
        found: list[Contact] = []
        refusals: list[Notice] = []
        for port in likely:
            try:
                found.append(meet(SerialLine(port.path), port.path))
            except HandsMissing as missing:
                refusals.append(missing.notice)
        if len(found) == 1:
            return found[0]
        for contact in found:
            contact.line.close()
        if not found:
            raise HandsMissing(reduce(_then, refusals))
        boards = [contact.described for contact in found]
        raise HandsMissing(Notice("board-many", boards=boards, port=found[0].port))

    def reopen(self, lost: Contact) -> Contact | None:
        """Find the same board again, never another one; None if it is not there yet."""
        for path in self._candidates(lost):
            try:
                contact = meet(SerialLine(path), path)
            except HandsMissing:
                self._others |= {path} - {lost.port}
                continue
            if contact.identity.device_id == lost.identity.device_id:
                return contact
            contact.line.close()
            self._others |= {path} - {lost.port}
        return None

    def _candidates(self, lost: Contact) -> Iterator[str]:
        """Its old port first; a system may give a board that comes back another number."""
        yield lost.port
        others = {lost.port, *self._others}
        yield from (p.path for p in self._ports() if p.likely and p.path not in others)


def _then(one: Notice, other: Notice) -> Notice:
    return Notice("board-refusals", one=one, other=other)
