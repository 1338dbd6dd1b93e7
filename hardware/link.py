"""A serial line to a board, opened for us alone; one exception for whatever goes wrong on it."""

import errno
import os
import random
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import serial

from bilateral.timing.allowance import Allowance
from bilateral.words.notice import Notice
from hardware import messages as m
from hardware.hands import HandsMissing
from hardware.limits import (
    BAUD,
    DEVICE_NAME,
    PROTOCOL_VERSION,
    STOP,
    Ability,
)
from hardware.protocol import MOST_SAID_BYTES, SAID_BYTES_A_SECOND, Decoder, encode

HELLO_S = 3.5
"""An Uno is reset by the opening of its port and stays in its boot loader for up to two seconds."""
ASK_AGAIN_S = 0.25
WRITE_LIMIT_S = 0.5
READ_CHUNK = 1024
"""So much is looked at in one go, however much has come."""
SKETCH = "hardware/firmware/bilateral_buzzers"
"""What turns an Arduino into a board."""


class BoardLost(Exception):
    """The line broke: unplugged, switched off, or silent for too long."""


class BoardLine(Protocol):
    """Bytes to a board and back. Any method raises BoardLost. For one thread."""

    def read(self, timeout_s: float) -> bytes:
        """Return what has come, or nothing after `timeout_s`."""

    def write(self, data: bytes) -> None:
        """Hand bytes over; they are on their way when this returns."""

    def close(self) -> None:
        """Give the line back; safe to call on one that is lost."""


class SerialLine:
    """A real port. Raises HandsMissing when it cannot be opened."""

    def __init__(self, port: str) -> None:
        try:
            self._port = serial.Serial(port, BAUD, write_timeout=WRITE_LIMIT_S, exclusive=True)
        except (OSError, ValueError) as fault:
            raise HandsMissing(_why_not(port, fault)) from fault

    def read(self, timeout_s: float) -> bytes:
        """Return what has come, or nothing after `timeout_s`."""
        try:
            if self._port.timeout != timeout_s:
                self._port.timeout = timeout_s
            first = self._port.read(1)
            more = min(READ_CHUNK, self._port.in_waiting) if first else 0
            return first + self._port.read(more)
        except _LINE_FAULTS as fault:
            raise BoardLost(str(fault)) from fault

    def write(self, data: bytes) -> None:
        """Hand bytes over; they are on their way when this returns."""
        try:
            self._port.write(data)
        except _LINE_FAULTS as fault:
            raise BoardLost(str(fault)) from fault

    def close(self) -> None:
        """Give the line back; safe to call on one that is lost."""
        try:
            self._port.close()
        except _LINE_FAULTS:
            return


def _line_faults() -> tuple[type[Exception], ...]:
    """What pyserial lets through when a cable is pulled; a TypeError where a handle is gone."""
    faults: tuple[type[Exception], ...] = (OSError, TypeError, AttributeError)
    if sys.platform != "win32":
        import termios  # noqa: PLC0415  # there is none on Windows

        faults = (*faults, termios.error)
    return faults


_LINE_FAULTS = _line_faults()


@dataclass(frozen=True, slots=True)
class Contact:
    """A board that has said who it is."""

    line: BoardLine
    identity: m.Identity
    port: str
    described: Notice
    """As a therapist would recognise it."""


def meet(line: BoardLine, port: str) -> Contact:
    """Ask who is there, with patience for a board that is just starting.

    Raises HandsMissing when nobody answers, or somebody else; the line is closed then.
    """
    try:
        identity = _ask_identity(line, port)
        if not identity.device_id and Ability.STORED_ID in identity.abilities:
            identity = _give_id(line, identity)
    except BoardLost as lost:
        line.close()
        raise HandsMissing(Notice("board-broke-off", port=port)) from lost
    except HandsMissing:
        line.close()
        raise
    return Contact(line, identity, port, _described(identity, port))


