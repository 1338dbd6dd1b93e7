"""Gives one set to ears and hands while other programs take all the processor they can get."""

import time
from pathlib import Path

from tests.rig.board.terminal import TerminalBoard, running_board
from tests.rig.board.virtual import RESET_LINE
from tests.rig.children import wait_until
from tests.rig.load import busy_processes
from tests.rig.program import Program
from tests.rig.soundcard import VirtualCard
from tests.system import feeling, hearing
from tests.system.feeling import QUICK, START_UP_S, Boards, Felt
from tests.system.hands import wait_until_s
from tests.system.hearing import Heard

PPM = 5000.0
"""How fast the board's crystal is."""


def felt_and_heard(
    run_dir: Path, boards: Boards, *, speed_hz: float, seconds: float, busy: int
) -> tuple[Felt, Heard]:
    """Hold every pulse and every tone of one set against its schedule.

    The others begin as soon as card and board are open: clocks are learnt beside them as well.
    """
    card = VirtualCard(run_dir)
    report = run_dir / "report.json"
    words = ["run", "--speed", f"{speed_hz:g}", "--seconds", f"{seconds:g}"]
    words += ["--device", card.device, "--require", "audio,tactile", "--report", str(report)]
    environments = [card.environment(), QUICK, {"SDL_VIDEODRIVER": "dummy"}]
    with running_board(boards.program, boards.firmware, run_dir, ppm=PPM) as board:
        words += ["--buzzers", str(board.port)]
        with Program(run_dir, *words, environments=environments) as program:
            wait_until(lambda: card.plays() and _is_open(board), START_UP_S, "card and board")
            with busy_processes(busy):
                program.succeed(seconds + START_UP_S)
        wait_until_s(time.perf_counter() + 0.1)
        events = feeling.tactile_events(feeling.given_in(report))
        felt = feeling.compare(board, [(e["planned_s"], e["sweep"] % 2) for e in events])
    return felt, hearing.compare(card.recording(), hearing.audio_events(report))


def _is_open(board: TerminalBoard) -> bool:
    """Whether a program has opened its line, which resets it."""
    return any(edge.pin == RESET_LINE for edge in board.edges())
