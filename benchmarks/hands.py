"""Pulses against the schedule on a simulated board; beside a program that writes when it is due."""

import statistics
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks.tables import print_table
from tests.rig.board import build
from tests.rig.board.terminal import TerminalBoard, running_board
from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors
from tests.system.feeling import (
    EXACT,
    SIDE_OF_PIN,
    SLOW_USB,
    Boards,
    Conditions,
    Felt,
    feel_beside_writing,
    last_motor_levels,
    onsets,
    tactile_events,
)
from tests.system.together import arrivals_s, playing

PULSES = 500
SPEED_HZ = 2.0
TOGETHER_S = 30.0
LATENCY_S = 0.04
"""Of a coin motor, as the settings have it."""
RUNS = 3
COLUMNS = (
    "pulses at 2 Hz, crystal 5,000 ppm fast",
    "found",
    "mean, ms",
    "SD, ms",
    "p99, ms",
    "max, ms",
    "simulator's stalls, worst ms",
)


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as directory:
        folder = Path(directory)
        boards = _built()
        print_table("Hands, motor pin against schedule", COLUMNS, _onset_rows(folder, boards))
        print_table(
            "Eyes, ears and hands",
            ("pair", "extremes", "median, ms", "SD, ms", "p99, ms", "max, ms"),
            _together_rows(folder, boards),
        )
        print_table(
            f"Hands let go and taken up again, {RUNS} times",
            ("what", "median", "worst"),
            [_killed_row(folder, boards), *_unplugged_rows(folder, boards)],
        )


def _built() -> Boards:
    firmware = build.FirmwareBuilder()
    simulator = build.build_terminal_board()
    return Boards(simulator, firmware.build(), firmware.build(sketch=build.AT_ONCE))


def _onset_rows(folder: Path, boards: Boards) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for title, conditions in (
        ("idle", Conditions()),
        ("USB takes 0 to 16 ms each way", Conditions(usb=SLOW_USB)),
        ("two busy processes", Conditions(busy=2)),
        ("two busy processes, USB takes 0 to 16 ms", Conditions(busy=2, usb=SLOW_USB)),
    ):
        run_dir = folder / title.replace(" ", "-")
        run_dir.mkdir()
        seconds = PULSES / (2.0 * SPEED_HZ)
        ours, written = feel_beside_writing(
            run_dir, boards, speed_hz=SPEED_HZ, seconds=seconds, conditions=conditions
        )
        rows += [_row(title, ours), _row(f"{title}; written when due", written)]
    return rows


def _row(title: str, felt: Felt) -> tuple[object, ...]:
    sides = "" if felt.sides_right else ", SIDES WRONG"
    return (
        title,
        f"{felt.found} of {felt.planned}{sides}",
        float(felt.errors_ms.mean()),
        felt.sd_ms,
        felt.p99_ms,
        felt.max_ms,
        max(felt.stalls_ms, default=0.0),
    )


def _together_rows(folder: Path, boards: Boards) -> list[tuple[object, ...]]:
    run_dir = folder / "together"
    run_dir.mkdir()
    with (
        TwoMonitors(run_dir / "x") as monitors,
        running_board(boards.program, boards.firmware, run_dir, ppm=-3000.0) as board,
    ):
        words = ("--seconds", f"{TOGETHER_S:g}", "--buzzers", str(board.port))
        card = VirtualCard(run_dir)
        with playing(run_dir, monitors, card, *words, watch_s=TOGETHER_S + 12.0) as scene:
            seen = scene.witness(TOGETHER_S + 60.0)
        planned_s = np.array([event["planned_s"] for event in tactile_events(seen.given)])
        arrived = {
            "eyes": arrivals_s(seen.sighting, planned_s),
            "ears": seen.recording.time_of_sample([tone.sample for tone in seen.tones]),
            "hands": np.array([edge.at_s for edge in onsets(board)]) + LATENCY_S,
        }
    rows: list[tuple[object, ...]] = []
    for one, other in (("hands", "eyes"), ("hands", "ears"), ("ears", "eyes")):
        apart_ms = (arrived[one] - arrived[other]) * 1000.0
        apart_ms = apart_ms[np.isfinite(apart_ms)]
        size_ms = np.abs(apart_ms)
        rows.append(
            (
                f"{one} after {other}",
                len(apart_ms),
                float(np.median(apart_ms)),
                float(apart_ms.std()),
                float(np.percentile(size_ms, 99)),
                float(size_ms.max()),
            )
        )
    return rows


def _killed_row(folder: Path, boards: Boards) -> tuple[object, ...]:
    let_go_ms = []
    for number in range(RUNS):
        run_dir = folder / f"killed-{number}"
        run_dir.mkdir()
        with running_board(boards.program, boards.firmware, run_dir) as board:
            with _program(run_dir, board, 20.0, speed_hz=0.4, duration_ms=1000) as program:
                wait_until(lambda: len(onsets(board)) > 1, 30.0, "a pulse")
                program.kill9()
                killed_s = time.perf_counter()
            wait_until(lambda: not any(last_motor_levels(board).values()), 3.0, "stillness")
            last_s = max(edge.at_s for edge in board.edges() if edge.pin in SIDE_OF_PIN)
            let_go_ms.append((last_s - killed_s) * 1000.0)
    return _told("killed within a pulse: motors off after, ms", let_go_ms)


def _unplugged_rows(folder: Path, boards: Boards) -> list[tuple[object, ...]]:
    run_dir = folder / "unplugged"
    run_dir.mkdir()
    back_s: list[float] = []
    with (
        running_board(boards.program, boards.firmware, run_dir) as board,
        _program(run_dir, board, 60.0, speed_hz=2.0, duration_ms=100) as program,
    ):
        wait_until(lambda: len(onsets(board)) > 1, 30.0, "a pulse")
        for number in range(1, RUNS + 1):
            board.unplug()
            lost = f"was lost {number} times"
            wait_until(lambda: program.stdout().count("was lost") == number, 8.0, lost)  # noqa: B023
            time.sleep(1.0)
            before = len(onsets(board))
            board.plug()
            plugged_s = time.perf_counter()
            wait_until(lambda: len(onsets(board)) > before, 10.0, "a pulse again")  # noqa: B023
            back_s.append(onsets(board)[before].at_s - plugged_s)
    return [_told("cable put back: first pulse after, s (1 s of it in the boot loader)", back_s)]


def _program(
    run_dir: Path, board: TerminalBoard, seconds: float, *, speed_hz: float, duration_ms: int
) -> Program:
    words = ["run", "--no-sound", "--buzzers", str(board.port), "--require", "tactile"]
    words += ["--speed", f"{speed_hz:g}", "--seconds", f"{seconds:g}"]
    length = {"BILATERAL_HANDS_DURATION_MS": str(duration_ms)}
    return Program(run_dir, *words, environments=[EXACT, length, {"SDL_VIDEODRIVER": "dummy"}])


def _told(title: str, figures: list[float]) -> tuple[object, ...]:
    return title, statistics.median(figures), max(figures)


if __name__ == "__main__":
    main()