def battery_v(contact: Contact) -> float | None:
    """Voltage of a board's battery; None where that line is not wired. Raises BoardLost."""
    if Ability.BATTERY_LINE not in contact.identity.abilities:
        return None
    contact.line.write(encode(m.AskBattery()))
    decoder = Decoder()
    deadline_s = time.perf_counter() + ASK_AGAIN_S
    while time.perf_counter() < deadline_s:
        for message in decoder.feed(contact.line.read(0.02)):
            if isinstance(message, m.Battery) and message.millivolts:
                return message.millivolts / 1000.0
    return None


def _ask_identity(line: BoardLine, port: str) -> m.Identity:
    decoder = Decoder()
    heard = 0
    now_s = time.perf_counter()
    deadline_s, ask_s = now_s + HELLO_S, now_s
    allowance = Allowance(MOST_SAID_BYTES, SAID_BYTES_A_SECOND, now_s)
    while now_s < deadline_s:
        if now_s >= ask_s:
            line.write(STOP + encode(m.Hello()))
            ask_s = now_s + ASK_AGAIN_S
        data = line.read(0.02)
        heard += len(data)
        if not allowance.has(len(data), time.perf_counter()):
            break  # no board says so much
        for message in decoder.feed(data):
            if isinstance(message, m.Booted):
                ask_s = -float("inf")
            elif isinstance(message, m.Identity):
                return _checked(message, port)
        now_s = time.perf_counter()
    if heard:
        raise HandsMissing(_somebody_else(port))
    raise HandsMissing(Notice("board-silent", port=port, sketch=SKETCH))


def _checked(identity: m.Identity, port: str) -> m.Identity:
    if identity.name != DEVICE_NAME:
        raise HandsMissing(_somebody_else(port))
    if identity.protocol != PROTOCOL_VERSION:
        raise HandsMissing(
            Notice(
                "board-other-firmware",
                port=port,
                theirs=identity.protocol,
                ours=PROTOCOL_VERSION,
                sketch=SKETCH,
            )
        )
    return identity


def _give_id(line: BoardLine, identity: m.Identity) -> m.Identity:
    """Let a new board be known again. One that does not keep it works all the same."""
    wanted = random.SystemRandom().randrange(1, 1 << 32)
    line.write(encode(m.KeepId(wanted)))
    decoder = Decoder()
    deadline_s = time.perf_counter() + ASK_AGAIN_S
    while time.perf_counter() < deadline_s:
        for message in decoder.feed(line.read(0.02)):
            if isinstance(message, m.IdKept) and message.taken:
                return replace(identity, device_id=message.device_id)
    return identity


def _described(identity: m.Identity, port: str) -> Notice:
    if not identity.device_id:
        return Notice("board-described", port=port)
    return Notice("board-described-marked", mark=f"{identity.device_id:08X}", port=port)


def _somebody_else(port: str) -> Notice:
    return Notice("board-somebody-else", port=port, sketch=SKETCH)


def _why_not(port: str, fault: Exception) -> Notice:
    """Say why a port cannot be opened, and what to do."""
    number = getattr(fault, "errno", None)
    denied = number == errno.EACCES or isinstance(fault, PermissionError)
    told = str(fault)
    # Windows refuses a port that is in use with the words for a missing right.
    taken = number in {errno.EBUSY, errno.EAGAIN} or "exclusively lock" in told
    if taken or (sys.platform == "win32" and "PermissionError" in told):
        return Notice("port-taken", port=port)
    if denied:
        return Notice("port-denied", port=port, group=_group_of(port))
    if not os.path.exists(port) and sys.platform != "win32":  # noqa: PTH110  # it may be no path
        return Notice("port-none", port=port)
    return Notice("port-closed", port=port, why=told)


def _group_of(port: str) -> str:
    """Group that may use the port: dialout on Debian, uucp on Arch."""
    if sys.platform == "win32":
        return "dialout"
    import grp  # noqa: PLC0415  # there is none on Windows

    try:
        found = grp.getgrgid(Path(port).stat().st_gid).gr_name
    except (OSError, KeyError):
        return "dialout"
    return "dialout" if found == "root" else found
