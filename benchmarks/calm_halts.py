"""Halts in the midst of breathing and of sets, in turn; a part of `benchmarks calm`."""

import statistics
import time
from pathlib import Path

from benchmarks.tables import print_table
from tests.rig.board.terminal import TerminalBoard, running_board
from tests.rig.xserver import TwoMonitors
from tests.system.breathing import SHORT, breathing
from tests.system.hands import Keyboard, wait_until_s
from tests.system.seeing import STRIP
from tests.system.together import blank_since_s, last_sound_s

PPM = 5000.0
HALTS, WARM_UP_S = 4, 6.0


def print_halts(run_dir: Path, monitors: TwoMonitors, simulator: Path, firmware: Path) -> None:
    """Escape in the midst of breathing and of sets, in turn."""
    found: dict[str, list[tuple[float, float, float]]] = {"breathing": [], "standard": []}
    with Keyboard(monitors.display) as keyboard:
        for number in range(HALTS):
            for preset, times in found.items():
                this = run_dir / f"{preset}-{number}"
                this.mkdir()
                with running_board(simulator, firmware, this, ppm=PPM) as board:
                    times.append(halted_ms(this, monitors, board, keyboard, preset))
    print_table(
        f"Halt, {HALTS} times each, ms after the key: median (worst)",
        ("", "screen blank", "sound silent (buffer 100 ms)", "motors without current"),
        [
            (
                preset,
                *(
                    f"{statistics.median(one):.1f} ({max(one):.1f})"
                    for one in zip(*times, strict=True)
                ),
            )
            for preset, times in found.items()
        ],
    )


def halted_ms(
    run_dir: Path, monitors: TwoMonitors, board: TerminalBoard, keyboard: Keyboard, preset: str
) -> tuple[float, float, float]:
    """When the last of light, sound and current was given, after a key was pressed."""
    words = ("run", preset, "--seconds", "60", "--ambience", "breath")
    humming = {**SHORT, "BILATERAL_HANDS_PATTERN": "hum"}
    with breathing(
        run_dir, monitors, board, *words, watch_s=15.0, rect=STRIP, environment=humming
    ) as running:
        wait_until_s(time.perf_counter() + WARM_UP_S)
        pressed_s = keyboard.press("Escape")
        wait_until_s(pressed_s + 1.5)
        closed_s = time.perf_counter()
        running.program.terminate()
        given = running.given(20.0)
    blank_s = blank_since_s(given.sighting, pressed_s - 1.2, closed_s)
    silent_s = last_sound_s(given.recording)
    still_s = max(float(falls_s.max()) for _, falls_s in given.edges.values())
    blank_ms, silent_ms, still_ms = (
        max(0.0, 1000.0 * (at_s - pressed_s)) for at_s in (blank_s, silent_s, still_s)
    )
    return blank_ms, silent_ms, still_ms
