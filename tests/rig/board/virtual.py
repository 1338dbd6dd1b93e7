"""A simulated board in virtual time: the same result on every run, however busy the machine."""

import ctypes
import heapq
import itertools
import random
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

CLOCK_HZ = 16e6


class Edge(NamedTuple):
    """A pin changed. `at_s` is host time, `pin` one of the constants below."""

    at_s: float
    pin: int
    level: int


LEFT_PIN, RIGHT_PIN, LED_PIN, RESET_LINE = 0, 1, 2, 99


class _CEdge(ctypes.Structure):
    _fields_ = (("cycle", ctypes.c_uint64), ("pin", ctypes.c_int32), ("level", ctypes.c_int32))


def load_board_library(path: Path) -> ctypes.CDLL:
    """Open the library that build_board_library() made."""
    library = ctypes.CDLL(str(path))
    board, cycle, number = ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint32
    signatures: dict[str, tuple[object, list[object]]] = {
        "board_open": (board, [ctypes.c_char_p]),
        "board_close": (None, [board]),
        "board_cycle": (cycle, [board]),
        "board_run_to": (ctypes.c_bool, [board, cycle]),
        "board_send": (None, [board, cycle, ctypes.c_char_p, number]),
        "board_receive": (ctypes.c_int32, [board, cycle, ctypes.POINTER(cycle)]),
        "board_edge_count": (number, [board]),
        "board_edge": (_CEdge, [board, number]),
        "board_reset": (None, [board, cycle]),
        "board_resets": (number, [board]),
        "board_press_button": (None, [board, ctypes.c_bool]),
        "board_set_battery_pin": (None, [board, number]),
        "board_freeze": (None, [board, ctypes.c_bool]),
        "board_memory": (ctypes.POINTER(ctypes.c_uint8), [board, number]),
        "board_longest_interrupts_off": (number, [board]),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


class UsbDelay(NamedTuple):
    """Seconds a chunk of bytes may take besides the wire; drawn anew for each chunk.

    With `latch_s`, bytes to the host wait for the next multiple of it, as some chips do.
    """

    to_board_s: tuple[float, float] = (0.0, 0.0)
    to_host_s: tuple[float, float] = (0.0, 0.0)
    latch_s: float = 0.0


class VirtualBoard:
    """The real firmware on a simulated ATmega328P, with a crystal that may be off.

    `now_s` is host time; it only moves in run_to(). Bytes from the board are handed to
    `on_bytes(data, host_time_s)` when the delayed USB delivers them.
    """

    STEP_S = 1e-3
    SAME_CHUNK_S = 300e-6

    def __init__(
        self,
        library: ctypes.CDLL,
        elf: Path,
        *,
        ppm: float = 0.0,
        usb: UsbDelay | None = None,
        seed: int = 1,
        starts_at_s: float = 1000.0,
    ) -> None:
        self._library = library
        self._board = library.board_open(str(elf).encode())
        if not self._board:
            raise RuntimeError(f"cannot load {elf}")
        self._hz = CLOCK_HZ * (1 + ppm * 1e-6)
        self._usb = usb or UsbDelay()
        self._random = random.Random(seed)  # noqa: S311 - simulated delays, no secret
        self._latch_phase = self._random.random()
        self._starts_at_s = starts_at_s
        self._agenda: list[tuple[float, int, Callable[[], None]]] = []
        self._ticket = itertools.count()
        self._last_to_board_s = self._last_to_host_s = 0.0
        self._last_left_board_s = -1.0
        self._edges: list[Edge] = []
        self.now_s = starts_at_s
        self.on_bytes: Callable[[bytes, float], None] = lambda _data, _at_s: None

    def close(self) -> None:
        """Give the simulated chip back."""
        self._library.board_close(self._board)

    def call_at(self, at_s: float, action: Callable[[], None]) -> None:
        """Have something done when run_to() passes this moment."""
        heapq.heappush(self._agenda, (at_s, next(self._ticket), action))

    def write(self, data: bytes) -> int:
        """Send bytes from the host now; they arrive after the USB delay and the wire."""
        at_s = self.now_s + self._random.uniform(*self._usb.to_board_s)
        at_s = self._last_to_board_s = max(at_s, self._last_to_board_s)
        self.call_at(at_s, lambda: self._send(data, at_s))
        return len(data)

    def run_to(self, until_s: float) -> None:
        """Let time pass.

        Raises RuntimeError when the simulated chip crashes.
        """
        while self.now_s < until_s:
            next_s = min(until_s, self.now_s + self.STEP_S)
            if self._agenda:
                next_s = min(next_s, max(self.now_s, self._agenda[0][0]))
            cycle = self._cycle_at(next_s)
            if not self._library.board_run_to(self._board, cycle):
                raise RuntimeError("the simulated chip crashed")
            self.now_s = next_s
            self._collect_bytes(cycle)
            while self._agenda and self._agenda[0][0] <= self.now_s:
                heapq.heappop(self._agenda)[2]()

    def run_for(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self.run_to(self.now_s + seconds)

    def edges(self) -> list[Edge]:
        """Every pin change so far."""
        for index in range(len(self._edges), self._library.board_edge_count(self._board)):
            edge = self._library.board_edge(self._board, index)
            self._edges.append(Edge(self._host_at(edge.cycle), edge.pin, edge.level))
        return self._edges

    def press_button(self, *, down: bool) -> None:
        """Close or open the client's stop button."""
        self._library.board_press_button(self._board, down)

    def set_battery_pin(self, millivolts: int) -> None:
        """Put a voltage on the battery line."""
        self._library.board_set_battery_pin(self._board, millivolts)

    def reset(self, boot_loader_s: float = 1.6) -> None:
        """Pull the reset line, as opening the port of an Uno does."""
        self._library.board_reset(self._board, int(boot_loader_s * self._hz))

    @property
    def resets(self) -> int:
        """How often the chip was reset, by the line or by its hardware watchdog."""
        return int(self._library.board_resets(self._board))

    def freeze_loop(self, *, interrupts_on: bool) -> None:
        """Make loop() hang for ever, with or without interrupts."""
        self._library.board_freeze(self._board, interrupts_on)

    def flip_bit(self, address: int, bit: int) -> None:
        """Corrupt one bit of the chip's memory."""
        self._library.board_memory(self._board, address)[0] ^= 1 << bit

    def longest_interrupts_off_s(self) -> float:
        """Longest stretch in which the chip could not have taken a byte from its serial port."""
        return float(self._library.board_longest_interrupts_off(self._board)) / CLOCK_HZ

    def _send(self, data: bytes, at_s: float) -> None:
        self._library.board_send(self._board, self._cycle_at(at_s), data, len(data))

    def _collect_bytes(self, until_cycle: int) -> None:
        cycle = ctypes.c_uint64()
        while True:
            value = self._library.board_receive(self._board, until_cycle, ctypes.byref(cycle))
            if value < 0:
                return
            arrives_s = self._arrival_at_host(self._host_at(cycle.value))
            self._deliver_later(bytes((value,)), arrives_s)

    def _deliver_later(self, data: bytes, at_s: float) -> None:
        self.call_at(at_s, lambda: self.on_bytes(data, at_s))

    def _arrival_at_host(self, left_board_s: float) -> float:
        same_chunk = left_board_s - self._last_left_board_s <= self.SAME_CHUNK_S
        self._last_left_board_s = left_board_s
        latch_s = self._usb.latch_s
        if latch_s:
            ticks = (left_board_s - self._starts_at_s) / latch_s + self._latch_phase
            return self._starts_at_s + (int(ticks) + 1 - self._latch_phase) * latch_s
        if not same_chunk:
            delay_s = self._random.uniform(*self._usb.to_host_s)
            self._last_to_host_s = max(self._last_to_host_s, left_board_s + delay_s)
        return max(left_board_s, self._last_to_host_s)

    def _cycle_at(self, host_s: float) -> int:
        return max(0, int((host_s - self._starts_at_s) * self._hz))

    def _host_at(self, cycle: int) -> float:
        return self._starts_at_s + cycle / self._hz
