"""The board behind a pseudo-terminal, spoken to with nothing but a file descriptor."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from hardware.limits import DEVICE_NAME, Sides
from hardware.messages import Arm, Armed, Booted, Hello, Identity, Message, Ping, Pong, Pulse
from hardware.protocol import Decoder, encode
from tests.rig.board.terminal import TerminalBoard, running_board
from tests.rig.board.virtual import LEFT_PIN, RIGHT_PIN, Edge, UsbDelay
from tests.rig.children import wait_until

pytestmark = pytest.mark.rig
_Kind = TypeVar("_Kind", bound=Message)


class RawPort:
    """A serial port as the operating system has it."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        self._decoder = Decoder()
        self.heard: list[Message] = []

    def close(self) -> None:
        os.close(self._file)

    def write(self, message: Message) -> None:
        os.write(self._file, encode(message))

    def listen(self) -> None:
        try:
            self.heard += self._decoder.feed(os.read(self._file, 4096))
        except BlockingIOError:
            time.sleep(0.001)

    def await_one(self, kind: type[_Kind], timeout_s: float = 5.0) -> _Kind:
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            for message in self.heard:
                if isinstance(message, kind):
                    self.heard.remove(message)
                    return message
            self.listen()
        raise TimeoutError(f"no {kind.__name__}; heard {self.heard}")


@pytest.fixture
def board(
    terminal_board_program: Path, firmware_elf: Path, tmp_path: Path
) -> Iterator[TerminalBoard]:
    with running_board(
        terminal_board_program, firmware_elf, tmp_path, boot_loader_s=0.3
    ) as running:
        yield running


def motor_edges(board: TerminalBoard) -> list[Edge]:
    return [edge for edge in board.edges() if edge.pin in {LEFT_PIN, RIGHT_PIN}]


def test_opening_the_port_resets_the_board(board: TerminalBoard) -> None:
    port = RawPort(board.port)
    opened_s = time.monotonic()
    port.await_one(Booted)
    assert time.monotonic() - opened_s > 0.3
    port.write(Hello())
    assert port.await_one(Identity).name == DEVICE_NAME
    port.close()


def test_pulse_appears_on_the_pin_at_its_moment_of_the_hosts_clock(board: TerminalBoard) -> None:
    port = RawPort(board.port)
    port.await_one(Booted)
    port.write(Arm(1))
    assert port.await_one(Armed).taken
    sent_s = time.perf_counter()
    port.write(Ping(1))
    pong = port.await_one(Pong)
    read_s = time.perf_counter()
    start_us = pong.received_us + 200_000
    port.write(Pulse(1, 1, Sides.RIGHT, start_us, 50, 255))
    wait_until(lambda: len(motor_edges(board)) >= 2, 3.0, "the pulse")
    rise, fall = motor_edges(board)
    assert (rise.pin, rise.level, fall.level) == (RIGHT_PIN, 1, 0)
    assert sent_s + 0.2 < rise.at_s < read_s + 0.2
    assert fall.at_s - rise.at_s == pytest.approx(0.05, abs=0.0005)
    port.close()


def test_a_pulled_cable_stops_the_motors_and_the_board_is_found_again(
    board: TerminalBoard,
) -> None:
    port = RawPort(board.port)
    port.await_one(Booted)
    port.write(Arm(1))
    port.write(Ping(1))
    start_us = port.await_one(Pong).received_us + 50_000
    port.write(Pulse(1, 1, Sides.BOTH, start_us, 1900, 255))
    wait_until(lambda: len(motor_edges(board)) >= 2, 3.0, "the pulse")
    board.unplug()
    pulled_s = time.perf_counter()
    assert not board.port.exists()
    wait_until(lambda: len(motor_edges(board)) >= 4, 3.0, "the watchdog")
    assert all(edge.at_s - pulled_s < 0.6 for edge in motor_edges(board))
    port.close()
    board.plug()
    again = RawPort(board.port)
    again.await_one(Booted)
    again.close()


def test_usb_delays_are_felt(
    terminal_board_program: Path, firmware_elf: Path, tmp_path: Path
) -> None:
    slow = UsbDelay((0.02, 0.03), (0.04, 0.05))
    with running_board(
        terminal_board_program, firmware_elf, tmp_path, usb=slow, reset_on_open=False
    ) as board:
        port = RawPort(board.port)
        time.sleep(0.1)
        sent_s = time.perf_counter()
        port.write(Ping(1))
        port.await_one(Pong)
        assert 0.066 < time.perf_counter() - sent_s < 0.5
        port.close()
