"""Gives a set to a simulated board and holds every motor pin against the schedule."""

import json
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from bilateral.timing.timeline import Side
from tests.rig.board.terminal import TerminalBoard, running_board
from tests.rig.board.virtual import LEFT_PIN, RIGHT_PIN, Edge, UsbDelay
from tests.rig.load import busy_processes
from tests.rig.program import Program
from tests.system.hands import wait_until_s
from tests.system.seeing import SHORT_LEAD_IN

SIDE_OF_PIN = {LEFT_PIN: Side.LEFT, RIGHT_PIN: Side.RIGHT}
START_UP_S = 30.0
AT_ONCE_USB = UsbDelay()
SLOW_USB = UsbDelay((0.0, 0.016), (0.0, 0.016))
EXACT = {"BILATERAL_HANDS_LATENCY_MS": "0", "BILATERAL_HANDS_DURATION_MS": "100"}
"""Motors that are felt as they are switched on, so that planned times are those of the pins."""
QUICK = {**EXACT, **SHORT_LEAD_IN}
NEVER_S = 0.02
"""No pulse may be so far from its plan, however busy the machine that simulates it all."""
WRITER_LEAD_S = 6.0


@dataclass(frozen=True, slots=True)
class Felt:
    """Motor onsets against the schedule, in milliseconds."""

    planned: int
    found: int
    sides_right: bool
    errors_ms: np.ndarray
    stalls_ms: list[float]
    """How long the machine kept the simulator itself from running."""

    @property
    def sd_ms(self) -> float:
        return float(self.errors_ms.std())

    @property
    def p99_ms(self) -> float:
        return float(np.percentile(np.abs(self.errors_ms), 99))

    @property
    def max_ms(self) -> float:
        return float(np.abs(self.errors_ms).max())


@dataclass(frozen=True, slots=True)
class Boards:
    """What it takes to start a board: the simulator, our firmware, and a sketch as usual."""

    program: Path
    firmware: Path
    at_once: Path


@dataclass(frozen=True, slots=True)
class Conditions:
    """How hard it is made."""

    busy: int = 0
    environment: Mapping[str, str] = field(default_factory=lambda: EXACT)
    usb: UsbDelay = AT_ONCE_USB
    ppm: float = 5000.0


def onsets(board: TerminalBoard) -> list[Edge]:
    """Every moment at which a motor was switched on, in order."""
    rises = [edge for edge in board.edges() if edge.pin in SIDE_OF_PIN and edge.level]
    return sorted(rises, key=lambda edge: edge.at_s)


def last_motor_levels(board: TerminalBoard) -> dict[int, int]:
    """Level of each motor pin after everything that happened."""
    return {edge.pin: edge.level for edge in board.edges() if edge.pin in SIDE_OF_PIN}


def compare(board: TerminalBoard, planned: Sequence[tuple[float, int]]) -> Felt:
    """Hold what the pins did against planned times and sides (0 left, 1 right)."""
    found = onsets(board)
    count = min(len(found), len(planned))
    pairs = list(zip(found[:count], planned[:count], strict=True))
    return Felt(
        planned=len(planned),
        found=len(found),
        sides_right=[SIDE_OF_PIN[e.pin] for e in found] == [side for _, side in planned],
        errors_ms=np.array([(edge.at_s - at_s) * 1000.0 for edge, (at_s, _) in pairs]),
        stalls_ms=board.stalls_ms(),
    )


def tactile_events(given: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the hands were to be given in a set, by its report."""
    return [event for event in given["events"] if event["modality"] == "tactile"]


def words_for(board: TerminalBoard, report: Path, *more: str) -> list[str]:
    words = ["run", "--no-sound", "--buzzers", str(board.port), "--require", "tactile"]
    return [*words, "--report", str(report), *more]


def given_in(report: Path) -> dict[str, Any]:
    given: dict[str, Any] = json.loads(report.read_text())["sets"][-1]
    return given


def misplaced(felt: list[Edge], events: list[dict[str, Any]], early_s: float = 0.0) -> list[Edge]:
    """Pulses that no event of that side asked for, or that came a second time."""
    left = list(events)
    wrong = []
    for edge in felt:
        side = SIDE_OF_PIN[edge.pin].name.lower()
        near = [
            event
            for event in left
            if event["side"] == side and abs(event["planned_s"] - early_s - edge.at_s) < NEVER_S
        ]
        if near:
            left.remove(near[0])
        else:
            wrong.append(edge)
    return wrong


def feel(
    run_dir: Path,
    boards: Boards,
    *,
    speed_hz: float,
    seconds: float,
    conditions: Conditions | None = None,
) -> Felt:
    """Run one set for the hands alone."""
    conditions = conditions or Conditions()
    with ExitStack() as stack:
        board = _start(stack, run_dir, boards.program, boards.firmware, conditions, "board")
        _load(stack, conditions)
        return _give(run_dir, board, speed_hz, seconds, conditions)


def feel_beside_writing(
    run_dir: Path, boards: Boards, *, speed_hz: float, seconds: float, conditions: Conditions
) -> tuple[Felt, Felt]:
    """The same, while another program writes to another board at the moment of each pulse."""
    with ExitStack() as stack:
        board = _start(stack, run_dir, boards.program, boards.firmware, conditions, "board")
        other = _start(stack, run_dir, boards.program, boards.at_once, conditions, "other")
        _load(stack, conditions)
        every_s = 1.0 / (2.0 * speed_hz)
        count = round(seconds / every_s)
        first_s = time.perf_counter() + WRITER_LEAD_S
        words = [str(other.port), f"{first_s:.6f}", f"{every_s:.6f}", str(count)]
        writer = stack.enter_context(Program(run_dir, *words, module="tests.system.writing_now"))
        felt = _give(run_dir, board, speed_hz, seconds, conditions)
        writer.succeed(START_UP_S)
        planned = [(first_s + number * every_s, number % 2) for number in range(count)]
        return felt, compare(other, planned)


def _give(
    run_dir: Path, board: TerminalBoard, speed_hz: float, seconds: float, how: Conditions
) -> Felt:
    report = run_dir / "report.json"
    words = ["run", "--no-sound", "--speed", f"{speed_hz:g}", "--seconds", f"{seconds:g}"]
    words += ["--buzzers", str(board.port), "--require", "tactile", "--report", str(report)]
    environments = [how.environment, {"SDL_VIDEODRIVER": "dummy"}]
    with Program(run_dir, *words, environments=environments) as program:
        program.succeed(seconds + START_UP_S)
    wait_until_s(time.perf_counter() + 0.1)
    given = json.loads(report.read_text())["sets"][-1]
    return compare(board, [(e["planned_s"], e["sweep"] % 2) for e in tactile_events(given)])


def _start(
    stack: ExitStack, run_dir: Path, program: Path, elf: Path, how: Conditions, name: str
) -> TerminalBoard:
    running = running_board(program, elf, run_dir, ppm=how.ppm, usb=how.usb, name=name)
    return stack.enter_context(running)


def _load(stack: ExitStack, how: Conditions) -> None:
    if how.busy:
        stack.enter_context(busy_processes(how.busy))
