"""A simulated board at the end of a line of its own, in real time: for demonstrations."""

import time
from collections import deque
from dataclasses import replace

from bilateral.words.notice import Notice
from hardware.limits import BAUD
from hardware.link import Contact, meet
from hardware.simulated import SimulatedBoard

BITS_PER_BYTE = 10
PORT = "simulated"
DEVICE_ID = 0x51300000
PATIENCE_S = 0.001


class SimulatedLine:
    """Bytes to a SimulatedBoard; they take as long as they would at the real rate."""

    def __init__(self, board: SimulatedBoard | None = None) -> None:
        self.board = board or SimulatedBoard(device_id=DEVICE_ID)
        self.opened_s = time.perf_counter()
        self._to_board: deque[tuple[float, bytes]] = deque()
        self._to_host: deque[tuple[float, bytes]] = deque()
        self._out_free_s = self._back_free_s = self.opened_s

    def read(self, timeout_s: float) -> bytes:
        """Return what has come, or nothing after `timeout_s`."""
        until_s = time.perf_counter() + timeout_s
        while not (data := self._look()):
            left_s = until_s - time.perf_counter()
            if left_s <= 0:
                return b""
            time.sleep(min(left_s, PATIENCE_S))
        return data

    def write(self, data: bytes) -> None:
        """Hand bytes over; they arrive when the wire has passed them on."""
        self._out_free_s = max(time.perf_counter(), self._out_free_s) + _on_the_wire_s(data)
        self._to_board.append((self._out_free_s, data))
        self._look()

    def close(self) -> None:
        """Nothing to give back."""

    def _look(self) -> bytes:
        now_s = time.perf_counter()
        while self._to_board and self._to_board[0][0] <= now_s:
            arrived_s, data = self._to_board.popleft()
            self.board.receive(data, self._us(arrived_s))
            self._send_back(arrived_s)
        self.board.advance(self._us(now_s))
        self._send_back(now_s)
        found = bytearray()
        while self._to_host and self._to_host[0][0] <= now_s:
            found += self._to_host.popleft()[1]
        return bytes(found)

    def _send_back(self, at_s: float) -> None:
        data = self.board.take_output()
        if data:
            self._back_free_s = max(at_s, self._back_free_s) + _on_the_wire_s(data)
            self._to_host.append((self._back_free_s, data))

    def _us(self, host_s: float) -> int:
        return int((host_s - self.opened_s) * 1e6)


def _on_the_wire_s(data: bytes) -> float:
    return len(data) * BITS_PER_BYTE / BAUD


class SimulatedReach:
    """The way to a simulated board; it is never lost."""

    def open(self) -> Contact:
        """Make a board."""
        return replace(meet(SimulatedLine(), PORT), described=Notice("board-simulated"))

    def reopen(self, lost: Contact) -> Contact | None:  # noqa: ARG002
        """Make another one."""
        return self.open()
