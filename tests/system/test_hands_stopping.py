"""What stops the pulses: a program that is killed, a cable that is pulled, the client's button."""

import json
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.rig.board.terminal import TerminalBoard
from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.system.feeling import (
    QUICK,
    SIDE_OF_PIN,
    given_in,
    last_motor_levels,
    misplaced,
    onsets,
    tactile_events,
    words_for,
)
from tests.system.hands import wait_until_s

pytestmark = pytest.mark.rig

WATCHDOG_S = 0.6


def test_a_program_killed_in_the_midst_of_a_pulse_leaves_no_motor_running(
    board: TerminalBoard, run_dir: Path
) -> None:
    long_pulse: Mapping[str, str] = {**QUICK, "BILATERAL_HANDS_DURATION_MS": "1000"}
    words = words_for(board, run_dir / "report.json", "--speed", "0.4", "--passes", "5")
    environments = [long_pulse, {"SDL_VIDEODRIVER": "dummy"}]
    with Program(run_dir, *words, environments=environments) as program:
        wait_until(lambda: len(onsets(board)) > 1, 20.0, "the second pulse")
        program.kill9()
        killed_s = time.perf_counter()
    wait_until(lambda: not any(last_motor_levels(board).values()), 3.0, "stillness")
    wait_until_s(killed_s + 2.0)
    edges = [edge for edge in board.edges() if edge.pin in SIDE_OF_PIN]
    assert all(edge.at_s < killed_s + WATCHDOG_S for edge in edges)
    assert edges[-1].level == 0


def test_a_cable_pulled_three_times_is_taken_up_again_three_times(
    board: TerminalBoard, run_dir: Path
) -> None:
    report = run_dir / "report.json"
    words = words_for(board, report, "--speed", "1.5", "--seconds", "60")
    environments = [QUICK, {"SDL_VIDEODRIVER": "dummy"}]
    with Program(run_dir, *words, environments=environments) as program:
        wait_until(lambda: len(onsets(board)) > 1, 20.0, "the second pulse")
        for time_lost in range(1, 4):
            board.unplug()
            await_count(program, "was lost", time_lost)
            wait_until_s(time.perf_counter() + 0.5)
            before = len(onsets(board))
            board.plug()
            await_count(program, "is back", time_lost)
            wait_until(lambda: len(onsets(board)) > before + 1, 8.0, "pulses again")  # noqa: B023
        program.terminate()
        told = program.succeed(10.0)
    assert told.count("was lost") == told.count("is back") == 3
    given = given_in(report)
    assert given["outcome"] == "halted", "by the request to end, not by a loss"
    assert not misplaced(onsets(board), tactile_events(given))
    assert json.loads(report.read_text())["tactile"]["losses"] == 3


def await_count(program: Program, sentence: str, count: int) -> None:
    wait_until(lambda: program.stdout().count(sentence) >= count, 8.0, sentence)


def test_the_clients_button_halts_the_set(board: TerminalBoard, run_dir: Path) -> None:
    report = run_dir / "report.json"
    words = words_for(board, report, "--speed", "1.5", "--seconds", "30")
    environments = [QUICK, {"SDL_VIDEODRIVER": "dummy"}]
    with Program(run_dir, *words, environments=environments) as program:
        wait_until(lambda: len(onsets(board)) > 1, 20.0, "the second pulse")
        board.press_button(down=True)
        program.await_output("The client pressed the stop button.", 3.0)
        pressed = len(onsets(board))
        board.press_button(down=False)
        wait_until_s(time.perf_counter() + 1.5)
        assert len(onsets(board)) == pressed
        program.terminate()
        program.wait(5.0)
    assert given_in(report)["outcome"] == "halted"
